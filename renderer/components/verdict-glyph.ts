/** The signs of the verdicts as drawings: fonts draw √ ▲ ● ▼ ■ ○ ◇ differently or not at all. */
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { verdictShape } from "../../shared/text/verdict.ts";

/** The drawn form of each sign of `verdictShape`, in a box of 12. */
export const verdictDrawings: Record<string, { readonly path: string; readonly open?: true }> = {
  "▲": { path: "M6 1.5L11 10.5H1z" },
  "√": { path: "M1.5 6.4L4.7 9.6L10.6 2.6", open: true },
  "●": { path: "M1.4 6a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0" },
  "▼": { path: "M6 10.5L11 1.5H1z" },
  "■": { path: "M1.4 1.4h9.2v9.2H1.4z" },
  "○": { path: "M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0", open: true },
  "◇": { path: "M6 1.2L10.8 6 6 10.8 1.2 6z", open: true },
  "–": { path: "M2 6h8", open: true },
};

/** The same for drawings in charts: lines or an area. */
export function verdictGlyph(verdict: Verdict): { readonly lines?: string; readonly area?: string } {
  const drawing = verdictDrawings[verdictShape[verdict]];
  if (drawing === undefined) return {};
  return drawing.open ? { lines: drawing.path } : { area: drawing.path };
}
