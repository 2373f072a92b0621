/**
 * Is a year on its way? In this order: official growth against the year's growth target, else the year-to-date amount
 * against the year's target by last year's share of the same quarter; a share over the days since January only against
 * the same quarter of last year (01 §1.3, §1.5). Growth is never computed from amounts.
 */
import { type BandVerdict, bandOf, defaultSettings, gapPoints, type VerdictSettings } from "./bands.ts";
import { judgeKeeping } from "./keeping.ts";
import { betterDirection, isMet, type TargetFacts, targetValue } from "./line.ts";
import { canonicalDecimal } from "./number.ts";
import { type Figure, judgedFigures, type Observation } from "./observation.ts";
import {
  comparePeriods,
  endMonth,
  isQuarter,
  parseDataPeriod,
  type QuarterNumber,
  samePeriodLastYear,
  yearOf,
} from "./period.ts";
import type { Attribute, Basis, Direction, Verdict } from "./vocabulary.ts";

export interface WithinYearInput {
  /** Y: the year-to-date figure, and A: the year's target, in the same unit. */
  readonly yearToDate: number;
  readonly annualTarget: number;
  readonly quarter: QuarterNumber;
  /** s: share of last year's amount that had come by the same quarter; null when not known. */
  readonly lastYearShare: number | null;
  readonly attribute: Attribute;
  /** Does Y meet A by the target's operator? At least A where not said. */
  readonly met?: boolean;
}

/** Amount against the annual target. */
type AmountView = {
  readonly yearToDate: number;
  readonly annualTarget: number;
  /** Y ÷ A as a fraction. */
  readonly completion: number;
  /** s as used; n/4 when last year's is not known or not within (0, 1]. */
  readonly expectedShare: number;
  readonly shareAssumed: boolean;
  /** Percentage points. */
  readonly gap: number;
  readonly verdict: Verdict;
};

/** Which yearly goal was looked at, and where it comes from; null for a comparison without a goal. */
type GoalSource = {
  readonly goal: string | null;
  readonly targetText: string | null;
  readonly targetDocument: string | null;
};

export type WithinYear = { readonly dataPeriod: string } & GoalSource &
  (
    | ({ readonly kind: "amount" } & AmountView)
    | {
        readonly kind: "growth";
        /** As published, %, and the year's target, %; `difference` in percentage points. */
        readonly growth: number;
        readonly growthTarget: number;
        readonly difference: number;
        /** Growth ÷ target as a fraction, and its distance from 1 in percentage points; null for a target of zero or less. */
        readonly completion: number | null;
        readonly gap: number | null;
        readonly verdict: Verdict;
      }
    | {
        readonly kind: "level";
        readonly value: number;
        readonly annualTarget: number;
        readonly completion: null;
        readonly gap: null;
        readonly verdict: Verdict;
      }
    | {
        readonly kind: "same_quarter";
        readonly value: number;
        readonly lastYear: number;
        /** Percentage points. */
        readonly difference: number;
        readonly completion: null;
        readonly gap: null;
        readonly verdict: Verdict;
      }
  );

/** A goal set for one year: an `annual` line that names the plan's line it is a year of. */
export interface AnnualGoal {
  readonly code: string;
  readonly basis: Basis;
  readonly direction: Direction;
  readonly target: TargetFacts;
}

/** G = Y ÷ A − s in percentage points, same bands as the plan; null without a positive annual target. */
export function withinYear(
  { yearToDate, annualTarget, quarter, lastYearShare, attribute, met }: WithinYearInput,
  settings: VerdictSettings = defaultSettings,
): AmountView | null {
  if (!(annualTarget > 0)) return null;
  const completion = yearToDate / annualTarget;
  const usable = lastYearShare !== null && lastYearShare > 0 && lastYearShare <= 1;
  const expectedShare = quarter === 4 ? 1 : usable ? lastYearShare : quarter / 4;
  const gap = gapPoints(completion, expectedShare);
  const reached = met ?? canonicalDecimal(completion) >= 1;
  return {
    yearToDate,
    annualTarget,
    completion,
    expectedShare,
    shareAssumed: quarter !== 4 && !usable,
    gap,
    verdict: settled(reached, quarter) ?? bandOf(completion, gap, attribute, settings),
  };
}

