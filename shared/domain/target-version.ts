/** The versions of a line's target: from when until when each counts, and what a new one must say (01 §1.2). */
import { type TargetFacts, targetInForce } from "./line.ts";
import type { TargetAuthority } from "./vocabulary.ts";

/** Set without a document of its own. */
const withoutDocument: readonly TargetAuthority[] = ["区政府年度目标", "文字更正"];

export const needsDocument = (authority: TargetAuthority): boolean => !withoutDocument.includes(authority);

/** Why a version is set or withdrawn is said in at least this many characters. */
export const targetReasonLength = 6;

function dayBefore(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/**
 * The last day on which a version may count, an ISO date: the one before a later version takes effect; null until further
 * notice. Versions of one day (dated milestones of one document) stand side by side.
 */
export function countsUntil(target: TargetFacts, all: readonly TargetFacts[]): string | null {
  const later = all.map(({ effectiveOn }) => effectiveOn).filter((day) => day > target.effectiveOn);
  const next = later.toSorted()[0];
  return next === undefined ? null : dayBefore(next);
}

/**
 * The first of these closed periods whose verdicts may rest on the version; null for none. Of dated milestones any year
 * of the plan may have been judged.
 */
export function closedPeriodUsing<T extends TargetFacts>(
  target: T,
  all: readonly T[],
  closed: readonly string[],
  plan: { readonly firstYear: number; readonly lastYear: number },
): string | null {
  const years = Array.from({ length: plan.lastYear - plan.firstYear + 2 }, (_, index) => plan.firstYear - 1 + index);
  const used = (period: string) => years.some((year) => targetInForce(all, period, year) === target);
  return closed.toSorted().find(used) ?? null;
}
