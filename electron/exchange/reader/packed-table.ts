/**
 * Tables on their way from a reader process, and as long as they wait: two hundred forms lie ready in a few megabytes,
 * and only what is looked at is unpacked.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { addressOf } from "../read/grid.ts";
import type { CellType, Table, TableCell, TableSheet } from "../table.ts";
import type { ReadResult } from "./protocol.ts";

export type PackedResult =
  | { readonly ok: true; readonly packed: Uint8Array }
  | { readonly ok: false; readonly rejection: FileRejection };

/** Speed counts for more than the last byte. */
const level = 1;
/** Above what the reader's limits on cells and characters let through; a process gone wrong must not fill this one. */
const maxOutputLength = 128 * 1024 * 1024;

const types: readonly CellType[] = ["number", "text", "boolean", "error", "uncached", "blank"];
const usualFormat = "General";

/** Column, type, value; text where it is not the value's own, format where it is not the usual one, formula, comment. */
type PackedCell = readonly [number, number, TableCell["value"], ...(string | 0)[]];

interface PackedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: TableSheet["merges"];
  readonly pictures?: NonNullable<TableSheet["pictures"]>;
  readonly blankPercents?: NonNullable<TableSheet["blankPercents"]>;
  /** Row, hidden, cells. */
  readonly rows: readonly (readonly [number, boolean, readonly PackedCell[]])[];
}

type PackedTable = Omit<Table, "sheets"> & { readonly sheets: readonly PackedSheet[] };

function packCell({ column, type, value, text, format, formula, comment }: TableCell): PackedCell {
  const more = [
    text === String(value ?? "") ? 0 : text,
    format === usualFormat ? 0 : format,
    formula ?? 0,
    comment ?? 0,
  ] as const;
  const last = more.findLastIndex((each) => each !== 0);
  return [column, types.indexOf(type), value, ...more.slice(0, last + 1)];
}

function unpackCell(row: number, [column, type, value, text, format, formula, comment]: PackedCell): TableCell {
  const cell = {
    address: addressOf(row, column),
    column,
    type: types[type] ?? "blank",
    value,
    text: typeof text === "string" ? text : String(value ?? ""),
    format: typeof format === "string" ? format : usualFormat,
  };
  if (typeof formula !== "string" && typeof comment !== "string") return cell;
  return {
    ...cell,
    ...(typeof formula === "string" ? { formula } : {}),
    ...(typeof comment === "string" ? { comment } : {}),
  };
}

export function packResult(result: ReadResult): PackedResult {
  if (!result.ok) return result;
  const { table } = result;
  const packed: PackedTable = {
    ...table,
    sheets: table.sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: rows.map((row) => [row.row, row.hidden, row.cells.map(packCell)] as const),
    })),
  };
  return { ok: true, packed: deflateRawSync(Buffer.from(JSON.stringify(packed)), { level }) };
}

function unpack(bytes: Uint8Array): Table {
  const packed = JSON.parse(inflateRawSync(bytes, { maxOutputLength }).toString("utf8")) as PackedTable;
  return {
    ...packed,
    sheets: packed.sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: rows.map(([row, hidden, cells]) => ({ row, hidden, cells: cells.map((cell) => unpackCell(row, cell)) })),
    })),
  };
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
