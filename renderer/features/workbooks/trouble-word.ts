/** What stands in the way of a row, in a word. */
import { entryText } from "../../../shared/text/entry.ts";
import { gravestOf, type Problem } from "../../components/report-grid/problem.ts";

/** @returns null where nothing does */
export function troubleWord(found: readonly Problem[]): string | null {
  const { state } = entryText;
  switch (gravestOf(found)) {
    case "clash":
      return state.choose;
    case "error":
      return state.blocked;
    case "question":
      return state.needsReason;
    default:
      return null;
  }
}
