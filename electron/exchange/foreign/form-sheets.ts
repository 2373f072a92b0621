/** A blank form from above: its visible sheets as text, with what is merged, what calculates, what shows per cent. */
import { cellName } from "../../../shared/domain/outside-form/form-mapping.ts";
import { isPercentFormat } from "../../../shared/domain/outside-form/form-number.ts";
import type { FormSheet } from "../../../shared/domain/outside-form/form-sheet.ts";
import type { MergedRange, Table, TableCell, TableSheet } from "../table.ts";

/** More than any form a person fills in. */
const most = { rows: 1000, columns: 100 } as const;

export function formSheets({ sheets }: Table): FormSheet[] {
  return sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0).map(formSheet);
}

function formSheet({ name, rows, merges, blankPercents = [] }: TableSheet): FormSheet {
  const cells = rows.flatMap(({ row, cells: of }) => of.map((cell) => ({ row, cell })));
  const texts = new Map(cells.map(({ row, cell }) => [cellName(row, cell.column), shownText(cell)] as const));
  const height = Math.min(most.rows, Math.max(0, ...cells.map(({ row }) => row + 1)));
  const width = Math.min(most.columns, Math.max(0, ...cells.map(({ cell }) => cell.column + 1)));
  const corners = cornersOf(merges, height, width);
  const which = (is: (cell: TableCell) => boolean): Set<string> =>
    new Set(cells.filter(({ cell }) => is(cell)).map(({ row, cell }) => cellName(row, cell.column)));
  return {
    name,
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => {
        const cell = cellName(row, column);
        return texts.get(corners.get(cell) ?? cell) ?? "";
      }),
    ),
    merges,
    formulas: which(({ formula, type }) => formula !== undefined || type === "uncached"),
    percents: new Set([...blankPercents, ...which(({ format }) => isPercentFormat(format))]),
  };
}

const shownText = ({ text }: TableCell): string => text.replace(/\s*\n\s*/g, "").trim();

function cornersOf(merges: readonly MergedRange[], height: number, width: number): Map<string, string> {
  const corners = new Map<string, string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, height - 1); row++)
      for (let column = left; column <= Math.min(right, width - 1); column++)
        corners.set(cellName(row, column), cellName(top, left));
  return corners;
}
