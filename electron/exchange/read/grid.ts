/** A sheet addressed by row and column. */
import type { MergedRange, TableCell, TableRow, TableSheet } from "../table.ts";

export interface Grid {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly merges: readonly MergedRange[];
  readonly pictures: readonly MergedRange[];
  /** Both counted from 0. */
  readonly at: (row: number, column: number) => TableCell | undefined;
}

export function gridOf(sheet: TableSheet): Grid {
  const byRow = new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  return {
    name: sheet.name,
    rows: sheet.rows,
    merges: sheet.merges,
    pictures: sheet.pictures ?? [],
    at: (row, column) => byRow.get(row)?.get(column),
  };
}

/** 0 → A, 26 → AA */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export const covers =
  (row: number, column: number) =>
  ({ top, bottom, left, right }: MergedRange): boolean =>
    top <= row && row <= bottom && left <= column && column <= right;

/** `K5:K6` where the cell is part of a merged range; our own writer merges no entry cells. */
export function mergedRange({ merges }: Grid, row: number, column: number): string | undefined {
  const range = merges.find(covers(row, column));
  return range && `${addressOf(range.top, range.left)}:${addressOf(range.bottom, range.right)}`;
}

/** Text for comparing: without white space and width differences. */
export const bareText = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]/gu, "");
