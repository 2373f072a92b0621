/** Decisions about conflicts and questions as a person gave them, found again by file and cell. */
import { createHash } from "node:crypto";
import type { MergeAnswer, MergePlace } from "../../../shared/contract/merge.ts";

/** With what the person saw when deciding: an answer about other figures is none. */
export interface KeptAnswer extends MergeAnswer {
  readonly facts: string;
}

export const placeKey = ({ sha256, sheet, cell }: MergePlace): string => `${sha256}/${sheet}/${cell}`;

/** Those before, without the withdrawn ones, a newer one instead of an older one for the same cell. */
export function withAnswers<T extends MergePlace>(
  before: readonly T[],
  answers: readonly T[],
  withdrawn: readonly MergePlace[] = [],
): T[] {
  const gone = new Set([...withdrawn, ...answers].map(placeKey));
  return [...before.filter((answer) => !gone.has(placeKey(answer))), ...answers];
}

interface SeenCell {
  readonly cell: string;
  readonly field: string;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Equal as long as the same cells say the same on all three sides. */
export function factsOf(cells: readonly SeenCell[]): string {
  const seen = cells.map(({ cell, field, base, ours, theirs }) => [cell, field, base, ours, theirs]);
  return createHash("sha256").update(JSON.stringify(seen)).digest("hex").slice(0, 16);
}
