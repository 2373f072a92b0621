/** A verdict as shape and word; never colour alone. Drawn, because fonts draw √ ▲ ● ▼ ■ ○ ◇ differently or not at all. */
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { verdictFamily, verdictLabel, verdictShape } from "../../shared/text/verdict.ts";
import { verdictDrawings } from "./verdict-glyph.ts";
import "./verdict-mark.css";

export function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  const drawing = verdictDrawings[verdictShape[verdict]];
  return (
    <svg className={drawing?.open ? "verdict-shape is-open" : "verdict-shape"} viewBox="0 0 12 12" aria-hidden="true">
      <path d={drawing?.path} />
    </svg>
  );
}

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`verdict verdict-${verdictFamily[verdict]}`}>
      <VerdictShape verdict={verdict} />
      {verdictLabel[verdict]}
    </span>
  );
}
