/** 保持型: a level to be kept, not a distance to be covered; no percentage of progress (01 §1.4). */
import type { VerdictSettings } from "./bands.ts";
import { betterDirection, isMet, type LineFacts, type TargetFacts } from "./line.ts";
import { round9, sameNumber } from "./number.ts";
import type { Direction, Verdict } from "./vocabulary.ts";

export interface Keeping {
  readonly formula: "cap" | "floor" | "keep";
  readonly verdict: Extract<Verdict, "kept" | "near_limit" | "broken">;
  /** Distance to the limit as a fraction of it, negative beyond; in the line's unit where the limit is 0; null for `keep`. */
  readonly margin: number | null;
}

/** Is there no way to go: the baseline equals the target or is better, or the plan says keep? */
export function isKeeping(baseline: number | null, target: number, better: Direction): boolean {
  if (better === "keep") return true;
  if (baseline === null) return false;
  if (sameNumber(baseline, target)) return true;
  return better === "higher" ? baseline > target : baseline < target;
}

/**
 * Is a level of a yearly goal without a known start a limit within its year rather than something to get to? What has
 * been kept under a ceiling until March is kept so far and no more, and a rate is published anew each quarter: what it
 * shows in March it may lose in June. A count that has grown to its goal has reached it; one that is still to be brought
 * down is on its way.
 */
export function isYearsLimit(line: Pick<LineFacts, "collection" | "basis">, better: Direction, met: boolean): boolean {
  if (line.collection !== "annual" || (line.basis !== "ratio" && line.basis !== "stock")) return false;
  const isRate = line.basis === "ratio";
  return met ? isRate || better === "lower" : isRate && better === "lower";
}

/** An amber warning makes no sense at zero, nor below a floor so high that nothing could be clear of it (98 % → 102.9 %). */
function hasAmber(formula: "cap" | "floor", limit: number, unit: string, settings: VerdictSettings): boolean {
  if (limit === 0) return false;
  return !(formula === "floor" && unit === "%" && limit * (1 + settings.nearLimit) > 100);
}

/** Judges a value against a limit to be kept; `limit` is the target's value. */
export function judgeKeeping(
  target: TargetFacts,
  limit: number,
  value: number,
  line: { readonly direction: Direction; readonly unit: string },
  settings: VerdictSettings,
): Keeping {
  const better = limitSide(target, line.direction);
  const met = isMet(target, line.direction, value, settings.aboutTolerance) === true;
  if (better === "keep") return { formula: "keep", verdict: met ? "kept" : "broken", margin: null };
  const formula = better === "lower" ? "cap" : "floor";
  const distance = better === "lower" ? limit - value : value - limit;
  const margin = round9(limit === 0 ? distance : distance / Math.abs(limit));
  if (!met) return { formula, verdict: "broken", margin };
  const near = margin < settings.nearLimit && hasAmber(formula, limit, line.unit, settings);
  return { formula, verdict: near ? "near_limit" : "kept", margin };
}

/** A plain “keep” with ≤ or ≥ is a ceiling or a floor after all. */
function limitSide(target: TargetFacts, direction: Direction): Direction {
  if (target.operator === "≤" || target.operator === "<") return "lower";
  if (target.operator === "≥" || target.operator === ">") return "higher";
  return betterDirection(direction, target.operator);
}
