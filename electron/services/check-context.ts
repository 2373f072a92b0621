/** What the checks compare a figure with, from the figures of its line. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import type { CheckContext } from "../../shared/domain/checks.ts";
import { judgedValue, vintageRank } from "../../shared/domain/observation.ts";
import { canonicalDataPeriod, comparePeriods, earlierInYear, samePeriodLastYear } from "../../shared/domain/period.ts";
import { lastFullYear, latest, type PlanFigures } from "./forms-service.ts";
import { factsOf } from "./line-facts.ts";

export function checkContext(figures: PlanFigures, line: Indicator, dataPeriod: string): CheckContext {
  const rows = figures.observations.get(line.code) ?? [];
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
      latest(figures, line.code, lastFullYear(line, dataPeriod))?.value ??
      (line.baselineComparable ? line.baseline : null) ??
      line.target,
    recordedVintage: strongest?.vintage ?? null,
  };
}
