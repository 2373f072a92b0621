import { type DueFacts, dueDataPeriod } from "./due.ts";
import type { PlanYears } from "./line.ts";
import { comparePeriods, nextQuarter } from "./period.ts";

/** Data periods of a line that were asked for before this reporting period and may now be corrected (往期订正), oldest first. */
export function correctableDataPeriods(line: DueFacts, plan: PlanYears, period: string): string[] {
  const found = new Set<string>();
  for (let asked = `${plan.firstYear}Q1`; comparePeriods(asked, period) < 0; asked = nextQuarter(asked)) {
    const due = dueDataPeriod(line, plan, asked);
    if (due !== null) found.add(due);
  }
  return [...found];
}
