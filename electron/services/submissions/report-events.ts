/** What was done with a report, from the change log, newest first. */
import type { ReportEvent } from "../../../shared/contract/submissions.ts";
import type { ReadDb } from "../../db/handles.ts";
import { type ReportRow, reportName } from "../../db/repos/reports.ts";

interface LoggedMove {
  readonly operation: number;
  readonly at: string;
  readonly by: string;
  readonly summary: string;
  readonly before: string | null;
  readonly after: string;
  readonly reason: string | null;
}

export function listReportEvents(db: ReadDb, report: Pick<ReportRow, "organisation" | "period">): ReportEvent[] {
  return db
    .all<LoggedMove>(
      `SELECT c.operation, o.at, a.name AS by, o.summary, c.before, c.after,
         (SELECT r.after FROM change r WHERE r.entity = 'report' AND r.entity_id = c.entity_id AND r.field = 'reason'
            AND r.operation = c.operation) AS reason
       FROM change c JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
       WHERE c.entity = 'report' AND c.entity_id = :name AND c.field IN ('*', 'state') ORDER BY c.id DESC`,
      { name: reportName(report) },
    )
    .map(({ before, after, reason, ...move }) => ({
      ...move,
      stateBefore: stateIn(before),
      stateAfter: stateIn(after),
      reason: reason === null ? null : (JSON.parse(reason) as string),
    }));
}

/** A move is logged whole; the first versions of the program logged the state alone. */
function stateIn(logged: string | null): ReportEvent["stateAfter"] {
  if (logged === null) return "not_started";
  const said = JSON.parse(logged) as ReportRow | ReportRow["state"];
  return typeof said === "string" ? said : said.state;
}
