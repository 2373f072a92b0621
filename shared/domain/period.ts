/**
 * Periods. A *reporting period* is a quarter (`2022Q1`). A *data period* 所属期 is what a figure is about: a quarter or a
 * year (`2021`). They differ: R&D intensity of 2021 is reported in 2022Q3 (01 §1.2).
 */
import { AppError } from "./errors.ts";
import type { Basis, Frequency } from "./vocabulary.ts";

export type QuarterNumber = 1 | 2 | 3 | 4;
export interface DataPeriod {
  readonly year: number;
  /** Null for a whole year. */
  readonly quarter: QuarterNumber | null;
}

/** Codes are few and figures many: each code is taken apart once. */
const known = new Map<string, DataPeriod>();

/** `2022Q1` or `2021`; null for anything else. */
export function parseDataPeriod(code: string): DataPeriod | null {
  const period = known.get(code) ?? takeApart(code);
  if (period) known.set(code, period);
  return period;
}

function takeApart(code: string): DataPeriod | null {
  const match = /^(\d{4})(?:Q([1-4]))?$/.exec(code);
  if (!match) return null;
  return { year: Number(match[1]), quarter: match[2] ? (Number(match[2]) as QuarterNumber) : null };
}

export function isQuarter(code: string): boolean {
  return (parseDataPeriod(code)?.quarter ?? null) !== null;
}

export function isYear(code: string): boolean {
  return parseDataPeriod(code)?.quarter === null;
}

function parsed(code: string): DataPeriod {
  const period = parseDataPeriod(code);
  if (!period) throw new AppError("WRONG_DATA_PERIOD", { dataPeriod: code });
  return period;
}

function parsedQuarter(code: string): { year: number; quarter: QuarterNumber } {
  const { year, quarter } = parsed(code);
  if (quarter === null) throw new AppError("WRONG_DATA_PERIOD", { dataPeriod: code });
  return { year, quarter };
}

export function yearOf(code: string): number {
  return parsed(code).year;
}

/** Months from the year 0 to the period's end: `2022Q1` → 2022 × 12 + 3. Throws WRONG_DATA_PERIOD on a bad code. */
export function endMonth(code: string): number {
  const { year, quarter } = parsed(code);
  return year * 12 + (quarter ?? 4) * 3;
}

/** The quarter that ends in that month (counted as in `endMonth`); the month must end a quarter. */
export function quarterEndingAt(month: number): string {
  const year = Math.floor((month - 1) / 12);
  return `${year}Q${(month - year * 12) / 3}`;
}

/** Earlier first, by the end of the period; a year comes after its own fourth quarter. */
export function comparePeriods(a: string, b: string): number {
  return placeInTime(a) - placeInTime(b);
}

/** Of every code once: figures by the million are put in order by it. */
const places = new Map<string, number>();

function placeInTime(code: string): number {
  const known = places.get(code);
  if (known !== undefined) return known;
  const place = endMonth(code) * 2 + Number(isYear(code));
  places.set(code, place);
  return place;
}

/** The quarter in which a data period ends: 2021 ends in 2021Q4. */
export function lastQuarter(dataPeriod: string): string {
  return isQuarter(dataPeriod) ? dataPeriod : `${dataPeriod}Q4`;
}

export function nextQuarter(code: string): string {
  parsedQuarter(code);
  return quarterEndingAt(endMonth(code) + 3);
}

export function previousQuarter(code: string): string {
  parsedQuarter(code);
  return quarterEndingAt(endMonth(code) - 3);
}

/** 上年同期: `2022Q1` → `2021Q1`, `2021` → `2020`. */
export function samePeriodLastYear(code: string): string {
  const { year, quarter } = parsed(code);
  return quarter === null ? String(year - 1) : `${year - 1}Q${quarter}`;
}

