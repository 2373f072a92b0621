/** Reports, files and cells of the exchange, each as glyph and word. */
import type { ReportState } from "../../../shared/domain/vocabulary.ts";
import type { FileVerdict } from "../../../shared/merge/file-verdict.ts";
import { fileVerdictLabel, reportStateLabel } from "../../../shared/text/words.ts";
import { type Mark, Marked } from "../../components/marked.tsx";
import type { ItemGroup } from "./merge-items.ts";

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

const reportStateMarks: Record<ReportState, Mark> = {
  not_started: { glyph: "ring", ink: "none" },
  draft: { glyph: "pen", ink: "none" },
  submitted: { glyph: "sent", ink: "on" },
  accepted: { glyph: "seal", ink: "on" },
  returned: { glyph: "back", ink: "behind" },
};

export const ReportStateMark = ({ state }: { readonly state: ReportState }) => (
  <Marked {...reportStateMarks[state]}>{reportStateLabel[state]}</Marked>
);

export const itemMarks: Record<ItemGroup, Mark> = {
  conflict: { glyph: "unequal", ink: "far" },
  question: { glyph: "question", ink: "behind" },
  rejected: { glyph: "cross", ink: "far" },
  take: { glyph: "tick", ink: "on" },
  same: { glyph: "tick", ink: "none" },
};
