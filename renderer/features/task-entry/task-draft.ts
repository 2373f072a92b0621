/** What is typed of a task: as the record, but the state may not have been chosen yet. */
import type { TaskRecord } from "../../../shared/contract/task-progress.ts";
import { isTaskState, type TaskState } from "../../../shared/domain/vocabulary.ts";
import { taskTextFields } from "../../../shared/text/task-entry.ts";

export type TaskDraft = Omit<TaskRecord, "state"> & { readonly state: TaskState | null };

export const draftOf = (record: TaskRecord | null): TaskDraft =>
  record ?? { state: null, done: "", problems: "", nextSteps: "", matters: "" };

/** Whether saving would change something; blanks at the ends do not count. */
export function differs(draft: TaskDraft, record: TaskRecord | null): boolean {
  const stored = draftOf(record);
  return draft.state !== stored.state || taskTextFields.some((field) => draft[field].trim() !== stored[field]);
}

/** As the core takes it; null while no state is chosen. */
export function recordOf(draft: TaskDraft): TaskRecord | null {
  const { state, done, problems, nextSteps, matters } = draft;
  if (state === null) return null;
  return {
    state,
    done: done.trim(),
    problems: problems.trim(),
    nextSteps: nextSteps.trim(),
    matters: matters.trim(),
  };
}

export const stateOf = (word: string): TaskState | null => (isTaskState(word) ? word : null);
