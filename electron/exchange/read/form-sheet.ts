/** Finds an entry sheet and its columns by their head words, whatever became of its name and their order. */
import type { Column } from "../layout/indicator-sheet.ts";
import type { ProjectColumn } from "../layout/project-sheet.ts";
import type { TaskColumn } from "../layout/task-sheet.ts";
import type { Table, TableRow } from "../table.ts";
import { bareColumnHead, type EntryLayout, indicatorLayout, projectLayout, taskLayout } from "./entry-layout.ts";
import { bareText, type Grid, gridOf } from "./grid.ts";

export interface FormSheet<Id extends string = Column["id"]> {
  readonly layout: EntryLayout<Id>;
  readonly grid: Grid;
  readonly headRow: number;
  /** Where each column stands now, counted from 0. A head that stands there twice is in doubt and left out. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Null when the key column is gone. */
  readonly keyColumn: number | null;
  /** Row keys from top to bottom, free ones left out. */
  readonly keys: readonly string[];
}

export type TaskSheet = FormSheet<TaskColumn["id"]>;
export type ProjectSheet = FormSheet<ProjectColumn["id"]>;

/** So many known heads in one row make it the head row: a table of another kind shares a few words at most. */
const enoughHeads = 6;

/** With room for blanks and line breaks: longer texts need not be compared. */
const longestHead = 40;

/** Which column a text heads, looked up once: the rows of a form say the same few words again and again. */
function headLookup<Id extends string>({ columns }: EntryLayout<Id>): (text: string) => Id | undefined {
  const wanted = new Map(columns.map(({ id, head }) => [head, id]));
  const known = new Map<string, Id | null>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen ?? undefined;
    const id = wanted.get(bareColumnHead(text));
    known.set(text, id ?? null);
    return id;
  };
}

function headsOf<Id extends string>(row: TableRow, headOf: (text: string) => Id | undefined): Map<Id, number> {
  const found = new Map<Id, number>();
  if (row.cells.length < enoughHeads) return found;
  const twice = new Set<Id>();
  for (const { text, column, type } of row.cells) {
    const id = type === "text" && text.length <= longestHead ? headOf(text) : undefined;
    if (id === undefined) continue;
    if (found.has(id)) twice.add(id);
    else found.set(id, column);
  }
  for (const id of twice) found.delete(id);
  return found;
}

/** The row with most of the heads, the first of several alike. None can have more than all. */
function findHeads<Id extends string>(rows: readonly TableRow[], layout: EntryLayout<Id>) {
  const headOf = headLookup(layout);
  let best: { readonly row: number; readonly columns: Map<Id, number> } | undefined;
  for (const row of rows) {
    const columns = headsOf(row, headOf);
    if (columns.size > (best?.columns.size ?? enoughHeads - 1)) best = { row: row.row, columns };
    if (columns.size === layout.columns.length) break;
  }
  return best;
}

/** Keys are what the writer puts into a column without a head: short, without white space or Chinese. */
export const looksLikeKey = (text: string): boolean => /^[A-Za-z0-9_-]{3,40}$/.test(text) && /[A-Za-z]/.test(text);

export function findKeyColumn(rows: readonly TableRow[], taken: ReadonlySet<number>): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    for (const { column, text } of cells)
      if (!taken.has(column) && looksLikeKey(text.trim())) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [best] = [...counts].sort(([a, most], [b, least]) => least - most || a - b);
  return best?.[0] ?? null;
}

function asFormSheet<Id extends string>(grid: Grid, layout: EntryLayout<Id>): FormSheet<Id> | undefined {
  const head = findHeads(grid.rows, layout);
  if (!head) return undefined;
  const below = grid.rows.filter(({ row }) => row > head.row);
  const keyColumn = findKeyColumn(below, new Set(head.columns.values()));
  const texts = keyColumn === null ? [] : below.map(({ row }) => bareText(grid.at(row, keyColumn)?.text ?? ""));
  const keys = texts.filter((text) => looksLikeKey(text) && !layout.freeKeys.has(text));
  return { layout, grid, headRow: head.row, columns: head.columns, keyColumn, keys };
}

/** The sheet with most row keys; of two alike the one with the issued name. */
function findSheet<Id extends string>(table: Table, layout: EntryLayout<Id>): FormSheet<Id> | undefined {
  const rank = ({ keys, grid }: FormSheet<Id>) => keys.length + (grid.name === layout.sheet ? 0.5 : 0);
  const found = table.sheets.map((sheet) => asFormSheet(gridOf(sheet), layout)).filter((sheet) => sheet !== undefined);
  return found.sort((a, b) => rank(b) - rank(a))[0];
}

/** A table is looked through once: recognising and reading both ask. */
export function once<T>(find: (table: Table) => T): (table: Table) => T {
  const known = new WeakMap<Table, { readonly found: T }>();
  return (table) => {
    const { found } = known.get(table) ?? { found: find(table) };
    known.set(table, { found });
    return found;
  };
}

export const findFormSheet = once((table): FormSheet | undefined => findSheet(table, indicatorLayout));
export const findTaskSheet = once((table): TaskSheet | undefined => findSheet(table, taskLayout));
export const findProjectSheet = once((table): ProjectSheet | undefined => findSheet(table, projectLayout));
