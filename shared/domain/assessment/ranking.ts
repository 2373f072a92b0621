/** Ranks of a group, by the scheme's rule for ties. */
import { roundHalfUp } from "../number.ts";
import type { Scheme } from "./scheme.ts";

export interface Rankable {
  readonly total: number;
  /** Scores by category in the scheme's order; null ranks below any score. */
  readonly categories: readonly (number | null)[];
}

export interface Rank {
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * The rank of each, in the order given: as many ranks as there are entries, equal ones sharing the best of theirs (1, 1, 3).
 * Compared as printed, so that nobody is ranked by a decimal that no one can see.
 */
export function ranksOf(entries: readonly Rankable[], { ties, decimals }: Pick<Scheme, "ties" | "decimals">): Rank[] {
  const shown = entries.map(({ total, categories }) =>
    [total, ...(ties === "by_category" ? categories : [])].map((score) =>
      score === null ? Number.NEGATIVE_INFINITY : roundHalfUp(score, decimals),
    ),
  );
  return shown.map((mine) => {
    const against = shown.map((other) => compare(other, mine));
    return {
      rank: against.filter((sign) => sign > 0).length + 1,
      tied: against.filter((sign) => sign === 0).length > 1,
    };
  });
}

/** Above 0 where `a` is ahead. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, score] of a.entries()) {
    const other = b[at] ?? Number.NEGATIVE_INFINITY;
    if (score !== other) return score > other ? 1 : -1;
  }
  return 0;
}

/** How many places up (above 0) or down; null where either rank is not known. */
export const movement = (now: number | null, before: number | null | undefined): number | null =>
  now === null || before === null || before === undefined ? null : before - now;
