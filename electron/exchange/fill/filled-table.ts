/** A workbook's table with cells filled in, as a reader would find it: what is typed is judged as a return would be. */
import { gridOf } from "../read/grid.ts";
import type { Table, TableCell, TableRow, TableSheet } from "../table.ts";
import type { CellContent } from "./typed-cell.ts";

export interface FilledCell {
  readonly sheet: string;
  /** `K7` */
  readonly cell: string;
  readonly content: CellContent;
}

/** Both counted from 0. */
export function positionOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, column: [...letters].reduce((at, sign) => at * 26 + sign.charCodeAt(0) - 64, 0) - 1 };
}

export const cellAt = (table: Table, sheet: string, address: string): TableCell | undefined => {
  const found = table.sheets.find(({ name }) => name === sheet);
  const { row, column } = positionOf(address);
  return found && gridOf(found).at(row, column);
};

const contentCell = (column: number, content: number | string, format: string): TableCell => ({
  column,
  type: typeof content === "number" ? "number" : "text",
  value: content,
  text: String(content),
  format,
});

function filledSheet(sheet: TableSheet, filled: readonly FilledCell[]): TableSheet {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { cell, content } of filled) {
    const { row, column } = positionOf(cell);
    const known: TableRow = rows.get(row) ?? { row, hidden: false, cells: [] };
    const format = known.cells.find((cell) => cell.column === column)?.format ?? "General";
    const others = known.cells.filter((cell) => cell.column !== column);
    const cells = content === null ? others : [...others, contentCell(column, content, format)];
    rows.set(row, { ...known, cells: cells.sort((a, b) => a.column - b.column) });
  }
  return { ...sheet, rows: [...rows.values()].filter(({ cells }) => cells.length > 0).sort((a, b) => a.row - b.row) };
}

export function filledTable(table: Table, filled: readonly FilledCell[]): Table {
  const bySheet = Map.groupBy(filled, ({ sheet }) => sheet);
  return {
    ...table,
    sheets: table.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? filledSheet(sheet, own) : sheet;
    }),
  };
}
