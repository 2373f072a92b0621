/** 目录.xlsx of an archive: every file with its hash, those that are missing with the reason. */
import { writeXlsx } from "hucre/xlsx";
import { archiveText as words } from "../../../shared/text/collecting.ts";
import { createCanvas } from "./canvas.ts";
import { font, styles } from "./styles.ts";

export interface ArchivedFile {
  readonly folder: string;
  readonly organisation: string;
  readonly path: string;
  readonly at: string;
  readonly by: string;
  readonly note: string;
  /** Null where the file is missing. */
  readonly bytes: number | null;
  readonly sha256: string;
  readonly state: string;
}

const fields = [
  ["folder", 10],
  ["organisation", 20],
  ["path", 54],
  ["at", 24],
  ["by", 10],
  ["note", 34],
  ["bytes", 13],
  ["sha256", 66],
  ["state", 40],
] as const;

/** @param facts label and text, for the sheet 说明 */
export async function writeArchiveList(
  files: readonly ArchivedFile[],
  facts: readonly (readonly [label: string, text: string])[],
): Promise<Uint8Array> {
  const sheet = createCanvas();
  sheet.put(0, 0, words.columns.order, styles.columnHead);
  fields.forEach(([field], column) => {
    sheet.put(0, column + 1, words.columns[field], styles.columnHead);
  });
  files.forEach((file, row) => {
    sheet.put(row + 1, 0, String(row + 1), styles.word);
    fields.forEach(([field], column) => {
      const content = file[field];
      sheet.put(row + 1, column + 1, content === null ? "" : String(content), styles.text);
    });
  });
  const about = createCanvas();
  facts.forEach(([label, text], row) => {
    about.put(row, 0, label, styles.columnHead);
    about.put(row, 1, text, styles.text);
  });
  return writeXlsx({
    sheets: [
      {
        name: words.sheet,
        columns: [{ width: 6 }, ...fields.map(([, width]) => ({ width }))],
        ...sheet.parts(),
        freezePane: { rows: 1, columns: 0 },
        // Printed for the file cabinet: as wide as a page, as long as it takes.
        pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      { name: words.aboutSheet, columns: [{ width: 16 }, { width: 80 }], ...about.parts() },
    ],
    defaultFont: font("宋体", 11),
  });
}
