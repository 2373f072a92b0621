/** 说明: how the workbook is filled in, and what every column takes. */
import type { WriteSheet } from "hucre/xlsx";
import { createCanvas } from "../write/canvas.ts";
import { rowHeight } from "../write/text-height.ts";
import type { FieldColumn } from "./column.ts";
import { guideSheetName, sheetLayouts, unitsLabel, versionLabel } from "./layout.ts";
import { portraitPage } from "./page.ts";
import * as styles from "./styles.ts";

const widths = [14, 16, 9, 62] as const;
const least = 20;

const howTo = [
  "1.一张表一类内容，首行是栏目名称。栏目次序可以调换，可以加自己的栏目（不读取），栏目名称不要改。",
  "2.增加内容，在末行以下接着写；删除内容，删去整行。不要合并单元格，空行不读取。",
  "3.各表之间用编码对应。灰色栏目是名称，供核对；编码留空时，可只写名称（不能有同名的）。",
  "4.编制新规划：在“规划”加一行，再逐表填写，不用的表留空，不要删表。",
  "5.数只写数，不写单位；零写 0，没有的留空。百分数5.2%写5.2。",
  "6.读入前逐格检查，有一处不对，整本不读入，并逐条列出在哪一格、怎么改。",
].join("\n");

const needWord = ({ blank }: FieldColumn): string => (blank === "refused" ? "必填" : "可空");

const unitsHelp = "“指标”表中写了这里没有的计量单位，读入时会提出；确是新的单位，请先在这里补上，用顿号隔开。";

/** @param units known to the catalogue: what it uses, and what is usual */
export function drawGuideSheet(version: number, units: readonly string[]): WriteSheet {
  const canvas = createCanvas();
  const last = widths.length - 1;
  const wide = widths.slice(1).reduce((sum, width) => sum + width, 0);
  canvas.span(0, 0, last, "规　划　目　录", styles.title);
  canvas.height(0, 36);
  canvas.put(1, 0, versionLabel, styles.optionalHead);
  canvas.put(1, 1, version, styles.number);
  canvas.span(1, 2, last, "由系统填写，请勿改动。", styles.hint);
  canvas.height(1, least);
  canvas.put(2, 0, "怎么填", styles.optionalHead);
  canvas.span(2, 1, last, howTo, styles.text);
  canvas.height(2, rowHeight([[howTo, wide]], least) + 4);
  canvas.put(3, 0, unitsLabel, styles.optionalHead);
  const listed = units.join("、");
  canvas.span(3, 1, last, listed, styles.text);
  canvas.height(3, rowHeight([[listed, wide]], least) + 4);
  canvas.span(4, 1, last, unitsHelp, styles.hint);
  canvas.height(4, least);
  let row = 6;
  for (const { name, about, columns } of sheetLayouts) {
    canvas.put(row, 0, name, styles.requiredHead);
    canvas.span(row, 1, last, about, styles.text);
    canvas.height(row, rowHeight([[about, wide]], 24));
    row++;
    for (const column of columns) {
      canvas.put(row, 0, null, styles.text);
      canvas.put(row, 1, column.head, styles.text);
      canvas.put(row, 2, needWord(column), styles.word);
      canvas.put(row, 3, helpOf(column), styles.text);
      canvas.height(
        row,
        rowHeight(
          [
            [column.head, widths[1]],
            [helpOf(column), widths[3]],
          ],
          least,
        ),
      );
      row++;
    }
    row++;
  }
  return {
    name: guideSheetName,
    columns: widths.map((width) => ({ width })),
    ...canvas.parts(),
    ...portraitPage(guideSheetName),
    view: { showGridLines: false },
  };
}

/** What to put into a column, with its choices where there are any. */
export function helpOf(column: FieldColumn): string {
  if (column.kind !== "choice") return column.help;
  return `${column.help}可选：${Object.values(column.labels).join("、")}。`;
}
