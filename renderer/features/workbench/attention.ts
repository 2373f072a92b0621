/** Which lines a leader should look at: the worst, and those whose verdict has changed since the quarter before. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import type { Verdict } from "../../../shared/domain/vocabulary.ts";

/** Worst first. */
const troubling: readonly Verdict[] = ["missed", "broken", "far_behind", "behind", "near_limit"];
const rank = (verdict: Verdict) => troubling.indexOf(verdict);

/** Lines in trouble, by verdict, then by gap (a line without one last among its like). */
export function worstFirst(rows: readonly ProgressRow[]): ProgressRow[] {
  return rows
    .filter(({ verdict }) => rank(verdict) >= 0)
    .toSorted((a, b) => rank(a.verdict) - rank(b.verdict) || (a.gap ?? 0) - (b.gap ?? 0));
}

export interface Movement {
  readonly row: ProgressRow;
  readonly from: Verdict;
  /** Percentage points; null where there was or is no gap. */
  readonly gapChange: number | null;
}

/** A target that came into force or a figure still awaited is no movement of the line. */
const unjudged: readonly Verdict[] = ["not_assessed", "not_comparable", "target_pending"];

export function movedSince(before: readonly ProgressRow[], now: readonly ProgressRow[]): Movement[] {
  const earlier = new Map(before.map((row) => [row.code, row]));
  return now.flatMap((row) => {
    const was = earlier.get(row.code);
    if (!was || was.verdict === row.verdict) return [];
    if (unjudged.includes(was.verdict) && unjudged.includes(row.verdict)) return [];
    return [{ row, from: was.verdict, gapChange: row.gap === null || was.gap === null ? null : row.gap - was.gap }];
  });
}
