/** Asked lines that nothing was said about: neither a figure nor why there is none. */
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { isUnexplainedBlank } from "../../../shared/domain/checks.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import { askedLines } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";

/** What must be answered in the period: without lines that may be left blank (reported when something happens). */
export function requiredLines(figures: PlanFigures, organisation: string, period: string) {
  return askedLines(figures, organisation, period).filter(({ asked }) => !asked.optional);
}

/** In the form's order. */
export function blankLines(figures: PlanFigures, organisation: string, period: string): ReportView["blanks"] {
  return requiredLines(figures, organisation, period)
    .filter(({ indicator, asked }) => {
      const row = latest(figures.rowsOf(indicator, organisation), asked.dataPeriod);
      return row === undefined || isUnexplainedBlank(recordOf(row));
    })
    .map(({ indicator, asked }) => ({
      indicator: indicator.code,
      name: indicator.name,
      dataPeriod: asked.dataPeriod,
      dataPeriodLabel: dataPeriodLabel(asked.dataPeriod, indicator.basis),
    }));
}
