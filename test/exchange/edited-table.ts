/** A workbook as the reader process hands it over, with cells changed as a person would change them. */

import { addressOf } from "../../electron/exchange/read/grid.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import type { Table, TableCell, TableSheet } from "../../electron/exchange/table.ts";

export function tableOf(bytes: Uint8Array): Table {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(result.rejection.code);
  return result.table;
}

export type Change =
  | string
  | number
  | null
  | Partial<Pick<TableCell, "type" | "value" | "text" | "format" | "formula">>;

function cellOf(column: number, change: Change): TableCell[] {
  if (change === null) return [];
  const plain = { column, format: "General" };
  if (typeof change === "string") return [{ ...plain, type: "text", value: change, text: change }];
  if (typeof change === "number") return [{ ...plain, type: "number", value: change, text: String(change) }];
  return [{ ...plain, type: "number", value: null, text: "", ...change }];
}

/** `cells` by address; a row that is not there yet is added. */
export function withCells(table: Table, sheetName: string, cells: Readonly<Record<string, Change>>): Table {
  return withSheet(table, sheetName, (sheet) => {
    const rows = new Map(sheet.rows.map((row) => [row.row, row]));
    for (const [address, change] of Object.entries(cells)) {
      const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const row = rows.get(Number(number) - 1) ?? { row: Number(number) - 1, hidden: false, cells: [] };
      const others = row.cells.filter((cell) => cell.column !== column);
      const changed = [...others, ...cellOf(column, change)].toSorted((a, b) => a.column - b.column);
      rows.set(row.row, { ...row, cells: changed });
    }
    return { ...sheet, rows: [...rows.values()].toSorted((a, b) => a.row - b.row) };
  });
}

export function withSheet(table: Table, name: string, change: (sheet: TableSheet) => TableSheet): Table {
  return { ...table, sheets: table.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Address of the cell under a head, `row` as Excel counts. */
export function under(table: Table, sheetName: string, head: string, row: number): string {
  const cell = table.sheets.find(({ name }) => name === sheetName)?.rows[0]?.cells.find(({ text }) => text === head);
  if (!cell) throw new Error(`${sheetName} has no column ${head}`);
  return addressOf(row - 1, cell.column);
}

/** The columns of a sheet from right to left. */
export function mirrored(sheet: TableSheet): TableSheet {
  const last = Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: last - cell.column })).toSorted((a, b) => a.column - b.column),
  }));
  return { ...sheet, rows };
}
