/** Where a row stands, as glyph and word. */
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { clockTime } from "../../components/local-time.ts";
import { type Mark, Marked } from "../../components/marked.tsx";
import type { DraftRow } from "./draft-store.ts";

const words = taskEntryText.row;

interface RowStateProps {
  readonly row: Pick<DraftRow<unknown, unknown>, "draft" | "saving" | "savedAt" | "error">;
  readonly isFilled: boolean;
  /** What is said of a row with and without something kept. */
  readonly filled: string;
  readonly blank: string;
  /** Why the draft cannot be sent yet. */
  readonly lacking?: string | null;
}

function markOf({ row, isFilled, filled, blank, lacking = null }: RowStateProps): Mark & { readonly word: string } {
  if (row.saving) return { glyph: "pen", ink: "none", word: words.saving };
  if (row.error !== null) return { glyph: "cross", ink: "far", word: words.failed };
  if (row.draft !== null) return { glyph: "pen", ink: "behind", word: lacking ?? words.typing };
  if (row.savedAt !== null) return { glyph: "tick", ink: "on", word: words.saved(clockTime(row.savedAt)) };
  return isFilled ? { glyph: "tick", ink: "on", word: filled } : { glyph: "ring", ink: "behind", word: blank };
}

export function RowState(props: RowStateProps) {
  const { word, ...mark } = markOf(props);
  return <Marked {...mark}>{word}</Marked>;
}
