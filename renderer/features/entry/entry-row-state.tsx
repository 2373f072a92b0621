/** The 核对 cell: where a row stands, as glyph or grade with its word. */
import { entryText } from "../../../shared/text/entry.ts";
import { failureOf } from "../../components/error-text.tsx";
import { clockTime } from "../../components/local-time.ts";
import { GradeMark, type Mark, Marked } from "../../components/marked.tsx";
import { type Draft, isBlank } from "./entry-draft.ts";
import { type EntryRow, worstGrade } from "./entry-rows.ts";

const words = entryText.state;

interface RowStateProps {
  readonly row: EntryRow;
  /** What the row's inputs show. */
  readonly shown: Draft;
  readonly optional: boolean;
}

const mark = (glyph: Mark["glyph"], ink: Mark["ink"], word: string) => ({ glyph, ink, word });

function stateOf({ row, shown, optional }: RowStateProps) {
  if (row.saving) return mark("pen", "none", words.saving);
  if (row.error !== null) return mark("cross", "far", words.failed);
  if (row.draft !== null) return mark("pen", "behind", words.typing);
  if (row.savedAt !== null) return mark("tick", "on", words.saved(clockTime(row.savedAt)));
  if (!isBlank(shown)) return mark("tick", "on", words.recorded);
  return optional ? mark("ring", "none", words.optional) : mark("ring", "behind", words.blank);
}

export function EntryRowState(props: RowStateProps) {
  const { row } = props;
  const code = row.error === null || row.saving ? null : failureOf(row.error).code;
  if (code === "REASON_REQUIRED") return <GradeMark grade={worstGrade(row) ?? "C"}>{words.needsReason}</GradeMark>;
  if (code === "CHECK_FAILED") return <GradeMark grade="A">{words.blocked}</GradeMark>;
  const { word, ...state } = stateOf(props);
  return <Marked {...state}>{word}</Marked>;
}
