/** Lines that several organisations report: who is asked, and one figure for the line out of theirs (01 §1.2–1.4). */
import { canonicalDecimal } from "./number.ts";
import { type Figure, judgedValue, type Observation, vintageRank } from "./observation.ts";
import type { Aggregation, Direction, Role } from "./vocabulary.ts";

/** Does every organisation give a figure of its own? */
export function isPerOrganisation(aggregation: Aggregation): boolean {
  return aggregation !== "lead";
}

export interface Holder {
  readonly organisation: string;
  readonly role: Role;
  /** What sort of organisation it is: streets and departments are asked for different things. */
  readonly kind: string;
}

/**
 * Who is asked for a line: its provider, else its lead. Of a line with figures per organisation everyone assigned, but
 * a lead or provider of another kind than the supporters (a department above streets) only coordinates.
 */
export function reportersOf(aggregation: Aggregation, holders: readonly Holder[]): string[] {
  if (!isPerOrganisation(aggregation)) {
    const one = holders.find((each) => each.role === "provider") ?? holders.find((each) => each.role === "lead");
    return one ? [one.organisation] : [];
  }
  const kinds = new Set(holders.filter((each) => each.role === "support").map((each) => each.kind));
  const asked = kinds.size === 0 ? holders : holders.filter((each) => kinds.has(each.kind));
  return [...new Set(asked.map((each) => each.organisation))].sort();
}

/**
 * Who speaks for whom in a data period: an organisation that was merged away and has no figure of its own is spoken for by
 * its successor, which reports for both.
 * @param successors by code, of organisations that were merged away
 * @param reported who has a figure of that data period
 */
export function withSuccessors(
  reporters: readonly string[],
  successors: ReadonlyMap<string, string>,
  reported: ReadonlySet<string>,
): string[] {
  const speaker = (code: string, seen: readonly string[] = []): string => {
    const next = successors.get(code);
    if (next === undefined || reported.has(code) || seen.includes(code)) return code;
    return speaker(next, [...seen, code]);
  };
  return [...new Set(reporters.map((code) => speaker(code)))].sort();
}

function weakestVintage(figures: readonly Figure[]): Observation["vintage"] {
  return figures.reduce((weakest, each) => (vintageRank(each.vintage) < vintageRank(weakest.vintage) ? each : weakest))
    .vintage;
}

function combinedValue(aggregation: Aggregation, values: readonly number[]): number {
  if (aggregation === "max") return Math.max(...values);
  const sum = values.reduce((total, value) => total + value, 0);
  return canonicalDecimal(aggregation === "mean" ? sum / values.length : sum);
}

/**
 * One data period's figure of a `sum`, `mean` or `max` line from the records of its reporters. It has a value only when
 * every one of them has given a figure or said 不适用: a sum that lacks someone is not a smaller sum.
 */
export function combineRecords(
  aggregation: Aggregation,
  reporters: readonly string[],
  dataPeriod: string,
  records: readonly Observation[],
): Observation {
  const byReporter = Map.groupBy(records, (each) => each.organisation ?? "");
  const figures: Figure[] = [];
  let excused = 0;
  for (const reporter of reporters) {
    const own = byReporter.get(reporter) ?? [];
    const figure = judgedValue(own);
    if (figure) figures.push(figure);
    else if (own.some((each) => each.filling === "not_applicable")) excused++;
  }
  const asked = reporters.length - excused;
  const complete = figures.length > 0 && figures.length === asked;
  return {
    dataPeriod,
    value: complete
      ? combinedValue(
          aggregation,
          figures.map((each) => each.value),
        )
      : null,
    growth: null,
    growthBasis: null,
    vintage: complete ? weakestVintage(figures) : null,
    filling: complete ? "reported" : "not_obtained",
    sequence: records.reduce((newest, each) => Math.max(newest, each.sequence), 0),
    planTotal: complete && figures.every((each) => each.planTotal === true),
    seriesBreak: figures.some((each) => each.seriesBreak === true),
    combined: { reported: figures.length, asked },
  };
}

/**
 * The figures a line is judged by: as they are for `lead` and `each`; for `sum`, `mean` and `max` one per data period.
 * Records that were combined before are left as they are.
 */
export function lineFigures(
  aggregation: Aggregation,
  reporters: readonly string[],
  observations: readonly Observation[],
): readonly Observation[] {
  if (aggregation === "lead" || aggregation === "each") return observations;
  const raw = observations.filter((each) => each.combined === undefined);
  if (raw.length === 0) return observations;
  const combined = [...Map.groupBy(raw, (each) => each.dataPeriod)].map(([dataPeriod, records]) =>
    combineRecords(aggregation, reporters, dataPeriod, records),
  );
  return [...observations.filter((each) => each.combined !== undefined), ...combined];
}

/**
 * Of a line that every organisation must meet by itself: the weakest one's figure of each data period, for a chart. Only
 * data periods for which all of them have reported.
 */
export function weakestFigures(
  better: Direction,
  reporters: readonly string[],
  observations: readonly Observation[],
): Observation[] {
  return [...Map.groupBy(observations, (each) => each.dataPeriod)].map(([dataPeriod, records]) => {
    const combined = combineRecords("max", reporters, dataPeriod, records);
    const values = records.flatMap(({ organisation, value }) =>
      value !== null && reporters.includes(organisation ?? "") ? [value] : [],
    );
    if (combined.value === null) return combined;
    return { ...combined, value: better === "lower" ? Math.max(...values) : Math.min(...values) };
  });
}
