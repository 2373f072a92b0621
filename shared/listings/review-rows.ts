/** Which reports are listed, in which order, and which may be accepted without another look. */
import type { ReviewRow } from "../contract/review.ts";

export const reviewFilters = ["all", "questioned", "acceptable", "submitted", "accepted", "owing"] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export const openFindings = ({ findings: { A, B, C } }: ReviewRow): number => A + B + C;

/** Submitted, complete, and with nothing left to explain. */
export const isAcceptable = (row: ReviewRow): boolean =>
  row.state === "submitted" &&
  openFindings(row) === 0 &&
  row.blanks + row.tasksUnsaid + row.projectsUnsaid + row.suppliesUnsaid === 0;

export function passes(filter: ReviewFilter, row: ReviewRow): boolean {
  switch (filter) {
    case "all":
      return true;
    case "questioned":
      return openFindings(row) > 0;
    case "acceptable":
      return isAcceptable(row);
    case "submitted":
    case "accepted":
      return row.state === filter;
    case "owing":
      return row.state === "not_started" || row.state === "returned";
  }
}

/** What waits for the office before what waits for an organisation; of those the most questions first. */
const stateOrder: readonly ReviewRow["state"][] = ["submitted", "draft", "returned", "not_started", "accepted"];

export function inOrder(rows: readonly ReviewRow[]): ReviewRow[] {
  const weight = ({ findings: { A, B, C } }: ReviewRow): number => A * 10_000 + B * 100 + C;
  return [...rows].sort((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || weight(b) - weight(a));
}