/** Amounts are reached for good; at the year's end everything is settled. */
function settled(met: boolean, quarter: QuarterNumber): "reached" | "completed" | "missed" | null {
  if (met) return quarter === 4 ? "completed" : "reached";
  return quarter === 4 ? "missed" : null;
}

/** What the view within a year is made of. */
export interface YearInput {
  readonly line: {
    readonly basis: Basis;
    readonly direction: Direction;
    readonly attribute: Attribute;
    readonly unit: string;
  };
  readonly period: string;
  /** Of the line, combined where several organisations report; of any age, later ones are left out here. */
  readonly observations: readonly Observation[];
  /** The goals set for the period's year. */
  readonly goals: readonly AnnualGoal[];
  readonly settings: VerdictSettings;
}

interface YearFigures {
  /** The newest figure of the period's year. */
  readonly newest: Figure;
  readonly quarter: QuarterNumber;
  readonly at: (dataPeriod: string) => Figure | null;
  /** Does the series break after the first data period, up to the second one? */
  readonly breaksBetween: (after: string, until: string) => boolean;
}

function yearFigures({ observations, period }: YearInput): YearFigures | null {
  const figures = judgedFigures(observations.filter((each) => endMonth(each.dataPeriod) <= endMonth(period))).filter(
    (each) => each.planTotal !== true,
  );
  const newest = figures
    .filter((each) => yearOf(each.dataPeriod) === yearOf(period))
    .sort((a, b) => comparePeriods(a.dataPeriod, b.dataPeriod))
    .at(-1);
  if (!newest) return null;
  return {
    newest,
    quarter: parseDataPeriod(newest.dataPeriod)?.quarter ?? 4,
    at: (dataPeriod) => figures.find((each) => each.dataPeriod === dataPeriod) ?? null,
    breaksBetween: (after, until) =>
      figures.some(
        ({ dataPeriod, seriesBreak }) =>
          seriesBreak === true && endMonth(dataPeriod) > endMonth(after) && endMonth(dataPeriod) <= endMonth(until),
      ),
  };
}

/** The within-year view of a line at its newest figure of the period's year; null where there is nothing to say. */
export function withinYearOf(input: YearInput): WithinYear | null {
  const year = yearFigures(input);
  if (!year) return null;
  const { basis } = input.line;
  if (basis === "ytd_ratio" && year.quarter !== 4) return sameQuarterView(input, year);
  const growthGoal = input.goals.find((goal) => goal.basis === "growth");
  const otherGoal = input.goals.find((goal) => goal.basis !== "growth");
  const againstGrowth = growthGoal && growthView(input, year, growthGoal);
  if (againstGrowth) return againstGrowth;
  if (!otherGoal) return null;
  const isAmount = basis === "flow" || basis === "cumulative";
  const higher = betterDirection(otherGoal.direction, otherGoal.target.operator) === "higher";
  // A ceiling is no distance to cover: what is below it in March has not reached anything.
  return isAmount && higher ? amountView(input, year, otherGoal) : levelView(input, year, otherGoal);
}

const sourceOf = ({ code, target }: AnnualGoal): GoalSource => ({
  goal: code,
  targetText: target.text,
  targetDocument: target.documentNumber,
});

function amountView(input: YearInput, year: YearFigures, goal: AnnualGoal): WithinYear | null {
  const { newest, quarter } = year;
  const target = targetValue(goal.target, betterDirection(goal.direction, goal.target.operator));
  if (target === null) return null;
  const view = withinYear(
    {
      yearToDate: newest.value,
      annualTarget: target,
      quarter,
      lastYearShare: lastYearShare(year),
      attribute: input.line.attribute,
      met: isMet(goal.target, goal.direction, newest.value, input.settings.aboutTolerance) === true,
    },
    input.settings,
  );
  return view && { kind: "amount", dataPeriod: newest.dataPeriod, ...sourceOf(goal), ...view };
}

/** s: what part of last year's amount had come by the same quarter; null when not known, or parted by a break. */
function lastYearShare({ newest, at, breaksBetween }: YearFigures): number | null {
  if (!isQuarter(newest.dataPeriod)) return null;
  const then = at(samePeriodLastYear(newest.dataPeriod));
  const whole = at(String(yearOf(newest.dataPeriod) - 1));
  if (!then || !whole || !(whole.value > 0) || breaksBetween(then.dataPeriod, whole.dataPeriod)) return null;
  return then.value / whole.value;
}

