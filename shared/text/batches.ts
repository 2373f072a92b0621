/** 批次: taking one back, taking it in again, and what was in it. */

import { dataPeriodLabel, isQuarter, periodLabel } from "../domain/period.ts";
import type { ReportLock } from "../domain/report.ts";

export const undoReasonText = {
  changedSinceMerge: "汇总之后又有更改",
  changedSinceUndo: "撤回之后又有更改",
  neverLeft: "撤回时没有退回，现值仍是本批的数",
} as const;

/** Why nothing in a report may be changed. */
export const reportLockReason: Record<ReportLock, string> = {
  PERIOD_NOT_OPEN: "填报期没有开放",
  PERIOD_CLOSED: "填报期已关闭",
  REPORT_ACCEPTED: "填报单已接收",
};

export const undoneContactName: Record<"contactName" | "contactPhone", string> = {
  contactName: "联系人",
  contactPhone: "联系电话",
};

/** The data period of a figure, the quarter of a task; a dash for what is of no period. */
export function undoPeriodText(code: string): string {
  if (code === "") return "—";
  return isQuarter(code) ? periodLabel(code) : dataPeriodLabel(code, "flow");
}

interface TurnedCell {
  readonly name: string;
  readonly dataPeriod: string;
  readonly reason: string;
}

/** One line of what was kept or failed, without tabs: 单位 指标 所属期：原因. */
export function undoCellLine(cell: TurnedCell, organisation: string): string {
  const where = [organisation, cell.name, cell.dataPeriod === "" ? "" : undoPeriodText(cell.dataPeriod)];
  return `${where.filter((each) => each !== "").join(" ")}：${cell.reason}`;
}
