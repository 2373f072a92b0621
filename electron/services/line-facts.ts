import type { Indicator } from "../../shared/contract/catalog.ts";
import type { LineFacts } from "../../shared/domain/line.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import type { ObservationRow } from "../db/repos/observations.ts";

/** The line as the rules see it. */
export function lineFacts(indicator: Indicator): LineFacts {
  return {
    ...indicator,
    baseline: {
      value: indicator.baseline,
      year: indicator.baselineYear,
      comparable: indicator.baselineComparable,
    },
  };
}

/** Figures as the rules see them: the row's id is the order in which records were made. */
export function factsOf(rows: readonly ObservationRow[]): Observation[] {
  return rows.map((row) => ({ ...row, filling: row.filling ?? "reported", sequence: row.id }));
}
