/** What one would open next, and until when. Only suggestions: the office may choose otherwise. */
import type { Period } from "../../../shared/contract/periods.ts";
import { nextQuarter } from "../../../shared/domain/period.ts";
import { suggestedDue } from "../../../shared/domain/planned-periods.ts";

const firstQuarter = "2022Q1";

/** The quarter after the latest known one; reporting on the plan begins with 2022Q1. */
export function suggestedQuarter(codes: readonly string[]): string {
  const latest = codes.toSorted().at(-1);
  return latest === undefined ? firstQuarter : nextQuarter(latest);
}

/** The suggested quarter, and up to four after it, so that one can be left out knowingly. */
export function choosableQuarters(codes: readonly string[]): readonly string[] {
  const first = suggestedQuarter(codes);
  return Array.from({ length: 4 }).reduce<string[]>(
    (quarters) => [...quarters, nextQuarter(quarters.at(-1) ?? first)],
    [first],
  );
}

/** Codes of the quarters that were opened at some time; a planned one is yet to be. */
export const startedCodes = (periods: readonly Period[]): string[] =>
  periods.filter(({ state }) => state !== "planned").map(({ code }) => code);

/** The due date to open a quarter with: as planned, else the usual day; empty for none. */
export function dueToOpen(periods: readonly Period[], code: string): string {
  const planned = periods.find((period) => period.code === code && period.state === "planned");
  return planned ? (planned.due ?? "") : suggestedDue(code);
}

/** The years that are worth seeing at once: with an open quarter, the newest one, or the one to be opened next. */
export function yearsInUse(periods: readonly Period[]): ReadonlySet<string> {
  const started = startedCodes(periods);
  const open = periods.filter(({ state }) => state === "open").map(({ code }) => code);
  const newest = started.toSorted().at(-1);
  return new Set([...open, newest ?? suggestedQuarter([]), suggestedQuarter(started)].map((code) => code.slice(0, 4)));
}
