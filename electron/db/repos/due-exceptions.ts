/** 延期 and 免报 within a period, one row per line, organisation, or line of an organisation. */
import type { DueException, ExceptionScope } from "../../../shared/domain/due-exceptions.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface DueExceptionRow extends DueException {
  readonly period: string;
  readonly reason: string;
}

const ofScope = `period = :period AND organisation IS :organisation AND indicator IS :indicator`;

/** Organisations first, then lines, then lines of one organisation; each in the catalogue's order. */
export function listExceptions(db: ReadDb, period: string): DueExceptionRow[] {
  return db.all<DueExceptionRow>(
    `SELECT e.period, e.organisation, e.indicator, e.kind, e.due, e.reason FROM due_exception e
     LEFT JOIN organisation o ON o.code = e.organisation LEFT JOIN indicator i ON i.code = e.indicator
     WHERE e.period = :period
     ORDER BY e.indicator IS NOT NULL, e.organisation IS NOT NULL, o.position, i.position, e.organisation, e.indicator`,
    { period },
  );
}

/** How many are set, by period. */
export function countExceptions(db: ReadDb): Map<string, number> {
  const rows = db.all<{ period: string; n: number }>("SELECT period, count(*) AS n FROM due_exception GROUP BY period");
  return new Map(rows.map(({ period, n }) => [period, n]));
}

export function findException(db: ReadDb, period: string, scope: ExceptionScope): DueExceptionRow | undefined {
  return db.get<DueExceptionRow>(
    `SELECT period, organisation, indicator, kind, due, reason FROM due_exception WHERE ${ofScope}`,
    { period, organisation: scope.organisation, indicator: scope.indicator },
  );
}

export function saveException(tx: WriteTx, exception: DueExceptionRow): void {
  tx.run(
    `INSERT INTO due_exception (period, organisation, indicator, kind, due, reason)
     VALUES (:period, :organisation, :indicator, :kind, :due, :reason)
     ON CONFLICT (period, coalesce(organisation, ''), coalesce(indicator, '')) DO UPDATE SET
       kind = excluded.kind, due = excluded.due, reason = excluded.reason`,
    { ...exception },
  );
}

export function removeException(tx: WriteTx, period: string, scope: ExceptionScope): void {
  tx.run(`DELETE FROM due_exception WHERE ${ofScope}`, {
    period,
    organisation: scope.organisation,
    indicator: scope.indicator,
  });
}
