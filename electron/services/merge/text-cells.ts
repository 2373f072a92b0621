/** Cells of 任务填报 and 项目填报 as the contract shows them. */
import type { MergeCell } from "../../../shared/contract/merge.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { isEntryAmount } from "../../../shared/domain/projects/project-entry.ts";
import { type PlannedText, type PlannedTextCell, textCells } from "../../../shared/merge/plan-texts.ts";
import { projectFindingText } from "../../../shared/text/projects.ts";
import { textCellMessage } from "../../../shared/text/task-exchange.ts";
import { projectUnit } from "../../exchange/layout/project-sheet.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import { instructionsOf } from "./text-facts.ts";

export function textCellViews({ issued, texts }: EvaluatedFile): MergeCell[] {
  if (!issued || texts.length === 0) return [];
  const names = new Map([
    ...instructionsOf(issued).map(({ item, itemName }) => [item, itemName] as const),
    ...(issued.tasks ?? []).map(({ task, name }) => [task, name] as const),
    ...(issued.projects ?? []).map(({ project, name }) => [project, name] as const),
  ]);
  return texts.flatMap((text) => {
    const name = names.get(text.item) ?? text.item;
    return textCells(text).map((cell) => cellView(text, cell, name, periodLabel(issued.period)));
  });
}

function cellView({ kind, item }: PlannedText, cell: PlannedTextCell, name: string, period: string): MergeCell {
  const { details: _, finding, ...shown } = cell;
  const isAmount = kind === "project" && isEntryAmount(cell.field);
  const side = (text: string | null): string | number | null => (isAmount && text !== null ? Number(text) : text);
  const seen = { ...shown, base: side(cell.base), ours: side(cell.ours), theirs: side(cell.theirs) };
  const unit = isAmount ? projectUnit : "";
  return {
    ...seen,
    kind,
    item,
    name,
    unit,
    dataPeriod: "",
    dataPeriodLabel: period,
    code: finding?.code ?? cell.code,
    message: finding
      ? `“${cell.sheet}”!${cell.cell} ${name}：${projectFindingText(finding)}`
      : messageOf({ ...cell, ...seen, details: cell.details }, name, unit),
  };
}

function messageOf(cell: CellOfText, name: string, unit: string): string {
  const { code, at, field } = cell;
  return code === "" ? "" : textCellMessage({ ...cell, code, name, unit, at: at?.slice(0, 10) }, field);
}

type Side = string | number | null;
type CellOfText = Omit<PlannedTextCell, "base" | "ours" | "theirs" | "finding"> & {
  readonly base: Side;
  readonly ours: Side;
  readonly theirs: Side;
};
