/** Checks on a filled-in record, in the statistics bureau's four grades (01 §1.6). Findings are data; words are in shared/text/findings.ts. */
import type { FindingCode } from "./check-answer.ts";
import { addsUpToHundred, compositionSum, compositionTolerance } from "./composition.ts";
import type { EntryField, EntryRecord } from "./form.ts";
import { canonicalDecimal, decimalPlaces, plainNumber, roundHalfUp, sameNumber } from "./number.ts";
import { vintageRank } from "./observation.ts";
import { isYearToDate } from "./period.ts";
import type { Basis, Filling, Grade, Vintage } from "./vocabulary.ts";

/** Which figure a value was compared with. */
export type ComparedWith = "same_period_last_year" | "earlier_in_year" | "previous" | "magnitude";

interface Compared {
  readonly value: number;
  readonly reference: number;
  readonly comparedWith: ComparedWith;
}

type FindingOf<Code extends FindingCode, G extends Grade, Details> = {
  readonly code: Code;
  readonly grade: G;
  readonly field: EntryField;
  readonly details: Details;
};

export type Finding =
  /** Parts of a composition that do not add up to 100: `sum` in %. */
  | FindingOf<"composition_sum", "A", { readonly sum: number; readonly tolerance: number }>
  | FindingOf<"value_contradicts_filling", "A", { readonly value: number; readonly filling: Filling }>
  | FindingOf<"ytd_falls", "B", Compared>
  /** `factor`: how many times too large (10000) or too small (0.0001) it looks. */
  | FindingOf<"scale_slip", "B", Compared & { readonly factor: number }>
  /** `change`: fraction of the reference, 0.265 for +26.5 %; `limit`: what may change without a word, as a fraction. */
  | FindingOf<"change_over_20", "C", Compared & { readonly change: number; readonly limit: number }>
  /** `reference` null: nothing to compare with. */
  | FindingOf<
      "fraction_as_percent",
      "C",
      { readonly value: number; readonly asPercent: number; readonly reference: number | null }
    >
  | FindingOf<"vintage_regress", "C", { readonly vintage: Vintage; readonly recorded: Vintage }>
  /** `was`: the figure that stands, as it was given. */
  | FindingOf<"earlier_figure_replaced", "C", { readonly was: string }>
  | FindingOf<"too_many_decimals", "D", { readonly value: number; readonly decimals: number; readonly rounded: number }>
  | FindingOf<"same_as_last", "D", Compared>;

/** What the checks compare with, in the line's unit; null where there is no such figure. */
export interface CheckContext {
  readonly line: { readonly basis: Basis; readonly unit: string; readonly decimals: number };
  readonly samePeriodLastYear: number | null;
  /** Newest figure of an earlier quarter of the same year; last year's full year is never put here. */
  readonly earlierInYear: number | null;
  /** Newest figure of an earlier data period of any year. */
  readonly previous: number | null;
  /** Some figure of the line's usual size, where nothing closer is known: last full year, a comparable baseline, the target. */
  readonly magnitude: number | null;
  /** Strongest 数据性质 already recorded for this data period. */
  readonly recordedVintage: Vintage | null;
  /** The parts of a composition that is being checked, in %. */
  readonly shares?: readonly number[] | null;
}

/** Thresholds of the checks: settings of the office. */
export interface CheckSettings {
  /** A larger change against the comparable period needs a reason; a fraction. */
  readonly changeShare: number;
  /** Within how many times of 10⁴ or 10⁸ a value still looks like that slip of scale. */
  readonly slipTolerance: number;
  /** How far from 100 the parts of a composition may add up to, in percentage points. */
  readonly compositionTolerance: number;
}

/** A quarter is a fraction of a year and a year grows: within ten times of a slip is still that slip. */
export const defaultCheckSettings: CheckSettings = { changeShare: 0.2, slipTolerance: 10, compositionTolerance };

/** Fewest characters of a reason (01 §1.6). */
export const reasonMinLength = 6;

