import type { Indicator } from "../../shared/contract/catalog.ts";
import type { LineFacts } from "../../shared/domain/line.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import { isPerOrganisation } from "../../shared/domain/organisations.ts";
import type { Aggregation } from "../../shared/domain/vocabulary.ts";
import type { ObservationRow, Slot } from "../db/repos/observations.ts";

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

/** Where an organisation's figure for a line stands: shared by all who enter it, or its own. */
export function slotOf(
  line: { readonly code: string; readonly aggregation: Aggregation },
  dataPeriod: string,
  organisation: string | null,
): Slot {
  return {
    indicator: line.code,
    dataPeriod,
    organisation: isPerOrganisation(line.aggregation) ? organisation : null,
  };
}
