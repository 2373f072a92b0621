/** What was found of a line when its period was closed: the judgement, and the figures that the sheet prints beside it. */
import type { MainIndicatorsExtra, SheetFigure } from "./main-indicators-sheet.ts";
import type { Judgement } from "./verdict.ts";

export interface FrozenVerdict {
  readonly judgement: Judgement;
  /** 上年全年, 本期, 同比 as they stood; null where the period was closed before they were kept. */
  readonly figures: MainIndicatorsExtra | null;
}

/** Do two readings of a line's figures print the same? */
export function sameFigures(a: MainIndicatorsExtra, b: MainIndicatorsExtra): boolean {
  return printsSame(a.lastYear, b.lastYear) && printsSame(a.current, b.current) && a.growth === b.growth;
}

/** An estimate that has become a figure prints without its mark. */
function printsSame(a: SheetFigure, b: SheetFigure): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.value === b.value && a.vintage === b.vintage;
}