export function isReason(text: string | null): boolean {
  return [...(text ?? "").replace(/\s/gu, "")].length >= reasonMinLength;
}

/** Does the finding still stand in the way of submitting? A always, B and C until a reason is given, D never. */
export function isOpen(finding: Finding, reason: string | null): boolean {
  if (finding.grade === "A") return true;
  return finding.grade !== "D" && !isReason(reason);
}

/**
 * 往期订正: a figure of an earlier data period that stands is replaced, or cleared, only with a word why, whatever its size.
 * @param before what stands
 */
export function earlierFigureReplaced(record: EntryRecord, before: EntryRecord | null): Finding[] {
  const figure = ({ value, text }: EntryRecord): string => text ?? (value === null ? "" : plainNumber(value));
  const was = before === null ? "" : figure(before);
  if (was === "" || was === figure(record)) return [];
  return [{ code: "earlier_figure_replaced", grade: "C", field: "value", details: { was } }];
}

/** A blank that says neither 无数据 nor 不适用 nor 未取得: a matter of completeness, not a finding. */
export function isUnexplainedBlank(record: EntryRecord): boolean {
  return record.value === null && (record.filling === null || record.filling === "reported");
}

interface Reference {
  readonly reference: number;
  readonly comparedWith: ComparedWith;
}

function firstKnown(...candidates: readonly [ComparedWith, number | null][]): Reference | null {
  for (const [comparedWith, reference] of candidates) {
    if (reference !== null && reference !== 0) return { reference, comparedWith };
  }
  return null;
}

/** A year-to-date figure compares only with the same period of another year; a level also with the one before. */
function comparable({ line, samePeriodLastYear, previous }: CheckContext): Reference | null {
  return firstKnown(
    ["same_period_last_year", samePeriodLastYear],
    ["previous", isYearToDate(line.basis) ? null : previous],
  );
}

function ytdFalls(value: number, { line, earlierInYear }: CheckContext): Finding[] {
  const growsWithinYear = line.basis === "flow" || line.basis === "cumulative";
  if (!growsWithinYear || earlierInYear === null || canonicalDecimal(value) >= canonicalDecimal(earlierInYear))
    return [];
  const details = { value, reference: earlierInYear, comparedWith: "earlier_in_year" } as const;
  return [{ code: "ytd_falls", grade: "B", field: "value", details }];
}

/** 万 (10⁴) between 元 and 万元, 万元 and 亿元; 10⁸ between 元 and 亿元. */
const scaleSlips = [1e4, 1e-4, 1e8, 1e-8];
/**
 * Against nothing closer than a baseline or target, which may be five years' total: a hundred times too large is still
 * suspicious. Not on the small side, where a first quarter's new park is rightly a hundredth of five years' parks.
 */
const roughTolerance = 100;

function isSlip(times: number, slip: number, comparedWith: ComparedWith, tolerance: number): boolean {
  const low = slip / (comparedWith === "magnitude" && slip > 1 ? Math.max(roughTolerance, tolerance) : tolerance);
  return times >= low && times <= slip * tolerance;
}

function scaleSlip(value: number, context: CheckContext, { slipTolerance }: CheckSettings): Finding[] {
  const near = firstKnown(
    ["same_period_last_year", context.samePeriodLastYear],
    ["earlier_in_year", context.earlierInYear],
    ["previous", context.previous],
    ["magnitude", context.magnitude],
  );
  if (!near || value === 0) return [];
  const times = Math.abs(value / near.reference);
  const factor = scaleSlips.find((slip) => isSlip(times, slip, near.comparedWith, slipTolerance));
  if (factor === undefined) return [];
  return [{ code: "scale_slip", grade: "B", field: "value", details: { value, ...near, factor } }];
}

/**
 * 0.0265 in a % line. With a figure to compare: the value is below a tenth of it and a hundred times the value is within
 * half to double. Without one: any value strictly between 0 and 0.1 in size (a real 0.05 % then needs a word).
 */
