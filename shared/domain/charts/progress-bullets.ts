/** Progress of lines beside the time elapsed: which lines stand where, and how far the axis reaches. */
import { inOrder } from "../gravity.ts";
import type { Verdict } from "../vocabulary.ts";

export interface ProgressBullet {
  readonly code: string;
  readonly name: string;
  /** Way from baseline to target, a fraction; below 0 behind the baseline, null where it cannot be said. */
  readonly progress: number | null;
  /** Share of the time elapsed at the date of the line's own value, a fraction. */
  readonly elapsedShare: number | null;
  /** Progress less time elapsed, in percentage points. */
  readonly gap: number | null;
  readonly verdict: Verdict;
  /** Said where there is no progress: how far from a limit, or why. */
  readonly instead: string;
  readonly href: string | null;
}

/** What is furthest behind first; lines without a progress last, in the order in which they came. */
export function furthestBehindFirst<T extends ProgressBullet>(bullets: readonly T[]): T[] {
  return inOrder(bullets, "gap");
}

/** A bar that goes past this is cut off, and says so by an arrow. */
const furthest = 1.5;

/**
 * Where the axis ends, a fraction: at the target, or as far beyond it as a line has come. It always starts at 0, because
 * bars are read by their length.
 */
export function bulletAxisEnd(bullets: readonly Pick<ProgressBullet, "progress">[]): number {
  const most = Math.max(1, ...bullets.map(({ progress }) => progress ?? 0));
  return Math.min(furthest, Math.ceil(most * 4 - 1e-9) / 4);
}
