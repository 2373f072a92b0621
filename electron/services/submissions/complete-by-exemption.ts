/** Reports that an exemption (免报) has made complete. */
import { nextReportState } from "../../../shared/domain/report.ts";
import type { WriteTx } from "../../db/handles.ts";
import { isSettledReturn } from "../../db/repos/batches.ts";
import { findIssue, newestIssueOf } from "../../db/repos/issues.ts";
import { listReports, moveReport } from "../../db/repos/reports.ts";
import { localDay } from "../local-day.ts";
import { hasBlank } from "./blank-tasks.ts";
import { listReportEvents } from "./report-events.ts";

/**
 * Returns that were received, with nothing asked about them, and waited only for what now need not be reported: submitted.
 * One that somebody has withdrawn or sent back is a person's to submit again.
 */
export function submitComplete(tx: WriteTx, period: string): void {
  for (const report of listReports(tx, period)) {
    const { organisation, state, receivedAt } = report;
    if (state !== "draft" || receivedAt === null || !isSettledReturn(tx, organisation, period)) continue;
    const id = newestIssueOf(tx, organisation, period);
    const issue = id === null ? undefined : findIssue(tx, id);
    const next = nextReportState(report, "submit", localDay(tx.at));
    if (!issue || next === null || hasBlank(tx, issue.form)) continue;
    if (listReportEvents(tx, report).some(({ stateBefore }) => stateBefore === "submitted")) continue;
    moveReport(tx, report, { ...report, state: next, submittedAt: tx.at });
  }
}
