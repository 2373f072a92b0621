/** What the checks compare a figure with, from the figures of its line. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import type { CheckContext } from "../../shared/domain/checks.ts";
import { judgedValue, vintageRank } from "../../shared/domain/observation.ts";
import { isPerOrganisation } from "../../shared/domain/organisations.ts";
import { canonicalDataPeriod, comparePeriods, earlierInYear, samePeriodLastYear } from "../../shared/domain/period.ts";
import type { ObservationRow } from "../db/repos/observations.ts";
import { lastFullYear } from "./forms-service.ts";
import { factsOf } from "./line-facts.ts";
import { latest, type PlanFigures } from "./plan-figures.ts";

/** @param organisation whose figure it is: of lines with figures per organisation it is compared with its own. */
export function checkContext(
  figures: PlanFigures,
  line: Indicator,
  organisation: string,
  dataPeriod: string,
): CheckContext {
  const rows = comparableRows(figures.rowsOf(line, organisation), dataPeriod);
  const figure = (code: string | null): number | null =>
    code === null ? null : (judgedValue(factsOf(rows.filter((row) => row.dataPeriod === code)))?.value ?? null);
  const firstKnown = (codes: readonly string[]): number | null =>
    codes.reduce<number | null>((found, code) => found ?? figure(code), null);
  const before = [...new Set(rows.map((row) => row.dataPeriod))]
    .filter((code) => comparePeriods(code, dataPeriod) < 0)
    .sort(comparePeriods)
    .reverse();
  const recorded = rows.filter((row) => row.dataPeriod === dataPeriod && row.vintage !== null);
  const strongest = recorded.reduce<(typeof recorded)[number] | null>(
    (best, row) => (best && vintageRank(best.vintage) >= vintageRank(row.vintage) ? best : row),
    null,
  );
  return {
    line,
    samePeriodLastYear: figure(canonicalDataPeriod(line.basis, line.frequency, samePeriodLastYear(dataPeriod))),
    earlierInYear: firstKnown(earlierInYear(dataPeriod)),
    previous: firstKnown(before),
    magnitude:
      latest(rows, lastFullYear(line, dataPeriod))?.value ??
      (isPerOrganisation(line.aggregation) ? null : ((line.baselineComparable ? line.baseline : null) ?? line.target)),
    recordedVintage: strongest?.vintage ?? null,
  };
}

/** Without totals over the plan, and without what lies before the newest break of the series. */
function comparableRows(rows: readonly ObservationRow[], dataPeriod: string): ObservationRow[] {
  const broken = rows
    .filter((row) => row.seriesBreak && comparePeriods(row.dataPeriod, dataPeriod) <= 0)
    .map((row) => row.dataPeriod)
    .sort(comparePeriods)
    .at(-1);
  return rows.filter((row) => !row.planTotal && (broken === undefined || comparePeriods(row.dataPeriod, broken) >= 0));
}
