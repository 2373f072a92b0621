/** Files and cells of the exchange, each as glyph and word. */

import type { ItemGroup } from "../../../shared/listings/merge-items.ts";
import type { FileVerdict } from "../../../shared/merge/file-verdict.ts";
import { fileVerdictLabel } from "../../../shared/text/words.ts";
import { type Mark, Marked } from "../../components/marked.tsx";

const fileVerdictMarks: Record<FileVerdict, Mark> = {
  clean: { glyph: "tick", ink: "on" },
  check: { glyph: "question", ink: "behind" },
  stale: { glyph: "clock", ink: "none" },
  duplicate: { glyph: "copies", ink: "none" },
  unrecognised: { glyph: "diamond", ink: "behind" },
  unreadable: { glyph: "torn", ink: "far" },
};

export const FileVerdictMark = ({ verdict }: { readonly verdict: FileVerdict }) => (
  <Marked {...fileVerdictMarks[verdict]}>{fileVerdictLabel[verdict]}</Marked>
);

export const itemMarks: Record<ItemGroup, Mark> = {
  conflict: { glyph: "unequal", ink: "far" },
  question: { glyph: "question", ink: "behind" },
  rejected: { glyph: "cross", ink: "far" },
  take: { glyph: "tick", ink: "on" },
  same: { glyph: "tick", ink: "none" },
};
