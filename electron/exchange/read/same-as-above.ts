/** 同上 in an entry cell means the cell above it, as the person saw the sheet: proposed, never taken unasked (05 §5.4 row 14). */
import type { ReturnedCell } from "../../../shared/merge/returned-form.ts";
import { bareText } from "./grid.ts";

/** A row of the form as it was read. */
export interface ReadRow<Field extends string> {
  /** In the sheet, counted from 0. */
  readonly row: number;
  readonly hidden: boolean;
  readonly name: string;
  readonly cells: Readonly<Partial<Record<Field, ReturnedCell>>>;
  /** What a field is counted in; empty for texts and options, null for a figure given in words. */
  readonly unitOf: (field: Field) => string | null;
  /** What stood there at issue: left as it was, it says nothing new. */
  readonly issuedOf: (field: Field) => string | number | null;
}

/** With room for blanks: longer texts need not be looked at. */
const longestMark = 10;

const saysSame = ({ raw }: ReturnedCell): boolean =>
  raw.length <= longestMark && /^(?:同上|〃|")$/u.test(bareText(raw));

const isAsIssued = ({ value }: ReturnedCell, issued: string | number | null): boolean =>
  value !== null && value === issued;

/** Nothing is known of a cell that is in doubt itself, unless it only repeats the one above. */
const isCertain = ({ doubt, value }: ReturnedCell): boolean =>
  value !== null && (doubt === null || (doubt.code === "same_as_above" && doubt.hasProposal));

/** @param above the row right above, if that is a row of the form */
function resolved<Field extends string>(
  field: Field,
  cell: ReturnedCell,
  own: ReadRow<Field>,
  above: ReadRow<Field> | undefined,
): ReturnedCell {
  const meant = above?.cells[field];
  const [unit, otherUnit] = [own.unitOf(field), above?.unitOf(field) ?? null];
  const nothing = { code: "same_as_above", handling: "ask", hasProposal: false } as const;
  if (!above || !meant || !isCertain(meant) || unit === null || otherUnit === null)
    return { ...cell, value: null, doubt: { ...nothing, details: {} } };
  if (unit !== otherUnit)
    return { ...cell, value: null, doubt: { ...nothing, details: { above: above.name, unit: otherUnit } } };
  return { ...cell, value: meant.value, doubt: { ...nothing, hasProposal: true, details: { above: above.name } } };
}

/** The row right above as one sees it; whatever stands between that is no row of the form, it is not this one that is meant. */
function rowAbove<Field extends string>(
  own: ReadRow<Field>,
  before: readonly ReadRow<Field>[],
): ReadRow<Field> | undefined {
  const at = before.findLastIndex(({ hidden }) => !hidden);
  const above = before[at];
  const between = before.length - 1 - at;
  return above && above.row + between + 1 === own.row ? above : undefined;
}

/** @param rows from top to bottom; each may refer to the one above, and that again to the one above it */
export function takeFromAbove<Field extends string>(
  rows: readonly ReadRow<Field>[],
): Readonly<Partial<Record<Field, ReturnedCell>>>[] {
  const read: ReadRow<Field>[] = [];
  for (const own of rows) {
    const above = rowAbove(own, read);
    const cells: Partial<Record<Field, ReturnedCell>> = { ...own.cells };
    for (const field in own.cells) {
      const cell = own.cells[field];
      if (cell && saysSame(cell) && !isAsIssued(cell, own.issuedOf(field)))
        cells[field] = resolved(field, cell, own, above);
    }
    read.push({ ...own, cells });
  }
  return read.map(({ cells }) => cells);
}
