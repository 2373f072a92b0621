/** How often a list of projects comes, told from the months it was of. */
export const rhythms = ["monthly", "quarterly", "yearly", "irregular"] as const;
export type Rhythm = (typeof rhythms)[number];

const steps: readonly (readonly [number, Rhythm])[] = [
  [1, "monthly"],
  [3, "quarterly"],
  [12, "yearly"],
];

/**
 * The commonest distance between one month and the next; of two that are as common, the shorter.
 * @param months `2022-03`, in any order
 * @returns null while fewer than two months are known
 */
export function rhythmOf(months: readonly string[]): Rhythm | null {
  const counted = [...new Set(months)].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  const ordered = counted.toSorted((a, b) => a - b);
  const gaps = ordered.slice(1).map((month, at) => month - (ordered[at] ?? month));
  if (gaps.length === 0) return null;
  const often = [...Map.groupBy(gaps, (gap) => gap)].toSorted(
    ([a, those], [b, others]) => others.length - those.length || a - b,
  );
  const [gap] = often[0] ?? [];
  return steps.find(([step]) => step === gap)?.[1] ?? "irregular";
}
