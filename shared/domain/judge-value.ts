/** The order of judgement once there is a value and a target: 保持型 → reached → missed → too early → bands (01 §1.4). */
import { bandOf, gapPoints, type VerdictSettings } from "./bands.ts";
import type { JudgedBaseline } from "./baseline.ts";
import { parseComposition, structureDistance } from "./composition.ts";
import { type Outcome, unjudged } from "./judgement.ts";
import { isKeeping, isYearsLimit, judgeKeeping } from "./keeping.ts";
import { betterDirection, isBeyondRange, isMet, type LineFacts, type TargetFacts } from "./line.ts";
import { milestoneState, verdictOfState } from "./milestone.ts";
import { yearOf } from "./period.ts";
import { averageGrowthPath, cumulativePath, growthPath, linearPath, type PathProgress } from "./progress.ts";
import type { JudgedValue } from "./series.ts";
import type { Why } from "./why.ts";

/** Everything the order of judgement looks at. */
export interface Case {
  readonly line: LineFacts;
  readonly target: TargetFacts;
  /** T */
  readonly bound: number;
  readonly baseline: JudgedBaseline;
  readonly judged: JudgedValue;
  /** t at the value's date */
  readonly elapsed: number;
  readonly targetYear: number;
  readonly settings: VerdictSettings;
}

/** Is the value's own year before the target's last one? A yearly goal on a level is early until its year is over. */
function isEarly({ line, judged, targetYear, elapsed }: Case): boolean {
  if (line.collection === "annual" && line.basis !== "milestone") return elapsed < 1;
  return yearOf(judged.valueAt) < targetYear;
}

/** P on the line's own method; null where it is unknown: no baseline, or a growth target the formula says nothing about. */
function pathOf({ line, bound, baseline, judged, elapsed, targetYear }: Case): PathProgress | null {
  const years = targetYear - baseline.year;
  if (line.basis === "growth") return averageGrowthPath(judged.rates, bound, years);
  if (baseline.value === null) return null;
  const input = { baseline: baseline.value, value: judged.value, target: bound, elapsed, years };
  if (line.basis === "cumulative") return cumulativePath(input);
  return line.basis === "flow" ? growthPath(input) : linearPath(input);
}

/** Average growth is met at “左右” within fixed points, not within a share of the target (01 §1.4). */
function isTargetMet({ line, target, bound, judged, settings }: Case): boolean {
  if (line.basis === "growth" && target.operator === "≈") {
    return judged.value >= bound - settings.aboutGrowthPoints;
  }
  return isMet(target, line.direction, judged.value, settings.aboutTolerance) === true;
}

/** The parts of a composition and their distance from the plan's; null for other lines. */
function structureOf({ line, judged }: Case): Partial<Why> {
  if (line.basis !== "composition" || judged.text === null) return {};
  const parts = line.parts ?? [];
  const shares = parseComposition(judged.text, parts.length);
  return { structure: judged.text, structureDistance: shares && structureDistance(shares, parts) };
}

function judgeState(given: Case): Outcome {
  const { judged, elapsed } = given;
  const state = milestoneState(judged.value, judged.text);
  const { verdict, reason } = verdictOfState(state, isEarly(given), elapsed >= 1);
  return { verdict, progress: null, gap: null, why: { formula: "state", state, met: state === "已完成", reason } };
}

/** A limit to be kept; that of a year is kept or missed for good when the year is over. */
function judgeLimit(
  { line, target, bound, baseline, judged, elapsed, settings }: Case,
  met: boolean,
  facts: Partial<Why>,
): Outcome {
  const { verdict, margin, formula } = judgeKeeping(target, bound, judged.value, line, settings);
  const why = { ...facts, margin, formula };
  const told = (as: Outcome["verdict"]): Outcome => ({ verdict: as, progress: null, gap: null, why });
  if (line.collection === "annual" && elapsed >= 1) return told(met ? "completed" : "missed");
  // Nothing is near a floor that it has only just been seen above: where it started is not known.
  const arrived = formula === "floor" && baseline.value === null && verdict === "near_limit";
  return told(arrived ? "kept" : verdict);
}

export function judgeValue(given: Case): Outcome {
  const { line, target, bound, baseline, judged, elapsed, settings } = given;
  if (line.basis === "milestone") return judgeState(given);
  const better = betterDirection(line.direction, target.operator);
  const met = isTargetMet(given);
  const facts: Partial<Why> = {
    met,
    beyondRange: target.operator === "range" ? isBeyondRange(target, better, judged.value) : null,
    ...structureOf(given),
  };

  if (line.basis !== "growth" && isKeeping(baseline.value, bound, better)) return judgeLimit(given, met, facts);
  // Growth that must not exceed a rate (CPI ≤ 3 %) is a limit on the average so far: less of it is no way behind.
  if (line.basis === "growth" && better === "lower" && elapsed < 1) return judgeLimit(given, met, facts);
  if (baseline.value === null && isYearsLimit(line, better, met)) return judgeLimit(given, met, facts);

  const path = pathOf(given);
  const progress = path?.progress ?? null;
  const gap = progress === null ? null : gapPoints(progress, elapsed);
  const why: Partial<Why> = {
    ...facts,
    formula: path?.formula ?? "target_only",
    completion: bound === 0 ? null : judged.value / bound,
    expected: path?.expected ?? null,
    linearProgress: path?.linearProgress ?? null,
    requiredPerYear: met ? null : (path?.requiredPerYear ?? null),
    plannedPerYear: path?.plannedPerYear ?? null,
    requiredAs: path?.requiredAs ?? null,
  };
  // An average over the plan is not reached before the plan ends: the years to come still count.
  const final = elapsed >= 1;
  if (met && (final || line.basis !== "growth")) {
    return { verdict: isEarly(given) ? "reached" : "completed", progress, gap, why };
  }
  if (final) return { verdict: "missed", progress, gap, why };
  if (progress === null || gap === null) {
    return unjudged("not_assessed", line.basis === "growth" ? "not_computable" : "no_baseline", why);
  }
  if (elapsed < settings.earliestShare) return unjudged("not_assessed", "too_early", why);
  const band = bandOf(progress, gap, line.attribute, settings);
  const goodEnough = line.basis === "growth" && met && (band === "behind" || band === "far_behind");
  return { verdict: goodEnough ? "on_track" : band, progress, gap, why };
}
