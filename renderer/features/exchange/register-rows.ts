/** Rows of 回收登记: who has answered, what filters them, what may be done with their reports. */
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import { allowedActions, type ReportAction } from "../../../shared/domain/report.ts";
import { reportStates } from "../../../shared/domain/vocabulary.ts";

export const registerFilters = ["all", ...reportStates, "waiting", "late", "changed"] as const;
export type RegisterFilter = (typeof registerFilters)[number];

/** Received as a file, or reported on the screen. */
export const hasAnswered = (row: RegisterRow): boolean =>
  row.receivedAt !== null || row.state === "submitted" || row.state === "accepted";

/** 免报 as a whole: nothing is waited for. */
export const isExcused = (row: RegisterRow): boolean => row.lines + row.tasks === 0 && row.exempt > 0;

export function passes(filter: RegisterFilter, row: RegisterRow): boolean {
  if (filter === "all") return true;
  if (filter === "waiting") return !hasAnswered(row) && !isExcused(row);
  if (filter === "late") return row.late;
  if (filter === "changed") return row.changesSinceAcceptance > 0;
  return row.state === filter;
}

/** @param today ISO day, by which an unlock has run out or has not */
export const may = (action: ReportAction, row: RegisterRow, { state }: Period, today: string): boolean =>
  allowedActions(state, row, today).includes(action);
