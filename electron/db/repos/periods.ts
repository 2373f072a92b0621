/** Reporting periods and the reports of organisations in them. */
import type { PeriodState, ReportState } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface PeriodRow {
  readonly code: string;
  readonly plan: string;
  readonly state: PeriodState;
  readonly due: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

const periodColumns = "code, plan, state, due, opened_at AS openedAt, closed_at AS closedAt";

export function listPeriods(db: ReadDb): PeriodRow[] {
  return db.all<PeriodRow>(`SELECT ${periodColumns} FROM period ORDER BY code`);
}

export function findPeriod(db: ReadDb, code: string): PeriodRow | undefined {
  return db.get<PeriodRow>(`SELECT ${periodColumns} FROM period WHERE code = :code`, { code });
}

export function savePeriod(tx: WriteTx, period: PeriodRow): void {
  tx.run(
    `INSERT INTO period (code, plan, state, due, opened_at, closed_at)
     VALUES (:code, :plan, :state, :due, :openedAt, :closedAt)
     ON CONFLICT (code) DO UPDATE SET state = excluded.state, due = excluded.due,
       opened_at = excluded.opened_at, closed_at = excluded.closed_at`,
    { ...period },
  );
}

export interface ReportRow {
  readonly organisation: string;
  readonly period: string;
  readonly state: ReportState;
  readonly returns: number;
  readonly receivedAt: string | null;
  readonly late: boolean;
}

type ReportSql = Omit<ReportRow, "late"> & { late: number };
const reportColumns = "organisation, period, state, returns, received_at AS receivedAt, late";

export function listReports(db: ReadDb, period: string): ReportRow[] {
  return db
    .all<ReportSql>(`SELECT ${reportColumns} FROM report WHERE period = :period`, { period })
    .map((row) => ({ ...row, late: row.late === 1 }));
}

/** The report as it stands; one that was never touched is `not_started` and has no row. */
export function findReport(db: ReadDb, organisation: string, period: string): ReportRow {
  const row = db.get<ReportSql>(
    `SELECT ${reportColumns} FROM report WHERE organisation = :organisation AND period = :period`,
    { organisation, period },
  );
  return row
    ? { ...row, late: row.late === 1 }
    : { organisation, period, state: "not_started", returns: 0, receivedAt: null, late: false };
}

export function saveReport(tx: WriteTx, report: ReportRow): void {
  tx.run(
    `INSERT INTO report (organisation, period, state, returns, received_at, late)
     VALUES (:organisation, :period, :state, :returns, :receivedAt, :late)
     ON CONFLICT (organisation, period) DO UPDATE SET state = excluded.state, returns = excluded.returns,
       received_at = excluded.received_at, late = excluded.late`,
    { ...report, late: report.late ? 1 : 0 },
  );
}
