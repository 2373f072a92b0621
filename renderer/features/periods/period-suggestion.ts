/** What one would open next, and until when. Only suggestions: the office may choose otherwise. */
import type { Period } from "../../../shared/contract/periods.ts";
import type { PlanYears } from "../../../shared/domain/line.ts";
import { nextQuarter } from "../../../shared/domain/period.ts";
import { quartersOf, suggestedDue } from "../../../shared/domain/planned-periods.ts";

/** The plan of 2021 was adopted in the middle of that year: reporting on it begins a year late. */
const firstQuarterOf = ({ firstYear }: PlanYears): string => (firstYear === 2021 ? "2022Q1" : `${firstYear}Q1`);

/** The quarter after the latest known one of the plan; null when that was its last. */
export function suggestedQuarter(codes: readonly string[], plan: PlanYears): string | null {
  return choosableQuarters(codes, plan)[0] ?? null;
}

/** The suggested quarter, and up to four after it within the plan, so that one can be left out knowingly. */
export function choosableQuarters(codes: readonly string[], plan: PlanYears): readonly string[] {
  const quarters = quartersOf(plan);
  const latest = quarters.findLast((code) => codes.includes(code));
  const first = latest === undefined ? firstQuarterOf(plan) : nextQuarter(latest);
  return quarters.filter((code) => code >= first).slice(0, 5);
}

/** Codes of the quarters that were opened at some time; a planned one is yet to be. */
export const startedCodes = (periods: readonly Period[]): string[] =>
  periods.filter(({ state }) => state !== "planned").map(({ code }) => code);

/** The due date to open a quarter with: as planned, else the usual day; empty for none. */
export function dueToOpen(periods: readonly Period[], code: string): string {
  const planned = periods.find((period) => period.code === code && period.state === "planned");
  return planned ? (planned.due ?? "") : suggestedDue(code);
}

/** The years that are worth seeing at once: with an open quarter, the newest one, or the one of the plan to be opened next. */
export function yearsInUse(periods: readonly Period[], plan: PlanYears | undefined): ReadonlySet<string> {
  const started = startedCodes(periods);
  const open = periods.filter(({ state }) => state === "open").map(({ code }) => code);
  const [newest, next] = [started.toSorted().at(-1), plan && suggestedQuarter(started, plan)];
  return new Set([...open, newest, next].flatMap((code) => code?.slice(0, 4) ?? []));
}
