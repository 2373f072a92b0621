/**
 * The trajectory of a line: where it started, where it should be, where it was, where it must be (04 §4.2). Only what was
 * reported becomes a point; a missing year is a missing point.
 */
import type { Trajectory } from "../contract/progress.ts";
import { targetAsPrinted } from "../text/figure.ts";
import { trajectoryText } from "../text/trajectory.ts";
import { baselineOf } from "./baseline.ts";
import { isKeeping } from "./keeping.ts";
import {
  betterDirection,
  type LineFacts,
  type PlanYears,
  type TargetFacts,
  targetInForce,
  targetValue,
} from "./line.ts";
import { canonicalDecimal, formatNumber } from "./number.ts";
import { type Figure, judgedFigures, judgedValue, latestRecord, type Observation } from "./observation.ts";
import { asAtLabel, comparePeriods, dataPeriodLabel, endMonth, isYear, yearOf } from "./period.ts";
import { cumulativePath, growthPath, linearPath } from "./progress.ts";
import { newestPlanTotal } from "./series.ts";

/** A line with what its labels need; a parsed `IndicatorSeed` fits as it is. */
export type TrajectoryLine = Omit<LineFacts, "baseline"> & {
  readonly decimals: number;
  readonly baseline: LineFacts["baseline"] & { readonly text: string };
};

export interface TrajectoryInput {
  readonly line: TrajectoryLine;
  readonly plan: PlanYears;
  /** The reporting period looked at; later figures are left out, estimates of the current year are not. */
  readonly period: string;
  /** All records of the line, every vintage; which of them counts is decided here. */
  readonly observations: readonly Observation[];
}

type Point = Trajectory["actual"][number];
type Path = Trajectory["expected"];

/** Builds the chart's points; times in years since the plan's first day, values in the line's unit. */
export function buildTrajectory(input: TrajectoryInput): Trajectory {
  const { line, plan, period } = input;
  const target = targetInForce(line.targets, period);
  const expected = expectedPath(line, plan, target);
  const figures = figuresUntil(input);
  const actual = [...actualPoints(line, plan, figures), ...estimatedPoints(input, figures)];
  const withoutSummary = {
    unit: line.unit,
    decimals: line.decimals,
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    step: stepOf(line),
    baseline: baselinePoint(line, plan),
    target: targetPoint(line, plan, target),
    expected,
    actual,
    yearToDate: yearToDateBars(line, plan, figures),
    now: timeOf(plan, period),
    nowLabel: trajectoryText.now(asAtLabel(period)),
  };
  return { ...withoutSummary, summary: summarise(input, target, figures, withoutSummary) };
}

/** Years from the plan's first day to the period's end. */
function timeOf(plan: PlanYears, dataPeriod: string): number {
  return (endMonth(dataPeriod) - plan.firstYear * 12) / 12;
}

function figuresUntil({ observations, plan, period }: TrajectoryInput): Figure[] {
  return judgedFigures(
    observations.filter(({ dataPeriod }) => {
      const month = endMonth(dataPeriod);
      return month > plan.firstYear * 12 && month <= endMonth(period);
    }),
  );
}

/** How far apart neighbouring points may lie before the line is broken; null where any distance is whole. */
function stepOf({ basis, frequency }: TrajectoryLine): number | null {
  if (frequency === "on_event") return null;
  if (basis !== "stock" && basis !== "ratio") return 1;
  return { quarterly: 0.25, half_yearly: 0.5, annual: 1 }[frequency];
}

function baselinePoint(line: TrajectoryLine, plan: PlanYears): Trajectory["baseline"] {
  if (line.basis === "cumulative") return { at: 0, value: 0, label: trajectoryText.fromZero };
  const { value, year, text } = line.baseline;
  const comparable = line.comparableBaseline ?? null;
  if (comparable) {
    const label = trajectoryText.comparableBaseline(formatNumber(comparable.value, line.decimals), text);
    return { at: timeOf(plan, String(comparable.year)), value: comparable.value, label };
  }
  return value === null ? null : { at: timeOf(plan, String(year)), value, label: trajectoryText.baseline(text) };
}

