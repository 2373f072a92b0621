/** The verdict on a line of a plan in a reporting period, with everything needed to explain it (01 §1.4). */
import { bandOf, defaultSettings, gapPoints, type VerdictSettings } from "./bands.ts";
import { dueState } from "./due.ts";
import { isKeeping, judgeKeeping } from "./keeping.ts";
import {
  betterDirection,
  isBeyondRange,
  isMet,
  type LineFacts,
  type PlanYears,
  type TargetFacts,
  targetInForce,
  targetValue,
} from "./line.ts";
import { latestFigure, type Observation } from "./observation.ts";
import { elapsedShare, isYear, yearOf } from "./period.ts";
import { averageGrowthPath, cumulativePath, growthPath, linearPath, type PathProgress } from "./progress.ts";
import { type JudgedValue, judgedSeries, within } from "./series.ts";
import type { Basis, Collection, DueState, Verdict, Vintage } from "./vocabulary.ts";
import { type ReasonCode, startOfWhy, type Why } from "./why.ts";
import { type WithinYear, withinYearOf } from "./within-year.ts";

export interface JudgeInput {
  readonly plan: PlanYears;
  readonly line: LineFacts;
  /** The reporting quarter, e.g. `2022Q1`. */
  readonly period: string;
  /** Of this line, under canonical data periods, retracted ones left out; of any age and order. */
  readonly observations: readonly Observation[];
  /** The amount set for the reporting period's year, where there is one (only for `flow`). */
  readonly annualTarget?: number | null;
  readonly settings?: VerdictSettings;
}

/** One line of `progress --json` (04 §4.4). Shares are fractions, `gap` percentage points, values in the line's unit. */
export interface Judgement {
  readonly code: string;
  readonly name: string;
  readonly collection: Collection;
  readonly basis: Basis;
  /** As the plan prints it; what the formula took is in `why.baseline`. */
  readonly baseline: number | null;
  readonly target: number | null;
  /** The judged value; where none can be judged, the newest figure that is no estimate. Null without any. */
  readonly value: number | null;
  readonly valueAt: string | null;
  /** Share of the time to the target's year passed at `valueAt`. */
  readonly elapsedShare: number | null;
  /** Null where the verdict is not about a distance covered (保持型) or there is no verdict. */
  readonly progress: number | null;
  readonly gap: number | null;
  readonly verdict: Verdict;
  readonly dueState: DueState;
  readonly annual: WithinYear | null;
  readonly why: Why;
  /** Newest figure of any kind, for display beside the verdict; may be an estimate or a year-to-date figure. */
  readonly latest: {
    readonly value: number;
    readonly growth: number | null;
    readonly dataPeriod: string;
    readonly vintage: Vintage | null;
  } | null;
}

interface Outcome {
  readonly verdict: Verdict;
  readonly progress: number | null;
  readonly gap: number | null;
  readonly why: Partial<Why>;
}

/** Everything the order of judgement looks at, once there is a value and a target. */
interface Case {
  readonly line: LineFacts;
  readonly target: TargetFacts;
  /** T */
  readonly bound: number;
  readonly judged: JudgedValue;
  /** t at the value's date */
  readonly elapsed: number;
  /** Years from the start to the end of the target's year. */
  readonly years: number;
  readonly settings: VerdictSettings;
}

function unjudged(verdict: Verdict, reason: ReasonCode, why: Partial<Why> = {}): Outcome {
  return { verdict, progress: null, gap: null, why: { ...why, reason } };
}

/** From zero and from the plan's first day for what is counted over the plan; else from the line's own baseline. */
function startYear(line: LineFacts, plan: PlanYears): number {
  return countsFromPlanStart(line.basis) ? plan.firstYear - 1 : line.baseline.year;
}

function countsFromPlanStart(basis: Basis): boolean {
  return basis === "cumulative" || basis === "growth";
}

function baselineOf(line: LineFacts): number | null {
  return line.basis === "cumulative" ? 0 : line.baseline.value;
}

/** P on the line's own method; null where it is unknown: no baseline, or a growth target the formula says nothing about. */
function pathOf({ line, bound, judged, elapsed, years }: Case): PathProgress | null {
  if (line.basis === "growth") return averageGrowthPath(judged.rates, bound, years);
  const baseline = baselineOf(line);
  if (baseline === null) return null;
  const input = { baseline, value: judged.value, target: bound, elapsed, years };
  if (line.basis === "cumulative") return cumulativePath(input);
  return line.basis === "flow" ? growthPath(input) : linearPath(input);
}

/** Average growth is met at “左右” within fixed points, not within a share of the target (01 §1.4). */
function isTargetMet({ line, target, bound, judged, settings }: Case): boolean {
  if (line.basis === "growth" && target.operator === "≈") {
    return judged.value >= bound - settings.aboutGrowthPoints;
  }
  return isMet(target, line.direction, judged.value, settings.aboutTolerance) === true;
}

