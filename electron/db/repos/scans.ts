/** Stamped scans. Their bytes lie beside the database; a row is never removed, only taken back with a reason. */
import type { CheckNumber } from "../../../shared/domain/check-number.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface ScanRow {
  readonly id: string;
  readonly organisation: string;
  readonly period: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** 核对数 as printed on the paper; null while open. */
  readonly paper: CheckNumber | null;
  readonly at: string;
  readonly by: string;
  readonly retracted: boolean;
}

type ScanSql = Omit<ScanRow, "paper" | "retracted"> & {
  readonly checkCount: number | null;
  readonly checkSum: number | null;
  readonly retractedBy: number | null;
};

const select = `SELECT s.id, s.organisation, s.period, s.file_name AS fileName, s.sha256, s.size,
    s.check_count AS checkCount, s.check_sum AS checkSum, s.retracted_by AS retractedBy, o.at, a.name AS by
  FROM scan s JOIN operation o ON o.id = s.operation JOIN actor a ON a.id = o.actor`;

const rowOf = ({ checkCount, checkSum, retractedBy, ...row }: ScanSql): ScanRow => ({
  ...row,
  paper: checkCount === null || checkSum === null ? null : { count: checkCount, sum: checkSum },
  retracted: retractedBy !== null,
});

/** Of a period without those taken back, oldest first. */
export function listScans(db: ReadDb, period: string): ScanRow[] {
  return db
    .all<ScanSql>(`${select} WHERE s.period = :period AND s.retracted_by IS NULL ORDER BY s.operation, s.id`, {
      period,
    })
    .map(rowOf);
}

/** Also one that was taken back. */
export function findScan(db: ReadDb, id: string): ScanRow | undefined {
  const row = db.get<ScanSql>(`${select} WHERE s.id = :id`, { id });
  return row && rowOf(row);
}

export type NewScan = Omit<ScanRow, "at" | "by" | "retracted">;

export function addScan(tx: WriteTx, scan: NewScan): void {
  const { id, organisation, period, fileName, sha256, size, paper } = scan;
  tx.run(
    `INSERT INTO scan (id, organisation, period, file_name, sha256, size, check_count, check_sum, operation)
     VALUES (:id, :organisation, :period, :fileName, :sha256, :size, :count, :sum, :operation)`,
    {
      ...{ id, organisation, period, fileName, sha256, size },
      count: paper?.count ?? null,
      sum: paper?.sum ?? null,
      operation: tx.operation(),
    },
  );
  const after = { organisation, period, sha256, paper };
  tx.log({ entity: "scan", entityId: id, field: "*", before: null, after, file: fileName });
}

export function savePaper(tx: WriteTx, { id, fileName, paper: before }: ScanRow, after: CheckNumber | null): void {
  tx.run("UPDATE scan SET check_count = :count, check_sum = :sum WHERE id = :id", {
    id,
    count: after?.count ?? null,
    sum: after?.sum ?? null,
  });
  tx.log({ entity: "scan", entityId: id, field: "paper", before, after, file: fileName });
}

export function retractScan(tx: WriteTx, { id, fileName }: ScanRow, reason: string): void {
  tx.run("UPDATE scan SET retracted_by = :operation WHERE id = :id", { id, operation: tx.operation() });
  tx.log({ entity: "scan", entityId: id, field: "retracted", before: false, after: true, file: fileName });
  tx.log({ entity: "scan", entityId: id, field: "reason", before: null, after: reason, file: fileName });
}