function targetPoint(line: TrajectoryLine, plan: PlanYears, target: TargetFacts | null): Trajectory["target"] {
  const value = target && targetValue(target, betterDirection(line.direction, target.operator));
  if (!target || value === null) return null;
  const label = trajectoryText.target(targetAsPrinted(target.operator, target.text));
  return { at: timeOf(plan, String(target.year ?? plan.lastYear)), value, label };
}

/** On its own method: amounts grow evenly in per cent, cumulative lines from zero, a limit stays where it is (01 §1.4). */
function expectedPath(line: TrajectoryLine, plan: PlanYears, target: TargetFacts | null): Path {
  const end = targetPoint(line, plan, target);
  if (!target || !end) return [];
  const cumulative = line.basis === "cumulative";
  const { value: start, year: startYear, comparable } = baselineOf(line, plan, target);
  if (line.basis === "growth") return flat(end);
  if (!cumulative && isKeeping(start, end.value, betterDirection(line.direction, target.operator))) return flat(end);
  if (start === null || !comparable) return [];

  const from = timeOf(plan, String(startYear));
  const years = end.at - from;
  const path = cumulative ? cumulativePath : line.basis === "flow" ? growthPath : linearPath;
  const valueAt = (elapsed: number) =>
    path({ baseline: start, value: start, target: end.value, elapsed, years }).expected;
  const steps = line.basis === "flow" ? Math.round(years * 4) : 1;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const elapsed = index / steps;
    return { at: from + elapsed * years, value: canonicalDecimal(valueAt(elapsed)) };
  });
}

function flat(end: { at: number; value: number }): Path {
  return [
    { at: 0, value: end.value },
    { at: end.at, value: end.value },
  ];
}

/** What the plan is judged on (01 §1.3): full years, levels, or the running total since the plan began. */
function actualPoints(line: TrajectoryLine, plan: PlanYears, figures: readonly Figure[]): Point[] {
  const point = (dataPeriod: string, value: number, words = trajectoryText.point): Point => ({
    at: timeOf(plan, dataPeriod),
    value,
    label: words(dataPeriodLabel(dataPeriod, line.basis), formatNumber(value, line.decimals)),
    estimate: false,
  });
  if (line.basis === "cumulative") {
    return figures.flatMap(({ dataPeriod, value, planTotal }) => {
      const before = planTotal ? 0 : totalBefore(plan, yearOf(dataPeriod), figures);
      return before === null ? [] : [point(dataPeriod, canonicalDecimal(before + value), trajectoryText.total)];
    });
  }
  const judged = isWithinYear(line) ? figures.filter(({ dataPeriod }) => isYear(dataPeriod)) : figures;
  return judged.map(({ dataPeriod, value }) => point(dataPeriod, value));
}

/** Quarters of these lines count from January and are drawn as bars, never joined with other years. */
function isWithinYear({ basis }: TrajectoryLine): boolean {
  return basis === "flow" || basis === "ytd_ratio" || basis === "growth" || basis === "composition";
}

/**
 * Sum of the full years before `year`, from the newest total given as such on; null when one is missing. YTD is never
 * summed (01 §1.3).
 */
function totalBefore(plan: PlanYears, year: number, figures: readonly Figure[]): number | null {
  const total = newestPlanTotal(figures.filter((each) => yearOf(each.dataPeriod) < year));
  let sum = total?.value ?? 0;
  for (let each = total ? yearOf(total.dataPeriod) + 1 : plan.firstYear; each < year; each++) {
    const full = figures.find(({ dataPeriod }) => dataPeriod === String(each));
    if (!full) return null;
    sum += full.value;
  }
  return sum;
}

/** 预计数 of data periods without a judged figure: shown dashed, judged never. */
function estimatedPoints({ line, plan, observations }: TrajectoryInput, figures: readonly Figure[]): Point[] {
  const periods = [...new Set(observations.map(({ dataPeriod }) => dataPeriod))].sort(comparePeriods);
  return periods.flatMap((dataPeriod) => {
    const records = observations.filter((each) => each.dataPeriod === dataPeriod);
    const newest = latestRecord(records);
    if (judgedValue(records) || newest?.vintage !== "预计数" || newest.value === null) return [];
    if (isWithinYear(line) && !isYear(dataPeriod)) return [];
    const before = line.basis === "cumulative" ? totalBefore(plan, yearOf(dataPeriod), figures) : 0;
    if (before === null) return [];
    const value = canonicalDecimal(before + newest.value);
    const label = trajectoryText.estimated(dataPeriodLabel(dataPeriod, line.basis), formatNumber(value, line.decimals));
    return [{ at: timeOf(plan, dataPeriod), value, label, estimate: true }];
  });
}

