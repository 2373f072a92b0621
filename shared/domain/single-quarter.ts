/** The amount of one quarter, derived from year-to-date figures; always labelled 推算, never stored, never judged (01 §1.3). */
import { canonicalDecimal } from "./number.ts";
import { judgedFigures, type Observation } from "./observation.ts";
import { parseDataPeriod } from "./period.ts";
import type { Basis } from "./vocabulary.ts";

export interface SingleQuarter {
  /** `2022Q2` */
  readonly quarter: string;
  readonly value: number;
}

/** Every quarter whose own and preceding year-to-date figure are known, and compare with each other; oldest first. */
export function singleQuarters(basis: Basis, observations: readonly Observation[]): SingleQuarter[] {
  if (basis !== "flow" && basis !== "cumulative") return [];
  const figures = new Map(
    judgedFigures(observations)
      .filter((each) => each.planTotal !== true)
      .map((each) => [each.dataPeriod, each]),
  );
  return [...figures.values()].flatMap(({ dataPeriod, value, seriesBreak }) => {
    const period = parseDataPeriod(dataPeriod);
    if (!period) return [];
    const quarter = period.quarter ?? 4;
    if (quarter === 1) return [{ quarter: dataPeriod, value }];
    const before = figures.get(`${period.year}Q${quarter - 1}`);
    if (!before || seriesBreak) return [];
    return [{ quarter: `${period.year}Q${quarter}`, value: canonicalDecimal(value - before.value) }];
  });
}
