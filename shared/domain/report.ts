/** The states of a report 填报单 and what may happen in each (01 §1.2). A closed period locks all; that is not asked here. */
import type { ReportState } from "./vocabulary.ts";

export const reportActions = ["save", "submit", "accept", "return", "unlock"] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * The state after the action, or null when the action is not allowed. A nil return (零报告) may be submitted untouched;
 * changing a submitted report makes it a draft again; accepting freezes it until it is unlocked with a reason.
 */
export function nextReportState(state: ReportState, action: ReportAction): ReportState | null {
  switch (state) {
    case "not_started":
    case "draft":
    case "returned":
      if (action === "save") return "draft";
      return action === "submit" ? "submitted" : null;
    case "submitted":
      if (action === "save") return "draft";
      if (action === "accept") return "accepted";
      return action === "return" ? "returned" : null;
    case "accepted":
      return action === "unlock" ? "draft" : null;
  }
}

/** The state of a report after a figure of it was entered or corrected; a frozen one stays as it is. */
export function reportAfterEntry(state: ReportState): ReportState {
  return nextReportState(state, "save") ?? state;
}
