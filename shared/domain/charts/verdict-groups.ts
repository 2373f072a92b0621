/** How many lines have which verdict, by group. Counts only, never an average of percentages (01 §1.4). */
import { type Verdict, verdicts } from "../vocabulary.ts";

export interface VerdictGroup {
  readonly title: string;
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
  readonly total: number;
  /** Where the lines of the group are listed; null where nothing can be opened, as on paper. */
  readonly href: string | null;
}

interface Judged {
  readonly verdict: Verdict;
}

/**
 * The groups in the order in which their first line is listed.
 * @param titleOf the group a line belongs to
 * @param hrefOf where the lines of such a group are listed, asked of its first line
 */
export function verdictGroups<T extends Judged>(
  rows: readonly T[],
  titleOf: (row: T) => string,
  hrefOf: (row: T) => string | null = () => null,
): VerdictGroup[] {
  return [...Map.groupBy(rows, titleOf)].map(([title, lines]) => ({
    title,
    counts: countVerdicts(lines),
    total: lines.length,
    href: lines[0] === undefined ? null : hrefOf(lines[0]),
  }));
}

/** Only verdicts that there are, in their fixed order. */
export function countVerdicts(rows: readonly Judged[]): Partial<Record<Verdict, number>> {
  return Object.fromEntries(
    verdicts.flatMap((verdict) => {
      const count = rows.filter((row) => row.verdict === verdict).length;
      return count === 0 ? [] : [[verdict, count]];
    }),
  );
}

/** Behind, missed or beyond a limit: what a leader has to ask about. */
export const troubling: readonly Verdict[] = ["missed", "broken", "far_behind", "behind", "near_limit"];

export function countTroubling(counts: VerdictGroup["counts"]): number {
  return troubling.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
}
