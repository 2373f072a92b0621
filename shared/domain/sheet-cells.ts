/** Cells of printed tables. */
import type { SheetCell } from "../contract/sheets.ts";
import { formatNumber } from "./number.ts";

const cell =
  (kind: SheetCell["kind"]) =>
  (text: string): SheetCell => ({ text, kind, marks: [] });

export const word = cell("word");
export const text = cell("text");
/** 未报, 本季不报, 免报, — */
export const nil = cell("nil");
/** Its first character is a sign: ▲快于预期. */
export const sign = cell("verdict");
export const head = cell("head");

/** A figure as it is shown, with the full one behind it where it is known. */
export const number = (shown: string, value?: number): SheetCell => ({
  ...cell("number")(shown),
  ...(value !== undefined && { value }),
});

/** A count of things; 0 is printed as 0. */
export const count = (of: number): SheetCell => number(String(of), of);

/** A fraction as per cent with one decimal. */
export const percent = (share: number): SheetCell => number(formatNumber(share * 100, 1), share * 100);

/** A text, or — where there is none. */
export const textOrNone = (of: string): SheetCell => (of.trim() === "" ? nil("—") : text(of));
