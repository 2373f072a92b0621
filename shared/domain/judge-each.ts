/** A target that every organisation must meet by itself: 每个街道≥1. 12×1, 1×5 and 4×0 are 13 of 17, not 17 (01 §1.4). */
import { bandOf, gapPoints, type VerdictSettings } from "./bands.ts";
import { type Outcome, unjudged } from "./judgement.ts";
import { betterDirection, isMet, type LineFacts, type TargetFacts } from "./line.ts";
import { type Figure, latestFigure, type Observation } from "./observation.ts";
import { comparePeriods, elapsedShare, yearOf } from "./period.ts";
import { type JudgedValue, judgedSeries } from "./series.ts";
import type { Direction } from "./vocabulary.ts";

/** One organisation's own value. */
interface Own {
  readonly judged: JudgedValue;
  readonly met: boolean;
}

export interface EachResult {
  /** The weakest organisation's figure, at the date of the newest one; null without any. */
  readonly judged: JudgedValue | null;
  readonly outcome: Outcome;
}

interface EachInput {
  readonly line: LineFacts;
  readonly target: TargetFacts;
  readonly reporters: readonly string[];
  readonly inSpan: readonly Observation[];
  /** The year from whose end time is measured, and the target's. */
  readonly startYear: number;
  readonly targetYear: number;
  readonly settings: VerdictSettings;
}

/** P is the share of all assigned organisations that meet the target; who has not reported does not meet it. */
export function judgeEach(input: EachInput): EachResult {
  const { line, reporters, startYear, targetYear, settings } = input;
  const records = Map.groupBy(input.inSpan, (each) => each.organisation ?? "");
  const own = reporters.flatMap((organisation) => ownValue(input, records.get(organisation) ?? []) ?? []);
  const weakest = weakestOf(input, own);
  const asked = reporters.length;
  const met = own.filter((each) => each.met).length;
  const counts = { organisationsAsked: asked, organisationsReported: own.length, organisationsMet: met };
  const why = { ...counts, formula: "organisations", met: met === asked } as const;
  if (!weakest) return { judged: null, outcome: unjudged("not_assessed", "no_value", counts) };
  const elapsed = elapsedShare(startYear, targetYear, weakest.valueAt);
  const progress = met / asked;
  const gap = gapPoints(progress, elapsed);
  const told = (outcome: Outcome): EachResult => ({ judged: weakest, outcome });
  if (met === asked) {
    const early = yearOf(weakest.valueAt) < targetYear;
    return told({ verdict: early ? "reached" : "completed", progress, gap, why });
  }
  if (elapsed >= 1) return told({ verdict: "missed", progress, gap, why });
  if (elapsed < settings.earliestShare) return told(unjudged("not_assessed", "too_early", why));
  return told({ verdict: bandOf(progress, gap, line.attribute, settings), progress, gap, why });
}

function ownValue({ line, target, startYear, settings }: EachInput, records: readonly Observation[]): Own | null {
  const meets = (value: number) => isMet(target, line.direction, value, settings.aboutTolerance) === true;
  const isRising = betterDirection(line.direction, target.operator) === "higher";
  const { judged } = judgedSeries(line, startYear + 1, records, (sum) => isRising && meets(sum));
  return judged && { judged, met: meets(judged.value) };
}

function weakestOf({ line, target }: EachInput, own: readonly Own[]): JudgedValue | null {
  const sign = betterDirection(line.direction, target.operator) === "lower" ? -1 : 1;
  const [first] = own.toSorted(
    (a, b) =>
      Number(a.met) - Number(b.met) ||
      sign * (a.judged.value - b.judged.value) ||
      comparePeriods(a.judged.valueAt, b.judged.valueAt),
  );
  const newest = own
    .map((each) => each.judged.valueAt)
    .sort(comparePeriods)
    .at(-1);
  if (!first || newest === undefined) return null;
  return { ...first.judged, valueAt: newest, beyondGap: null, brokenAt: null };
}

/**
 * The newest figure for display: of the newest data period the weakest organisation's, whoever reported last.
 * @param better which way is better
 */
export function newestOfEach(better: Direction, observations: readonly Observation[]): Figure | null {
  const own = [...Map.groupBy(observations, (each) => each.organisation ?? "")]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, records]) => latestFigure(records) ?? []);
  const sign = better === "lower" ? -1 : 1;
  const [weakest] = own.toSorted((a, b) => comparePeriods(b.dataPeriod, a.dataPeriod) || sign * (a.value - b.value));
  return weakest ?? null;
}
