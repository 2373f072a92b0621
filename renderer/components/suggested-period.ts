/** Which period all pages look at: the one chosen in the top bar, else the newest open, else the newest closed one. */
import type { Period } from "../../shared/contract/periods.ts";
import type { PlanView } from "../../shared/contract/plans.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { finalQuarter } from "../../shared/domain/plan-choice.ts";

/** Periods that hold or held reports, newest first. */
export function startedPeriods(periods: readonly Period[]): Period[] {
  return periods.filter(({ state }) => state !== "planned").toSorted((a, b) => b.code.localeCompare(a.code));
}

/** Null when no period was ever opened. */
export function suggestedPeriod(periods: readonly Period[], chosen: string | null): Period | null {
  const started = startedPeriods(periods);
  return (
    started.find(({ code }) => code === chosen) ?? started.find(({ state }) => state === "open") ?? started[0] ?? null
  );
}

/** The last quarter of a plan that is over, as if it had been a reporting period; null while the plan runs. */
export function finishedPeriod(plan: Pick<PlanView, "code" | "lastYear">, today: string): Period | null {
  const code = finalQuarter(plan, today);
  if (code === null) return null;
  return {
    code,
    plan: plan.code,
    label: periodLabel(code),
    state: "closed",
    due: null,
    openedAt: null,
    closedAt: null,
    exceptionCount: 0,
  };
}
