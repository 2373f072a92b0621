/** Files taken in by batches that stand: what came back in a period, by whom. */
import type { CheckNumber } from "../../../shared/domain/check-number.ts";
import type { ReadDb } from "../handles.ts";

export interface ReturnedFileRow {
  readonly batch: string;
  readonly sha256: string;
  readonly file: string;
  readonly organisation: string | null;
  readonly issue: string | null;
  readonly at: string;
  readonly by: string;
}

/** A batch taken back counts no more, unless it was taken in again since. */
const stands = "(b.undone_by IS NULL OR b.restored_by > b.undone_by)";
const tables = `batch_file f JOIN batch b ON b.id = f.batch LEFT JOIN issue i ON i.id = f.issue
  JOIN operation o ON o.id = b.operation JOIN actor a ON a.id = o.actor`;

/** Oldest batch first. */
export function listReturnedFiles(db: ReadDb, period: string): ReturnedFileRow[] {
  return db.all<ReturnedFileRow>(
    `SELECT f.batch, f.sha256, f.file, f.organisation, f.issue, o.at, a.name AS by FROM ${tables}
     WHERE coalesce(i.period, b.period) = :period AND ${stands} ORDER BY b.operation, f.file, f.sha256`,
    { period },
  );
}

/** 核对数 of the newest file of each organisation as it was merged; none where it was not kept. */
export function newestCheckNumbers(db: ReadDb, period: string): Map<string, CheckNumber> {
  const rows = db.all<{ organisation: string; count: number | null; sum: number | null }>(
    `SELECT f.organisation, f.check_count AS count, f.check_sum AS sum FROM ${tables}
     WHERE coalesce(i.period, b.period) = :period AND ${stands} AND f.organisation IS NOT NULL
     ORDER BY b.operation, f.rowid`,
    { period },
  );
  const newest = new Map(rows.map((row) => [row.organisation, row]));
  return new Map(
    [...newest.values()].flatMap(({ organisation, count, sum }) =>
      count === null || sum === null ? [] : [[organisation, { count, sum }] as const],
    ),
  );
}
