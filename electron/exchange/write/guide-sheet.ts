/** The sheet 填报说明, on which the workbook opens: one printed page, or two. */
import type { WriteSheet } from "hucre/xlsx";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { guideSheetName } from "../layout/indicator-sheet.ts";
import { createCanvas } from "./canvas.ts";
import { type GuideShade, guideRows } from "./guide-words.ts";
import { pageParts } from "./page.ts";
import { shadeSamples, styles } from "./styles.ts";
import { rowHeight } from "./text-height.ts";
import { confidential } from "./title-block.ts";

const widths = [2, 14, 82] as const;

const headStyle = (shade: GuideShade | undefined) => (shade === undefined ? styles.columnHead : shadeSamples[shade]);

export function drawGuideSheet(form: IssuedForm): WriteSheet {
  const canvas = createCanvas();
  canvas.span(0, 1, 2, "填　报　说　明", styles.title);
  canvas.height(0, 36);
  canvas.span(1, 1, 2, confidential, styles.headLeft);
  canvas.height(1, 20);
  const rows = guideRows(form);
  rows.forEach(({ head, text, shade }, index) => {
    canvas.put(index + 2, 1, head, headStyle(shade));
    canvas.put(index + 2, 2, text, styles.text);
    canvas.height(index + 2, rowHeight([[text, widths[2]]], 20) + 5);
  });
  const noteRow = rows.length + 2;
  canvas.span(noteRow, 1, 2, "本表为内部监测用表，不是统计法定报表；数据以统计部门公布为准。", styles.note);
  canvas.height(noteRow, 22);
  return {
    name: guideSheetName,
    columns: widths.map((width, column) => ({ width, hidden: column === 0 })),
    ...canvas.parts(),
    ...pageParts("portrait", form.templateCode, guideSheetName),
  };
}
