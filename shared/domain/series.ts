/** From the figures of a line to the one value its plan is judged by (01 §1.3, last column; §1.4 cumulative and growth). */
import type { LineFacts } from "./line.ts";
import { canonicalDecimal } from "./number.ts";
import { type Figure, judgedFigures, type Observation } from "./observation.ts";
import { endMonth, isYear, yearOf } from "./period.ts";
import type { ReasonCode } from "./why.ts";

/** The value to be judged and its date. */
export interface JudgedValue {
  readonly value: number;
  readonly valueAt: string;
  /** The figure as given where it is not one number: parts of a composition, state of a milestone. */
  readonly text: string | null;
  /** Yearly growth rates in %, first year first; only for `growth`. */
  readonly rates: readonly number[];
  /** Parts known beyond a missing year, not in `value` unless they alone complete the target; null without a gap. */
  readonly beyondGap: { readonly sum: number; readonly firstMissing: string } | null;
  /** From this data period on, figures do not compare with what the value is measured from; null when all compare. */
  readonly brokenAt: string | null;
}

export type Series = { readonly judged: JudgedValue } | { readonly judged: null; readonly reason: ReasonCode };

/** Which data periods count: after the end of `afterYear`, up to the end of the reporting period and of the target's year. */
export interface Span {
  readonly afterYear: number;
  readonly period: string;
  readonly targetYear: number;
}

export function within(observations: readonly Observation[], span: Span): Observation[] {
  const start = endMonth(String(span.afterYear));
  const end = Math.min(endMonth(span.period), endMonth(String(span.targetYear)));
  return observations.filter(({ dataPeriod }) => {
    const month = endMonth(dataPeriod);
    return month > start && month <= end;
  });
}

const plainly = { rates: [], beyondGap: null } as const;

/** The newest figure of its kind; a break anywhere up to it parts it from the baseline. */
function single(figure: Figure | undefined, figures: readonly Figure[], otherwise: ReasonCode): Series {
  if (!figure) return { judged: null, reason: otherwise };
  const { value, dataPeriod, text = null } = figure;
  const brokenAt = firstBreak(figures, Number.NEGATIVE_INFINITY, endMonth(dataPeriod));
  return { judged: { ...plainly, value, valueAt: dataPeriod, text, brokenAt } };
}

/** The first data period that breaks the series after month `from`, up to month `to`. */
function firstBreak(figures: readonly Figure[], from: number, to: number): string | null {
  const broken = figures.find(({ dataPeriod, seriesBreak }) => {
    const month = endMonth(dataPeriod);
    return seriesBreak === true && month > from && month <= to;
  });
  return broken?.dataPeriod ?? null;
}

/** Full years from the first on, without a gap. */
function unbrokenYears(figures: readonly Figure[], firstYear: number): Figure[] {
  const byPeriod = new Map(figures.map((each) => [each.dataPeriod, each]));
  const years: Figure[] = [];
  for (let year = firstYear; ; year++) {
    const figure = byPeriod.get(String(year));
    if (!figure) return years;
    years.push(figure);
  }
}

function sumOf(figures: readonly Figure[]): number {
  return canonicalDecimal(figures.reduce((sum, each) => sum + each.value, 0));
}

/** One figure per year: the full year, else its newest year-to-date figure. YTD is never added up (01 §1.3). */
function newestOfEachYear(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((each) => [yearOf(each.dataPeriod), each])).values()];
}

/** The newest total since the plan began that was given as such; the years up to it are in it. */
export function newestPlanTotal(figures: readonly Figure[]): Figure | null {
  return figures.findLast((each) => each.planTotal === true && isYear(each.dataPeriod)) ?? null;
}

/**
 * Full years since the plan began + this year's YTD, up to the last date without a gap; a total given as such stands for
 * all years up to it. Parts beyond a gap count only where all that is known together is `enough`: what is missing could
 * not undo that (01 §1.4).
 */
function cumulativeTotal(all: readonly Figure[], firstYear: number, enough: (sum: number) => boolean): Series {
  const total = newestPlanTotal(all);
  const since = total ? yearOf(total.dataPeriod) + 1 : firstYear;
  const figures = all.filter((each) => each.planTotal !== true && yearOf(each.dataPeriod) >= since);
  const carried = total ? [total] : [];
  const parts = newestOfEachYear(figures);
  const full = unbrokenYears(figures, since);
  const openYear = since + full.length;
  const unbroken = [...full, ...parts.filter((each) => yearOf(each.dataPeriod) === openYear)];
  const later = parts.slice(unbroken.length);
  const counted = [...carried, ...(enough(sumOf([...carried, ...parts])) ? parts : unbroken)];
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last) return { judged: null, reason: "missing_years" };
  const beyondGap = later.length > 0 ? { sum: sumOf(later), firstMissing: String(openYear) } : null;
  const brokenAt = firstBreak(all, endMonth(first.dataPeriod), endMonth(last.dataPeriod));
  return {
    judged: { value: sumOf(counted), valueAt: last.dataPeriod, text: null, rates: [], beyondGap, brokenAt },
  };
}

/** Geometric mean of the yearly rates so far, in %; every year since the plan began is needed. */
function averageGrowth(figures: readonly Figure[], firstYear: number): Series {
  const full = unbrokenYears(figures, firstYear);
  const last = full.at(-1);
  if (!last) return { judged: null, reason: figures.some(isFullYear) ? "missing_years" : "year_to_date_only" };
  const rates = full.map((each) => each.value);
  const logs = rates.reduce((sum, rate) => sum + Math.log1p(rate / 100), 0);
  const value = canonicalDecimal(Math.expm1(logs / rates.length) * 100);
  if (!Number.isFinite(value)) return { judged: null, reason: "not_computable" };
  return { judged: { value, valueAt: last.dataPeriod, text: null, rates, beyondGap: null, brokenAt: null } };
}

function isFullYear(figure: Figure): boolean {
  return isYear(figure.dataPeriod);
}

/**
 * The value a line's plan is judged by, from the observations inside the span; or why there is none. `enough` says
 * whether a known sum already completes the target (cumulative lines); `firstYear` is the first year that counts.
 */
export function judgedSeries(
  line: Pick<LineFacts, "basis">,
  firstYear: number,
  inSpan: readonly Observation[],
  enough: (sum: number) => boolean,
): Series {
  const figures = judgedFigures(inSpan);
  if (figures.length === 0) return { judged: null, reason: whyNoFigure(inSpan) };
  switch (line.basis) {
    case "flow":
    case "ytd_ratio":
    case "composition":
      return single(figures.findLast(isFullYear), figures, "year_to_date_only");
    case "stock":
    case "ratio":
    case "milestone":
      return single(figures.at(-1), figures, "no_value");
    case "cumulative":
      return cumulativeTotal(figures, firstYear, enough);
    case "growth":
      return averageGrowth(figures, firstYear);
  }
}

function whyNoFigure(inSpan: readonly Observation[]): ReasonCode {
  if (inSpan.some(({ combined }) => combined !== undefined && combined.reported > 0)) return "organisations_missing";
  return inSpan.some((each) => each.vintage === "预计数" && each.value !== null) ? "estimate_only" : "no_value";
}
