import * as XLSX from "xlsx";
import { matrixSheetName, supplyHeads } from "../../electron/exchange/layout/matrix-sheet.ts";
import type { SupplyField } from "../../shared/domain/assessment/form-matrix.ts";
import { type Filling, fillWorkbook } from "./fill-workbook.ts";

type Given = Readonly<Record<string, Partial<Record<SupplyField, string | number | null>>>>;

/** Puts a word such as 未取得 for every figure asked, but for those named. */
export function sayOfEach(
  bytes: Uint8Array,
  word: string,
  but: Readonly<Record<string, readonly string[]>> = {},
): Uint8Array {
  const sheet = XLSX.read(bytes).Sheets[matrixSheetName];
  if (!sheet) throw new Error(`no ${matrixSheetName}`);
  const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 0, defval: null });
  const headRow = rows.findIndex((row) => row.includes("被考核单位"));
  const lines = (rows[headRow - 1] ?? []).flatMap(
    (text) => /^(.+?)(?:（[^（]*）)?\n/.exec(String(text ?? ""))?.[1] ?? [],
  );
  const names = rows.slice(headRow + 1).flatMap((cells) => (typeof cells[1] === "number" ? [String(cells[2])] : []));
  const given = (line: string): Given =>
    Object.fromEntries(names.filter((name) => !but[line]?.includes(name)).map((name) => [name, { value: word }]));
  return fillMatrix(bytes, Object.fromEntries(lines.map((line) => [line, given(line)])));
}

/**
 * Fills 考核数据 by the names of who is scored and what the head of the line begins with, like a person looking for the cell.
 * @param reasons 说明 by who is scored
 */
export function fillMatrix(
  bytes: Uint8Array,
  lines: Readonly<Record<string, Given>>,
  reasons: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sheet = XLSX.read(bytes).Sheets[matrixSheetName];
  if (!sheet) throw new Error(`no ${matrixSheetName}`);
  const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 0, defval: null });
  const headRow = rows.findIndex((row) => row.includes("被考核单位"));
  const [groups = [], heads = []] = [rows[headRow - 1], rows[headRow]];
  const rowOf = (name: string): number => {
    const row = rows.findIndex((cells) => cells[2] === name);
    if (row < 0) throw new Error(`no row ${name}`);
    return row;
  };
  const columnOf = (line: string, field: SupplyField): number => {
    const from = groups.findIndex((text) => String(text ?? "").startsWith(line));
    const column = heads.findIndex((head, at) => at >= from && head === supplyHeads[field]);
    if (from < 0 || column < 0) throw new Error(`no column ${line} ${field}`);
    return column;
  };
  const cells: Record<string, Filling[string]> = {};
  for (const [line, given] of Object.entries(lines))
    for (const [name, fields] of Object.entries(given))
      for (const [field, value] of Object.entries(fields))
        cells[XLSX.utils.encode_cell({ r: rowOf(name), c: columnOf(line, field as SupplyField) })] = value;
  for (const [name, reason] of Object.entries(reasons))
    cells[XLSX.utils.encode_cell({ r: rowOf(name), c: heads.indexOf("说明") })] = reason;
  return fillWorkbook(bytes, matrixSheetName, cells);
}
