/** Finds a sheet of records and its columns by their head words, whatever their order. */
import { addressOf, bareText, type Grid, gridOf } from "../read/grid.ts";
import type { Table, TableCell, TableRow, TableSheet } from "../table.ts";
import type { FieldColumn } from "./column.ts";
import { guideSheetName, type SheetId, type SheetLayout, sheetLayouts } from "./layout.ts";
import type { Problems } from "./problems.ts";
import type { DateSystem } from "./read-cell.ts";

export interface RecordSheet {
  readonly layout: SheetLayout;
  readonly grid: Grid;
  /** Columns counted from 0. */
  readonly columns: readonly FoundColumn[];
  readonly dataRows: readonly TableRow[];
  readonly dates: DateSystem;
}

export interface FoundColumn {
  readonly column: FieldColumn;
  /** Null where the sheet has no such column. */
  readonly at: number | null;
  /** Of a reference: the column with the name. */
  readonly nameAt: number | null;
}

/** Titles and remarks may stand above the heads. */
const headRowsLookedAt = 20;

/** Heads are compared without white space and a mark of what must be filled. */
const bareHead = (text: string): string => bareText(text).replace(/^\*+|\*+$/g, "");

const wordsOf = ({ columns }: SheetLayout): Set<string> =>
  new Set(columns.flatMap((each) => [each.head, ...(each.kind === "reference" ? [each.nameHead] : [])].map(bareHead)));

/** The row with the most head words; undefined with less than two of them. */
function headRowOf(sheet: TableSheet, layout: SheetLayout): TableRow | undefined {
  const words = wordsOf(layout);
  let best: TableRow | undefined;
  let most = 1;
  for (const row of sheet.rows.slice(0, headRowsLookedAt)) {
    const count = row.cells.filter(({ text }) => words.has(bareHead(text))).length;
    if (count > most) [best, most] = [row, count];
  }
  return best;
}

function findColumns(grid: Grid, head: TableRow, layout: SheetLayout, problems: Problems): readonly FoundColumn[] {
  const places = Map.groupBy(
    head.cells.filter(({ text }) => bareHead(text) !== ""),
    ({ text }) => bareHead(text),
  );
  const words = wordsOf(layout);
  const addressIn = ({ column }: TableCell): string => addressOf(head.row, column);
  for (const [word, [first, second]] of places) {
    if (second && words.has(word))
      problems.say("column_twice", grid.name, addressIn(second), {
        head: second.text,
        other: first ? addressIn(first) : "",
      });
    if (first && !words.has(word)) problems.say("column_ignored", grid.name, addressIn(first), { head: first.text });
  }
  const at = (word: string): number | null => places.get(bareHead(word))?.[0]?.column ?? null;
  return layout.columns.map((column) => {
    const found = at(column.head);
    const nameAt = column.kind === "reference" ? at(column.nameHead) : null;
    if (found === null && nameAt === null)
      problems.say(column.blank === "refused" ? "column_missing" : "column_absent", grid.name, addressOf(head.row, 0), {
        head: column.head,
      });
    return { column, at: found, nameAt };
  });
}

function readSheet(
  sheet: TableSheet,
  layout: SheetLayout,
  dates: DateSystem,
  problems: Problems,
): RecordSheet | undefined {
  const head = headRowOf(sheet, layout);
  if (!head) {
    problems.say("head_missing", sheet.name, "", { head: layout.columns[0]?.head ?? "" });
    return undefined;
  }
  const grid = gridOf(sheet);
  for (const { top, bottom, left } of sheet.merges)
    if (bottom > head.row) problems.say("merged_cells", sheet.name, addressOf(top, left), {});
  const columns = findColumns(grid, head, layout, problems);
  const known = columns.flatMap(({ at, nameAt }) => [at, nameAt]).filter((each) => each !== null);
  const isFilled = ({ row }: TableRow) =>
    known.some((column) => {
      const cell = grid.at(row, column);
      return cell !== undefined && (cell.type === "uncached" || cell.text.trim() !== "" || cell.formula !== undefined);
    });
  return { layout, grid, columns, dates, dataRows: grid.rows.filter((row) => row.row > head.row && isFilled(row)) };
}

/** All sheets of records, or undefined when one cannot be found; what is wrong is said to `problems`. */
export function findRecordSheets(table: Table, problems: Problems): ReadonlyMap<SheetId, RecordSheet> | undefined {
  const byName = new Map(table.sheets.map((sheet) => [bareText(sheet.name), sheet]));
  const known = new Set([guideSheetName, ...sheetLayouts.map(({ name }) => name)]);
  const spare = table.sheets.filter(({ name, hidden }) => !hidden && !known.has(bareText(name)));
  const missing = sheetLayouts.filter(({ name }) => !byName.has(name));
  if (missing.length === sheetLayouts.length) {
    problems.say("not_a_catalogue", "", "", { sheets: sheetLayouts.map(({ name }) => name).join("、") });
    return undefined;
  }
  for (const { name } of missing) problems.say("sheet_missing", name, "", {});
  for (const { name } of spare) problems.say("sheet_ignored", name, "", {});
  const found = new Map<SheetId, RecordSheet>();
  for (const layout of sheetLayouts) {
    const sheet = byName.get(layout.name);
    const read = sheet && readSheet(sheet, layout, table.datesFrom1904 ? 1904 : 1900, problems);
    if (read) found.set(layout.id, read);
  }
  return found.size === sheetLayouts.length ? found : undefined;
}
