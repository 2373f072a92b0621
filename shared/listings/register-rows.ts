/** Rows of 回收登记: who has answered, what filters them, what may be done with their reports. */
import type { Collecting, CollectingRow } from "../contract/collecting.ts";
import type { Period, RegisterRow } from "../contract/periods.ts";
import type { PaperStanding } from "../domain/check-number.ts";
import { allowedActions, type ReportAction } from "../domain/report.ts";
import { reportStates } from "../domain/vocabulary.ts";

export const registerFilters = [
  "all",
  ...reportStates,
  "waiting",
  "late",
  "reminded",
  "scanless",
  "paperOpen",
  "changed",
] as const;
export type RegisterFilter = (typeof registerFilters)[number];

/** A report with what is known of its organisation beside it. */
export interface CollectedRow extends RegisterRow {
  readonly known: CollectingRow;
}

/** A report that has appeared between the two readings waits for the next one. */
export function collectedRows(rows: readonly RegisterRow[], { organisations }: Collecting): CollectedRow[] {
  const known = new Map(organisations.map((row) => [row.organisation, row]));
  return rows.flatMap((row) => {
    const found = known.get(row.organisation);
    return found ? [{ ...row, known: found }] : [];
  });
}

/** Received as a file, or reported on the screen. */
export const hasAnswered = (row: RegisterRow): boolean =>
  row.receivedAt !== null || row.state === "submitted" || row.state === "accepted";

/** 免报 as a whole: nothing is waited for. */
export const isExcused = (row: RegisterRow): boolean =>
  row.lines + row.tasks + row.projects + row.supplies === 0 && row.exempt > 0;

/** What is to be looked at first of several scans; null where there is none. */
export function paperStanding({ known: { scans } }: CollectedRow): PaperStanding | null {
  const standings = scans.map(({ standing }) => standing);
  return (["differs", "open", "waiting", "agrees"] as const).find((standing) => standings.includes(standing)) ?? null;
}

export function passes(filter: RegisterFilter, row: CollectedRow): boolean {
  switch (filter) {
    case "all":
      return true;
    case "waiting":
      return !hasAnswered(row) && !isExcused(row);
    case "late":
      return row.late;
    case "changed":
      return row.changesSinceAcceptance > 0;
    case "reminded":
      return row.known.owes !== null && row.known.reminders.length > 0;
    case "scanless":
      return hasAnswered(row) && row.known.scans.length === 0;
    case "paperOpen":
      return row.known.scans.length > 0 && paperStanding(row) !== "agrees";
    default:
      return row.state === filter;
  }
}

/** @param today ISO day, by which an unlock has run out or has not */
export const may = (action: ReportAction, row: RegisterRow, { state }: Period, today: string): boolean =>
  allowedActions(state, row, today).includes(action);
