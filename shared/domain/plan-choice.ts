/** Which plan one looks at when nobody has chosen, and at which quarter a finished one is looked at. */
import { yearOf } from "./period.ts";
import type { PeriodState } from "./vocabulary.ts";

interface KnownPlan {
  readonly code: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** How many lines it has: a plan without any suggests itself to nobody while there is another. */
  readonly lines: number;
}

interface KnownPeriod {
  readonly code: string;
  readonly plan: string;
  readonly state: PeriodState;
}

/**
 * The plan of the newest open period, else the one whose years contain today, else the newest.
 * @param today an ISO date; @returns null only where there is no plan at all
 */
export function suggestedPlan(
  plans: readonly KnownPlan[],
  periods: readonly KnownPeriod[],
  today: string,
): string | null {
  const newest = periods.filter(({ state }) => state === "open").toSorted((a, b) => b.code.localeCompare(a.code))[0];
  if (newest && plans.some(({ code }) => code === newest.plan)) return newest.plan;
  const filled = plans.filter(({ lines }) => lines > 0);
  const eligible = (filled.length > 0 ? filled : plans).toSorted((a, b) => b.firstYear - a.firstYear);
  const year = Number(today.slice(0, 4));
  const current = eligible.find(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
  return (current ?? eligible[0])?.code ?? null;
}

/** The quarter at which a plan without reporting periods is looked at: its last one once it is over, else none. */
export function finalQuarter({ lastYear }: Pick<KnownPlan, "lastYear">, today: string): string | null {
  return Number(today.slice(0, 4)) > lastYear ? `${lastYear}Q4` : null;
}

/** The plan whose years share one with `plan`'s; undefined where none does. A quarter must belong to one plan. */
export function overlappingPlan<T extends Pick<KnownPlan, "code" | "firstYear" | "lastYear">>(
  plans: readonly T[],
  plan: Pick<KnownPlan, "code" | "firstYear" | "lastYear">,
): T | undefined {
  return plans.find(
    (other) => other.code !== plan.code && other.firstYear <= plan.lastYear && plan.firstYear <= other.lastYear,
  );
}

/** Periods of a plan that its changed years would leave out. */
export function periodsOutside(
  periods: readonly Pick<KnownPeriod, "code">[],
  { firstYear, lastYear }: Pick<KnownPlan, "firstYear" | "lastYear">,
): string[] {
  return periods.map(({ code }) => code).filter((code) => yearOf(code) < firstYear || yearOf(code) > lastYear);
}
