/**
 * “每年 N”: a plan's amount with a target for every one of its years. It is a promise kept or broken year by year, not a
 * distance: every full year counts, the running one by the rule within the year (docs/decisions/011).
 */
import { type Outcome, unjudged } from "./judgement.ts";
import { isMet, type LineFacts, type PlanYears, type TargetFacts } from "./line.ts";
import { type Figure, judgedFigures, type Observation } from "./observation.ts";
import { endMonth, isYear, lastDay, yearOf } from "./period.ts";
import type { JudgedValue } from "./series.ts";
import type { Verdict } from "./vocabulary.ts";
import type { WithinYear } from "./within-year.ts";

/**
 * The target of each year of the plan, first year first, in the version in force: of each year its latest one, so that a
 * document that changes one year leaves the others alone. Null for a line that is no promise for every year.
 */
export function everyYearTargets(
  line: Pick<LineFacts, "basis" | "collection" | "aggregation" | "targets">,
  plan: PlanYears,
  period: string,
): readonly TargetFacts[] | null {
  if (line.basis !== "flow" || line.collection === "annual" || line.aggregation === "each") return null;
  if (line.targets.length <= plan.lastYear - plan.firstYear) return null;
  const end = lastDay(period);
  const found: TargetFacts[] = [];
  for (let year = plan.firstYear; year <= plan.lastYear; year++) {
    const ofYear = line.targets.filter((target) => target.year === year && target.effectiveOn <= end);
    const newest = ofYear.reduce<TargetFacts | null>(
      (best, target) => (best && best.effectiveOn > target.effectiveOn ? best : target),
      null,
    );
    if (newest === null) return null;
    found.push(newest);
  }
  return found;
}

export interface EveryYearInput {
  readonly line: Pick<LineFacts, "direction">;
  readonly plan: PlanYears;
  readonly period: string;
  readonly targets: readonly TargetFacts[];
  /** Of the plan's years up to the period; combined where several organisations report. */
  readonly inSpan: readonly Observation[];
  /** The running year by its own figure. */
  readonly annual: WithinYear | null;
  readonly aboutTolerance: number;
}

/** What the years have come to, by year. */
interface Years {
  readonly met: readonly number[];
  readonly missed: readonly number[];
  /** Years before the period's own one, or the period's own once a later one is known, without a full-year figure. */
  readonly unreported: readonly number[];
  /** The newest full-year figure. */
  readonly newest: Figure | null;
}

/** The target that a figure is measured against: its own year's. */
export function targetOfYear(targets: readonly TargetFacts[], year: number): TargetFacts | null {
  return targets.find((target) => target.year === year) ?? null;
}

function yearsOf({ line, plan, period, targets, inSpan, aboutTolerance }: EveryYearInput): Years {
  const full = new Map(
    judgedFigures(inSpan)
      .filter(({ dataPeriod }) => isYear(dataPeriod))
      .map((each) => [yearOf(each.dataPeriod), each]),
  );
  const met: number[] = [];
  const missed: number[] = [];
  const unreported: number[] = [];
  for (let year = plan.firstYear; year <= Math.min(plan.lastYear, yearOf(period)); year++) {
    const figure = full.get(year);
    const target = targetOfYear(targets, year);
    if (figure && target) (isMet(target, line.direction, figure.value, aboutTolerance) ? met : missed).push(year);
    else if (year < yearOf(period)) unreported.push(year);
  }
  return { met, missed, unreported, newest: [...full.values()].at(-1) ?? null };
}

const listed = (years: readonly number[]): string | null => (years.length === 0 ? null : years.join(","));

/** The running year as far as it goes: a year's amount that has come already is ahead, not the plan's end. */
function runningVerdict({ annual, period }: EveryYearInput, { met, missed }: Years): Verdict | null {
  if (annual === null || met.includes(yearOf(period)) || missed.includes(yearOf(period))) return null;
  return annual.verdict === "reached" ? "ahead" : annual.verdict;
}

/**
 * One year missed: 未完成 at the plan's end, 滞后 at best before it. All met so far: as the running year stands, 已完成 once
 * the last one is met too. A year without a figure is said and left out; at the plan's end nothing is settled without it.
 */
export function judgeEveryYear(input: EveryYearInput): { judged: JudgedValue | null; outcome: Outcome } {
  const { plan, period, line, targets, aboutTolerance } = input;
  const years = yearsOf(input);
  const { met, missed, unreported, newest } = years;
  const running = runningVerdict(input, years);
  const ownTarget = newest && targetOfYear(targets, yearOf(newest.dataPeriod));
  const why = {
    formula: "every_year",
    met: newest && ownTarget && isMet(ownTarget, line.direction, newest.value, aboutTolerance),
    yearsMet: listed(met),
    yearsMissed: listed(missed),
    yearsUnreported: listed(unreported),
  } as const;
  const judged: JudgedValue | null = newest && {
    value: newest.value,
    valueAt: newest.dataPeriod,
    text: null,
    rates: [],
    beyondGap: null,
    brokenAt: null,
  };
  const told = (verdict: Verdict) => ({ judged, outcome: { verdict, progress: null, gap: null, why } });
  const isOver = endMonth(period) >= endMonth(String(plan.lastYear));
  if (missed.length > 0) {
    if (isOver) return told("missed");
    return told(running === "far_behind" ? "far_behind" : "behind");
  }
  if (met.length === plan.lastYear - plan.firstYear + 1) return told("completed");
  if (isOver && unreported.length > 0) return { judged, outcome: unjudged("not_assessed", "years_unreported", why) };
  if (running !== null) return told(running);
  if (met.length > 0) return told("on_track");
  return { judged, outcome: unjudged("not_assessed", "no_value", why) };
}
