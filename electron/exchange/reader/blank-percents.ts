/** Blank cells in which 8.2 would show as 820%: who fills in a form of somebody else must know them (03 §3.5). */
import { type CellObject, utils, type WorkSheet } from "xlsx";
import { isPercentFormat } from "../../../shared/domain/outside-form/form-number.ts";

/** As far as forms reach: whole columns may be formatted. */
const reach = { rows: 1000, columns: 100 } as const;

/** @returns `F4`; cells with content say their format themselves */
export function blankPercents(sheet: WorkSheet): string[] {
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? [];
  return data.slice(0, reach.rows).flatMap((cells, row) =>
    (cells ?? []).slice(0, reach.columns).flatMap((cell, column) => {
      const isBlank = cell?.t === "z" && typeof cell.z === "string" && isPercentFormat(cell.z);
      return isBlank ? [utils.encode_cell({ r: row, c: column })] : [];
    }),
  );
}
