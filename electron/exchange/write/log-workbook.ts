/** The change log as a workbook for auditors: every row with its hash, and on a sheet of its own how to check them. */
import { writeXlsx } from "hucre/xlsx";
import { auditText } from "../../../shared/text/audit.ts";
import { createCanvas } from "./canvas.ts";
import { font, styles } from "./styles.ts";

export interface AuditedChange {
  readonly id: number;
  readonly operation: number;
  readonly kind: string;
  readonly actor: number;
  readonly at: string;
  readonly by: string;
  readonly source: string;
  readonly summary: string;
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly file: string | null;
  readonly cell: string | null;
  readonly hash: string;
}

const fields = [
  ["id", 8],
  ["operation", 8],
  ["kind", 14],
  ["at", 24],
  ["by", 10],
  ["actor", 9],
  ["source", 9],
  ["summary", 34],
  ["entity", 14],
  ["entityId", 30],
  ["field", 14],
  ["before", 26],
  ["after", 26],
  ["file", 26],
  ["cell", 14],
  ["hash", 66],
] as const;

/** @param facts label and text, for the sheet 校验: what was asked for, by whom, what the check of the whole log says */
export async function writeLogWorkbook(
  changes: readonly AuditedChange[],
  facts: readonly (readonly [label: string, text: string])[],
): Promise<Uint8Array> {
  const sheet = createCanvas();
  fields.forEach(([field], column) => {
    sheet.put(0, column, auditText.columns[field], styles.columnHead);
  });
  changes.forEach((change, row) => {
    fields.forEach(([field], column) => {
      sheet.put(row + 1, column, change[field], styles.text);
    });
  });
  const about = createCanvas();
  [...facts, ...auditText.howToCheck].forEach(([label, text], row) => {
    about.put(row, 0, label, styles.columnHead);
    about.put(row, 1, text, styles.text);
  });
  return writeXlsx({
    sheets: [
      {
        name: auditText.sheet,
        columns: fields.map(([, width]) => ({ width })),
        ...sheet.parts(),
        freezePane: { rows: 1, columns: 1 },
      },
      { name: auditText.aboutSheet, columns: [{ width: 16 }, { width: 100 }], ...about.parts() },
    ],
    defaultFont: font("宋体", 11),
  });
}
