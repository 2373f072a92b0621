/** How the returns of a quarter stand: each organisation in exactly one state, so that the counts add up to 应报. */
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import type { BoardState } from "../../../shared/text/workbench.ts";
import { daysUntil } from "../../components/local-time.ts";

export interface BoardRow extends RegisterRow {
  readonly board: BoardState;
}

export const boardStates = ["answered", "checking", "returned", "overdue", "waiting"] as const satisfies BoardState[];

/** Days since the due date, 0 until it has passed and where there is none. */
export function daysOver({ due }: Period, now: Date): number {
  return due === null ? 0 : Math.max(0, -daysUntil(due, now));
}

function boardState(row: RegisterRow, over: boolean): BoardState {
  if (row.state === "submitted" || row.state === "accepted") return "answered";
  if (row.state === "returned") return "returned";
  // Received with questions left open: in the register, not yet submitted (01 §1.2).
  if (row.receivedAt !== null) return "checking";
  return over ? "overdue" : "waiting";
}

export function returnBoard(rows: readonly RegisterRow[], period: Period, now: Date): BoardRow[] {
  const over = daysOver(period, now) > 0;
  return rows.map((row) => ({ ...row, board: boardState(row, over) }));
}
