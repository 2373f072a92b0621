/** Where the figures of 考核 come from by which an organisation is scored: who entered or merged them, when, and what was said beside. */
import type { FigureOrigin } from "../../../shared/contract/assessment.ts";
import type { ReadDb } from "../../db/handles.ts";
import { figureProvenance, standingFigures } from "../../db/repos/assessment/figures.ts";

/** Of every line of which something stands in the quarter. */
export function figureOrigins(db: ReadDb, period: string, organisation: string): FigureOrigin[] {
  return standingFigures(db, period)
    .filter((row) => row.organisation === organisation)
    .map(({ line, value, target, filling, source, reason, operation }) => {
      const { by = "", at = "" } = figureProvenance(db, operation) ?? {};
      return { line, figure: { value, target, filling }, source, reason, by, at };
    });
}
