/** 填列依据: what filled each cell of a form from above, from where, by whom; what stayed blank and why. */
import { writeXlsx } from "hucre/xlsx";
import type { FillEntry } from "../../../shared/contract/outside-forms.ts";
import { outsideFormsText } from "../../../shared/text/outside-forms.ts";
import { createCanvas } from "./canvas.ts";
import { font, plainNumber, styles } from "./styles.ts";
import { rowHeight } from "./text-height.ts";

const words = outsideFormsText.list;

const fields = [
  ["place", 20],
  ["item", 26],
  ["field", 16],
  ["dataPeriod", 15],
  ["value", 16],
  ["standing", 16],
  ["vintage", 10],
  ["reportedBy", 20],
  ["source", 28],
  ["at", 17],
  ["remark", 34],
] as const;
type Field = (typeof fields)[number][0];

/**
 * @param facts label and text, for the sheet 说明
 * @param minute an instant as people read it
 */
export async function writeFillList(
  title: string,
  entries: readonly FillEntry[],
  facts: readonly (readonly [label: string, text: string])[],
  minute: (instant: string) => string,
): Promise<Uint8Array> {
  const sheet = createCanvas();
  sheet.span(0, 0, fields.length, title, styles.title);
  sheet.height(0, 30);
  sheet.put(1, 0, words.columns.order, styles.columnHead);
  fields.forEach(([field], column) => {
    sheet.put(1, column + 1, words.columns[field], styles.columnHead);
  });
  sheet.height(1, 22);
  entries.forEach((entry, index) => {
    const row = index + 2;
    const shown = textsOf(entry, minute);
    sheet.put(row, 0, index + 1, styles.word);
    fields.forEach(([field], column) => {
      const { value } = entry;
      if (field === "value" && typeof value === "number") sheet.put(row, column + 1, value, plainNumber);
      else
        sheet.put(
          row,
          column + 1,
          shown[field],
          field === "vintage" || field === "dataPeriod" ? styles.word : styles.text,
        );
    });
    sheet.height(
      row,
      rowHeight(
        fields.map(([field, width]) => [shown[field], width] as const),
        18,
      ),
    );
  });
  const about = createCanvas();
  facts.forEach(([label, text], row) => {
    about.put(row, 0, label, styles.columnHead);
    about.put(row, 1, text, styles.text);
    about.height(row, rowHeight([[text, 80]], 18));
  });
  return writeXlsx({
    sheets: [
      {
        name: words.sheet,
        columns: [{ width: 6 }, ...fields.map(([, width]) => ({ width }))],
        ...sheet.parts(),
        freezePane: { rows: 2, columns: 0 },
        pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      { name: words.aboutSheet, columns: [{ width: 18 }, { width: 80 }], ...about.parts() },
    ],
    namedRanges: [{ name: "_xlnm.Print_Titles", range: `'${words.sheet}'!$1:$2`, scope: words.sheet }],
    defaultFont: font("宋体", 11),
  });
}

function textsOf(entry: FillEntry, minute: (instant: string) => string): Record<Field, string> {
  const { sheet, cell, value, missing, notes, at } = entry;
  return {
    ...entry,
    place: `${sheet}!${cell}`,
    value: typeof value === "string" ? value : "",
    at: at === "" ? "" : minute(at),
    remark: [missing, ...notes].filter(Boolean).join("；"),
  };
}
