/** What the printed sheet and the indicator table show of a line beside its judgement. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import { blankMeans } from "../../shared/domain/due.ts";
import type { MainIndicatorsExtra, SheetFigure } from "../../shared/domain/main-indicators-sheet.ts";
import { latestFigure } from "../../shared/domain/observation.ts";
import { canonicalDataPeriod, yearOf } from "../../shared/domain/period.ts";
import type { Judging } from "./judging.ts";

/** The figures of the asked quarter and of last year as a whole, or what their absence means. */
export function periodFigures(judging: Judging, line: Indicator, period: string): MainIndicatorsExtra {
  const current = figureAt(judging, line, canonicalDataPeriod(line.basis, line.frequency, period));
  const lastYear = figureAt(judging, line, canonicalDataPeriod(line.basis, line.frequency, String(yearOf(period) - 1)));
  const currentBlank = blankMeans(line, judging.plan, period, "本期");
  return {
    lastYear: lastYear ?? blankMeans(line, judging.plan, period, "上年全年"),
    current: current ?? currentBlank,
    growth: line.growthUnit === null ? "—" : (current?.growth ?? (current || currentBlank === "未报" ? "未报" : "—")),
    growthUnit: line.growthUnit,
  };
}

function figureAt(
  judging: Judging,
  line: Indicator,
  dataPeriod: string | null,
): (Exclude<SheetFigure, string> & { readonly growth: number | null }) | null {
  if (dataPeriod === null) return null;
  return latestFigure(judging.observationsOf(line).filter((each) => each.dataPeriod === dataPeriod));
}
