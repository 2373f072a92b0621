/** A blank form as bytes → its sheets; whatever can never be filled is refused here, with what to do. */
import { AppError } from "../../../shared/domain/errors.ts";
import type { FormSheet } from "../../../shared/domain/outside-form/form-sheet.ts";
import { fileReasonMessage } from "../../../shared/text/exchange.ts";
import { outsideFormsText as words } from "../../../shared/text/outside-forms.ts";
import { formSheets } from "../../exchange/foreign/form-sheets.ts";
import type { CellPatch, PatchResult } from "../../exchange/patch/cell-patch.ts";
import { patchWorkbook } from "../../exchange/patch/patch-workbook.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";

/** INVALID, naming the file, for what is no workbook that can be filled in place. */
export async function readForm(pool: ReaderPool, fileName: string, bytes: Uint8Array): Promise<FormSheet[]> {
  const refuse = (reason: string) => new AppError("INVALID", { field: words.file, text: fileName, reason });
  if (!/\.xlsx$/i.test(fileName)) throw refuse(words.unpatchable["format"] ?? "");
  const read = await pool.read(bytes, fileName);
  if (!read.ok) throw refuse(fileReasonMessage(read.rejection.code, read.rejection.details));
  patchedOr(await patchWorkbook(bytes, { cells: [], sheets: [] }), refuse);
  const sheets = formSheets(read.table);
  if (sheets.length === 0) throw refuse(words.nothingInFile);
  return sheets;
}

/** The form with these cells filled; every part that is not concerned stays byte for byte what it was. */
export async function fillCells(fileName: string, bytes: Uint8Array, cells: readonly CellPatch[]): Promise<Uint8Array> {
  return patchedOr(
    await patchWorkbook(bytes, { cells, sheets: [] }),
    (reason) => new AppError("INVALID", { field: words.file, text: fileName, reason }),
  );
}

function patchedOr(result: PatchResult, refuse: (reason: string) => AppError): Uint8Array {
  if (result.ok) return result.bytes;
  if (result.reason !== "unpatchable") throw refuse(fileReasonMessage(result.reason, {}));
  const why = words.unpatchable[result.why] ?? "";
  throw refuse(result.where === "" ? why : `${result.where}：${why}`);
}
