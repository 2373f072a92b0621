/** Which of several records of one thing counts: figures and task updates are only ever added, or taken back (01 §1.2). */

export const recordStandings = ["stands", "replaced", "retracted"] as const;
export type RecordStanding = (typeof recordStandings)[number];

interface Kept {
  /** Later records have higher ids. */
  readonly id: number;
  readonly retracted: boolean;
}

/**
 * How each record stands, by id: of those that have the same `keyOf` the newest that was not taken back counts. For a
 * figure the key names its 数据性质: a new vintage never erases an old one.
 */
export function standingsOf<T extends Kept>(
  records: readonly T[],
  keyOf: (record: T) => string,
): Map<number, RecordStanding> {
  const newest = new Map<string, number>();
  for (const record of records)
    if (!record.retracted) newest.set(keyOf(record), Math.max(record.id, newest.get(keyOf(record)) ?? 0));
  return new Map(
    records.map((record) => [
      record.id,
      record.retracted ? "retracted" : newest.get(keyOf(record)) === record.id ? "stands" : "replaced",
    ]),
  );
}
