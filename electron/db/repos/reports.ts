/** Reports 填报单 of organisations in reporting periods. */
import type { ReportState } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface ReportRow {
  readonly organisation: string;
  readonly period: string;
  readonly state: ReportState;
  /** How often it was sent back. */
  readonly returns: number;
  /** ISO instant of the first file that came back; null: none has. */
  readonly receivedAt: string | null;
  readonly late: boolean;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  /** The operation that accepted it last. */
  readonly acceptedBy: number | null;
  /** 零报告 */
  readonly nil: boolean;
  /** Why it was sent back last; empty again once it is accepted. */
  readonly returnReason: string;
  /** ISO day until which it may be changed although accepted or closed. */
  readonly unlockedUntil: string | null;
}

type Flags = "late" | "nil";
type ReportSql = Omit<ReportRow, Flags> & Record<Flags, number>;

const columns = `organisation, period, state, returns, received_at AS receivedAt, late, submitted_at AS submittedAt,
  accepted_at AS acceptedAt, accepted_by AS acceptedBy, nil, return_reason AS returnReason, unlocked_until AS unlockedUntil`;

const rowOf = (row: ReportSql): ReportRow => ({ ...row, late: row.late === 1, nil: row.nil === 1 });

export function listReports(db: ReadDb, period: string): ReportRow[] {
  return db.all<ReportSql>(`SELECT ${columns} FROM report WHERE period = :period`, { period }).map(rowOf);
}

/** A figure in the slot of `reported`, whoever reported it unless each organisation reports for itself. */
const inSlotOf = (alias: string): string =>
  `${alias}.indicator = reported.indicator AND ${alias}.data_period = reported.data_period
     AND (i.aggregation = 'lead' OR ${alias}.organisation = reported.organisation)`;

/** How many figures of each accepted report are no longer what was accepted, by organisation; none: not in it. */
export function countChangesSinceAcceptance(db: ReadDb, period: string): Map<string, number> {
  const rows = db.all<{ organisation: string; n: number }>(
    `SELECT r.organisation, count(*) AS n FROM report r
     JOIN (SELECT DISTINCT indicator, data_period, organisation FROM observation WHERE reported_in = :period) reported
       ON reported.organisation = r.organisation
     JOIN indicator i ON i.code = reported.indicator
     WHERE r.period = :period AND r.accepted_by IS NOT NULL
       AND (SELECT max(a.id) FROM observation a WHERE ${inSlotOf("a")} AND a.operation <= r.accepted_by
              AND (a.retracted_by IS NULL OR a.retracted_by > r.accepted_by))
         IS NOT (SELECT max(n.id) FROM observation n WHERE ${inSlotOf("n")} AND n.retracted_by IS NULL)
     GROUP BY r.organisation`,
    { period },
  );
  return new Map(rows.map(({ organisation, n }) => [organisation, n]));
}

/** The report of someone who has not begun. */
export function untouchedReport(organisation: string, period: string): ReportRow {
  return {
    organisation,
    period,
    state: "not_started",
    returns: 0,
    receivedAt: null,
    late: false,
    submittedAt: null,
    acceptedAt: null,
    acceptedBy: null,
    nil: false,
    returnReason: "",
    unlockedUntil: null,
  };
}

/** The report as it stands; one that was never touched is `not_started` and has no row. */
export function findReport(db: ReadDb, organisation: string, period: string): ReportRow {
  const row = db.get<ReportSql>(
    `SELECT ${columns} FROM report WHERE organisation = :organisation AND period = :period`,
    { organisation, period },
  );
  return row ? rowOf(row) : untouchedReport(organisation, period);
}

/** Everything an organisation has begun, newest period first. */
export function listReportsOf(db: ReadDb, organisation: string): ReportRow[] {
  return db
    .all<ReportSql>(`SELECT ${columns} FROM report WHERE organisation = :organisation ORDER BY period DESC`, {
      organisation,
    })
    .map(rowOf);
}

/** How the change log names a report. */
export const reportName = ({ organisation, period }: Pick<ReportRow, "organisation" | "period">): string =>
  `${organisation}@${period}`;

export function saveReport(tx: WriteTx, report: ReportRow): void {
  tx.run(
    `INSERT INTO report (organisation, period, state, returns, received_at, late, submitted_at, accepted_at, accepted_by,
       nil, return_reason, unlocked_until)
     VALUES (:organisation, :period, :state, :returns, :receivedAt, :late, :submittedAt, :acceptedAt, :acceptedBy,
       :nil, :returnReason, :unlockedUntil)
     ON CONFLICT (organisation, period) DO UPDATE SET state = excluded.state, returns = excluded.returns,
       received_at = excluded.received_at, late = excluded.late, submitted_at = excluded.submitted_at,
       accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by, nil = excluded.nil,
       return_reason = excluded.return_reason, unlocked_until = excluded.unlocked_until`,
    { ...report, late: report.late ? 1 : 0, nil: report.nil ? 1 : 0 },
  );
}

/**
 * Keeps a report's new standing and says in the log what moved; nothing when it is as it was.
 * @param reason why, where the action asks for it
 */
export function moveReport(tx: WriteTx, before: ReportRow, after: ReportRow, reason?: string): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  saveReport(tx, after);
  const untouched = JSON.stringify(before) === JSON.stringify(untouchedReport(before.organisation, before.period));
  const entityId = reportName(after);
  tx.log({ entity: "report", entityId, field: "*", before: untouched ? null : before, after });
  if (reason !== undefined) tx.log({ entity: "report", entityId, field: "reason", before: null, after: reason });
}