function fractionAsPercent(value: number, context: CheckContext): Finding[] {
  const size = Math.abs(value);
  if (context.line.unit !== "%" || size === 0 || size >= 1) return [];
  const near = comparable(context) ?? firstKnown(["previous", context.previous], ["magnitude", context.magnitude]);
  const asPercent = canonicalDecimal(value * 100);
  const suspicious = near
    ? size < Math.abs(near.reference) / 10 && isBetween(Math.abs(asPercent / near.reference), 0.5, 2)
    : size < 0.1;
  if (!suspicious) return [];
  const details = { value, asPercent, reference: near?.reference ?? null };
  return [{ code: "fraction_as_percent", grade: "C", field: "value", details }];
}

function isBetween(n: number, low: number, high: number): boolean {
  return n >= low && n <= high;
}

function changeOver20(value: number, context: CheckContext, { changeShare: limit }: CheckSettings): Finding[] {
  const near = comparable(context);
  if (!near) return [];
  const change = canonicalDecimal((value - near.reference) / Math.abs(near.reference));
  if (Math.abs(change) <= limit) return [];
  return [{ code: "change_over_20", grade: "C", field: "value", details: { value, ...near, change, limit } }];
}

function tooManyDecimals(value: number, { line }: CheckContext): Finding[] {
  if (decimalPlaces(value) <= line.decimals) return [];
  const details = { value, decimals: line.decimals, rounded: roundHalfUp(value, line.decimals) };
  return [{ code: "too_many_decimals", grade: "D", field: "value", details }];
}

function sameAsLast(value: number, { line, earlierInYear, previous }: CheckContext): Finding[] {
  if (line.basis === "milestone") return [];
  const yearToDate = isYearToDate(line.basis) && earlierInYear !== null;
  const reference = yearToDate ? earlierInYear : previous;
  if (reference === null || !sameNumber(value, reference)) return [];
  const comparedWith = yearToDate ? "earlier_in_year" : "previous";
  return [{ code: "same_as_last", grade: "D", field: "value", details: { value, reference, comparedWith } }];
}

function vintageRegress(vintage: Vintage | null, recorded: Vintage | null): Finding[] {
  if (vintage === null || recorded === null || vintageRank(vintage) >= vintageRank(recorded)) return [];
  return [{ code: "vintage_regress", grade: "C", field: "vintage", details: { vintage, recorded } }];
}

/** A slip of scale explains every other oddity of size: only the slip is said. */
function checkSize(value: number, context: CheckContext, settings: CheckSettings): Finding[] {
  if (context.line.basis === "milestone") return [];
  const slip = [...scaleSlip(value, context, settings), ...fractionAsPercent(value, context)];
  return slip.length > 0 ? slip : [...ytdFalls(value, context), ...changeOver20(value, context, settings)];
}

function compositionSumIs({ shares }: CheckContext, { compositionTolerance: tolerance }: CheckSettings): Finding[] {
  if (!shares || addsUpToHundred(shares, tolerance)) return [];
  return [{ code: "composition_sum", grade: "A", field: "value", details: { sum: compositionSum(shares), tolerance } }];
}

/** All findings on a record, gravest first; none for a blank. */
export function checkRecord(
  record: EntryRecord,
  context: CheckContext,
  settings: CheckSettings = defaultCheckSettings,
): Finding[] {
  const { value, filling, vintage } = record;
  if (value === null) return [];
  const contradiction: Finding[] =
    filling === null || filling === "reported"
      ? []
      : [{ code: "value_contradicts_filling", grade: "A", field: "filling", details: { value, filling } }];
  return [
    ...contradiction,
    ...compositionSumIs(context, settings),
    ...checkSize(value, context, settings),
    ...vintageRegress(vintage, context.recordedVintage),
    ...tooManyDecimals(value, context),
    ...sameAsLast(value, context),
  ].sort((a, b) => a.grade.localeCompare(b.grade));
}
