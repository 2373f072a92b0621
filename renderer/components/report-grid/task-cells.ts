/** The columns of 任务填报, and what is known of a task before anything is said of it. */
import type { FormInstruction, FormTask } from "../../../shared/domain/form.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { taskEntryText, taskFieldLabel, taskTextFields } from "../../../shared/text/task-entry.ts";
import type { GridCell, GridColumn } from "../grid/model.ts";

export const taskColumns = ["state", ...taskTextFields, "answer"] as const;
export type TaskColumn = (typeof taskColumns)[number];
export const taskColumnName: Readonly<Record<TaskColumn, string>> = {
  ...taskFieldLabel,
  answer: taskEntryText.instruction.answer,
};

/** A task that an organisation leads, or an instruction that has a row of its own. */
export interface TaskItem {
  readonly key: string;
  readonly name: string;
  readonly task: FormTask | null;
  readonly instruction: FormInstruction | null;
}

const { columns: words } = taskEntryText;

export function taskGridColumns(rows: readonly TaskItem[]): GridColumn[] {
  // Without instructions there is nothing to answer.
  const answers = rows.some(({ instruction }) => instruction !== null);
  const texts = taskColumns.filter((column) => column !== "state" && (column !== "answer" || answers));
  return [
    { id: "name", head: words.task, kind: "head", width: 150 },
    { id: "previous", head: words.previous, kind: "locked", width: 58 },
    { id: "state", head: taskColumnName.state, kind: "choice", options: taskStates, width: 76 },
    ...texts.map((id) => ({ id, head: taskColumnName[id], kind: "text", width: 138 }) as const),
    { id: "check", head: words.check, kind: "locked", width: 62, stays: true },
  ];
}

export const taskColumnIds: readonly string[] = ["name", "previous", ...taskColumns, "check"];

export const isOpenColumn = (
  { task, instruction }: Pick<TaskItem, "task" | "instruction">,
  column: TaskColumn,
): boolean => (column === "answer" ? instruction !== null : task !== null);

export const knownTaskCells = ({ name, task }: TaskItem): Record<string, GridCell> => ({
  name: { text: name },
  previous: { text: task ? (task.previous ?? taskEntryText.unsaid) : "" },
});
