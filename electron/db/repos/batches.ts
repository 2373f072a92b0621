/** Merge batches (合并批次) and the files in them. */
import type { BatchOrigins } from "../../../shared/domain/batch-turn.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface BatchRow {
  readonly id: string;
  readonly period: string | null;
  readonly operation: number;
  /** The operation that took it back last; null where none has. */
  readonly undoneBy: number | null;
  readonly undone: boolean;
  readonly at: string;
  readonly by: string;
  /** When and by whom it was taken back or taken in again last. */
  readonly turnedAt: string | null;
  readonly turnedBy: string | null;
}

/** The one definition of a batch `b` that is undone: it was taken back, and not taken in again since. */
const isUndone = "(coalesce(b.undone_by, 0) > coalesce(b.restored_by, 0))";
const stands = `NOT ${isUndone}`;

const columns = `b.id, b.period, b.operation, b.undone_by AS undoneBy, ${isUndone} AS undone, o.at, a.name AS by,
    t.at AS turnedAt, ta.name AS turnedBy
  FROM batch b JOIN operation o ON o.id = b.operation JOIN actor a ON a.id = o.actor
  LEFT JOIN operation t ON t.id = max(coalesce(b.undone_by, 0), coalesce(b.restored_by, 0))
  LEFT JOIN actor ta ON ta.id = t.actor`;

type BatchSql = Omit<BatchRow, "undone"> & { readonly undone: number };
const rowOf = (row: BatchSql): BatchRow => ({ ...row, undone: row.undone === 1 });

/** Newest first. */
export function listBatches(db: ReadDb): BatchRow[] {
  return db.all<BatchSql>(`SELECT ${columns} ORDER BY b.operation DESC`).map(rowOf);
}

export function findBatch(db: ReadDb, id: string): BatchRow | undefined {
  const row = db.get<BatchSql>(`SELECT ${columns} WHERE b.id = :id`, { id });
  return row && rowOf(row);
}

/** Which operations brought records of which batch, and which batches are undone. */
export function batchOrigins(db: ReadDb): BatchOrigins {
  const operations = db.all<{ operation: number; batch: string }>(
    "SELECT operation, id AS batch FROM batch UNION ALL SELECT operation, batch FROM batch_restoration",
  );
  return {
    batchOf: new Map(operations.map(({ operation, batch }) => [operation, batch])),
    undone: new Set(db.all<{ id: string }>(`SELECT b.id FROM batch b WHERE ${isUndone}`).map(({ id }) => id)),
  };
}

/** How many batches have an id that begins so. */
export function countBatchIds(db: ReadDb, prefix: string): number {
  return (
    db.get<{ n: number }>("SELECT count(*) AS n FROM batch WHERE substr(id, 1, length(:prefix)) = :prefix", { prefix })
      ?.n ?? 0
  );
}

export interface BatchFileRow {
  readonly batch: string;
  readonly sha256: string;
  readonly file: string;
  readonly organisation: string | null;
  readonly issue: string | null;
  readonly settled: boolean;
  /** 核对数 of the file as merged; null for files merged before it was kept. */
  readonly checkCount: number | null;
  readonly checkSum: number | null;
}

export function listBatchFiles(db: ReadDb, batch: string): BatchFileRow[] {
  return db
    .all<Omit<BatchFileRow, "settled"> & { settled: number }>(
      `SELECT batch, sha256, file, organisation, issue, settled, check_count AS checkCount, check_sum AS checkSum
       FROM batch_file WHERE batch = :batch ORDER BY file`,
      { batch },
    )
    .map((row) => ({ ...row, settled: row.settled === 1 }));
}

/** The newest record of these very bytes in a batch that is not undone. */
export function findRecordedFile(db: ReadDb, sha256: string): BatchFileRow | undefined {
  const row = db.get<Omit<BatchFileRow, "settled"> & { settled: number }>(
    `SELECT f.batch, f.sha256, f.file, f.organisation, f.issue, f.settled, f.check_count AS checkCount,
       f.check_sum AS checkSum FROM batch_file f JOIN batch b ON b.id = f.batch
     WHERE f.sha256 = :sha256 AND ${stands} ORDER BY b.operation DESC LIMIT 1`,
    { sha256 },
  );
  return row && { ...row, settled: row.settled === 1 };
}

/** Was everything decided in what an organisation returned last for a period? False where nothing was returned. */
export function isSettledReturn(db: ReadDb, organisation: string, period: string): boolean {
  const rows = db.all<{ operation: number; settled: number }>(
    `SELECT b.operation, f.settled FROM batch_file f JOIN batch b ON b.id = f.batch JOIN issue i ON i.id = f.issue
     WHERE f.organisation = :organisation AND i.period = :period AND ${stands} ORDER BY b.operation DESC`,
    { organisation, period },
  );
  const [newest] = rows;
  return newest !== undefined && rows.every((row) => row.operation !== newest.operation || row.settled === 1);
}

export function addBatch(
  tx: WriteTx,
  id: string,
  period: string | null,
  files: readonly Omit<BatchFileRow, "batch">[],
): void {
  tx.run("INSERT INTO batch (id, period, operation) VALUES (:id, :period, :operation)", {
    id,
    period,
    operation: tx.operation(),
  });
  for (const file of files)
    tx.run(
      `INSERT INTO batch_file (batch, sha256, file, organisation, issue, settled, check_count, check_sum)
       VALUES (:batch, :sha256, :file, :organisation, :issue, :settled, :checkCount, :checkSum)`,
      { ...file, batch: id, settled: file.settled ? 1 : 0 },
    );
}

export function markUndone(tx: WriteTx, id: string): void {
  tx.run("UPDATE batch SET undone_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}

/** In one operation with the records that came back. */
export function markRestored(tx: WriteTx, id: string): void {
  tx.run("UPDATE batch SET restored_by = :operation WHERE id = :id", { id, operation: tx.operation() });
  tx.run("INSERT INTO batch_restoration (operation, batch) VALUES (:operation, :id)", {
    id,
    operation: tx.operation(),
  });
}
