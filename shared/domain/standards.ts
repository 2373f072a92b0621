/** Bands and thresholds as they are typed: shares as per cent, and what is wrong with them (01 §1.4, §1.6). */
import type { VerdictSettings } from "./bands.ts";
import type { CheckSettings } from "./checks.ts";
import { canonicalDecimal } from "./number.ts";

export type StandardField = keyof VerdictSettings | keyof CheckSettings;
export type Standards = Readonly<Record<StandardField, number>>;

interface Range {
  /** What is typed: percentage points, per cent of a fraction, or a number of times. */
  readonly unit: "points" | "percent" | "times";
  readonly low: number;
  readonly high: number;
}

/** As typed, in `unit`. */
export const standardRanges: Readonly<Record<StandardField, Range>> = {
  ahead: { unit: "points", low: -100, high: 100 },
  behind: { unit: "points", low: -100, high: 100 },
  farBehind: { unit: "points", low: -100, high: 100 },
  bindingBehind: { unit: "points", low: -100, high: 100 },
  bindingFarBehind: { unit: "points", low: -100, high: 100 },
  nearLimit: { unit: "percent", low: 0, high: 100 },
  earliestShare: { unit: "percent", low: 0, high: 100 },
  aboutTolerance: { unit: "percent", low: 0, high: 100 },
  aboutGrowthPoints: { unit: "points", low: 0, high: 10 },
  changeShare: { unit: "percent", low: 0, high: 100 },
  slipTolerance: { unit: "times", low: 1, high: 100 },
  compositionTolerance: { unit: "points", low: 0, high: 1 },
};

/** The number to type for a setting: 0.05 is 5 %. */
export function typedStandard(field: StandardField, setting: number): string {
  return String(standardRanges[field].unit === "percent" ? canonicalDecimal(setting * 100) : setting);
}

export interface StandardProblem {
  readonly code: "not_a_number" | "out_of_range" | "behind_not_below_ahead" | "far_not_below_behind";
}

export type TypedStandards = Readonly<Record<StandardField, string>>;
export type StandardProblems = Readonly<Partial<Record<StandardField, StandardProblem>>>;

/** Blank is not 0; a minus may be the typographic one. Null: no number. */
function numberOf(typed: string): number | null {
  const text = typed.trim().replace("−", "-");
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** What was typed as settings, and what is wrong with it; the settings only where nothing is. */
export function readStandards(typed: TypedStandards): {
  readonly standards: Standards | null;
  readonly problems: StandardProblems;
} {
  const problems: Partial<Record<StandardField, StandardProblem>> = {};
  const read = (field: StandardField): number => {
    const { unit, low, high } = standardRanges[field];
    const number = numberOf(typed[field]);
    if (number === null) problems[field] = { code: "not_a_number" };
    else if (number < low || number > high) problems[field] = { code: "out_of_range" };
    return unit === "percent" ? canonicalDecimal((number ?? 0) / 100) : (number ?? 0);
  };
  const standards: Standards = {
    ahead: read("ahead"),
    behind: read("behind"),
    farBehind: read("farBehind"),
    bindingBehind: read("bindingBehind"),
    bindingFarBehind: read("bindingFarBehind"),
    nearLimit: read("nearLimit"),
    earliestShare: read("earliestShare"),
    aboutTolerance: read("aboutTolerance"),
    aboutGrowthPoints: read("aboutGrowthPoints"),
    changeShare: read("changeShare"),
    slipTolerance: read("slipTolerance"),
    compositionTolerance: read("compositionTolerance"),
  };
  for (const [lower, upper, code] of [
    ["behind", "ahead", "behind_not_below_ahead"],
    ["bindingBehind", "ahead", "behind_not_below_ahead"],
    ["farBehind", "behind", "far_not_below_behind"],
    ["bindingFarBehind", "bindingBehind", "far_not_below_behind"],
  ] as const) {
    const comparable = problems[lower] === undefined && problems[upper] === undefined;
    if (comparable && standards[lower] >= standards[upper]) problems[lower] = { code };
  }
  return { standards: Object.keys(problems).length === 0 ? standards : null, problems };
}
