/** Figures of projects are of a month (`2022-03`), the last of what they cover; a quarter's are those of its last month. */
import { isQuarter, lastDay } from "../period.ts";
import { lastDayOf } from "./planned-date.ts";

export const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** `2022Q1` → `2022-03` */
export const monthOfQuarter = (quarter: string): string => lastDay(quarter).slice(0, 7);

/** `2022-02` → `2022Q1`: the quarter in which a month's figures are reported. */
export const quarterOfMonth = (month: string): string =>
  `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** `2022-02` → `2022-02-28` */
export const endOfMonth = (month: string): string => lastDayOf(month);

export const yearOfMonth = (month: string): string => month.slice(0, 4);

/** `2022Q1`, `2022-02` or `2022.2` → the month meant; null for anything else. */
export function monthOf(code: string): string | null {
  if (isQuarter(code)) return monthOfQuarter(code);
  return monthPattern.test(code) ? code : null;
}
