/**
 * Checks on a figure of the matrix, in the four grades of 01 §1.6: A is never kept, B and C are kept for a reason, D is only
 * said. Findings are data; the words are in shared/text/assessment-checks.ts.
 *
 * A line of a scheme does not say whether its figure is year-to-date: only the same quarter a year before is compared in
 * percent, the quarter before by order of size alone.
 */
import { type CheckSettings, defaultCheckSettings, isReason } from "../checks.ts";
import { canonicalDecimal, decimalPlaces, roundHalfUp, sameNumber } from "../number.ts";
import type { Grade } from "../vocabulary.ts";
import type { SupplyField } from "./form-matrix.ts";
import type { SuppliedFigure } from "./rules.ts";
import type { SchemeLine } from "./scheme.ts";

/** What a figure was compared with. */
export type SupplyReference = "year_before" | "previous" | "target" | "others";

type FindingOf<Code extends string, G extends Grade, Details = Readonly<Record<never, never>>> = {
  readonly code: Code;
  readonly grade: G;
  readonly field: SupplyField;
  readonly details: Details;
};
interface Compared {
  readonly value: number;
  readonly reference: number;
  readonly comparedWith: SupplyReference;
}

export type SupplyFinding =
  | FindingOf<"negative_count" | "not_yes_no" | "target_zero", "A", { readonly value: number }>
  /** `factor`: how many times too large (100, 10⁴, 10⁸) or too small it looks. */
  | FindingOf<"scale_slip", "B", Compared & { readonly factor: number }>
  /** 0.0265 where 2.65 is usual. */
  | FindingOf<"fraction_as_percent", "B", Compared & { readonly asPercent: number }>
  /** `change` and `limit` are fractions of the reference. */
  | FindingOf<"change_over_limit", "C", Compared & { readonly change: number; readonly limit: number }>
  /** Ten times the quarter before, or a tenth of it. */
  | FindingOf<"ten_times", "C", Compared>
  | FindingOf<"far_over_target", "C", Compared>
  /** Ten times more than the highest of the others, or less than a tenth of the lowest. */
  | FindingOf<"beyond_others", "C", Compared>
  | FindingOf<"too_many_decimals", "D", { readonly value: number; readonly decimals: number; readonly rounded: number }>
  | FindingOf<"same_as_last", "D", Compared>;

/** What the checks compare with, in the line's unit; null where nothing is known. */
export interface SupplyContext {
  /** The figure one quarter earlier, and the one of the same quarter a year earlier. */
  readonly previous: SuppliedFigure | null;
  readonly yearBefore: SuppliedFigure | null;
  /** Figures of the same line and quarter of the others that are scored. */
  readonly others: readonly number[];
}

type CheckedLine = Pick<SchemeLine, "unit" | "decimals" | "rule">;

/** All findings, gravest first; none where no figure is given. */
export function checkSupplied(
  line: CheckedLine,
  { value, target, filling }: SuppliedFigure,
  context: SupplyContext,
  settings: CheckSettings = defaultCheckSettings,
): SupplyFinding[] {
  const findings: SupplyFinding[] = [];
  if (line.rule.kind === "completion" && target !== null && target <= 0)
    findings.push({ code: "target_zero", grade: "A", field: "target", details: { value: target } });
  if (filling === "reported" && value !== null) {
    if (line.rule.kind === "deduct" && value < 0)
      findings.push({ code: "negative_count", grade: "A", field: "value", details: { value } });
    if (line.rule.kind === "yes_no") {
      if (value !== 0 && value !== 1)
        findings.push({ code: "not_yes_no", grade: "A", field: "value", details: { value } });
    } else {
      // Misses come and go: none last quarter and three in this one is no oddity of size.
      if (line.rule.kind !== "deduct") findings.push(...sizeFindings(line, value, target, context, settings));
      findings.push(...tooManyDecimals(line, value), ...sameAsLast(line, value, context));
    }
  }
  return findings.sort((a, b) => a.grade.localeCompare(b.grade));
}

/** Does it stand in the way of keeping the figure? A always, B and C until a reason is given, D never. */
export const isOpenFinding = ({ grade }: SupplyFinding, reason: string): boolean =>
  grade === "A" || (grade !== "D" && !isReason(reason));

interface Reference {
  readonly reference: number;
  readonly comparedWith: SupplyReference;
}

const knownValue = (figure: SuppliedFigure | null): number | null =>
  figure?.filling === "reported" && figure.value !== 0 ? figure.value : null;

function references(line: CheckedLine, target: number | null, { previous, yearBefore, others }: SupplyContext) {
  const of = (comparedWith: SupplyReference, reference: number | null): Reference[] =>
    reference === null || reference === 0 ? [] : [{ comparedWith, reference }];
  return [
    ...of("year_before", knownValue(yearBefore)),
    ...of("previous", knownValue(previous)),
    ...of("target", line.rule.kind === "completion" ? target : null),
    // A few say nothing of what is usual.
    ...of("others", others.length < fewestOthers ? null : median(others)),
  ];
}

