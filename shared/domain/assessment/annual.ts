/**
 * The year's assessment from its quarters: each line's score is the mean of the quarters in which it was asked, by the
 * scheme's quarter weights; `0, 0, 0, 100` is the full year's figures alone. Adjustments of the whole year count.
 */
import { round9 } from "../number.ts";
import type { Adjustment, Assessment, LineScore, QuarterScore } from "./result.ts";
import type { Scheme } from "./scheme.ts";
import { type Assessed, assessmentOf } from "./scores.ts";

export interface AnnualInput {
  readonly scheme: Scheme;
  readonly version: number;
  readonly assessed: readonly Assessed[];
  /** Of each quarter, first to fourth: as frozen, else as it stands; null where it has not begun. */
  readonly quarters: readonly (Assessment | null)[];
  readonly adjustments: readonly Adjustment[];
}

export function annualAssessment({ scheme, version, assessed, quarters, adjustments }: AnnualInput): Assessment {
  const period = String(scheme.year);
  const lines = new Map(
    assessed.map(({ organisation }) => [
      organisation,
      scheme.lines.flatMap((line) => {
        const score = annualScore(line.code, organisation, scheme, quarters);
        return score === null ? [] : [score];
      }),
    ]),
  );
  return assessmentOf({ period, scheme, version, assessed, lines, adjustments });
}

/** Null where the line was asked in no quarter that counts. */
function annualScore(
  code: string,
  organisation: string,
  { year, quarterWeights, lines }: Scheme,
  quarters: readonly (Assessment | null)[],
): LineScore | null {
  const yearEnd = lines.find((line) => line.code === code)?.when === "year_end";
  const counted = quarterWeights.flatMap((weight, at): (QuarterScore & { weight: number })[] => {
    if (weight === 0 && !(yearEnd && at === 3)) return [];
    const found = quarters[at]?.standings
      .find((standing) => standing.organisation === organisation)
      ?.lines.find(({ line }) => line === code);
    const state = found?.state ?? (quarters[at] || (yearEnd && at < 3) ? "not_asked" : "missing");
    // A line of the year's end counts in full whatever its quarter weighs.
    return [{ period: `${year}Q${at + 1}`, score: found?.score ?? null, state, weight: yearEnd ? 1 : weight }];
  });
  const asked = counted.filter(({ state }) => state !== "not_asked");
  if (asked.length === 0) return null;
  const scored = asked.filter(({ score }) => score !== null);
  const weight = scored.reduce((sum, each) => sum + each.weight, 0);
  const missing = asked.some(({ state }) => state === "missing" || state === "no_target");
  return {
    line: code,
    state: missing ? "missing" : scored.length > 0 ? "scored" : "not_applicable",
    score: weight === 0 ? null : round9(scored.reduce((sum, one) => sum + one.weight * (one.score ?? 0), 0) / weight),
    value: null,
    target: null,
    among: null,
    quarters: counted.map(({ weight: _, ...quarter }) => quarter),
  };
}
