/** The records of a line by data period: what stands in each 数据性质, and what was corrected or taken back since. */
import type { ObservationView } from "../../../shared/contract/progress.ts";
import { vintageRank } from "../../../shared/domain/observation.ts";
import { comparePeriods } from "../../../shared/domain/period.ts";
import { vintages } from "../../../shared/domain/vocabulary.ts";

export interface PeriodRecords {
  readonly key: string;
  /** The newest of each vintage that stands, the strongest first; a newer vintage never erases an older one. */
  readonly standing: readonly ObservationView[];
  /** Corrected by a newer one of the same vintage, or taken back; newest first. */
  readonly older: readonly ObservationView[];
}

const strength = ({ vintage }: ObservationView) => vintageRank(vintages.find((each) => each === vintage) ?? null);

function recordsOf(key: string, records: readonly ObservationView[]): PeriodRecords {
  const newestFirst = records.toSorted((a, b) => b.id - a.id);
  const standing = [
    ...Map.groupBy(
      newestFirst.filter(({ retracted }) => !retracted),
      ({ vintage }) => vintage,
    ).values(),
  ]
    .flatMap(([newest]) => newest ?? [])
    .toSorted((a, b) => strength(b) - strength(a) || b.id - a.id);
  return { key, standing, older: newestFirst.filter((each) => !standing.includes(each)) };
}

/** Newest data period first; where each organisation reports for itself, each of them by itself. */
export function byPeriod(observations: readonly ObservationView[], perOrganisation: boolean): PeriodRecords[] {
  const keyOf = ({ dataPeriod, organisation }: ObservationView) =>
    perOrganisation ? `${dataPeriod} ${organisation ?? ""}` : dataPeriod;
  return [...Map.groupBy(observations, keyOf)]
    .toSorted(([, [a]], [, [b]]) => (a && b ? comparePeriods(b.dataPeriod, a.dataPeriod) : 0))
    .map(([key, records]) => recordsOf(key, records));
}
