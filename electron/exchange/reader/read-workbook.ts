/** One returned file in, one plain table or rejection out: checked, opened where it is closed, read by what it is. */
import { type ParsingOptions, read, set_cptable, type WorkBook } from "xlsx";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { unnamedSheet } from "../../../shared/text/exchange.ts";
import { type Checked, preflight } from "../preflight.ts";
import type { Table, TableRow, WorkbookKind } from "../table.ts";
import { csvRows, separatorOf } from "./csv-rows.ts";
import { decrypt, officesOwnPassword } from "./decrypt.ts";
import { readHtml } from "./html-tables.ts";
import type { ReadResult } from "./protocol.ts";
import { parsingOptions, readTable, tableOf } from "./read-table.ts";
import { tableLimits } from "./table-limits.ts";

export interface WorkbookFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Never kept: it is there for this one reading. */
  readonly password?: string | undefined;
  /** The form that an issued workbook carries is wanted too. */
  readonly withForm?: boolean | undefined;
}

export async function readWorkbook({ bytes, fileName, password, withForm }: WorkbookFile): Promise<ReadResult> {
  const checked = await preflight(bytes, fileName);
  if (checked.ok) return readByKind(bytes, checked, withForm);
  if (checked.rejection.code !== "encrypted") return { ok: false, rejection: checked.rejection };
  const opened = await decrypt(bytes, password ?? officesOwnPassword);
  if ("code" in opened) return password === undefined ? refused("encrypted") : { ok: false, rejection: opened };
  const inside = await preflight(opened, fileName);
  if (inside.ok) return readByKind(opened, inside, withForm);
  // What was inside may be closed again by other means; once is enough.
  const { code } = inside.rejection;
  return code === "encrypted" ? refused("encryption_unknown") : { ok: false, rejection: inside.rejection };
}

const refused = (code: FileRejection["code"]): ReadResult => ({ ok: false, rejection: { code, details: {} } });

async function readByKind(bytes: Uint8Array, { kind, parts, text }: Checked, withForm = false): Promise<ReadResult> {
  switch (kind) {
    case "xlsx":
      return readTable(bytes, parts, withForm);
    case "xlsm":
      return withKind(readTable(bytes, parts, withForm), kind);
    case "csv":
      return withKind(readCsv(text ?? ""), kind);
    case "xls":
      await learnCodePages();
      return withKind(
        fromLibrary((options) => read(bytes, options)),
        kind,
      );
    case "ods":
    case "xlsb":
      // What was checked and nothing else.
      return withKind(
        fromLibrary((options) => read(parts?.repacked() ?? bytes, options)),
        kind,
      );
    case "html":
      return withKind(readHtml(text ?? ""), kind);
    case "xml":
      return withKind(
        fromLibrary((options) => read(text ?? "", { ...options, type: "string" })),
        kind,
      );
  }
}

/** Excel 5 and 95 wrote Chinese in GBK: without its tables the library makes a line of every sign. */
async function learnCodePages(): Promise<void> {
  set_cptable(await import("xlsx/dist/cpexcel.full.mjs"));
}

type Read = (options: ParsingOptions) => WorkBook;

/** `raw`: texts are texts; whether `1,807` is a number is for our own rules to say. */
function fromLibrary(reading: Read): ReadResult {
  try {
    return tableOf(reading({ ...parsingOptions, raw: true }));
  } catch {
    return refused("unreadable_content");
  }
}

function withKind(result: ReadResult, kind: WorkbookKind): ReadResult {
  return result.ok ? { ok: true, table: { ...result.table, kind } } : result;
}

function readCsv(text: string): ReadResult {
  const tooMuch: FileRejection = {
    code: "too_many_cells",
    details: { sheet: unnamedSheet.csv, limit: tableLimits.cells },
  };
  if (text.length > tableLimits.characters) return { ok: false, rejection: tooMuch };
  const rows = csvRows(text, separatorOf(text) ?? ",");
  if (!rows) return refused("truncated");
  if (rows.reduce((count, row) => count + row.length, 0) > tableLimits.cells) return { ok: false, rejection: tooMuch };
  const table: Table = {
    sheets: [{ name: unnamedSheet.csv, hidden: false, merges: [], rows: rows.flatMap(textRow) }],
    properties: {},
    stamps: [],
  };
  return { ok: true, table };
}

function textRow(fields: readonly string[], row: number): TableRow[] {
  const cells = fields.flatMap((text, column) =>
    text === "" ? [] : [{ column, type: "text" as const, value: text, text, format: "General" }],
  );
  return cells.length === 0 ? [] : [{ row, hidden: false, cells }];
}
