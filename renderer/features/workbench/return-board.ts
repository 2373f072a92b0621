/** How the returns of a quarter stand: each organisation in exactly one state, so that the counts add up to 应报. */
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import type { BoardState } from "../../../shared/text/workbench.ts";
import { daysUntil } from "../../components/local-time.ts";

export interface BoardRow extends RegisterRow {
  readonly board: BoardState;
  /** Days since its own due date, 0 until it has passed and where there is none. */
  readonly over: number;
  /** 延期: its report as a whole is due later than the period's. */
  readonly deferred: boolean;
}

export const boardStates = ["answered", "checking", "returned", "overdue", "waiting"] as const satisfies BoardState[];

/** Days since a due date (ISO), 0 until it has passed and where there is none. */
export function daysOver(due: string | null, now: Date): number {
  return due === null ? 0 : Math.max(0, -daysUntil(due, now));
}

function boardState(row: RegisterRow, over: boolean): BoardState {
  if (row.state === "submitted" || row.state === "accepted") return "answered";
  if (row.state === "returned") return "returned";
  // Received with questions left open: in the register, not yet submitted (01 §1.2).
  if (row.receivedAt !== null) return "checking";
  return over ? "overdue" : "waiting";
}

/** 免报 as a whole: nothing is asked of it, and nothing has come. Such organisations are not among 应报. */
export function isExcused(row: RegisterRow): boolean {
  return (
    row.lines + row.tasks + row.projects + row.supplies === 0 &&
    row.exempt > 0 &&
    row.receivedAt === null &&
    row.state === "not_started"
  );
}

export function returnBoard(rows: readonly RegisterRow[], period: Period, now: Date): BoardRow[] {
  return rows
    .filter((row) => !isExcused(row))
    .map((row) => {
      const over = daysOver(row.due, now);
      const deferred = row.due !== null && row.due !== period.due;
      return { ...row, board: boardState(row, over > 0), over, deferred };
    });
}

/** The latest day to which anything that is still to come was deferred; null where nothing is. */
export function latestExtension(board: readonly BoardRow[]): string | null {
  const open = board.filter(({ board: state }) => state !== "answered");
  return open.reduce<string | null>(
    (latest, { deferredUntil }) =>
      deferredUntil !== null && (latest === null || deferredUntil > latest) ? deferredUntil : latest,
    null,
  );
}
