/** The gate before every figure: may this report be changed today? */
import { AppError } from "../../../shared/domain/errors.ts";
import { nextReportState, type ReportLock, reportLock } from "../../../shared/domain/report.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { findReport, moveReport } from "../../db/repos/reports.ts";
import { localDay } from "../local-day.ts";

/** Why nothing in the report may be changed at an instant (ISO, or a date); null while something may. */
export function lockOf(db: ReadDb, organisation: string, period: string, at: string | Date): ReportLock | null {
  const state = findPeriod(db, period)?.state ?? "planned";
  return reportLock(state, findReport(db, organisation, period), localDay(at));
}

/** Throws PERIOD_NOT_OPEN, PERIOD_CLOSED or REPORT_ACCEPTED where nothing may be changed. */
export function requireUnlocked(db: ReadDb, organisation: string, period: string, at: string | Date): void {
  const lock = lockOf(db, organisation, period, at);
  if (lock !== null) throw new AppError(lock, { period, closedAt: findPeriod(db, period)?.closedAt ?? null });
}

/** A figure of the report was changed: one that was submitted, or accepted and unlocked, is a draft again. */
export function reportEdited(tx: WriteTx, organisation: string, period: string): void {
  const before = findReport(tx, organisation, period);
  const state = nextReportState(before, "save", localDay(tx.at)) ?? before.state;
  moveReport(tx, before, { ...before, state, nil: false });
}
