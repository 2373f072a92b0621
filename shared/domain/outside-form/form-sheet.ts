/** A sheet of a form from above, as far as it matters where something goes. */
import type { PlainSheet } from "../mapping/mapping.ts";

export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows as in a plain sheet: every cell of a merged range has its text. Rows and columns counted from 0. */
export interface FormSheet extends PlainSheet {
  readonly merges: readonly SheetRange[];
  /** `D7` of cells that calculate. */
  readonly formulas: ReadonlySet<string>;
  /** `D7` of cells that show a hundredth as 1%. */
  readonly percents: ReadonlySet<string>;
}

export const textAt = ({ rows }: PlainSheet, row: number, column: number): string => (rows[row]?.[column] ?? "").trim();

/** What a form prints where a figure is still to come; anything else is a word of the form's own. */
export const isPlaceholder = (text: string): boolean => /^[-—–_/＿…·.\s]*$/.test(text) || /^0(?:\.0+)?%?$/.test(text);

export function isCovered({ merges }: FormSheet, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}
