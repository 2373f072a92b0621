/** A sheet addressed by row and column. */
import type { MergedRange, TableCell, TableRow, TableSheet } from "../table.ts";

export interface Grid {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly merges: readonly MergedRange[];
  readonly pictures: readonly MergedRange[];
  /** Both counted from 0. */
  readonly at: (row: number, column: number) => TableCell | undefined;
  /** Hidden or filtered away. */
  readonly isHidden: (row: number) => boolean;
}

/** A sheet is looked at by one layout after another: its grid is made once. */
const known = new WeakMap<TableSheet, Grid>();

export function gridOf(sheet: TableSheet): Grid {
  const grid = known.get(sheet) ?? madeOf(sheet);
  known.set(sheet, grid);
  return grid;
}

function madeOf({ name, rows, merges, pictures = [] }: TableSheet): Grid {
  const byRow = new Map<number, (TableCell | undefined)[]>();
  for (const { row, cells } of rows) {
    const byColumn: (TableCell | undefined)[] = [];
    for (const cell of cells) byColumn[cell.column] = cell;
    byRow.set(row, byColumn);
  }
  const hidden = new Set(rows.filter((each) => each.hidden).map(({ row }) => row));
  return {
    name,
    rows,
    merges,
    pictures,
    at: (row, column) => byRow.get(row)?.[column],
    isHidden: (row) => hidden.has(row),
  };
}

const knownLetters: string[] = [];

/** 0 → A, 26 → AA */
export function columnLetters(column: number): string {
  const known = knownLetters[column];
  if (known !== undefined) return known;
  const last = String.fromCharCode(65 + (column % 26));
  const letters = column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
  knownLetters[column] = letters;
  return letters;
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export const covers =
  (row: number, column: number) =>
  ({ top, bottom, left, right }: MergedRange): boolean =>
    top <= row && row <= bottom && left <= column && column <= right;

export interface MergedCells {
  /** `K5:K6` */
  readonly range: string;
  /** The text they share; it stands in the first of them. */
  readonly shared: string;
}

/** Where the cell is part of a merged range; our own writer merges no entry cells. */
export function mergedRange({ merges, at }: Grid, row: number, column: number): MergedCells | undefined {
  const range = merges.find(covers(row, column));
  if (!range) return undefined;
  const { top, left, bottom, right } = range;
  return { range: `${addressOf(top, left)}:${addressOf(bottom, right)}`, shared: at(top, left)?.text ?? "" };
}

/** Most texts are bare as they are, and normalising is what costs: no sign of these has a width or white space to lose. */
const isBare = (text: string): boolean => /^[\u4e00-\u9fff\w\-./:%()]*$/.test(text);

/** Text for comparing: without white space and width differences. */
export const bareText = (text: string): string =>
  isBare(text) ? text : text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]/gu, "");
