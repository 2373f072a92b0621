/** Is a year's amount on its way? The year-to-date figure against the annual target (01 §1.5). */
import { type BandVerdict, bandOf, defaultSettings, gapPoints, type VerdictSettings } from "./bands.ts";
import { canonicalDecimal } from "./number.ts";
import { judgedFigures, type Observation } from "./observation.ts";
import { comparePeriods, isQuarter, parseDataPeriod, type QuarterNumber, yearOf } from "./period.ts";
import type { Attribute, Verdict } from "./vocabulary.ts";

export interface WithinYearInput {
  /** Y: the year-to-date figure, and A: the year's target, in the same unit. */
  readonly yearToDate: number;
  readonly annualTarget: number;
  readonly quarter: QuarterNumber;
  /** s: share of last year's amount that had come by the same quarter; null when not known. */
  readonly lastYearShare: number | null;
  readonly attribute: Attribute;
}

export type WithinYear = {
  readonly dataPeriod: string;
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

/** G = Y ÷ A − s in percentage points, same bands as the plan; null without a positive annual target. */
export function withinYear(
  { yearToDate, annualTarget, quarter, lastYearShare, attribute }: WithinYearInput,
  settings: VerdictSettings = defaultSettings,
): Omit<WithinYear, "dataPeriod"> | null {
  if (!(annualTarget > 0)) return null;
  const completion = yearToDate / annualTarget;
  const usable = lastYearShare !== null && lastYearShare > 0 && lastYearShare <= 1;
  const expectedShare = quarter === 4 ? 1 : usable ? lastYearShare : quarter / 4;
  const gap = gapPoints(completion, expectedShare);
  return {
    yearToDate,
    annualTarget,
    completion,
    expectedShare,
    shareAssumed: quarter !== 4 && !usable,
    gap,
    verdict: verdictWithinYear(completion, gap, quarter, attribute, settings),
  };
}

function verdictWithinYear(
  completion: number,
  gap: number,
  quarter: QuarterNumber,
  attribute: Attribute,
  settings: VerdictSettings,
): BandVerdict | "reached" | "completed" | "missed" {
  if (canonicalDecimal(completion) >= 1) return quarter === 4 ? "completed" : "reached";
  return quarter === 4 ? "missed" : bandOf(completion, gap, attribute, settings);
}

/** The within-year view of a flow line at its newest figure of the period's year; null without an annual target or figure. */
export function withinYearOf(
  input: {
    readonly line: { readonly basis: string; readonly attribute: Attribute };
    readonly period: string;
    readonly annualTarget?: number | null;
    readonly settings?: VerdictSettings;
  },
  inSpan: readonly Observation[],
): WithinYear | null {
  const { line, period, annualTarget = null, settings } = input;
  if (line.basis !== "flow" || annualTarget === null) return null;
  const figures = judgedFigures(inSpan);
  const valueAt = (code: string) => figures.find((each) => each.dataPeriod === code)?.value ?? null;
  const newest = figures
    .filter((each) => yearOf(each.dataPeriod) === yearOf(period))
    .sort((a, b) => comparePeriods(a.dataPeriod, b.dataPeriod))
    .at(-1);
  const dataPeriod = newest ? parseDataPeriod(newest.dataPeriod) : null;
  if (!newest || !dataPeriod) return null;
  const lastYear = String(dataPeriod.year - 1);
  const then = isQuarter(newest.dataPeriod) ? valueAt(`${lastYear}Q${dataPeriod.quarter}`) : null;
  const whole = valueAt(lastYear);
  const result = withinYear(
    {
      yearToDate: newest.value,
      annualTarget,
      quarter: dataPeriod.quarter ?? 4,
      lastYearShare: then !== null && whole !== null && whole > 0 ? then / whole : null,
      attribute: line.attribute,
    },
    settings,
  );
  return result && { dataPeriod: newest.dataPeriod, ...result };
}
