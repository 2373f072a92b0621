/** What the printed sheet and the indicator table show of a line beside its judgement. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import { blankMeans } from "../../shared/domain/due.ts";
import type { Blank, MainIndicatorsExtra, SheetFigure } from "../../shared/domain/main-indicators-sheet.ts";
import { latestFigure } from "../../shared/domain/observation.ts";
import { canonicalDataPeriod, yearOf } from "../../shared/domain/period.ts";
import type { Judging } from "./judging.ts";

/** The figures of the asked quarter and of last year as a whole, or what their absence means. */
export function periodFigures(judging: Judging, line: Indicator, period: string): MainIndicatorsExtra {
  const current = figureAt(judging, line, canonicalDataPeriod(line.basis, line.frequency, period));
  const lastYear = figureAt(judging, line, canonicalDataPeriod(line.basis, line.frequency, String(yearOf(period) - 1)));
  const exempt = judging.isExemptAt(line, period);
  const currentBlank = blankMeans(line, judging.plan, period, "本期", exempt);
  return {
    lastYear: lastYear ?? blankMeans(line, judging.plan, period, "上年全年", exempt),
    current: current ?? currentBlank,
    growth: line.growthUnit === null ? "—" : (current?.growth ?? growthBlank(current !== null, currentBlank)),
    growthUnit: line.growthUnit,
  };
}

/** Where the figure stands alone its 同比 is missing; where both are, what holds of the figure holds of it. */
function growthBlank(hasFigure: boolean, currentBlank: Blank): Blank {
  if (hasFigure) return "未报";
  return currentBlank === "未报" || currentBlank === "免报" ? currentBlank : "—";
}

function figureAt(
  judging: Judging,
  line: Indicator,
  dataPeriod: string | null,
): (Exclude<SheetFigure, string> & { readonly growth: number | null }) | null {
  if (dataPeriod === null) return null;
  return latestFigure(judging.observationsOf(line).filter((each) => each.dataPeriod === dataPeriod));
}
