/** The box for 领导批示 at the end of a 监测专报. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { writtenText as words } from "../../../shared/text/written-report.ts";
import { fontOf, fonts } from "../document/fonts.ts";
import { mm, textWidthMm, typeSize } from "../document/measures.ts";
import { xmlText } from "../document/xml-text.ts";

const labelWidth = 10;

/** One character under the other: writing across is drawn differently by every program. */
export const approvalBox = (label: string): Table =>
  new Table({
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(labelWidth), mm(textWidthMm - labelWidth)],
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: mm(24), rule: HeightRule.ATLEAST },
        children: [
          cell(labelWidth, [...label], AlignmentType.CENTER, VerticalAlignTable.CENTER, fonts.head),
          cell(
            textWidthMm - labelWidth,
            [words.approvalSign],
            AlignmentType.RIGHT,
            VerticalAlignTable.BOTTOM,
            fonts.body,
          ),
        ],
      }),
    ],
  });

const cell = (
  widthMm: number,
  lines: readonly string[],
  alignment: (typeof AlignmentType)["CENTER" | "RIGHT"],
  verticalAlign: (typeof VerticalAlignTable)["CENTER" | "BOTTOM"],
  font: (typeof fonts)[keyof typeof fonts],
): TableCell =>
  new TableCell({
    width: { size: mm(widthMm), type: WidthType.DXA },
    verticalAlign,
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment,
          children: [new TextRun({ text: xmlText(text), font: fontOf(font), size: typeSize.小四 })],
        }),
    ),
  });
