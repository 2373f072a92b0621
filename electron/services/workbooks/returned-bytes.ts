/** The return: the workbook as it was issued, patched in place, and read back before it goes out. */
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReturnedCell, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { patchWorkbook } from "../../exchange/patch/patch-workbook.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { Filled } from "./filled.ts";
import { understood } from "./understood.ts";

/** What must be the same in the file as on the screen. */
const essenceOf = ({ lines, tasks, supplies = [], corrections, contact, checkNumber }: ReturnedForm): string => {
  const cellsOf = (cells: Readonly<Partial<Record<string, ReturnedCell>>>) =>
    Object.entries(cells).map(([field, cell]) => [field, cell?.value, cell?.text ?? null, cell?.doubt?.code ?? null]);
  return JSON.stringify([
    [...lines, ...tasks].map(({ key, cells }) => [key, cellsOf(cells)]),
    supplies.map(({ key, line, cells, reason }) => [key, line, cellsOf(cells), reason]),
    corrections.map(({ key, target, cells }) => [key, target, cellsOf(cells)]),
    contact,
    checkNumber,
  ]);
};

/** REFUSED where the file cannot be written in, or would not say what was typed: then nothing goes out. */
export async function returnedBytes(
  pool: ReaderPool,
  fileName: string,
  original: Uint8Array,
  { patches, returned }: Filled,
): Promise<Uint8Array> {
  const { action } = workbooksText.export;
  const patched = await patchWorkbook(original, { cells: patches, sheets: [] });
  if (!patched.ok) throw new AppError("REFUSED", { action, name: fileName, reason: workbooksText.export.unpatchable });
  const back = understood(fileName, await pool.readWithForm(patched.bytes, fileName));
  const disagrees = back.returned.notes.some(({ code }) => code === "check_number_differs");
  if (disagrees || essenceOf(back.returned) !== essenceOf(returned))
    throw new AppError("REFUSED", { action, name: fileName, reason: workbooksText.export.changedOnWay });
  return patched.bytes;
}
