/** Progress P since the baseline, where the line should be by now, and what is still required of each year (01 §1.4). */
import type { Formula } from "./why.ts";

/** b, y, T in the line's unit; `elapsed` is t at y's date; `years` from the baseline's end to the target's year's end. */
export interface PathInput {
  readonly baseline: number;
  readonly value: number;
  readonly target: number;
  readonly elapsed: number;
  readonly years: number;
}

export interface PathProgress {
  readonly formula: Formula;
  /** Fraction: 0 at the baseline, 1 at the target, negative when going the wrong way. */
  readonly progress: number;
  readonly linearProgress: number | null;
  readonly expected: number;
  readonly requiredPerYear: number | null;
  readonly plannedPerYear: number;
  readonly requiredAs: "growth" | "amount";
}

/** ln(a ÷ b) for positive numbers, exact also where they almost agree. */
function logRatio(a: number, b: number): number {
  const ratio = a / b;
  return ratio > 0.5 && ratio < 2 ? Math.log1p((a - b) / b) : Math.log(a) - Math.log(b);
}

function remainingYears({ elapsed, years }: PathInput): number {
  return (1 - elapsed) * years;
}

/** Levels and ratios in either direction: (y − b) ÷ (T − b); the sign corrects itself. */
export function linearPath(input: PathInput): PathProgress {
  const { baseline, value, target, elapsed, years } = input;
  const left = remainingYears(input);
  return {
    formula: "linear",
    progress: (value - baseline) / (target - baseline),
    linearProgress: null,
    expected: baseline + elapsed * (target - baseline),
    requiredPerYear: left > 0 ? (target - value) / left : null,
    plannedPerYear: (target - baseline) / years,
    requiredAs: "amount",
  };
}

/** Amounts that grow: ln(y ÷ b) ÷ ln(T ÷ b), the linear progress beside it. Linear, and named so, where a value is not positive. */
export function growthPath(input: PathInput): PathProgress {
  const { baseline, value, target, elapsed, years } = input;
  const linear = linearPath(input);
  if (Math.min(baseline, value, target) <= 0) return { ...linear, formula: "linear_not_positive" };
  const whole = logRatio(target, baseline);
  const left = remainingYears(input);
  return {
    formula: "log",
    progress: logRatio(value, baseline) / whole,
    linearProgress: linear.progress,
    expected: baseline * Math.exp(elapsed * whole),
    requiredPerYear: left > 0 ? Math.expm1(logRatio(target, value) / left) : null,
    plannedPerYear: Math.expm1(whole / years),
    requiredAs: "growth",
  };
}

/** New since the plan began: total ÷ T, from zero whatever the plan prints as baseline. */
export function cumulativePath(input: PathInput): PathProgress {
  return { ...linearPath({ ...input, baseline: 0 }), formula: "cumulative" };
}

/**
 * Average growth g* over the plan: Σ ln(1 + gᵢ) ÷ (years · ln(1 + g*)). `rates` and `target` in %. Null for a target
 * of zero or less, or rates of −100 % or less, for which the formula says nothing.
 */
export function averageGrowthPath(rates: readonly number[], target: number, years: number): PathProgress | null {
  if (target <= 0 || rates.some((rate) => rate <= -100)) return null;
  const whole = years * Math.log1p(target / 100);
  const done = rates.reduce((sum, rate) => sum + Math.log1p(rate / 100), 0);
  const left = years - rates.length;
  return {
    formula: "average_growth",
    progress: done / whole,
    linearProgress: null,
    expected: target,
    requiredPerYear: left > 0 ? Math.expm1((whole - done) / left) : null,
    plannedPerYear: target / 100,
    requiredAs: "growth",
  };
}
