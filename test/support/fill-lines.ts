import * as XLSX from "xlsx";
import { type Filling, fillWorkbook } from "./fill-workbook.ts";

type LineFilling = Partial<
  Record<"本期数" | "同比" | "增速口径" | "数据性质" | "填报情况" | "说明", string | number | null>
>;
const columnOf = { 本期数: "K", 同比: "L", 增速口径: "M", 数据性质: "N", 填报情况: "O", 说明: "P" } as const;

/** Fills lines by `指标名称` and `所属期` as printed, like a person looking for the row. */
export function fillLines(bytes: Uint8Array, lines: Readonly<Record<string, LineFilling>>): Uint8Array {
  const sheet = XLSX.read(bytes).Sheets["指标填报"];
  if (!sheet) throw new Error("no 指标填报");
  const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 0, defval: null });
  const cells: Record<string, Filling[string]> = {};
  for (const [line, filling] of Object.entries(lines)) {
    const row = rows.findIndex((cellsOfRow) => `${cellsOfRow[2]} ${cellsOfRow[5]}` === line);
    if (row < 0) throw new Error(`no line ${line}`);
    for (const [column, value] of Object.entries(filling))
      cells[`${columnOf[column as keyof typeof columnOf]}${row + 1}`] = value ?? null;
  }
  return fillWorkbook(bytes, "指标填报", cells);
}
