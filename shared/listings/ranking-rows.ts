/** 考核排名: in which order a group's standings are listed. */
import type { Standing } from "../domain/assessment/result.ts";

/** Ranked by one category where one is chosen (empty: by the total); those without a rank last. */
export function rankedBy(group: readonly Standing[], order: string): readonly Standing[] {
  const place = (standing: Standing): number =>
    standing.categories.find(({ category }) => category === order)?.rank ?? Number.MAX_SAFE_INTEGER;
  return group.some(({ categories }) => categories.some(({ category }) => category === order))
    ? group.toSorted((a, b) => place(a) - place(b))
    : group;
}
