/** How a report came, as line glyph and word: readable without colour. */
import type { ReturnStanding } from "../../shared/contract/over-time.ts";
import { returnStandingLabel } from "../../shared/text/completeness.ts";
import { type Mark, Marked } from "../components/marked.tsx";

export const returnMarks: Record<ReturnStanding, Mark> = {
  answered: { glyph: "tick", ink: "on" },
  late: { glyph: "clock", ink: "behind" },
  returned: { glyph: "back", ink: "behind" },
  missing: { glyph: "ring", ink: "far" },
  exempt: { glyph: "diamond", ink: "none" },
};

export function ReturnMark({ standing }: { readonly standing: ReturnStanding }) {
  return <Marked {...returnMarks[standing]}>{returnStandingLabel[standing]}</Marked>;
}