/** Quarters of the same year that end before the period does, newest first: `2021` → Q3, Q2, Q1; `2022Q1` → none. */
export function earlierInYear(code: string): string[] {
  const { year, quarter } = parsed(code);
  const earlier: string[] = [];
  for (let q = (quarter ?? 4) - 1; q >= 1; q--) earlier.push(`${year}Q${q}`);
  return earlier;
}

/** The first day of a quarter or year as ISO date: `2022Q2` → `2022-04-01`. */
export function firstDay(code: string): string {
  const { year, quarter } = parsed(code);
  return `${year}-${["01-01", "04-01", "07-01", "10-01"][(quarter ?? 1) - 1]}`;
}

/** The last day of the period as ISO date: `2022Q1` → `2022-03-31`. */
export function lastDay(code: string): string {
  const { year, quarter } = parsed(code);
  return `${year}-${["03-31", "06-30", "09-30", "12-31"][(quarter ?? 4) - 1]}`;
}

/**
 * Does a quarter's figure of this basis count from January on? Its fourth quarter then is the full year, and it must
 * never be added to its neighbours (01 §1.3). The parts of a composition are shares of such amounts.
 */
export function isYearToDate(basis: Basis): boolean {
  switch (basis) {
    case "flow":
    case "ytd_ratio":
    case "cumulative":
    case "growth":
    case "composition":
      return true;
    case "stock":
    case "ratio":
    case "milestone":
      return false;
  }
}

/**
 * The one code under which a figure is stored: year-to-date lines keep `2021Q4` as `2021`; levels keep `2021` as
 * `2021Q4`; annual lines know only years. Null when the code is no data period, or a quarter other than the fourth of an annual line.
 */
export function canonicalDataPeriod(basis: Basis, frequency: Frequency, code: string): string | null {
  const period = parseDataPeriod(code);
  if (!period) return null;
  const { year, quarter } = period;
  if (quarter !== null && quarter !== 4) return frequency === "annual" ? null : code;
  return frequency === "annual" || isYearToDate(basis) ? String(year) : `${year}Q4`;
}

/** Share of the time from the end of `baselineYear` to the end of `targetYear` passed at the data period's end: 2022Q1 of 2020–2025 is 0.25. */
export function elapsedShare(baselineYear: number, targetYear: number, dataPeriod: string): number {
  const start = endMonth(String(baselineYear));
  return (endMonth(dataPeriod) - start) / (endMonth(String(targetYear)) - start);
}

const yearToDateWords = ["一季度", "上半年", "前三季度", "全年"] as const;
const quarterNames = ["一季度", "二季度", "三季度", "四季度"] as const;
const quarterEndMonths = [3, 6, 9, 12] as const;

/** `2022Q1` → 2022年一季度, then 上半年, 前三季度, 全年: reporting periods are named by what they add up to. */
export function periodLabel(period: string): string {
  const { year, quarter } = parsedQuarter(period);
  return `${year}年${yearToDateWords[quarter - 1]}`;
}

/** `2022Q2` → 2022年二季度: where something begins or ends with a quarter, which 上半年 would leave open. */
export function quarterLabel(quarter: string): string {
  const { year, quarter: number } = parsedQuarter(quarter);
  return `${year}年${quarterNames[number - 1]}`;
}

/** How a data period is named beside a figure: 2022年上半年 for year-to-date lines, 2022年6月末 for levels, 2021年 for years. */
export function dataPeriodLabel(dataPeriod: string, basis: Basis): string {
  const { year, quarter } = parsed(dataPeriod);
  if (quarter === null) return `${year}年`;
  if (isYearToDate(basis)) return `${year}年${yearToDateWords[quarter - 1]}`;
  return `${year}年${quarterEndMonths[quarter - 1]}月末`;
}

/** `2022Q1` → 截至2022年3月底 */
export function asAtLabel(period: string): string {
  const { year, quarter } = parsed(period);
  return `截至${year}年${quarterEndMonths[(quarter ?? 4) - 1]}月底`;
}
