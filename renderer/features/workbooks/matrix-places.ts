/**
 * Where a figure of 考核数据 stands on the screen: one row of the grid has everybody's figures of all lines, while each
 * figure is kept, checked and spoken of as a row of its own.
 */
import type { WorkbookField, WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import type { Stop } from "../../components/report-grid/stops.ts";

/** Between the keys of who is scored and of the line, as in `supplyKey`; no key has one. */
const joint = ".";

/** The column of a line in the grid: its key and which of its cells. */
export const matrixColumnId = (line: { readonly key: string }, cell: string): string => `${line.key}${joint}${cell}`;

/** A cell as the grid calls it. */
export function gridPlaceOf({ key, kind }: Pick<WorkbookRow, "key" | "kind">, field: string): Stop {
  const [assessed = "", line = ""] = key.split(joint);
  return kind === "supply"
    ? { row: assessed, column: matrixColumnId({ key: line }, field) }
    : { row: key, column: field };
}

/** A cell of the grid by the row and field that its text is kept in. */
export function draftPlaceOf({ row, column }: Stop): { readonly row: string; readonly field: WorkbookField } {
  const [line = "", cell] = column.split(joint);
  if (cell === undefined) return { row, field: column as WorkbookField };
  return { row: `${row}${joint}${line}`, field: cell as WorkbookField };
}
