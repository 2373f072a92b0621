/** The verdict on a line of a plan in a reporting period, with everything needed to explain it (01 §1.4). */
import { defaultSettings, type VerdictSettings } from "./bands.ts";
import { baselineOf, type JudgedBaseline } from "./baseline.ts";
import { judgedPart } from "./composition.ts";
import { dueState, judgedOnFullYearsOnly } from "./due.ts";
import { judgeEach, newestOfEach } from "./judge-each.ts";
import { everyYearTargets, judgeEveryYear, targetOfYear } from "./judge-every-year.ts";
import { judgeValue } from "./judge-value.ts";
import { type JudgeInput, type Judgement, type Outcome, unjudged } from "./judgement.ts";
import {
  askedYears,
  betterDirection,
  isMet,
  type LineFacts,
  type PlanYears,
  type TargetFacts,
  targetInForce,
  targetValue,
} from "./line.ts";
import { type Figure, latestFigure, type Observation } from "./observation.ts";
import { lineFigures } from "./organisations.ts";
import { comparePeriods, elapsedShare, endMonth, isYear, yearOf } from "./period.ts";
import { growthPath } from "./progress.ts";
import { type JudgedValue, judgedSeries, within } from "./series.ts";
import type { Basis, Verdict } from "./vocabulary.ts";
import { startOfWhy, type Why } from "./why.ts";
import { type AnnualGoal, type WithinYear, withinYearOf } from "./within-year.ts";

export type { JudgeInput, Judgement } from "./judgement.ts";

/** A line at a period, with what every step of the judgement needs. */
interface Situation {
  readonly plan: PlanYears;
  readonly line: LineFacts;
  readonly period: string;
  readonly settings: VerdictSettings;
  readonly reporters: readonly string[];
  readonly target: TargetFacts | null;
  /** The targets of a promise for every year; null for other lines. */
  readonly everyYear: readonly TargetFacts[] | null;
  /** T; null while there is none, or it is pending. */
  readonly bound: number | null;
  readonly targetYear: number;
  readonly baseline: JudgedBaseline;
  /** Observations from the baseline on, up to the period and the target's year; combined where several report. */
  readonly inSpan: readonly Observation[];
  readonly annual: WithinYear | null;
}

/** What a line comes to: the value that was judged, and the verdict on it. */
interface Finding {
  readonly judged: JudgedValue | null;
  readonly outcome: Outcome;
}

