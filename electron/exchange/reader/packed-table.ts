/**
 * Tables on their way from a reader process, and as long as they wait: two hundred forms lie ready in a few megabytes,
 * and only what is looked at is unpacked.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type { CellType, Table, TableCell, TableRow, TableSheet } from "../table.ts";
import type { ReadResult } from "./protocol.ts";

export type PackedResult =
  | { readonly ok: true; readonly packed: Uint8Array }
  | { readonly ok: false; readonly rejection: FileRejection };

/** Speed counts for more than the last byte. */
const level = 1;
/** Above what the reader's limits on cells and characters let through; a process gone wrong must not fill this one. */
const maxOutputLength = 128 * 1024 * 1024;

/** What many cells have in common. */
type Kind = readonly [CellType, format: string];
/** A few cells by their place among all of the sheet, with what only they have. */
type Sparse = readonly (readonly [at: number, text: string])[];

/** All cells in one list for each thing that is said of them, row after row: quick to put into words and to read again. */
interface PackedSheet extends Omit<TableSheet, "rows"> {
  /** For each row: its number, whether it is hidden (1), how many cells it has. */
  readonly rows: readonly number[];
  readonly kinds: readonly Kind[];
  /** Of each cell its column, its place in `kinds`, its value. */
  readonly columns: readonly number[];
  readonly kindOf: readonly number[];
  readonly values: readonly TableCell["value"][];
  /** Where it is not the value's own. */
  readonly texts: Sparse;
  readonly formulas: Sparse;
  readonly comments: Sparse;
}

type PackedTable = Omit<Table, "sheets"> & { readonly sheets: readonly PackedSheet[] };

const ownText = (value: TableCell["value"]): string => String(value ?? "");

function packSheet({ rows, ...sheet }: TableSheet): PackedSheet {
  const kinds: Kind[] = [];
  const known = new Map<string, number>();
  const kindAt = ({ type, format }: TableCell): number => {
    const key = `${type} ${format}`;
    const at = known.get(key) ?? kinds.push([type, format]) - 1;
    known.set(key, at);
    return at;
  };
  const heads: number[] = [];
  const columns: number[] = [];
  const kindOf: number[] = [];
  const values: TableCell["value"][] = [];
  const texts: [number, string][] = [];
  const formulas: [number, string][] = [];
  const comments: [number, string][] = [];
  for (const { row, hidden, cells } of rows) {
    heads.push(row, hidden ? 1 : 0, cells.length);
    for (const cell of cells) {
      const at = values.length;
      columns.push(cell.column);
      kindOf.push(kindAt(cell));
      values.push(cell.value);
      if (cell.text !== cell.value && cell.text !== ownText(cell.value)) texts.push([at, cell.text]);
      if (cell.formula !== undefined) formulas.push([at, cell.formula]);
      if (cell.comment !== undefined) comments.push([at, cell.comment]);
    }
  }
  return { ...sheet, rows: heads, kinds, columns, kindOf, values, texts, formulas, comments };
}

function unpackSheet(packed: PackedSheet): TableSheet {
  const { rows: heads, kinds, columns, kindOf, values, texts, formulas, comments, ...sheet } = packed;
  const [ownTexts, ownFormulas, ownComments] = [new Map(texts), new Map(formulas), new Map(comments)];
  const rows: TableRow[] = [];
  let at = 0;
  for (let head = 0; head < heads.length; head += 3) {
    const [row = 0, hidden, length = 0] = [heads[head], heads[head + 1], heads[head + 2]];
    const cells: TableCell[] = [];
    // No more than there are, whatever a process gone wrong says.
    for (const end = Math.min(at + length, values.length); at < end; at++) {
      const [type, format] = kinds[kindOf[at] ?? 0] ?? unknownKind;
      const [column = 0, value = null] = [columns[at], values[at]];
      const text = ownTexts.get(at) ?? (typeof value === "string" ? value : ownText(value));
      const cell = { column, type, value, text, format };
      const formula = ownFormulas.get(at);
      const comment = ownComments.get(at);
      cells.push(
        formula === undefined && comment === undefined
          ? cell
          : { ...cell, ...(formula === undefined ? {} : { formula }), ...(comment === undefined ? {} : { comment }) },
      );
    }
    rows.push({ row, hidden: hidden === 1, cells });
  }
  return { ...sheet, rows };
}

const unknownKind: Kind = ["blank", "General"];

export function packResult(result: ReadResult): PackedResult {
  if (!result.ok) return result;
  const { table } = result;
  const packed: PackedTable = { ...table, sheets: table.sheets.map(packSheet) };
  return { ok: true, packed: deflateRawSync(Buffer.from(JSON.stringify(packed)), { level }) };
}

function unpack(bytes: Uint8Array): Table {
  const packed = JSON.parse(inflateRawSync(bytes, { maxOutputLength }).toString("utf8")) as PackedTable;
  return { ...packed, sheets: packed.sheets.map(unpackSheet) };
}

/** @returns a result whose table is made anew each time it is asked for: hold on to it while working with it */
export function unpackResult(result: PackedResult): ReadResult {
  if (!result.ok) return result;
  const { packed } = result;
  return {
    ok: true,
    get table() {
      return unpack(packed);
    },
  };
}
