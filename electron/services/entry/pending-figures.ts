/** Figures that are being judged together: each counts for the checks of those after it, though none is kept yet. */
import type { ObservationRow } from "../../db/repos/observations.ts";
import type { PlanFigures } from "../plan-figures.ts";
import type { ReadFigure } from "./read-figure.ts";

export interface PendingFigures {
  /** What stands, with what was added since. */
  readonly seen: PlanFigures;
  add(figure: ReadFigure, period: string): void;
}

export function pendingFigures(figures: PlanFigures): PendingFigures {
  const pending: ObservationRow[] = [];
  return {
    seen: {
      ...figures,
      rowsOf(line, organisation) {
        const rows = figures.rowsOf(line, organisation);
        const added = pending.filter(
          (row) => row.indicator === line.code && (line.aggregation === "lead" || row.organisation === organisation),
        );
        return added.length === 0 ? rows : [...rows, ...added];
      },
    },
    add(figure, period) {
      pending.push(pendingRow(figure, period, pending.length));
    },
  };
}

/** A figure among those that stand; numbered after all of them, so that it is the newest. */
function pendingRow({ line, organisation, dataPeriod, record, text }: ReadFigure, period: string, index: number) {
  return {
    ...record,
    id: Number.MAX_SAFE_INTEGER - 1_000_000 + index,
    indicator: line.code,
    organisation,
    dataPeriod,
    reportedIn: period,
    operation: 0,
    issue: null,
    retractedBy: null,
    text,
    planTotal: false,
    seriesBreak: false,
    place: null,
    revisionReason: null,
    revisionSource: null,
  } satisfies ObservationRow;
}