/** The year of the newest figure that could be judged: of several dated milestones its own one counts. */
function judgeableYear(line: LineFacts, period: string, figures: readonly Observation[]): number | undefined {
  if (line.targets.length < 2) return undefined;
  const fullYears = judgedOnFullYearsOnly(line.basis);
  const years = figures.flatMap(({ dataPeriod, value, vintage }) => {
    const counts = value !== null && vintage !== "预计数" && endMonth(dataPeriod) <= endMonth(period);
    return counts && (!fullYears || isYear(dataPeriod)) ? [yearOf(dataPeriod)] : [];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The target in force with the value it stands for: a milestone is to be done, a composition's last part is judged. */
function targetOf(line: LineFacts, period: string, year: number | undefined): TargetFacts | null {
  const target = targetInForce(line.targets, period, year);
  if (!target) return null;
  if (line.basis === "milestone") return { ...target, value: target.value ?? 1 };
  if (line.basis === "composition") return { ...target, value: target.value ?? judgedPart(line.parts)?.target ?? null };
  return target;
}

function situationOf({
  plan,
  line,
  period,
  observations,
  reporters = [],
  goals = [],
  settings,
}: JudgeInput): Situation {
  const figures = lineFigures(line.aggregation, reporters, observations);
  const everyYear = everyYearTargets(line, plan, period);
  const year = judgeableYear(line, period, figures);
  const target = everyYear ? targetOfYear(everyYear, year ?? yearOf(period)) : targetOf(line, period, year);
  // A promise for every year is one of the plan's years as a whole.
  const targetYear = everyYear ? plan.lastYear : (target?.year ?? plan.lastYear);
  const baseline = everyYear
    ? { value: null, year: plan.firstYear - 1, comparable: true, replaced: false }
    : baselineOf(line, plan, target);
  const known = { line, period, settings: settings ?? defaultSettings };
  return {
    ...known,
    plan,
    reporters,
    target,
    everyYear,
    targetYear,
    baseline,
    bound: target && targetValue(target, betterDirection(line.direction, target.operator)),
    inSpan: within(figures, { afterYear: baseline.year, period, targetYear }),
    annual:
      line.aggregation === "each"
        ? null
        : withinYearOf({
            ...known,
            observations: figures,
            goals: [...goals, ...ownGoal(line, period, everyYear)].filter(
              (goal) => goal.target.year === yearOf(period),
            ),
          }),
  };
}

/** What the line itself wants of a year: a yearly goal, and an amount in the year its target is set for. */
function ownGoal(line: LineFacts, period: string, everyYear: readonly TargetFacts[] | null): AnnualGoal[] {
  const year = yearOf(period);
  const isYears = line.collection === "annual" || line.basis === "flow";
  const target = everyYear ? targetOfYear(everyYear, year) : isYears ? targetOf(line, period, year) : null;
  return target ? [{ code: line.code, basis: line.basis, direction: line.direction, target }] : [];
}

/** Yearly goals on amounts and growth are judged within their year; what is there a level is judged like any other. */
function isYearlyGoal({ collection, basis }: LineFacts): boolean {
  return collection === "annual" && (basis === "flow" || basis === "cumulative" || basis === "growth");
}

function find(situation: Situation): Finding {
  const { line, target, bound, baseline } = situation;
  if (target === null) return { judged: null, outcome: unjudged("target_pending", "no_target_in_force") };
  if (bound === null) return { judged: null, outcome: unjudged("target_pending", "target_pending") };
  if (line.aggregation === "each") {
    return judgeEach({ ...situation, target, startYear: baseline.year });
  }
  if (situation.everyYear) {
    const { aboutTolerance } = situation.settings;
    return judgeEveryYear({ ...situation, targets: situation.everyYear, aboutTolerance });
  }
  if (isYearlyGoal(line)) return findInYear(situation, target);
  return findInPlan(situation, target, bound);
}

function findInPlan(situation: Situation, target: TargetFacts, bound: number): Finding {
  const { line, baseline, inSpan, targetYear, settings } = situation;
  const isRising = betterDirection(line.direction, target.operator) === "higher";
  const series = judgedSeries(
    line,
    baseline.year + 1,
    inSpan,
    (sum) => isRising && isMet(target, line.direction, sum, settings.aboutTolerance) === true,
  );
  const { judged } = series;
  if (judged === null) return { judged, outcome: unjudged("not_assessed", series.reason) };
  if (!baseline.comparable) return { judged, outcome: unjudged("not_comparable", "baseline_not_comparable") };
  const compares = line.basis === "cumulative" ? false : baseline.replaced || baseline.value === null;
  if (judged.brokenAt !== null && !compares) {
    return { judged, outcome: unjudged("not_comparable", "series_break", { brokenAt: judged.brokenAt }) };
  }
  const elapsed = elapsedShare(baseline.year, targetYear, judged.valueAt);
  return { judged, outcome: judgeValue({ line, target, bound, baseline, judged, elapsed, targetYear, settings }) };
}

/** The year's own view is the verdict of a yearly goal; after the year, the one at its end. */
function findInYear(situation: Situation, target: TargetFacts): Finding {
  const { line, inSpan, annual, targetYear, period, settings } = situation;
  const view =
    yearOf(period) <= targetYear
      ? annual
      : withinYearOf({
          line,
          settings,
          period: `${targetYear}Q4`,
          observations: inSpan,
          goals: [{ code: line.code, basis: line.basis, direction: line.direction, target }],
        });
  if (!view) {
    const series = judgedSeries({ basis: "stock" }, targetYear, inSpan, () => false);
    return { judged: null, outcome: unjudged("not_assessed", series.judged ? "not_computable" : series.reason) };
  }
  const value = view.kind === "growth" ? view.growth : view.kind === "amount" ? view.yearToDate : view.value;
  return {
    judged: { value, valueAt: view.dataPeriod, text: null, rates: [], beyondGap: null, brokenAt: null },
    outcome: {
      verdict: view.verdict,
      progress: view.completion,
      gap: view.gap,
      why: {
        formula: view.kind === "growth" ? "year_growth" : view.kind === "amount" ? "year_share" : "target_only",
        completion: view.completion,
        met: isMet(target, line.direction, value, settings.aboutTolerance),
      },
    },
  };
}

/**
 * Judges one line. Order (01 §1.4): target pending → no value → not comparable → 保持型 → reached → missed → too early →
 * bands. What cannot be judged says so with a reason code; nothing is guessed.
 */
export function judge(input: JudgeInput): Judgement {
  const situation = situationOf(input);
  const { plan, line, period, target, bound, targetYear, baseline, inSpan } = situation;
  const { judged, outcome } = find(situation);
  const shown = judged ?? newestSolid(situation);
  const latest = newestFigure(situation, inSpan);
  const gapInYears = judged?.beyondGap ?? null;
  const years = askedYears(line, plan);
  return {
    code: line.code,
    name: line.name,
    collection: line.collection,
    basis: line.basis,
    baseline: line.baseline.value,
    target: bound,
    value: shown?.value ?? null,
    valueAt: shown?.valueAt ?? null,
    elapsedShare: shown ? elapsedShare(baseline.year, targetYear, shown.valueAt) : null,
    progress: outcome.progress,
    gap: outcome.gap,
    verdict: outcome.verdict,
    dueState: gapInYears ? "stale" : dueState(line, years, period, judged?.valueAt ?? null),
    annual: situation.annual,
    why: {
      ...startOfWhy(baseline, target, plan),
      ...combinedFrom(inSpan),
      value: judged?.value ?? null,
      target: bound,
      beyondGap: gapInYears?.sum ?? null,
      firstMissing: gapInYears?.firstMissing ?? null,
      ...evenPathWhileOpen(situation, judged),
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

/** How many organisations stand behind the newest data period of a line that several report. */
function combinedFrom(inSpan: readonly Observation[]): Partial<Why> {
  const newest = inSpan
    .filter((each) => each.combined !== undefined)
    .sort((a, b) => comparePeriods(a.dataPeriod, b.dataPeriod))
    .at(-1);
  if (!newest?.combined) return {};
  return { organisationsAsked: newest.combined.asked, organisationsReported: newest.combined.reported };
}

/** 参考: what an even path to the target would need of the whole year the reporting period is in (01 §1.5). */
function evenPathWhileOpen(situation: Situation, judged: JudgedValue | null): Partial<Why> {
  const { line, period, bound, baseline, targetYear } = situation;
  const year = yearOf(period);
  const isSettled = judged !== null && isYear(judged.valueAt) && yearOf(judged.valueAt) >= year;
  if (isSettled || line.basis !== "flow" || isYearlyGoal(line) || bound === null || year > targetYear) return {};
  if (baseline.value === null || !baseline.comparable) return {};
  const elapsed = elapsedShare(baseline.year, targetYear, String(year));
  const path = { baseline: baseline.value, value: baseline.value, target: bound, elapsed };
  return { evenPathYear: year, evenPathValue: growthPath({ ...path, years: targetYear - baseline.year }).expected };
}

function newestFigure({ line, target }: Situation, figures: readonly Observation[]): Figure | null {
  if (line.aggregation !== "each") return latestFigure(figures);
  return newestOfEach(target ? betterDirection(line.direction, target.operator) : line.direction, figures);
}

/** The newest figure that is no estimate, as `value` and `valueAt`. */
function newestSolid(situation: Situation): { value: number; valueAt: string } | null {
  const figure = newestFigure(
    situation,
    situation.inSpan.filter((each) => each.vintage !== "预计数"),
  );
  return figure && { value: figure.value, valueAt: figure.dataPeriod };
}

/** How many lines have which verdict, never an average of percentages; pending targets are outside 参评 (01 §1.4). */
export function countVerdicts(judgements: readonly { readonly verdict: Verdict }[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of judgements) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** The lines of a plan by verdict. Composites (三次产业结构) have a verdict on one of their parts and are counted apart (01 §1.4). */
export function countLines(judgements: readonly { readonly verdict: Verdict; readonly basis: Basis }[]): {
  readonly counts: Partial<Record<Verdict, number>>;
  readonly composites: number;
} {
  const single = judgements.filter(({ basis }) => basis !== "composition");
  return { counts: countVerdicts(single), composites: judgements.length - single.length };
}
