/** A printed figure as a number of a spreadsheet: in full precision, formatted so that it shows what was printed. */
import type { SheetCell } from "../../../shared/contract/sheets.ts";
import { canonicalDecimal, roundHalfUp } from "../../../shared/domain/number.ts";
import { noteMark } from "../../../shared/text/sheets.ts";

export interface Figure {
  readonly value: number;
  readonly numFmt: string;
}

/** What stands before and behind the digits: 〜, % and the like; the minus is ours (U+2212) or a hyphen. */
const shown = /^([^\d+\-−.]*)([+\-−]?)(\d+(?:\.(\d+))?)([^\d]*)$/;

const literal = (text: string): string => (text === "" ? "" : `"${text.replaceAll('"', "”")}"`);

/**
 * Null where the cell is no figure, or where what it shows is not its own value rounded (a text around several numbers,
 * say): then what is shown stays a text. Marks of notes become part of the format, so that the number stays one.
 */
export function figureOf({ value, text, marks }: SheetCell): Figure | null {
  const parts = value === undefined ? null : shown.exec(text);
  if (value === undefined || parts === null) return null;
  const [, before = "", sign = "", digits = "", fraction = "", behind = ""] = parts;
  const asShown = Number(digits) * (sign === "-" || sign === "−" ? -1 : 1);
  if (roundHalfUp(value, fraction.length) !== asShown + 0) return null;
  const number = fraction === "" ? "0" : `0.${"0".repeat(fraction.length)}`;
  const tail = literal(behind + marks.map(noteMark).join(""));
  const section = (signed: string): string => `${literal(before)}${signed}${number}${tail}`;
  return {
    value: canonicalDecimal(value),
    numFmt: [section(sign === "+" ? '"+"' : ""), section('"−"'), section("")].join(";"),
  };
}
