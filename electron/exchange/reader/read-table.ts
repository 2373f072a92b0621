/** SheetJS workbook → plain table. Runs in the reader process only. */
import { type CellObject, type ParsingOptions, read, type WorkBook, type WorkSheet } from "xlsx";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { carriedFormName, unpackedForm } from "../layout/carried-form.ts";
import { type MetaStamp, metaFromRows, metaSheetName } from "../layout/identity.ts";
import { hasHalfNumber } from "../preflight/half-number.ts";
import type { ZipParts } from "../preflight/zip.ts";
import type { CellType, MergedRange, Table, TableCell, TableRow, TableSheet } from "../table.ts";
import { blankPercents } from "./blank-percents.ts";
import { cellText } from "./cell-text.ts";
import { linkedFilesOf } from "./package-parts.ts";
import { hasPicturesInCells, pictureCells, picturesOf } from "./pictures.ts";
import type { ReadResult } from "./protocol.ts";
import { type QuickStamp, quickStamp } from "./quick-stamp.ts";
import { tableLimits } from "./table-limits.ts";

/** What Excel allows; a longer one is none. */
const longestFormat = 255;

const types: Readonly<Record<CellObject["t"], CellType>> = {
  n: "number",
  s: "text",
  b: "boolean",
  e: "error",
  d: "number",
  z: "blank",
};

/** The library hands over threaded comments byte by byte. */
function asUtf8(text: string): string {
  const decoded = Buffer.from(text, "latin1").toString("utf8");
  return [...text].some((sign) => sign > "\u00ff") || decoded.includes("\ufffd") ? text : decoded;
}

/** TRUE of an .ods the library hands over as the number 1. */
const asWord = (cell: CellObject): CellObject =>
  cell.t === "n" && (cell.w === "TRUE" || cell.w === "FALSE") ? { ...cell, t: "b", v: cell.w === "TRUE" } : cell;

function toCell(cell: CellObject, column: number, { links, from1904 }: Known): TableCell {
  // A formula saved without its result comes as a stub with the value 0: reading it would invent a zero.
  // What no number can be (1e999, letters) the library turns into an error's name and keeps as a number.
  const typed = typeof cell.v === "number" && !Number.isFinite(cell.v) ? "error" : types[cell.t];
  const type = cell.t === "z" && cell.f !== undefined ? "uncached" : typed;
  const hasValue = type === "number" || type === "text" || type === "boolean";
  const value = hasValue && cell.v !== undefined && !(cell.v instanceof Date) ? cell.v : null;
  const comment = cell.c?.map((note) => (note.T ? asUtf8(note.t) : note.t)).join("\n");
  const plain = {
    column,
    type,
    value,
    text: type === "blank" || type === "uncached" ? "" : (cell.w ?? cellText(cell, from1904)),
    format: typeof cell.z === "string" && cell.z.length <= longestFormat ? cell.z : "General",
  };
  if (cell.f === undefined && !comment) return plain;
  return {
    ...plain,
    ...(cell.f === undefined ? {} : { formula: withFileNames(cell.f, links) }),
    ...(comment ? { comment } : {}),
  };
}

/** What is read beside the library. */
interface Beside {
  /** Names of the workbooks that formulas call [1], [2] … */
  readonly links: readonly string[];
  readonly pictures: ReadonlyMap<number, readonly MergedRange[]>;
  /** Are there pictures that are the content of a cell? To the library such a cell is an error without a formula. */
  readonly inCells: boolean;
}

/** What a cell alone does not say. */
interface Known extends Beside {
  /** Dates count from there. */
  readonly from1904: boolean;
}

const nothingBeside: Beside = { links: [], pictures: new Map(), inCells: false };

const besideOf = (parts: ZipParts): Beside => ({
  links: linkedFilesOf(parts),
  pictures: picturesOf(parts),
  inCells: hasPicturesInCells(parts),
});

const withFileNames = (formula: string, links: readonly string[]): string =>
  links.length === 0
    ? formula
    : formula.replace(/\[(\d+)\]/g, (whole, number: string) => {
        const name = links[Number(number) - 1];
        return name ? `[${name}]` : whole;
      });

/** Stops at the first cell over the limits; counts over the whole workbook. */
class Budget {
  cells = 0;
  characters = 0;
  unseen = 0;
  spend(cell: TableCell): boolean {
    this.cells += 1;
    this.characters += cell.text.length + (typeof cell.value === "string" ? cell.value.length : 0);
    this.unseen += (cell.formula?.length ?? 0) + (cell.comment?.length ?? 0);
    return this.cells <= tableLimits.cells && this.characters <= tableLimits.characters && this.isUnseenWithin();
  }
  spendProperties(properties: Readonly<Record<string, string>>): boolean {
    for (const [name, value] of Object.entries(properties)) this.unseen += name.length + value.length;
    return this.isUnseenWithin();
  }
  isUnseenWithin(): boolean {
    return this.unseen <= tableLimits.unseenCharacters;
  }
}

/** Row 0, `A-5`, column ZZZZ: whoever wrote that wrote no sheet, and where its figures belong cannot be told. */
const isOnSheet = (row: number, column: number): boolean =>
  Number.isInteger(row) && row >= 0 && row < tableLimits.rows && column >= 0 && column < tableLimits.columns;

/** What is in a list, which may have wide gaps, and places that are none (−5). */
function* placesIn<T>(list: readonly (T | undefined)[]): Generator<readonly [number, T]> {
  for (const key in list) {
    const content = list[key];
    if (content) yield [Number(key), content];
  }
}