/** A year's year-to-date figures, its full year as the last bar; a year known as a whole only needs no bars. */
function yearToDateBars(line: TrajectoryLine, plan: PlanYears, figures: readonly Figure[]): Trajectory["yearToDate"] {
  if (!isWithinYear(line) && line.basis !== "cumulative") return [];
  const yearsWithQuarters = new Set(
    figures.filter(({ dataPeriod }) => !isYear(dataPeriod)).map(({ dataPeriod }) => yearOf(dataPeriod)),
  );
  return figures.flatMap(({ dataPeriod, value }) => {
    const year = yearOf(dataPeriod);
    if (!yearsWithQuarters.has(year)) return [];
    const label = trajectoryText.point(dataPeriodLabel(dataPeriod, line.basis), formatNumber(value, line.decimals));
    return [{ at: timeOf(plan, dataPeriod), value, label, year }];
  });
}

function summarise(
  { line, plan, period }: TrajectoryInput,
  target: TargetFacts | null,
  figures: readonly Figure[],
  { baseline, actual, expected, yearToDate }: Omit<Trajectory, "summary">,
): string {
  const words = trajectoryText.summary;
  const sentences = [words.start(line.name, line.unit)];
  if (baseline) sentences.push(baseline.label);
  sentences.push(...actual.map(({ label }) => label));
  const missing = missingYears(plan, period, actual);
  if (actual.length === 0 && yearToDate.length === 0) sentences.push(words.nothing);
  else if (missing.length > 0) sentences.push(words.missing(missing.map(trajectoryText.yearTick).join("、")));
  const current = yearToDate.at(-1);
  if (current && !Number.isInteger(current.at)) sentences.push(current.label);
  if (target) {
    const judged = figures.findLast(({ dataPeriod }) => actual.some(({ at }) => at === timeOf(plan, dataPeriod)));
    sentences.push(...pathSentences(line, plan, target, expected, judged));
  }
  return `${sentences.join("；")}。`;
}

function pathSentences(
  line: TrajectoryLine,
  plan: PlanYears,
  target: TargetFacts,
  expected: Path,
  judged: Figure | undefined,
): string[] {
  const words = trajectoryText.summary;
  const aim = words.target(target.year ?? plan.lastYear, targetAsPrinted(target.operator, target.text));
  if (targetValue(target, betterDirection(line.direction, target.operator)) === null) return [words.targetPending];
  if (expected.length === 0) return [aim, words.noPath];
  const due = judged && valueOnPath(expected, timeOf(plan, judged.dataPeriod));
  if (!judged || due === undefined || isFlat(expected)) return [aim];
  return [words.expected(dataPeriodLabel(judged.dataPeriod, line.basis), formatNumber(due, line.decimals)), aim];
}

/** Is the path a limit or a rate to hold, rather than a way to go? */
export function isFlat(path: Path): boolean {
  return path.every(({ value }) => value === path[0]?.value);
}

/** The path's value at a time, between its points in a straight line. */
export function valueOnPath(path: Path, at: number): number | undefined {
  const next = path.findIndex((each) => each.at >= at);
  const [before, after] = [path[Math.max(0, next - 1)], path[next]];
  if (!before || !after) return undefined;
  if (after.at === before.at) return after.value;
  return before.value + ((at - before.at) / (after.at - before.at)) * (after.value - before.value);
}

/** Full years that have ended by the period without a judged figure at their end. */
function missingYears(plan: PlanYears, period: string, actual: readonly Point[]): number[] {
  const ended = Math.floor(timeOf(plan, period));
  return Array.from({ length: Math.min(ended, plan.lastYear - plan.firstYear + 1) }, (_, index) => index + 1)
    .filter((at) => !actual.some((each) => each.at === at && !each.estimate))
    .map((at) => plan.firstYear + at - 1);
}
