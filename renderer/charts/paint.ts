/**
 * What areas of a chart look like. Each paint differs from its neighbours in lightness or hatching, not in hue alone, and
 * stands with a glyph or a word: the charts are read on grey printouts too.
 */
import type { TaskStanding } from "../../shared/domain/task-standing.ts";
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { verdictFamily } from "../../shared/text/verdict.ts";
import { tokens } from "../components/tokens.ts";
import type { Hatch } from "./hatch.ts";

export interface Paint {
  readonly fill: string;
  /** For words and glyphs on the fill. */
  readonly ink: string;
  readonly hatch?: { readonly kind: Hatch; readonly color: string };
}

const { color, verdict: hues } = tokens;

const families: Readonly<Record<(typeof verdictFamily)[Verdict], Paint>> = {
  ahead: { fill: hues.ahead.fill, ink: color.surface },
  onTrack: { fill: hues.onTrack.fill, ink: color.text },
  behind: { fill: hues.behind.fill, ink: color.text, hatch: { kind: "diagonal", color: hues.behind.hatch } },
  farBehind: { fill: hues.farBehind.fill, ink: color.surface },
  none: { fill: hues.none.fill, ink: color.text },
};

export const verdictPaint = (verdict: Verdict): Paint => families[verdictFamily[verdict]];

export const standingPaint: Readonly<Record<TaskStanding, Paint>> = {
  done: { fill: color.accent, ink: color.surface },
  going: { fill: color.bar, ink: color.text },
  late: families.behind,
  adjusted: { fill: color.surface, ink: color.text, hatch: { kind: "upright", color: color.lineStrong } },
  waiting: { fill: hues.none.fill, ink: color.text },
};

/** Parts of a whole, in their order: 第一、第二、第三产业. */
const partPaints: readonly Paint[] = [
  { fill: color.text, ink: color.surface },
  { fill: color.bar, ink: color.text, hatch: { kind: "diagonal", color: color.surface } },
  { fill: color.accent, ink: color.surface },
  { fill: hues.none.fill, ink: color.text },
  { fill: color.accentLine, ink: color.text, hatch: { kind: "upright", color: color.surface } },
];

export const partPaint = (at: number): Paint => partPaints[at % partPaints.length] ?? families.none;
