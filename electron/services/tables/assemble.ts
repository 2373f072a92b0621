/** A list with its source note as worksheets: every number must be readable by whoever gets the file without us. */
import { sheetText } from "../../../shared/text/sheets.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import type { NamedTable } from "../../exchange/printed-workbook/write.ts";
import type { ListExport, ListSheet } from "./list-sheet.ts";

export interface Taken {
  /** To the minute, on this machine's clock. */
  readonly at: string;
  /** Name and organisation of whoever takes it away. */
  readonly by: string;
  readonly demo: boolean;
}

export const worksheetsOf = (list: ListExport, taken: Taken): NamedTable[] =>
  list.sheets.map((sheet) => ({ name: sheet.name, table: tableOf(list, sheet, taken) }));

function tableOf(
  list: ListExport,
  { name, columns, rows, sums, empty, kept }: ListSheet,
  taken: Taken,
): NamedTable["table"] {
  const { notes: words } = tablesText;
  const title = list.sheets.length > 1 && name !== list.title ? `${list.title}（${name}）` : list.title;
  return {
    orientation: "landscape",
    title,
    subtitle: "",
    tableNumber: "",
    confidentiality: [taken.demo ? sheetText.demo : "", tablesText.confidentiality].filter(Boolean).join("　"),
    info: [],
    sections: [
      {
        title: "",
        columns: columns.map(({ head, mm }) => ({ key: head, head: head.split("\n"), widthMm: mm })),
        rows: sums === null || rows.length === 0 ? rows : [...rows, sums],
        list: { rows: rows.length, kept },
      },
    ],
    empty,
    closing: [
      list.asAt === "" ? "" : words.asAt(list.asAt),
      words.filters(list.filters),
      list.unit === "" ? "" : words.unit(list.unit),
      words.source(list.source),
      ...list.notes.map(words.explanation),
    ],
    signature: [],
    summary: "",
    legend: "",
    notes: [],
    foot: tablesText.foot(title, taken.at, taken.by),
  };
}
