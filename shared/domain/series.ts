/** From the figures of a line to the one value its plan is judged by (01 §1.3, last column; §1.4 cumulative and growth). */
import type { LineFacts, PlanYears } from "./line.ts";
import { canonicalDecimal } from "./number.ts";
import { type Figure, judgedFigures, type Observation } from "./observation.ts";
import { endMonth, isYear, yearOf } from "./period.ts";
import type { ReasonCode } from "./why.ts";

/** The value to be judged and its date. */
export interface JudgedValue {
  readonly value: number;
  readonly valueAt: string;
  /** Yearly growth rates in %, first year first; only for `growth`. */
  readonly rates: readonly number[];
  /** Parts known beyond a missing year, not in `value` unless they alone complete the target; null without a gap. */
  readonly beyondGap: { readonly sum: number; readonly firstMissing: string } | null;
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

function single(figure: Figure | undefined, otherwise: ReasonCode): Series {
  if (!figure) return { judged: null, reason: otherwise };
  return { judged: { value: figure.value, valueAt: figure.dataPeriod, rates: [], beyondGap: null } };
}

/** Full years from the plan's first on, without a gap. */
function unbrokenYears(figures: readonly Figure[], firstYear: number): Figure[] {
  const years: Figure[] = [];
  for (let year = firstYear; ; year++) {
    const figure = figures.find((each) => each.dataPeriod === String(year));
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

/**
 * Full years since the plan began + this year's YTD, up to the last date without a gap. Parts beyond a gap count only
 * where all that is known together is `enough`: what is missing could not undo that (01 §1.4).
 */
function cumulativeTotal(figures: readonly Figure[], firstYear: number, enough: (sum: number) => boolean): Series {
  const parts = newestOfEachYear(figures);
  const full = unbrokenYears(figures, firstYear);
  const openYear = firstYear + full.length;
  const unbroken = [...full, ...parts.filter((each) => yearOf(each.dataPeriod) === openYear)];
  const later = parts.slice(unbroken.length);
  const counted = enough(sumOf(parts)) ? parts : unbroken;
  const last = counted.at(-1);
  if (!last) return { judged: null, reason: "missing_years" };
  const beyondGap = later.length > 0 ? { sum: sumOf(later), firstMissing: String(openYear) } : null;
  return { judged: { value: sumOf(counted), valueAt: last.dataPeriod, rates: [], beyondGap } };
}

/** Geometric mean of the yearly rates so far, in %; every year since the plan began is needed. */
function averageGrowth(figures: readonly Figure[], firstYear: number): Series {
  const full = unbrokenYears(figures, firstYear);
  const last = full.at(-1);
  if (!last) return { judged: null, reason: figures.some(isFullYear) ? "missing_years" : "year_to_date_only" };
  const rates = full.map((each) => each.value);
  const logs = rates.reduce((sum, rate) => sum + Math.log1p(rate / 100), 0);
  const value = canonicalDecimal(Math.expm1(logs / rates.length) * 100);
  if (!Number.isFinite(value)) return { judged: null, reason: "basis_not_supported" };
  return { judged: { value, valueAt: last.dataPeriod, rates, beyondGap: null } };
}

function isFullYear(figure: Figure): boolean {
  return isYear(figure.dataPeriod);
}

/**
 * The value a line's plan is judged by, from the observations inside the span; or why there is none. `enough` says
 * whether a known sum already completes the target (cumulative lines).
 */
export function judgedSeries(
  line: LineFacts,
  plan: PlanYears,
  inSpan: readonly Observation[],
  enough: (sum: number) => boolean,
): Series {
  const figures = judgedFigures(inSpan);
  if (figures.length === 0) {
    const estimated = inSpan.some((each) => each.vintage === "预计数" && each.value !== null);
    return { judged: null, reason: estimated ? "estimate_only" : "no_value" };
  }
  switch (line.basis) {
    case "flow":
    case "ytd_ratio":
      return single(figures.findLast(isFullYear), "year_to_date_only");
    case "stock":
    case "ratio":
      return single(figures.at(-1), "no_value");
    case "cumulative":
      return cumulativeTotal(figures, plan.firstYear, enough);
    case "growth":
      return averageGrowth(figures, plan.firstYear);
    case "composition":
    case "milestone":
      return { judged: null, reason: "basis_not_supported" };
  }
}
