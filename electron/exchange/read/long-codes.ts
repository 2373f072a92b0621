/** Telephone numbers, document numbers and other long codes in cells an office program took for numbers (05 §5.4 row 34). */
import type { TableCell } from "../table.ts";

/** A spreadsheet keeps so many digits; what comes behind is zeros. */
const keptDigits = 15;

const scientific = /^[+-]?(\d)(?:\.(\d+))?E\+?(\d+)$/i;

/**
 * The text of a cell that is no figure. Digits hidden by 1.38E+10 are read where the cell still has them.
 * @returns null when digits are lost
 */
export function codeText({ type, value, text }: TableCell): string | null {
  const shown = text.normalize("NFKC").trim();
  const [, first = "", more = "", power] = scientific.exec(shown) ?? [];
  if (type !== "number" || typeof value !== "number") return power === undefined ? text : null;
  if (!Number.isInteger(value)) return text;
  const digits = String(Math.abs(value));
  if (Math.abs(value) >= 10 ** keptDigits) return null;
  if (power === undefined) return text;
  const isAsShown = digits.replace(/0+$/, "").length <= (first + more).length;
  return isAsShown ? null : String(value);
}
