import type { ReactNode } from "react";
import { type BoardState, boardStateLabel } from "../../../shared/text/workbench.ts";
import { type Mark, Marked } from "../../components/marked.tsx";

const marks: Record<BoardState, Mark> = {
  answered: { glyph: "tick", ink: "on" },
  checking: { glyph: "question", ink: "behind" },
  returned: { glyph: "back", ink: "behind" },
  overdue: { glyph: "clock", ink: "far" },
  waiting: { glyph: "ring", ink: "none" },
};

/** The state's glyph beside its word, or beside the name of the organisation that is in it. */
export function BoardMark({ state, children }: { readonly state: BoardState; readonly children?: ReactNode }) {
  return <Marked {...marks[state]}>{children ?? boardStateLabel[state]}</Marked>;
}