/** The order of judgement from 保持型 on (01 §1.4). */
function judgeCase(given: Case): Outcome {
  const { line, target, bound, judged, elapsed, settings } = given;
  const better = betterDirection(line.direction, target.operator);
  const met = isTargetMet(given);
  const facts = { met, beyondRange: target.operator === "range" ? isBeyondRange(target, better, judged.value) : null };

  const baseline = line.basis === "growth" ? null : baselineOf(line);
  if (line.basis !== "growth" && isKeeping(baseline, bound, better)) {
    const { verdict, margin, formula } = judgeKeeping(target, bound, judged.value, line, settings);
    return { verdict, progress: null, gap: null, why: { ...facts, margin, formula } };
  }

  const path = pathOf(given);
  const progress = path?.progress ?? null;
  const gap = progress === null ? null : gapPoints(progress, elapsed);
  const why: Partial<Why> = {
    ...facts,
    formula: path?.formula ?? "target_only",
    completion: bound === 0 ? null : judged.value / bound,
    expected: path?.expected ?? null,
    linearProgress: path?.linearProgress ?? null,
    requiredPerYear: met ? null : (path?.requiredPerYear ?? null),
    plannedPerYear: path?.plannedPerYear ?? null,
    requiredAs: path?.requiredAs ?? null,
  };
  // An average over the plan is not reached before the plan ends: the years to come still count.
  const final = elapsed >= 1;
  if (met && (final || line.basis !== "growth")) {
    const early = yearOf(judged.valueAt) < target.year;
    return { verdict: early ? "reached" : "completed", progress, gap, why };
  }
  if (final) return { verdict: "missed", progress, gap, why };
  if (progress === null || gap === null) {
    return unjudged("not_assessed", line.basis === "growth" ? "basis_not_supported" : "no_baseline", why);
  }
  if (elapsed < settings.earliestShare) return unjudged("not_assessed", "too_early", why);
  const band = bandOf(progress, gap, line.attribute, settings);
  const goodEnough = line.basis === "growth" && met && (band === "behind" || band === "far_behind");
  return { verdict: goodEnough ? "on_track" : band, progress, gap, why };
}

/** 参考: what an even path to the target would need of the whole year the reporting period is in (01 §1.5). */
function evenPath(line: LineFacts, target: TargetFacts | null, bound: number | null, period: string): Partial<Why> {
  const baseline = line.baseline.value;
  const year = yearOf(period);
  if (line.basis !== "flow" || !target || bound === null || baseline === null || year > target.year) return {};
  const elapsed = elapsedShare(line.baseline.year, target.year, String(year));
  const years = target.year - line.baseline.year;
  const { expected } = growthPath({ baseline, value: baseline, target: bound, elapsed, years });
  return { evenPathYear: year, evenPathValue: expected };
}

/**
 * Judges one line. Order (01 §1.4): target pending → no value → not comparable → 保持型 → reached → missed → too early →
 * bands. What cannot be judged says so with a reason code; nothing is guessed.
 */
export function judge(input: JudgeInput): Judgement {
  const { plan, line, period, observations, settings = defaultSettings } = input;
  const target = targetInForce(line.targets, period);
  const targetYear = target?.year ?? plan.lastYear;
  const start = startYear(line, plan);
  const bound = target === null ? null : targetValue(target, betterDirection(line.direction, target.operator));
  const inSpan = within(observations, { afterYear: start, period, targetYear });
  const enough = (sum: number) =>
    target !== null &&
    betterDirection(line.direction, target.operator) === "higher" &&
    isMet(target, line.direction, sum, settings.aboutTolerance) === true;
  const series = judgedSeries(line, plan, inSpan, enough);
  const { judged } = series;
  const shown = judged ?? newestFigure(inSpan);
  const elapsed = shown ? elapsedShare(start, targetYear, shown.valueAt) : null;

  let outcome: Outcome;
  if (target === null) outcome = unjudged("target_pending", "no_target_in_force");
  else if (bound === null) outcome = unjudged("target_pending", "target_pending");
  else if (line.aggregation === "each") outcome = unjudged("not_assessed", "aggregation_not_supported");
  else if (series.judged === null) outcome = unjudged("not_assessed", series.reason);
  else if (!line.baseline.comparable && line.baseline.value !== null && !countsFromPlanStart(line.basis)) {
    outcome = unjudged("not_comparable", "baseline_not_comparable");
  } else {
    const years = targetYear - start;
    outcome = judgeCase({ line, target, bound, judged: series.judged, elapsed: elapsed ?? 0, years, settings });
  }

  const latest = latestFigure(inSpan);
  const gapInYears = judged?.beyondGap ?? null;
  return {
    code: line.code,
    name: line.name,
    collection: line.collection,
    basis: line.basis,
    baseline: line.baseline.value,
    target: bound,
    value: shown?.value ?? null,
    valueAt: shown?.valueAt ?? null,
    elapsedShare: elapsed,
    progress: outcome.progress,
    gap: outcome.gap,
    verdict: outcome.verdict,
    dueState: gapInYears ? "stale" : dueState(line, plan, period, judged?.valueAt ?? null),
    annual: withinYearOf(input, inSpan),
    why: {
      ...startOfWhy(line, target),
      value: judged?.value ?? null,
      target: bound,
      beyondGap: gapInYears?.sum ?? null,
      firstMissing: gapInYears?.firstMissing ?? null,
      ...evenPathWhileOpen(input, target, bound, judged),
      ...outcome.why,
    },
    latest: latest && {
      value: latest.value,
      growth: latest.growth,
      dataPeriod: latest.dataPeriod,
      vintage: latest.vintage,
    },
  };
}

function evenPathWhileOpen(
  { line, period }: JudgeInput,
  target: TargetFacts | null,
  bound: number | null,
  judged: JudgedValue | null,
): Partial<Why> {
  const settled = judged !== null && isYear(judged.valueAt) && yearOf(judged.valueAt) >= yearOf(period);
  return settled ? {} : evenPath(line, target, bound, period);
}

/** The newest figure that is no estimate, as `value` and `valueAt`. */
function newestFigure(inSpan: readonly Observation[]): { value: number; valueAt: string } | null {
  const figure = latestFigure(inSpan.filter((each) => each.vintage !== "预计数"));
  return figure && { value: figure.value, valueAt: figure.dataPeriod };
}

/** How many lines have which verdict, never an average of percentages; pending targets are outside 参评 (01 §1.4). */
export function countVerdicts(judgements: readonly { readonly verdict: Verdict }[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of judgements) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
