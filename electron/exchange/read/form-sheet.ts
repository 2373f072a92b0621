/** Finds the sheet 指标填报 and its columns by their head words, whatever became of its name and their order. */
import {
  bareHead,
  type Column,
  correctionKey,
  indicatorColumns,
  indicatorSheetName,
} from "../layout/indicator-sheet.ts";
import type { Table, TableRow } from "../table.ts";
import { bareText, type Grid, gridOf } from "./grid.ts";

export interface FormSheet {
  readonly grid: Grid;
  readonly headRow: number;
  /** Where each column stands now, counted from 0. A head that stands there twice is in doubt and left out. */
  readonly columns: ReadonlyMap<Column["id"], number>;
  /** Null when the key column is gone. */
  readonly keyColumn: number | null;
  /** Row keys from top to bottom, those of correction rows left out. */
  readonly keys: readonly string[];
}

/** So many known heads in one row make it the head row: a table of another kind shares a few words at most. */
const enoughHeads = 6;
/** The target's year differs by plan; all other heads are fixed. */
const wanted = new Map(indicatorColumns(0).map(({ id, head }) => [bareHead(head).replace(/^0年/, ""), id]));

export const bareColumnHead = (text: string): string => bareHead(text).replace(/^\d{4}年(?=目标)/, "");

function headsOf(row: TableRow): Map<Column["id"], number> {
  const found = new Map<Column["id"], number>();
  const twice = new Set<Column["id"]>();
  for (const { text, column } of row.cells) {
    const id = wanted.get(bareColumnHead(text));
    if (id === undefined) continue;
    if (found.has(id)) twice.add(id);
    else found.set(id, column);
  }
  for (const id of twice) found.delete(id);
  return found;
}

/** Keys are what the writer puts into a column without a head: short, without white space or Chinese. */
const looksLikeKey = (text: string): boolean => /^[A-Za-z0-9_-]{3,40}$/.test(text) && /[A-Za-z]/.test(text);
export const correctionKeys: ReadonlySet<string> = new Set(
  Array.from({ length: 20 }, (_, index) => correctionKey(index)),
);

function findKeyColumn(rows: readonly TableRow[], taken: ReadonlySet<number>): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    for (const { column, text } of cells)
      if (!taken.has(column) && looksLikeKey(text.trim())) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [best] = [...counts].sort(([a, most], [b, least]) => least - most || a - b);
  return best?.[0] ?? null;
}

function asFormSheet(grid: Grid): FormSheet | undefined {
  const heads = grid.rows.map((row) => ({ row: row.row, columns: headsOf(row) }));
  const [head] = heads.sort((a, b) => b.columns.size - a.columns.size || a.row - b.row);
  if (!head || head.columns.size < enoughHeads) return undefined;
  const below = grid.rows.filter(({ row }) => row > head.row);
  const keyColumn = findKeyColumn(below, new Set(head.columns.values()));
  const texts = keyColumn === null ? [] : below.map(({ row }) => bareText(grid.at(row, keyColumn)?.text ?? ""));
  const keys = texts.filter((text) => looksLikeKey(text) && !correctionKeys.has(text));
  return { grid, headRow: head.row, columns: head.columns, keyColumn, keys };
}

/** The sheet with most row keys; of two alike the one with the issued name. */
export function findFormSheet(table: Table): FormSheet | undefined {
  const rank = ({ keys, grid }: FormSheet) => keys.length + (grid.name === indicatorSheetName ? 0.5 : 0);
  const found = table.sheets.map((sheet) => asFormSheet(gridOf(sheet))).filter((sheet) => sheet !== undefined);
  return found.sort((a, b) => rank(b) - rank(a))[0];
}
