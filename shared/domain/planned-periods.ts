/** The quarters of a plan, planned ahead, each with the day its reports are due. */
import type { PlanYears } from "./line.ts";
import { endMonth } from "./period.ts";

export interface PlannedDue {
  readonly code: string;
  /** ISO day, null for none. */
  readonly due: string | null;
}

/** All quarters of a plan, in order: of 2021–2025 twenty. */
export function quartersOf({ firstYear, lastYear }: PlanYears): string[] {
  return Array.from(
    { length: (lastYear - firstYear + 1) * 4 },
    (_, at) => `${firstYear + Math.floor(at / 4)}Q${(at % 4) + 1}`,
  );
}

/** The 20th of the month after the quarter's end, an ISO date: `2022Q1` → `2022-04-20`. */
export function suggestedDue(code: string): string {
  const month = endMonth(code);
  const year = Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-20`;
}
