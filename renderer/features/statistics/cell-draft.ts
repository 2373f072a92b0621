/** What is filled into one slot, and what is left of it once the core has answered a save. */
import type { EntryRecord } from "../../../shared/domain/form.ts";

export interface CellDraft {
  readonly value: string;
  readonly growth: string;
  readonly reason: string;
  /** The record that was shown when the cell was begun: what the save expects to find. */
  readonly expected: EntryRecord | null;
}

export interface SettledCell {
  readonly key: string;
  /** The texts as sent; a growth whose column is hidden is not sent. */
  readonly sent: Pick<CellDraft, "value" | "growth">;
  /** What stands now. */
  readonly now: EntryRecord | null;
}

type Drafts = Readonly<Record<string, CellDraft>>;

/** What was sent is done. What was typed meanwhile, or was not sent, stays and now expects what stands. */
export function withoutSettled(drafts: Drafts, settled: readonly SettledCell[]): Drafts {
  const left: Record<string, CellDraft> = { ...drafts };
  for (const { key, sent, now } of settled) {
    const draft = left[key];
    if (!draft) continue;
    const value = draft.value === sent.value ? "" : draft.value;
    const growth = draft.growth === sent.growth ? "" : draft.growth;
    if (value === "" && growth === "") delete left[key];
    else left[key] = { value, growth, reason: "", expected: now };
  }
  return left;
}