const fewestOthers = 5;

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/** A slip of scale explains every other oddity of size: only the slip is said. */
function sizeFindings(
  line: CheckedLine,
  value: number,
  target: number | null,
  context: SupplyContext,
  settings: CheckSettings,
): SupplyFinding[] {
  if (value === 0) return [];
  const known = references(line, target, context);
  const slip = [...fractionAsPercent(line, value, known), ...scaleSlip(value, known, settings)];
  if (slip[0]) return [slip[0]];
  return [
    ...changeOverLimit(line, value, known, settings),
    ...tenTimes(value, known),
    ...farOverTarget(value, known),
    ...beyondOthers(value, context),
  ];
}

const isBetween = (n: number, low: number, high: number): boolean => n >= low && n <= high;

/** A hundred times the value is within half to double of what is usual, the value itself nowhere near it. */
function fractionAsPercent({ unit }: CheckedLine, value: number, [near]: readonly Reference[]): SupplyFinding[] {
  if (unit !== "%" || !near || Math.abs(value) >= 1) return [];
  const asPercent = canonicalDecimal(value * 100);
  const suspicious = Math.abs(value) < Math.abs(near.reference) / 10 && isBetween(asPercent / near.reference, 0.5, 2);
  if (!suspicious) return [];
  return [{ code: "fraction_as_percent", grade: "B", field: "value", details: { value, ...near, asPercent } }];
}

/** 10² where percent were typed as a share or the other way round, 10⁴ between 万元 and 亿元, 10⁸ between 元 and 亿元. */
const slips = [100, 0.01, 1e4, 1e-4, 1e8, 1e-8];
/** Of a hundred: what is closer to ten is a change, not a slip. */
const narrow = 3;

function scaleSlip(value: number, [near]: readonly Reference[], { slipTolerance }: CheckSettings): SupplyFinding[] {
  if (!near) return [];
  const times = Math.abs(value / near.reference);
  const { comparedWith } = near;
  const factor = slips.find((slip) => {
    // A hundredth of a target is a beginning, and one of those that are scored may be a hundred times smaller than another.
    if (comparedWith === "target" && slip < 1) return false;
    if (comparedWith === "others" && isBetween(slip, 0.01, 100)) return false;
    const tolerance = slip === 100 || slip === 0.01 ? narrow : slipTolerance;
    return isBetween(times, slip / tolerance, slip * tolerance);
  });
  if (factor === undefined) return [];
  return [{ code: "scale_slip", grade: "B", field: "value", details: { value, ...near, factor } }];
}

/** Of single counts one more or less is much in percent and says nothing. */
const smallCount = 10;

function changeOverLimit(
  { decimals }: CheckedLine,
  value: number,
  known: readonly Reference[],
  { changeShare: limit }: CheckSettings,
): SupplyFinding[] {
  const near = known.find(({ comparedWith }) => comparedWith === "year_before");
  if (!near || (decimals === 0 && Math.max(Math.abs(value), Math.abs(near.reference)) < smallCount)) return [];
  const change = canonicalDecimal((value - near.reference) / Math.abs(near.reference));
  if (Math.abs(change) <= limit) return [];
  return [{ code: "change_over_limit", grade: "C", field: "value", details: { value, ...near, change, limit } }];
}

function tenTimes(value: number, known: readonly Reference[]): SupplyFinding[] {
  const near = known.find(({ comparedWith }) => comparedWith === "previous");
  if (!near || isBetween(Math.abs(value / near.reference), 0.1 + 1e-12, 10 - 1e-12)) return [];
  return [{ code: "ten_times", grade: "C", field: "value", details: { value, ...near } }];
}

function farOverTarget(value: number, known: readonly Reference[]): SupplyFinding[] {
  const near = known.find(({ comparedWith }) => comparedWith === "target");
  if (!near || value <= near.reference * 3) return [];
  return [{ code: "far_over_target", grade: "C", field: "value", details: { value, ...near } }];
}

function beyondOthers(value: number, { others }: SupplyContext): SupplyFinding[] {
  const sizes = others.map(Math.abs).filter((size) => size > 0);
  if (sizes.length < fewestOthers) return [];
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const reference = Math.abs(value) > high * 10 ? high : Math.abs(value) < low / 10 ? low : null;
  if (reference === null) return [];
  return [{ code: "beyond_others", grade: "C", field: "value", details: { value, reference, comparedWith: "others" } }];
}

function tooManyDecimals({ decimals }: CheckedLine, value: number): SupplyFinding[] {
  if (decimalPlaces(value) <= decimals) return [];
  const details = { value, decimals, rounded: roundHalfUp(value, decimals) };
  return [{ code: "too_many_decimals", grade: "D", field: "value", details }];
}

/** A rank or count may well stay; an amount to two places hardly does. */
function sameAsLast({ decimals, rule }: CheckedLine, value: number, { previous }: SupplyContext): SupplyFinding[] {
  const last = knownValue(previous);
  if (decimals === 0 || rule.kind === "deduct" || last === null || !sameNumber(last, value)) return [];
  return [
    { code: "same_as_last", grade: "D", field: "value", details: { value, reference: last, comparedWith: "previous" } },
  ];
}
