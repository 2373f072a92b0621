import type { Target } from "../../../shared/contract/catalog.ts";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The last ISO day on which a version counts: the day before the next one takes effect, whatever year that one is for
 * (01 §1.2). Null: until further notice.
 */
export function lastDayOf(target: Target, targets: readonly Target[]): string | null {
  const later = targets.map(({ effectiveOn }) => effectiveOn).filter((day) => day > target.effectiveOn);
  const [next] = later.sort();
  return next === undefined ? null : new Date(Date.parse(next) - dayMs).toISOString().slice(0, 10);
}
