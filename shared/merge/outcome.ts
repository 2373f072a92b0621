/** The closed words of a merge result (04 §4.4). */
import type { EntryField } from "../domain/form.ts";
import type { Grade } from "../domain/vocabulary.ts";
import type { CellCode } from "./cell-codes.ts";

export const cellOutcomes = ["take", "correction", "same", "conflict", "question", "rejected"] as const;
export type CellOutcome = (typeof cellOutcomes)[number];

export type FieldValue = number | string | null;

/** One field of a record that is not plainly as issued. */
export interface FieldOutcome {
  readonly field: EntryField;
  readonly base: FieldValue;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
  readonly outcome: CellOutcome;
  readonly grade: Grade | null;
  /** Empty when there is nothing to say. */
  readonly code: CellCode | "";
  readonly details: Readonly<Record<string, string | number>>;
}