function toRows(sheet: WorkSheet, budget: Budget, known: Known): TableRow[] | undefined {
  const rows: TableRow[] = [];
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? [];
  for (const [row, rowCells] of placesIn(data)) {
    const cells: TableCell[] = [];
    for (const [column, cell] of placesIn(rowCells)) {
      if (!isOnSheet(row, column)) throw new RangeError("a cell outside any sheet");
      if (cell.t === "z" && cell.f === undefined && cell.c === undefined) continue;
      const plain = toCell(asWord(cell), column, known);
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
function toTable(
  book: WorkBook,
  quick: QuickStamp | undefined,
  beside: Beside,
  withForm: boolean,
): Table | FileRejection {
  // Chart and macro sheets have a type of their own and no cells.
  const isTable = (name: string): boolean =>
    book.Sheets[name] ? !book.Sheets[name]["!type"] : quick !== undefined && name === metaSheetName;
  const names = book.SheetNames.filter(isTable);
  if (names.length > tableLimits.sheets) return { code: "too_many_sheets", details: { limit: tableLimits.sheets } };
  const hiddenNames = new Set(book.Workbook?.Sheets?.filter((sheet) => sheet.Hidden).map((sheet) => sheet.name));
  // The library leaves out a sheet it fails on, without a word: its figures would be missing, and nobody would know.
  const lost = book.SheetNames.some((name) => !book.Sheets[name] && !(quick && name === metaSheetName));
  if (lost) return { code: "unreadable_content", details: {} };
  const from1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const budget = new Budget();
  const sheets: TableSheet[] = [];
  const stamps: MetaStamp[] = quick ? [quick.stamp] : [];
  let carried = quick && withForm ? carriedIn(quick.head) : undefined;
  for (const name of names) {
    const sheet = book.Sheets[name] ?? {};
    const merges = sheet["!merges"] ?? [];
    if (merges.length > tableLimits.merges)
      return { code: "too_many_merges", details: { sheet: name, limit: tableLimits.merges } };
    const rows = toRows(sheet, budget, { ...beside, from1904 });
    if (!rows) return { code: "too_many_cells", details: { sheet: name, limit: tableLimits.cells } };
    const stamp = stampOf(rows);
    if (stamp) stamps.push(stamp);
    if (stamp && withForm) carried ??= carriedIn(rows.map(valuesOf));
    const pictures = [
      ...(beside.pictures.get(book.SheetNames.indexOf(name)) ?? []),
      ...(beside.inCells ? pictureCells(rows) : []),
    ];
    const percents = blankPercents(sheet);
    sheets.push({
      name,
      hidden: hiddenNames.has(name),
      rows: stamp ? [] : rows,
      merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      ...(pictures.length > 0 ? { pictures } : {}),
      ...(percents.length > 0 ? { blankPercents: percents } : {}),
    });
  }
  const properties = Object.fromEntries(
    Object.entries(book.Custprops ?? {}).map(([key, value]) => [key, String(value)]),
  );
  if (!budget.spendProperties(properties)) return { code: "unreadable_content", details: {} };
  return {
    sheets,
    properties,
    stamps,
    ...(carried === undefined ? {} : { carried }),
    ...(from1904 ? { datesFrom1904: true } : {}),
  };
}

export const parsingOptions: ParsingOptions = {
  type: "array",
  dense: true,
  cellNF: true,
  cellHTML: false,
  // Tells hidden rows.
  cellStyles: true,
  sheetStubs: true,
};

/** A book of another kind than the ones whose parts we know. */
export function tableOf(book: WorkBook): ReadResult {
  const table = toTable(book, undefined, nothingBeside, false);
  return "code" in table ? { ok: false, rejection: table } : { ok: true, table };
}

type Read = (how: ParsingOptions) => Table | FileRejection;

/** The texts of cells are ours to make; what an error is called only the library knows: undefined where there is one. */
function withOwnTexts(read: Read): Table | FileRejection | undefined {
  const table = read({ cellText: false });
  if ("code" in table) return table;
  const isError = ({ type }: TableCell): boolean => type === "error";
  return table.sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(isError))) ? undefined : table;
}

/**
 * @param bytes a workbook that has passed pre-flight
 * @param parts what that unpacked: only that is read, and not unpacked again; without them the result is the same but for
 * pictures and names of linked files
 * @param withForm whether the form that the workbook carries is wanted as well
 */
export function readTable(bytes: Uint8Array, parts?: ZipParts, withForm = false): ReadResult {
  try {
    const quick = parts && quickStamp(parts);
    if (parts && hasHalfNumber(parts, quick?.part))
      return { ok: false, rejection: { code: "unreadable_content", details: {} } };
    const checked = parts?.repacked(quick?.part) ?? bytes;
    const beside = parts ? besideOf(parts) : nothingBeside;
    const options = quick ? { ...parsingOptions, sheets: [...quick.others] } : parsingOptions;
    const readBy: Read = (how) => toTable(read(checked, { ...options, ...how }), quick, beside, withForm);
    const table = withOwnTexts(readBy) ?? readBy({});
    return "code" in table ? { ok: false, rejection: table } : { ok: true, table };
  } catch {
    // The library's message is about its own insides; what a person can do is the same for all of them.
    return { ok: false, rejection: { code: "unreadable_content", details: {} } };
  }
}
