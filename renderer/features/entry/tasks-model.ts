/** 任务填报 as the grid shows it: texts in full, the state before beside the one that is said now. */
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import type { GridCell, GridModel } from "../../components/grid/model.ts";
import { cellWith, gravestOf, type Problem, problemsByRow } from "../../components/report-grid/problem.ts";
import { isOpenColumn, knownTaskCells, taskColumns, taskGridColumns } from "../../components/report-grid/task-cells.ts";
import { draftKeyOf, shownTaskText, type TaskRow, unsaidColumns } from "./task-row.ts";

export interface TasksView {
  readonly rows: readonly TaskRow[];
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly problems: readonly Problem[];
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
}

const { row: states } = taskEntryText;

export function tasksModel(view: TasksView): GridModel {
  const byRow = problemsByRow(view.problems);
  return {
    columns: taskGridColumns(view.rows),
    rows: view.rows.map((row) => ({ key: row.key, cells: cellsOf(view, row, byRow.get(row.key) ?? []) })),
  };
}

function cellsOf(view: TasksView, row: TaskRow, found: readonly Problem[]): Record<string, GridCell> {
  const cells: Record<string, GridCell> = {
    ...knownTaskCells(row),
    check: { text: stateOf(view, row, found) },
  };
  for (const column of taskColumns) {
    if (!isOpenColumn(row, column)) continue;
    const about = found.filter((problem) => problem.column === column);
    const isTyped = view.drafts.get(draftKeyOf(row, column))?.[column] !== undefined;
    cells[column] = { ...cellWith(shownTaskText(row, view.drafts, column), about, isTyped), locked: view.readOnly };
  }
  return cells;
}

/** Where the row stands, in a word. */
function stateOf({ drafts, saved }: TasksView, row: TaskRow, found: readonly Problem[]): string {
  const keys = [row.key, draftKeyOf(row, "answer")];
  if (keys.some((key) => drafts.has(key))) {
    const worst = gravestOf(found);
    if (worst === undefined || worst === "note") return states.typing;
    return worst === "clash" || worst === "changed" ? states.choose : states.mend;
  }
  if (keys.some((key) => saved.has(key))) return states.saved;
  const [unsaid] = unsaidColumns(row, drafts);
  if (unsaid === undefined) return row.task ? states.recorded : states.answered;
  return unsaid === "answer" ? states.unanswered : states.blank;
}
