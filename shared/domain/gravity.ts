/** How grave a verdict is: the order in which lines are looked at when the worst come first (or last). */
import type { Verdict } from "./vocabulary.ts";

const fromWorst: readonly Verdict[] = [
  "missed",
  "broken",
  "far_behind",
  "behind",
  "near_limit",
  "on_track",
  "kept",
  "ahead",
  "reached",
  "completed",
];

export const listOrders = ["gap", "gap-best", "verdict", "verdict-best"] as const;
/** By gap or by verdict, the worst first; `-best` turns it round. */
export type ListOrder = (typeof listOrders)[number];

interface Judged {
  readonly verdict: Verdict;
  readonly gap: number | null;
}

/** Known ones in order or in reverse; what has no place in the order comes last either way. */
function compareKnown(a: number | null, b: number | null, reversed: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return reversed ? b - a : a - b;
}

/** Place in the order from the gravest; null for a verdict that says nothing of how a line goes. */
export const gravityOf = ({ verdict }: { readonly verdict: Verdict }): number | null => {
  const rank = fromWorst.indexOf(verdict);
  return rank < 0 ? null : rank;
};

/** The lines in that order; alike ones keep theirs. */
export function inOrder<T extends Judged>(lines: readonly T[], order: ListOrder): T[] {
  const reversed = order.endsWith("-best");
  const byGap = (a: T, b: T) => compareKnown(a.gap, b.gap, reversed);
  if (order.startsWith("gap")) return lines.toSorted(byGap);
  return lines.toSorted((a, b) => compareKnown(gravityOf(a), gravityOf(b), reversed) || byGap(a, b));
}
