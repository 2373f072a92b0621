/** Cells of 任务填报 as the contract shows them. */
import type { MergeCell } from "../../../shared/contract/merge.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { type PlannedText, type PlannedTextCell, textCells } from "../../../shared/merge/plan-texts.ts";
import { textCellMessage } from "../../../shared/text/task-exchange.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import { instructionsOf } from "./text-facts.ts";

export function textCellViews({ issued, texts }: EvaluatedFile): MergeCell[] {
  if (!issued || texts.length === 0) return [];
  const names = new Map([
    ...instructionsOf(issued).map(({ item, itemName }) => [item, itemName] as const),
    ...(issued.tasks ?? []).map(({ task, name }) => [task, name] as const),
  ]);
  return texts.flatMap((text) => {
    const name = names.get(text.item) ?? text.item;
    return textCells(text).map((cell) => cellView(text, cell, name, periodLabel(issued.period)));
  });
}

function cellView({ kind, item }: PlannedText, cell: PlannedTextCell, name: string, period: string): MergeCell {
  const { details: _, ...shown } = cell;
  return {
    ...shown,
    kind,
    item,
    name,
    unit: "",
    dataPeriod: "",
    dataPeriodLabel: period,
    grade: null,
    message: messageOf(cell, name),
  };
}

function messageOf(cell: PlannedTextCell, name: string): string {
  const { code, at, field } = cell;
  return code === "" ? "" : textCellMessage({ ...cell, code, name, unit: "", at: at?.slice(0, 10) }, field);
}
