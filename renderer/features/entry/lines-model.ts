/** The lines of the report as the grid shows them: references locked, entry cells with what was found in them. */
import type { JudgedRow } from "../../../shared/contract/entry.ts";
import { type EntryField, entryFields } from "../../../shared/domain/form.ts";
import { entryText } from "../../../shared/text/entry.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import type { GridCell, GridColumn, GridModel, GridRow } from "../../components/grid/model.ts";
import { choicesOf, hasNoGrowth, hasParts, knownCells, lineColumns } from "../../components/report-grid/line-cells.ts";
import { cellWith, gravestOf, type Problem, problemsByRow } from "../../components/report-grid/problem.ts";
import { type EntryLine, isLineBlank, shownText } from "./entry-line.ts";
import { asksReason } from "./line-problems.ts";

export interface LinesView {
  readonly lines: readonly EntryLine[];
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly judged: ReadonlyMap<string, JudgedRow>;
  readonly problems: readonly Problem[];
  /** Kept a moment ago. */
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
}

function columnsOf({ lines, judged, drafts }: LinesView): GridColumn[] {
  const reason = lines.some(({ key }) => asksReason(judged.get(key)) || drafts.get(key)?.["reason"] !== undefined);
  return lineColumns({ parts: hasParts(lines), reason });
}

export function linesModel(view: LinesView): GridModel {
  const byRow = problemsByRow(view.problems);
  return { columns: columnsOf(view), rows: view.lines.map((line) => gridRow(view, line, byRow.get(line.key) ?? [])) };
}

function gridRow(view: LinesView, line: EntryLine, found: readonly Problem[]): GridRow {
  const draft = view.drafts.get(line.key);
  const cells: Record<string, GridCell> = {
    ...knownCells(line),
    check: { text: stateOf(view, line, draft, found) },
    reason: reasonCell(view, line, draft, found),
  };
  for (const field of entryFields) cells[field] = entryCell(view, line, field, draft, found);
  return { key: line.key, cells };
}

function entryCell(
  view: LinesView,
  line: EntryLine,
  field: EntryField,
  draft: Fields | undefined,
  found: readonly Problem[],
) {
  const text = shownText(line, draft, field);
  if (hasNoGrowth(line, field, text)) return { text: entryText.none, locked: true };
  const about = found.filter(({ column }) => column === field);
  const cell = cellWith(text, about, draft?.[field] !== undefined);
  return { ...cell, ...choicesOf(line, field), locked: view.readOnly };
}

function reasonCell(
  { judged, readOnly }: LinesView,
  line: EntryLine,
  draft: Fields | undefined,
  found: readonly Problem[],
): GridCell {
  const text = draft?.["reason"] ?? "";
  const open = text !== "" || asksReason(judged.get(line.key));
  const about = found.filter(({ column }) => column === "reason");
  const cell = cellWith(text, about, text !== "");
  const asked = cell.message !== undefined && cell.mark !== "conflict";
  return { ...cell, ...(asked ? { mark: "question" as const } : {}), locked: readOnly || !open };
}

/** Where the line stands, in a word. */
function stateOf({ saved }: LinesView, line: EntryLine, draft: Fields | undefined, found: readonly Problem[]): string {
  const { state } = entryText;
  if (draft === undefined) {
    if (saved.has(line.key)) return state.saved;
    if (!isLineBlank(line, draft)) return state.recorded;
    return line.asked === null || line.asked.optional ? state.optional : state.blank;
  }
  switch (gravestOf(found)) {
    case "clash":
    case "changed":
      return state.choose;
    case "error":
      return state.blocked;
    case "question":
      return state.needsReason;
    default:
      return state.typing;
  }
}
