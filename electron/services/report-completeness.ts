/** Whether anything an organisation was asked for is still missing, and reports that an exemption has made complete. */
import { isUnexplainedBlank } from "../../shared/domain/checks.ts";
import { isExempt } from "../../shared/domain/due-exceptions.ts";
import type { IssuedForm } from "../../shared/domain/form.ts";
import { nextReportState } from "../../shared/domain/report.ts";
import type { ReadDb, WriteTx } from "../db/handles.ts";
import { isSettledReturn } from "../db/repos/batches.ts";
import { listExceptions } from "../db/repos/due-exceptions.ts";
import { findIssue, newestIssueOf } from "../db/repos/issues.ts";
import { findLatest, findSlot } from "../db/repos/observations.ts";
import { listReports, moveReport } from "../db/repos/reports.ts";
import { recordOf } from "./forms-service.ts";
import { localDay } from "./local-day.ts";

/** Is a line of the form blank without a word? One that was exempted since the workbook went out is not missing. */
export function hasUnexplainedBlank(db: ReadDb, issued: IssuedForm): boolean {
  const { code } = issued.organisation;
  const exceptions = listExceptions(db, issued.period);
  return issued.lines
    .filter((line) => !line.optional && !isExempt(exceptions, code, line.indicator))
    .some((line) => {
      const row = findLatest(db, findSlot(db, line.indicator, line.dataPeriod, code));
      return !row || isUnexplainedBlank(recordOf(row));
    });
}

/** Returns that were received, with nothing asked about them, and waited only for what now need not be reported: submitted. */
export function submitComplete(tx: WriteTx, period: string): void {
  for (const report of listReports(tx, period)) {
    const { organisation, state, receivedAt } = report;
    if (state !== "draft" || receivedAt === null || !isSettledReturn(tx, organisation, period)) continue;
    const id = newestIssueOf(tx, organisation, period);
    const issue = id === null ? undefined : findIssue(tx, id);
    const next = nextReportState(report, "submit", localDay(tx.at));
    if (!issue || next === null || hasUnexplainedBlank(tx, issue.form)) continue;
    moveReport(tx, report, { ...report, state: next, submittedAt: tx.at });
  }
}
