/** What a total is made of, for the chart of a ranking: what each category adds, and the adjustments. Pure. */
import type { Standing } from "../assessment/result.ts";
import { round9 } from "../number.ts";

export interface ScoreParts {
  readonly organisation: string;
  readonly name: string;
  /** Null: no line has a score. */
  readonly total: number | null;
  readonly provisional: boolean;
  /** Points of the total, by category in the scheme's order; 0 where a category has no score yet. They add up to `base`. */
  readonly parts: readonly { readonly category: string; readonly points: number }[];
  /** 加分 less 扣分, within the caps. */
  readonly adjusted: number;
}

/** A category counts by its weight among those that have a score: what is missing takes no part. */
export function scoreParts(standings: readonly Standing[]): ScoreParts[] {
  return standings.map(({ organisation, name, total, provisional, categories, adjusted }) => {
    const known = categories.filter(({ score }) => score !== null);
    const weight = known.reduce((sum, each) => sum + each.weight, 0);
    return {
      organisation,
      name,
      total,
      provisional,
      adjusted,
      parts: categories.map(({ category, score, weight: own }) => ({
        category,
        points: score === null || weight === 0 ? 0 : round9((score * own) / weight),
      })),
    };
  });
}
