/** One returned file in, one plain table or rejection out: checked, opened where it is closed, read by what it is. */
import { type ParsingOptions, read, type WorkBook } from "xlsx";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { type Checked, preflight } from "../preflight.ts";
import { addressOf } from "../read/grid.ts";
import type { Table, TableRow, WorkbookKind } from "../table.ts";
import { csvRows, separatorOf } from "./csv-rows.ts";
import { decrypt, isEncryptedXls } from "./decrypt.ts";
import type { ReadResult } from "./protocol.ts";
import { parsingOptions, readTable, tableLimits, tableOf } from "./read-table.ts";

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
  if (isClosed(checked, bytes)) {
    if (password === undefined) return refused("encrypted");
    const opened = await decrypt(bytes, password);
    // What was inside may be closed again by other means; once is enough.
    return "code" in opened ? { ok: false, rejection: opened } : readWorkbook({ bytes: opened, fileName, withForm });
  }
  return checked.ok ? readByKind(bytes, checked, withForm) : { ok: false, rejection: checked.rejection };
}

const refused = (code: FileRejection["code"]): ReadResult => ({ ok: false, rejection: { code, details: {} } });

function isClosed(checked: Checked | { ok: false; rejection: FileRejection }, bytes: Uint8Array): boolean {
  return checked.ok ? checked.kind === "xls" && isEncryptedXls(bytes) : checked.rejection.code === "encrypted";
}

function readByKind(bytes: Uint8Array, { kind, parts, text }: Checked, withForm = false): ReadResult {
  switch (kind) {
    case "xlsx":
      return readTable(bytes, parts, withForm);
    case "xlsm":
      return withKind(readTable(bytes, parts, withForm), kind);
    case "csv":
      return withKind(readCsv(text ?? ""), kind);
    case "xls":
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
    case "xml":
      return withKind(
        fromLibrary((options) => read(text ?? "", { ...options, type: "string" })),
        kind,
      );
  }
}

type Read = (options: ParsingOptions) => WorkBook;

/** `raw`: texts of a web page are texts; whether `1,807` is a number is for our own rules to say. */
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
  const separator = separatorOf(text) ?? ",";
  const rows = csvRows(text, separator);
  const cells = rows.reduce((count, row) => count + row.length, 0);
  if (cells > tableLimits.cells || text.length > tableLimits.characters)
    return { ok: false, rejection: { code: "too_many_cells", details: { sheet: "", limit: tableLimits.cells } } };
  const table: Table = {
    sheets: [{ name: "CSV", hidden: false, merges: [], rows: rows.flatMap(textRow) }],
    properties: {},
    stamps: [],
  };
  return { ok: true, table };
}

function textRow(fields: readonly string[], row: number): TableRow[] {
  const cells = fields.flatMap((text, column) =>
    text === ""
      ? []
      : [{ address: addressOf(row, column), column, type: "text" as const, value: text, text, format: "General" }],
  );
  return cells.length === 0 ? [] : [{ row, hidden: false, cells }];
}
