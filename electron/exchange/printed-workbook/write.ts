/** Printed tables as a workbook, one worksheet each, for whoever goes on calculating with them. */
import { colToLetter, writeXlsx } from "hucre/xlsx";
import type { Sheet } from "../../../shared/contract/sheets.ts";
import { sheetText } from "../../../shared/text/sheets.ts";
import { quotedSheet, sheetName } from "../sheet-name.ts";
import { font } from "../write/styles.ts";
import { drawSheet, type TableSheet } from "./draw-sheet.ts";

/** A worksheet by the name it would like to have. */
export interface NamedTable {
  readonly name: string;
  readonly table: TableSheet;
}

/** A print with the form and code that stand at its foot. */
export const printedTable = (sheet: Sheet): TableSheet => ({
  ...sheet,
  confidentiality: [sheet.demo ? sheetText.demo : "", sheet.confidentiality].filter((part) => part !== "").join("　"),
  foot: sheetText.footLeft(sheet.formVersion, sheet.verification),
});

export function writeTables(tables: readonly NamedTable[]): Promise<Uint8Array> {
  const names: string[] = [];
  for (const { name } of tables) names.push(sheetName(name, names));
  const drawn = tables.map(({ table }, index) => ({ name: names[index] ?? "", ...drawSheet(table) }));
  return writeXlsx({
    sheets: drawn.map(({ name, sheet }) => ({ name, ...sheet })),
    defaultFont: font("宋体", 11),
    namedRanges: drawn.flatMap(({ name, headRow, kept }) =>
      headRow === null ? [] : [{ name: "_xlnm.Print_Titles", range: repeated(name, headRow, kept), scope: name }],
    ),
  });
}

/** Columns first, as office programs write it. */
function repeated(name: string, headRow: number, kept: number): string {
  const sheet = quotedSheet(name);
  const columns = kept === 0 ? "" : `${sheet}!$A:$${colToLetter(kept - 1)},`;
  return `${columns}${sheet}!$${headRow}:$${headRow}`;
}
