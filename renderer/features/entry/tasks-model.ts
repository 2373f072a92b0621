/** 任务填报 as the grid shows it: texts in full, the state before beside the one that is said now. */
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import type { GridCell, GridColumn, GridModel } from "../../components/grid/model.ts";
import { cellWith, gravestOf, type Problem, problemsByRow } from "./problem.ts";
import {
  draftKeyOf,
  isOpenColumn,
  shownTaskText,
  type TaskRow,
  taskColumnName,
  taskColumns,
  unsaidColumns,
} from "./task-row.ts";

export interface TasksView {
  readonly rows: readonly TaskRow[];
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly problems: readonly Problem[];
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
}

const { columns: words, row: states } = taskEntryText;

export function tasksModel(view: TasksView): GridModel {
  const answers = view.rows.some(({ instruction }) => instruction !== null);
  const texts = taskColumns.filter((column) => column !== "state" && (column !== "answer" || answers));
  const columns: GridColumn[] = [
    { id: "name", head: words.task, kind: "head", width: 150 },
    { id: "previous", head: words.previous, kind: "locked", width: 58 },
    { id: "state", head: taskColumnName.state, kind: "choice", options: taskStates, width: 76 },
    ...texts.map((id) => ({ id, head: taskColumnName[id], kind: "text", width: 138 }) as const),
    { id: "check", head: words.check, kind: "locked", width: 62 },
  ];
  const byRow = problemsByRow(view.problems);
  return {
    columns,
    rows: view.rows.map((row) => ({ key: row.key, cells: cellsOf(view, row, byRow.get(row.key) ?? []) })),
  };
}

function cellsOf(view: TasksView, row: TaskRow, found: readonly Problem[]): Record<string, GridCell> {
  const cells: Record<string, GridCell> = {
    name: { text: row.name },
    previous: { text: row.task ? (row.task.previous ?? taskEntryText.unsaid) : "" },
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
