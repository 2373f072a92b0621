/** SheetJS workbook → plain table. Runs in the reader process only. */
import { type CellObject, type ParsingOptions, read, utils, type WorkBook, type WorkSheet } from "xlsx";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { carriedFormName, unpackedForm } from "../layout/carried-form.ts";
import { type MetaStamp, metaFromRows, metaSheetName } from "../layout/identity.ts";
import type { ZipParts } from "../preflight/zip.ts";
import type { CellType, Table, TableCell, TableRow, TableSheet } from "../table.ts";
import type { ReadResult } from "./protocol.ts";
import { type QuickStamp, quickStamp } from "./quick-stamp.ts";

/** Our own forms have a few hundred cells; an office's old ledger some ten thousand. */
export const tableLimits = { sheets: 100, cells: 100_000, characters: 4_000_000, merges: 20_000 } as const;

const types: Readonly<Record<CellObject["t"], CellType>> = {
  n: "number",
  s: "text",
  b: "boolean",
  e: "error",
  d: "number",
  z: "blank",
};

function toCell(cell: CellObject, row: number, column: number): TableCell {
  // A formula saved without its result comes as a stub with the value 0: reading it would invent a zero.
  const type = cell.t === "z" && cell.f !== undefined ? "uncached" : types[cell.t];
  const hasValue = type === "number" || type === "text" || type === "boolean";
  const value = hasValue && cell.v !== undefined && !(cell.v instanceof Date) ? cell.v : null;
  const comment = cell.c?.map((note) => note.t).join("\n");
  return {
    address: utils.encode_cell({ r: row, c: column }),
    column,
    type,
    value,
    text: type === "blank" || type === "uncached" ? "" : (cell.w ?? String(value ?? "")),
    format: typeof cell.z === "string" ? cell.z : "General",
    ...(cell.f === undefined ? {} : { formula: cell.f }),
    ...(comment ? { comment } : {}),
  };
}

/** Stops at the first cell over the limits; counts over the whole workbook. */
class Budget {
  cells = 0;
  characters = 0;
  spend(cell: TableCell): boolean {
    this.cells += 1;
    this.characters += cell.text.length + (typeof cell.value === "string" ? cell.value.length : 0);
    return this.cells <= tableLimits.cells && this.characters <= tableLimits.characters;
  }
}

function toRows(sheet: WorkSheet, budget: Budget): TableRow[] | undefined {
  const rows: TableRow[] = [];
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? [];
  for (const [rowText, rowCells] of Object.entries(data)) {
    const row = Number(rowText);
    const cells: TableCell[] = [];
    for (const [column, cell] of Object.entries(rowCells ?? [])) {
      if (!cell) continue;
      const plain = toCell(cell, row, Number(column));
      if (plain.type === "blank" && !plain.comment) continue;
      if (!budget.spend(plain)) return undefined;
      cells.push(plain);
    }
    if (cells.length > 0) rows.push({ row, hidden: sheet["!rows"]?.[row]?.hidden === true, cells });
  }
  return rows;
}

const valuesOf = ({ cells }: TableRow): unknown[] => {
  const row: unknown[] = [];
  for (const cell of cells) row[cell.column] = cell.value;
  return row;
};

/** The `_meta` sheet by what it holds; an office program may have renamed or shown it. */
function stampOf(rows: readonly TableRow[]): MetaStamp | undefined {
  const found = metaFromRows(rows.map(valuesOf));
  if (!found) return undefined;
  const { cells: _, ...head } = found.meta;
  return { ...head, checksumOk: found.checksumOk };
}

/** The form that `_meta` carries among its rows; undefined where there is none, or a damaged one. */
const carriedIn = (rows: readonly (readonly unknown[])[]): unknown =>
  unpackedForm(rows.find(([name]) => name === carriedFormName) ?? []);

/**
 * @param quick what needed no library: its sheet is not in the book
 * @param withForm whether the form that the workbook carries is wanted
 */
function toTable(book: WorkBook, quick: QuickStamp | undefined, withForm: boolean): Table | FileRejection {
  // Chart and macro sheets have a type of their own and no cells.
  const isTable = (name: string): boolean =>
    book.Sheets[name] ? !book.Sheets[name]["!type"] : quick !== undefined && name === metaSheetName;
  const names = book.SheetNames.filter(isTable);
  if (names.length > tableLimits.sheets) return { code: "too_many_sheets", details: { limit: tableLimits.sheets } };
  const hiddenNames = new Set(book.Workbook?.Sheets?.filter((sheet) => sheet.Hidden).map((sheet) => sheet.name));
  const budget = new Budget();
  const sheets: TableSheet[] = [];
  const stamps: MetaStamp[] = quick ? [quick.stamp] : [];
  let carried = quick && withForm ? carriedIn(quick.head) : undefined;
  for (const name of names) {
    const sheet = book.Sheets[name] ?? {};
    const merges = sheet["!merges"] ?? [];
    if (merges.length > tableLimits.merges)
      return { code: "too_many_merges", details: { sheet: name, limit: tableLimits.merges } };
    const rows = toRows(sheet, budget);
    if (!rows) return { code: "too_many_cells", details: { sheet: name, limit: tableLimits.cells } };
    const stamp = stampOf(rows);
    if (stamp) stamps.push(stamp);
    if (stamp && withForm) carried ??= carriedIn(rows.map(valuesOf));
    sheets.push({
      name,
      hidden: hiddenNames.has(name),
      rows: stamp ? [] : rows,
      merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    });
  }
  const properties = Object.entries(book.Custprops ?? {}).map(([key, value]) => [key, String(value)]);
  return {
    sheets,
    properties: Object.fromEntries(properties),
    stamps,
    ...(carried === undefined ? {} : { carried }),
    ...(book.Workbook?.WBProps?.date1904 ? { datesFrom1904: true } : {}),
  };
}

const options: ParsingOptions = {
  type: "array",
  dense: true,
  cellNF: true,
  cellHTML: false,
  // Tells hidden rows.
  cellStyles: true,
  sheetStubs: true,
};

/**
 * @param bytes a workbook that has passed pre-flight
 * @param parts what that unpacked: only that is read, and not unpacked again; without them the result is the same
 * @param withForm whether the form that the workbook carries is wanted as well
 */
export function readTable(bytes: Uint8Array, parts?: ZipParts, withForm = false): ReadResult {
  try {
    const quick = parts && quickStamp(parts);
    const checked = parts?.repacked(quick?.part) ?? bytes;
    const table = toTable(read(checked, quick ? { ...options, sheets: [...quick.others] } : options), quick, withForm);
    return "code" in table ? { ok: false, rejection: table } : { ok: true, table };
  } catch {
    // The library's message is about its own insides; what a person can do is the same for all of them.
    return { ok: false, rejection: { code: "unreadable_content", details: {} } };
  }
}
