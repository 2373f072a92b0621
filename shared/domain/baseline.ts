/** What a line is measured from: nothing, zero, the plan's own baseline, or a comparable one beside it (01 §1.4). */
import { judgedPart } from "./composition.ts";
import type { LineFacts, PlanYears, TargetFacts } from "./line.ts";
import type { Basis } from "./vocabulary.ts";

export interface JudgedBaseline {
  /** In the line's unit; null where there is none. */
  readonly value: number | null;
  /** Time is measured from the end of this year. */
  readonly year: number;
  /** Does it compare with later figures? */
  readonly comparable: boolean;
  /** Was a 可比基数 taken in place of the plan's own? */
  readonly replaced: boolean;
}

/** Counted over the plan: from the plan's first day, whatever the table prints as baseline. */
export function countsFromPlanStart(basis: Basis): boolean {
  return basis === "cumulative" || basis === "growth";
}

/** @param target the target in force: a yearly goal is measured over its own year, and time never starts after its end */
export function baselineOf(line: LineFacts, plan: PlanYears, target: TargetFacts | null): JudgedBaseline {
  const targetYear = target?.year ?? plan.lastYear;
  const startYear = (year: number) => (line.collection === "annual" ? targetYear - 1 : Math.min(year, targetYear - 1));
  if (countsFromPlanStart(line.basis)) {
    const value = line.basis === "cumulative" ? 0 : line.baseline.value;
    return { value, year: startYear(plan.firstYear - 1), comparable: true, replaced: false };
  }
  const replacement = line.comparableBaseline ?? null;
  if (replacement) {
    return { value: replacement.value, year: startYear(replacement.year), comparable: true, replaced: true };
  }
  const value =
    line.baseline.value ?? (line.basis === "composition" ? (judgedPart(line.parts)?.baseline ?? null) : null);
  const comparable = line.baseline.comparable || value === null;
  return { value, year: startYear(line.baseline.year), comparable, replaced: false };
}
