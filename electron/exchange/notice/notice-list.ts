/** The list at the end of the notice (附件): who fills in what, in which file. */
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { NoticeDraft } from "../../../shared/domain/notice-draft.ts";
import { piecesOf } from "../../../shared/domain/notice-draft.ts";
import { fontOf, fonts } from "../document/fonts.ts";
import { bodyLine, mm, points, textWidthMm, titleLine, typeSize } from "../document/measures.ts";
import { xmlText } from "../document/xml-text.ts";

/** mm; the file name takes what is left. */
const widths = [11, 29, 14, 14, 14, 30] as const;
const columnWidths = [...widths, textWidthMm - widths.reduce((sum, each) => sum + each, 0)].map(mm);
/** Names and files are read, the rest is looked at. */
const leftColumns: readonly number[] = [1, 6];

export function drawList({ label, title, heads, rows }: NoticeDraft["list"]): (Paragraph | Table)[] {
  return [
    new Paragraph({
      pageBreakBefore: true,
      spacing: { line: bodyLine, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: label, font: fontOf(fonts.head), size: typeSize.三号 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: points(14), after: points(14), line: titleLine, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: xmlText(title), font: fontOf(fonts.title), size: typeSize.二号 })],
    }),
    new Table({
      width: { size: mm(textWidthMm), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: heads.map((head, column) => cell(column, head, true)),
        }),
        ...rows.map(
          (texts) =>
            new TableRow({ cantSplit: true, children: texts.map((text, column) => cell(column, text, false)) }),
        ),
      ],
    }),
  ];
}

const cell = (column: number, text: string, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: points(2), bottom: points(2), left: points(3), right: points(3) },
    children: [
      new Paragraph({
        alignment: !isHead && leftColumns.includes(column) ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: points(15), lineRule: LineRuleType.EXACT },
        children: piecesOf(text).map(
          (piece) =>
            new TextRun({
              text: xmlText(piece.text),
              font: fontOf(isHead ? fonts.head : fonts.body),
              size: typeSize.五号,
              ...(piece.style === "open" ? { highlight: "yellow" as const } : {}),
            }),
        ),
      }),
    ],
  });
