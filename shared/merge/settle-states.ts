/**
 * A task is kept with its state. Where texts come without one and none stands, the state is asked for and the texts wait for
 * it; another file of the same organisation may bring it.
 */

import { type TaskEntry, type TaskField, taskFields } from "../domain/task-entry.ts";
import { isTaskState } from "../domain/vocabulary.ts";
import { type TextChoices, type TextMerge, takenText } from "./merge-text.ts";
import type { PlannedField, PlannedText } from "./plan-texts.ts";

const isTaken = ({ outcome }: TextMerge): boolean => outcome === "take" || outcome === "correction";
const isState = ({ merge }: PlannedField): boolean => merge.field === "state";

/** A state is taken without asking, or stands already: whatever was kept of a task was kept with one. */
const bringsState = ({ fields }: PlannedText): boolean =>
  fields.some(({ merge }) => merge.ours !== null || (merge.field === "state" && isTaken(merge)));

function wait(planned: PlannedText): PlannedText {
  const waiting = planned.fields.some(
    (field) => !isState(field) && (isTaken(field.merge) || field.merge.outcome === "question"),
  );
  if (!waiting) return planned;
  const fields = planned.fields.map((field): PlannedField => {
    const { merge } = field;
    if (isState(field)) {
      const unsaid = merge.outcome === "unchanged" || merge.outcome === "same";
      const missing = { outcome: "question", code: "state_missing", proposal: merge.theirs } as const;
      return unsaid ? { ...field, merge: { ...merge, ...missing } } : field;
    }
    return isTaken(merge) ? { ...field, merge: { ...merge, outcome: "question", code: "waits_for_state" } } : field;
  });
  return { ...planned, fields };
}

/** @param files what each file of one organisation says of its tasks */
export function settleStates(files: readonly (readonly PlannedText[])[]): PlannedText[][] {
  const stated = new Set(files.flatMap((texts) => texts.filter(bringsState).map(({ item }) => item)));
  return files.map((texts) =>
    texts.map((planned) => (planned.kind !== "task" || stated.has(planned.item) ? planned : wait(planned))),
  );
}

const isTaskField = (field: string): field is TaskField => taskFields.some((one) => one === field);

/**
 * What would stand of a task after applying.
 * @returns null when nothing is taken, or nothing can be kept for want of a state
 */
export function mergedTask(
  { fields }: PlannedText,
  ours: TaskEntry | null,
  choices: TextChoices = {},
): TaskEntry | null {
  const taken = new Map<TaskField, string>();
  for (const { merge } of fields) {
    const text = takenText(merge, choices[merge.field]);
    if (text !== undefined && isTaskField(merge.field)) taken.set(merge.field, text);
  }
  const state = taken.get("state") ?? ours?.state ?? "";
  if (!isTaskState(state)) return null;
  // What waited for nothing but a state goes in with it.
  for (const { merge } of fields)
    if (
      merge.code === "waits_for_state" &&
      merge.proposal !== null &&
      !choices[merge.field] &&
      isTaskField(merge.field)
    )
      taken.set(merge.field, merge.proposal);
  if (taken.size === 0) return null;
  const textOf = (field: Exclude<TaskField, "state">): string => taken.get(field) ?? ours?.[field] ?? "";
  return {
    state,
    done: textOf("done"),
    problems: textOf("problems"),
    nextSteps: textOf("nextSteps"),
    matters: textOf("matters"),
  };
}

/** Was everything about the row decided: nothing to ask, or answered with something that can be done? */
export function isTextDecided({ kind, fields }: PlannedText, choices: TextChoices, stateStands: boolean): boolean {
  const canStand = kind !== "task" || stateStands;
  return fields.every(({ merge }) => {
    const { outcome, code } = merge;
    if (outcome === "rejected") return choices[merge.field] !== undefined;
    if (outcome !== "conflict" && outcome !== "question") return true;
    const answer = choices[merge.field];
    if (answer === undefined) return code === "waits_for_state" && canStand;
    return answer.choice === "ours" || (canStand && takenText(merge, answer) !== undefined);
  });
}
