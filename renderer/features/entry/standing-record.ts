/** The record that stands for a data period of a line, also where the form does not ask for it (往期订正). */
import type { ObservationView } from "../../../shared/contract/progress.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { fillings, growthBases, vintages } from "../../../shared/domain/vocabulary.ts";

const wordOf = <Word extends string>(words: readonly Word[], text: string | null): Word | null =>
  words.find((word) => word === text) ?? null;

/** The newest observation that was not taken back; null when nothing was ever reported for `dataPeriod`. */
export function standingRecord(observations: readonly ObservationView[], dataPeriod: string): EntryRecord | null {
  const newest = observations
    .filter((observation) => observation.dataPeriod === dataPeriod && !observation.retracted)
    .reduce<ObservationView | null>((latest, one) => (latest === null || one.id > latest.id ? one : latest), null);
  if (newest === null) return null;
  return {
    value: newest.value,
    ...(newest.text === null ? {} : { text: newest.text }),
    growth: newest.growth,
    growthBasis: wordOf(growthBases, newest.growthBasis),
    vintage: wordOf(vintages, newest.vintage),
    filling: wordOf(fillings, newest.filling),
    remark: newest.remark === "" ? null : newest.remark,
  };
}
