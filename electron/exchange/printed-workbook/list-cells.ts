/** Cells of lists that are taken away as worksheets: numbers, shares and days stay what they are, each in its own format. */
import type { SheetCell } from "../../../shared/contract/sheets.ts";
import { canonicalDecimal, formatNumber, plainNumber } from "../../../shared/domain/number.ts";

/** A number that knows how it is shown. */
export interface FormattedCell {
  readonly kind: "formatted";
  readonly value: number;
  readonly numFmt: string;
  /** As it reads, roughly: the row must be high enough for it. */
  readonly text: string;
}

export type ListCell = SheetCell | FormattedCell;

/** Nothing was said: an empty cell, never 0. */
export const blank: ListCell = { kind: "word", text: "", marks: [] };

/** A name, a sentence: to the left. */
export const text = (words: string): ListCell => ({ kind: "text", text: words, marks: [] });

/** A word of a closed list, a unit, a code: in the middle. */
export const word = (words: string): ListCell => ({ kind: "word", text: words, marks: [] });

const places = (decimals: number): string => (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`);

/** In full precision, shown with so many places; as it is where none are said. */
export function figure(value: number | null, decimals?: number): ListCell {
  if (value === null) return blank;
  if (decimals === undefined)
    return { kind: "formatted", value: canonicalDecimal(value), numFmt: "General", text: plainNumber(value) };
  return {
    kind: "formatted",
    value: canonicalDecimal(value),
    numFmt: places(decimals),
    text: formatNumber(value, decimals),
  };
}

export const count = (value: number): ListCell => figure(value, 0);

/** With a sign, for gaps and changes. `unit` stands behind the digits where one column holds several units. */
export function signed(value: number | null, decimals: number, unit = ""): ListCell {
  if (value === null) return blank;
  const tail = unit === "" ? "" : `"${unit}"`;
  const shown = places(decimals);
  return {
    kind: "formatted",
    value: canonicalDecimal(value),
    numFmt: `+${shown}${tail};-${shown}${tail};${shown}${tail}`,
    text: `+${formatNumber(value, decimals)}${unit}`,
  };
}

/** @param share a fraction: 0.125 is shown as 12.5% */
export function percent(share: number | null, decimals = 1): ListCell {
  if (share === null) return blank;
  return {
    kind: "formatted",
    value: canonicalDecimal(share),
    numFmt: `${places(decimals)}%`,
    text: `${formatNumber(share * 100, decimals)}%`,
  };
}

const dayMs = 24 * 60 * 60 * 1000;
/** Spreadsheets count days from the last but one of 1899, on a calendar without time zones. */
const serialEpoch = Date.UTC(1899, 11, 30);

/** @param iso a day, `2022-04-20` */
export function day(iso: string | null): ListCell {
  if (iso === null) return blank;
  const value = (Date.parse(`${iso}T00:00:00Z`) - serialEpoch) / dayMs;
  return { kind: "formatted", value, numFmt: "yyyy-mm-dd", text: iso };
}

/** @param instant shown to the minute on this machine's calendar and clock */
export function moment(instant: string | null): ListCell {
  if (instant === null) return blank;
  const at = new Date(instant);
  const local = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes());
  const value = (local - serialEpoch) / dayMs;
  return { kind: "formatted", value, numFmt: "yyyy-mm-dd hh:mm", text: "2022-04-20 10:00" };
}
