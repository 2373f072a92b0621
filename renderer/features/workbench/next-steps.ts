/** What the office does next, the most urgent first: what keeps others waiting or is late, then what can wait. */
import type { Period } from "../../../shared/contract/periods.ts";
import type { OfficeDesk } from "../../../shared/contract/workbench.ts";
import type { BoardRow } from "./return-board.ts";

/** In order of urgency. */
export const stepKinds = [
  "issue",
  "overdue",
  "checking",
  "toAccept",
  "returned",
  "instructions",
  "matters",
  "settle",
  "withoutLead",
  "pendingTargets",
  "close",
  "openNext",
] as const;
export type StepKind = (typeof stepKinds)[number];

export interface Step {
  readonly kind: StepKind;
  /** How many there are of it; 1 of what is one thing. */
  readonly count: number;
}

export interface DeskFacts {
  readonly period: Pick<Period, "state">;
  readonly board: readonly BoardRow[];
  readonly desk: OfficeDesk;
  /** Lines whose target is still to be set (目标待下达). */
  readonly pendingTargets: number;
  /** Is there another period that is open? */
  readonly otherOpen: boolean;
}

/** Only what there is to do; empty when nothing is. A closed period asks for nothing but the next one. */
export function nextSteps({ period, board, desk, pendingTargets, otherOpen }: DeskFacts): Step[] {
  const isOpen = period.state === "open";
  const inState = (state: BoardRow["board"]) => board.filter((row) => row.board === state).length;
  // Whoever reports on the screen needs no workbook; where none went out at all, sending them is the first thing to do.
  const nothingIssued = board.every(({ issuedAt, state }) => issuedAt === null && state === "not_started");
  const allAccepted = board.length > 0 && board.every(({ state }) => state === "accepted");
  const counts: Record<StepKind, number> = {
    issue: isOpen && nothingIssued ? board.length : 0,
    overdue: isOpen && !nothingIssued ? inState("overdue") : 0,
    checking: isOpen ? inState("checking") : 0,
    toAccept: isOpen ? board.filter(({ state }) => state === "submitted").length : 0,
    returned: isOpen ? inState("returned") : 0,
    instructions: desk.instructions.unanswered,
    matters: desk.matters.length,
    settle: desk.instructions.answered,
    withoutLead: desk.withoutLead.lines + desk.withoutLead.tasks,
    pendingTargets,
    close: isOpen && allAccepted ? 1 : 0,
    openNext: isOpen || otherOpen ? 0 : 1,
  };
  return stepKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}