/** Growth as published: the figure itself of a growth line, its 同比 else. Growth is on time when it is what is wanted. */
function growthView(input: YearInput, { newest, quarter }: YearFigures, goal: AnnualGoal): WithinYear | null {
  const growth = input.line.basis === "growth" ? newest.value : newest.growth;
  const target = targetValue(goal.target, betterDirection(goal.direction, goal.target.operator));
  if (growth === null || target === null) return null;
  const difference = canonicalDecimal(growth - target);
  const met = meetsGrowth(goal, growth, target, input.settings);
  const completion = target > 0 ? growth / target : null;
  const gap = completion === null ? null : gapPoints(completion, 1);
  return {
    kind: "growth",
    dataPeriod: newest.dataPeriod,
    ...sourceOf(goal),
    growth,
    growthTarget: target,
    difference,
    completion,
    gap,
    verdict: verdictOfGrowth(met, quarter, completion, gap, input),
  };
}

function meetsGrowth(goal: AnnualGoal, growth: number, target: number, settings: VerdictSettings): boolean {
  if (goal.target.operator === "≈") return growth >= target - settings.aboutGrowthPoints;
  return isMet(goal.target, goal.direction, growth, settings.aboutTolerance) === true;
}

/** A rate is never reached before the year is over: what is met so far is on time or better. */
function verdictOfGrowth(
  met: boolean,
  quarter: QuarterNumber,
  completion: number | null,
  gap: number | null,
  { line, settings }: YearInput,
): Verdict {
  if (quarter === 4) return met ? "completed" : "missed";
  const band: BandVerdict =
    completion === null || gap === null ? "behind" : bandOf(completion, gap, line.attribute, settings);
  return met && (band === "behind" || band === "far_behind") ? "on_track" : band;
}

/** A level against the year's goal: met or not; not met before the year is over says nothing yet. */
function levelView(input: YearInput, { newest, quarter }: YearFigures, goal: AnnualGoal): WithinYear | null {
  const better = betterDirection(goal.direction, goal.target.operator);
  const target = targetValue(goal.target, better);
  if (target === null) return null;
  const met = isMet(goal.target, goal.direction, newest.value, input.settings.aboutTolerance) === true;
  return {
    kind: "level",
    dataPeriod: newest.dataPeriod,
    ...sourceOf(goal),
    value: newest.value,
    annualTarget: target,
    completion: null,
    gap: null,
    verdict: quarter === 4 ? (met ? "completed" : "missed") : levelWithinYear(input, goal, newest.value, met),
  };
}

/** A ceiling is kept or broken so far; a rate that is where it should be holds so far; a count has got there. */
function levelWithinYear({ line, settings }: YearInput, goal: AnnualGoal, value: number, met: boolean): Verdict {
  const better = betterDirection(goal.direction, goal.target.operator);
  const limit = targetValue(goal.target, better);
  if (better !== "higher" && limit !== null && line.basis === "ratio")
    return judgeKeeping(goal.target, limit, value, { ...line, direction: goal.direction }, settings).verdict;
  if (better !== "higher" && (met || line.basis !== "stock")) return met ? "kept" : "broken";
  if (!met) return "not_assessed";
  return line.basis === "ratio" ? "kept" : "reached";
}

/** Against the same quarter of last year only: no worse is on time, worse is behind. */
function sameQuarterView({ line }: YearInput, { newest, at, breaksBetween }: YearFigures): WithinYear | null {
  const then = at(samePeriodLastYear(newest.dataPeriod));
  if (!then) return null;
  const difference = canonicalDecimal(newest.value - then.value);
  const worse = line.direction === "lower" ? difference > 0 : difference < 0;
  const broken = breaksBetween(then.dataPeriod, newest.dataPeriod);
  return {
    kind: "same_quarter",
    dataPeriod: newest.dataPeriod,
    goal: null,
    targetText: null,
    targetDocument: null,
    value: newest.value,
    lastYear: then.value,
    difference,
    completion: null,
    gap: null,
    verdict: broken ? "not_comparable" : worse ? "behind" : "on_track",
  };
}
