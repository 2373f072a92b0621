/** What one would open next, and until when. Only suggestions: the office may choose otherwise. */
import { endMonth, nextQuarter } from "../../../shared/domain/period.ts";

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

/** The 20th of the month after the quarter's end, an ISO date: `2022Q1` → `2022-04-20`. */
export function suggestedDue(code: string): string {
  const month = endMonth(code);
  const year = Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-20`;
}
