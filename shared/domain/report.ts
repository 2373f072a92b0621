/** The states of a report 填报单 and what may happen in each (01 §1.2). */
import type { PeriodState, ReportState } from "./vocabulary.ts";

export const reportActions = ["save", "submit", "withdraw", "accept", "return", "unlock"] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * A nil return (零报告) may be submitted untouched; a submitted report can be withdrawn until it is accepted, and changing
 * it makes it a draft again; accepting freezes it. An unlocked report stays accepted until something in it is changed.
 */
const transitions: Readonly<Record<ReportState, Partial<Record<ReportAction, ReportState>>>> = {
  not_started: { save: "draft", submit: "submitted" },
  draft: { save: "draft", submit: "submitted" },
  returned: { save: "draft", submit: "submitted" },
  submitted: { save: "draft", withdraw: "draft", accept: "accepted", return: "returned" },
  accepted: { unlock: "accepted" },
};

/** What the report's own state says; whether it is locked is asked of `reportLock`. */
export interface ReportFacts {
  readonly state: ReportState;
  /** ISO day until which it may be changed although it is accepted or its period closed; null: not unlocked. */
  readonly unlockedUntil: string | null;
}

/** Why nothing in a report may be changed; the codes are those of the error. */
export type ReportLock = "PERIOD_NOT_OPEN" | "PERIOD_CLOSED" | "REPORT_ACCEPTED";

/**
 * Why the report may not be changed today, or null. An unlock holds to the end of its day, also in a closed period; in a
 * period that was never opened there is nothing to unlock.
 * @param today ISO day on the calendar of this machine
 */
export function reportLock(period: PeriodState, report: ReportFacts, today: string): ReportLock | null {
  if (period === "planned") return "PERIOD_NOT_OPEN";
  if (isUnlocked(report, today)) return null;
  if (period === "closed") return "PERIOD_CLOSED";
  return report.state === "accepted" ? "REPORT_ACCEPTED" : null;
}

export function isUnlocked({ unlockedUntil }: ReportFacts, today: string): boolean {
  return unlockedUntil !== null && today <= unlockedUntil;
}

/**
 * The state after the action, or null when the action is not allowed. Whether the report is locked is not asked here,
 * but an accepted one may be changed only while it is unlocked, and then goes through submission again.
 */
export function nextReportState(report: ReportFacts, action: ReportAction, today: string): ReportState | null {
  if (report.state === "accepted" && isUnlocked(report, today)) {
    if (action === "save") return "draft";
    if (action === "submit") return "submitted";
  }
  return transitions[report.state][action] ?? null;
}

/**
 * What the office and the organisation may do with a report now.
 * - `accept` and `return` also in a closed period that is unlocked for this report;
 * - `unlock` where the report is accepted or its period closed.
 */
export function allowedActions(period: PeriodState, report: ReportFacts, today: string): ReportAction[] {
  const lock = reportLock(period, report, today);
  return reportActions.filter((action) => {
    if (action === "unlock") return period === "closed" || (period === "open" && report.state === "accepted");
    return lock === null && nextReportState(report, action, today) !== null;
  });
}

/**
 * The state after a marked copy (退回件) went back to the organisation, or null where its report stays as it is. The office has the
 * file before it, whether it was taken in or not: whatever is neither accepted nor locked is 已退回, also what was never
 * submitted.
 */
export const stateSentBack = (lock: ReportLock | null, report: ReportFacts): ReportState | null =>
  lock !== null || report.state === "accepted" ? null : "returned";
