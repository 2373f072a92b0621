/** The rows of the form: what is typed of the tasks, and of what was done about the instructions. */
import type { Instruction } from "../../../shared/contract/remarks.ts";
import type { TaskRecord } from "../../../shared/contract/task-progress.ts";
import { api } from "../../api/client.ts";
import { type Address, createDraftStore } from "./draft-store.ts";
import { differs, draftOf, recordOf, type TaskDraft } from "./task-draft.ts";

export const taskRows = createDraftStore<TaskDraft, TaskRecord>({
  name: "task-drafts",
  draftOf,
  differs,
  isReady: (draft) => draft.state !== null,
  send: async ({ organisation, period, item }, draft, base) => {
    const record = recordOf(draft);
    if (record === null) throw new Error("a task without a state is not sent");
    const line = await api.taskProgress.save({ ...record, task: item, organisation, period, expected: base });
    return line.current ?? record;
  },
  storedNow: async ({ organisation, period, item }) => {
    const lines = await api.taskProgress.form({ organisation, period });
    return lines.find(({ task }) => task === item)?.current ?? null;
  },
});

/** What the organisation has answered in the period; null: nothing yet. */
export function answerIn({ answers }: Instruction, { organisation, period }: Omit<Address, "item">): string | null {
  return answers.find((each) => each.organisation === organisation && each.period === period)?.text ?? null;
}

export const answerRows = createDraftStore<string, string>({
  name: "answer-drafts",
  draftOf: (stored) => stored ?? "",
  differs: (draft, stored) => draft.trim() !== (stored ?? ""),
  // An answer that was given is rewritten, never blanked.
  isReady: (draft) => draft.trim() !== "",
  send: async (address, draft, base) => {
    const { organisation, period, item } = address;
    const text = draft.trim();
    const kept = await api.remarks.answer({ instruction: Number(item), organisation, period, text, expected: base });
    return answerIn(kept, address) ?? text;
  },
  storedNow: async (address) => {
    const { organisation, period, item } = address;
    const asked = await api.remarks.instructions({ item: null, organisation, period });
    const found = asked.find(({ id }) => id === Number(item));
    return found ? answerIn(found, address) : null;
  },
});
