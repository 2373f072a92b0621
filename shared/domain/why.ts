/** Why a verdict is what it is, as data. Every field is always there, null where it does not apply (01 §1.4). */
import type { JudgedBaseline } from "./baseline.ts";
import type { PlanYears, TargetFacts } from "./line.ts";
import type { Operator, TargetAuthority, TaskState } from "./vocabulary.ts";

export const reasonCodes = [
  "target_pending",
  "no_target_in_force",
  "no_value",
  "estimate_only",
  "year_to_date_only",
  "missing_years",
  "no_baseline",
  "baseline_not_comparable",
  "series_break",
  "too_early",
  /** A target of zero or less, or rates that cannot be compounded: the line's method says nothing. */
  "not_computable",
  "organisations_missing",
  "not_started",
  "adjusted",
  "no_state",
  /** Of a promise for every year: years without a full-year figure, at the plan's end. */
  "years_unreported",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const formulas = [
  "linear",
  "log",
  /** Meant to be logarithmic, but a value is not positive. */
  "linear_not_positive",
  "cumulative",
  "average_growth",
  "cap",
  "floor",
  "keep",
  "target_only",
  /** Organisations that meet the target ÷ all assigned. */
  "organisations",
  /** A milestone's own state. */
  "state",
  /** A yearly goal: amount by last year's share of the same quarter, or growth against the year's growth target. */
  "year_share",
  "year_growth",
  /** Every full year against its own target. */
  "every_year",
] as const;
export type Formula = (typeof formulas)[number];

export type Why = {
  readonly reason: ReasonCode | null;
  readonly formula: Formula | null;
  /** What was put into the formula, in the line's unit; `baseline` is 0 for cumulative lines whatever the plan prints. */
  readonly baseline: number | null;
  readonly value: number | null;
  readonly target: number | null;
  /** Does the value meet the target by its operator? */
  readonly met: boolean | null;
  /** y ÷ T as a fraction, where there is no baseline to measure from. */
  readonly completion: number | null;
  /** 保持型: distance to the limit as a fraction of it; negative beyond it. */
  readonly margin: number | null;
  /** Where the line would be exactly on time at the value's date, on its own method. */
  readonly expected: number | null;
  /** Progress by the linear method, beside the logarithmic one; a fraction. */
  readonly linearProgress: number | null;
  /** From now on, and as planned at the start: yearly growth as a fraction, or an amount a year in the line's unit. */
  readonly requiredPerYear: number | null;
  readonly plannedPerYear: number | null;
  readonly requiredAs: "growth" | "amount" | null;
  /** 参考: the full-year figure of the reporting period's year on an even path, while that year's verdict is open. */
  readonly evenPathYear: number | null;
  readonly evenPathValue: number | null;
  /** Parts known beyond a missing year, which are not counted (their sum decides only whether the target is reached). */
  readonly beyondGap: number | null;
  readonly firstMissing: string | null;
  /** Beyond the far end of a range. */
  readonly beyondRange: boolean | null;
  /** 可比基数 that judged in place of the plan's own 规划基数; null where the plan's own did. */
  readonly comparableBaseline: number | null;
  /** From this data period on, figures do not compare with earlier ones. */
  readonly brokenAt: string | null;
  /** Lines that several organisations report: how many were asked, gave a figure, meet the target each for itself. */
  readonly organisationsAsked: number | null;
  readonly organisationsReported: number | null;
  readonly organisationsMet: number | null;
  /** Composition: the parts as given, and half the sum of absolute differences to the target's, in percentage points. */
  readonly structure: string | null;
  readonly structureDistance: number | null;
  /** Milestone: the named state. */
  readonly state: TaskState | null;
  /** A promise for every year: the years that met it, missed it, have no full-year figure yet: `2021,2023`. */
  readonly yearsMet: string | null;
  readonly yearsMissed: string | null;
  readonly yearsUnreported: string | null;
  /** The target sets no year: the plan's last one was taken for it. */
  readonly targetYearAssumed: boolean | null;
  /** The year the time was measured to. */
  readonly targetYear: number | null;
  readonly targetOperator: Operator | null;
  readonly targetText: string | null;
  readonly targetAuthority: TargetAuthority | null;
  readonly targetDocument: string | null;
  readonly targetEffectiveOn: string | null;
};

export const nothingKnown: Why = {
  reason: null,
  formula: null,
  baseline: null,
  value: null,
  target: null,
  met: null,
  completion: null,
  margin: null,
  expected: null,
  linearProgress: null,
  requiredPerYear: null,
  plannedPerYear: null,
  requiredAs: null,
  evenPathYear: null,
  evenPathValue: null,
  beyondGap: null,
  firstMissing: null,
  beyondRange: null,
  comparableBaseline: null,
  brokenAt: null,
  organisationsAsked: null,
  organisationsReported: null,
  organisationsMet: null,
  structure: null,
  structureDistance: null,
  state: null,
  yearsMet: null,
  yearsMissed: null,
  yearsUnreported: null,
  targetYearAssumed: null,
  targetYear: null,
  targetOperator: null,
  targetText: null,
  targetAuthority: null,
  targetDocument: null,
  targetEffectiveOn: null,
};

/** The part of the explanation that holds whatever the verdict: what is measured from, and where the target comes from. */
export function startOfWhy(baseline: JudgedBaseline, target: TargetFacts | null, plan: PlanYears): Why {
  return {
    ...nothingKnown,
    baseline: baseline.value,
    comparableBaseline: baseline.replaced ? baseline.value : null,
    targetYear: target && (target.year ?? plan.lastYear),
    targetYearAssumed: target && target.year === null,
    targetOperator: target?.operator ?? null,
    targetText: target?.text ?? null,
    targetAuthority: target?.authority ?? null,
    targetDocument: target?.documentNumber ?? null,
    targetEffectiveOn: target?.effectiveOn ?? null,
  };
}
