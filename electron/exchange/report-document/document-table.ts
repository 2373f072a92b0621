/** A table of a report: heads repeated on every page, rows never split, a numbered caption above it. */
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
import type { TableBlock } from "../../../shared/contract/documents.ts";
import type { SheetCell } from "../../../shared/contract/sheets.ts";
import { noteMark } from "../../../shared/text/sheets.ts";
import { fontOf, fonts } from "../document/fonts.ts";
import { mm, points, textWidthMm, typeSize, wideTextWidthMm } from "../document/measures.ts";
import { xmlText } from "../document/xml-text.ts";
import { captionOf } from "./caption.ts";

const alignments = {
  number: AlignmentType.RIGHT,
  word: AlignmentType.CENTER,
  nil: AlignmentType.CENTER,
  verdict: AlignmentType.CENTER,
  text: AlignmentType.LEFT,
  head: AlignmentType.LEFT,
} as const satisfies Record<SheetCell["kind"], string>;

const cellFonts = { ...fontsFor(fonts.body), verdict: fonts.head, head: fonts.head, nil: fonts.subhead };

function fontsFor(font: (typeof fonts)["body"]) {
  return { number: font, word: font, text: font };
}

export function drawTable({ caption, number, wide, columns, rows, empty, notes }: TableBlock & { number: number }) {
  const above = caption === "" ? [] : [captionOf("table", number, caption)];
  const below = notes.map((note, at) => smallPrint(`${noteMark(at + 1)}${note}`));
  if (rows.length === 0) return [...above, smallPrint(empty), ...below];
  const widths = widthsOf(columns, wide ? wideTextWidthMm : textWidthMm);
  const size = wide ? typeSize.小五 : typeSize.五号;
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) => cellOf(widths[at] ?? 0, head, AlignmentType.CENTER, fonts.head, size)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ kind, text }, at) =>
              cellOf(widths[at] ?? 0, [text], alignments[kind], cellFonts[kind], size),
            ),
          }),
      ),
    ],
  });
  return [...above, table, ...below];
}

/** In twentieths of a point; columns without a width share what is left. */
function widthsOf(columns: TableBlock["columns"], wholeMm: number): number[] {
  const taken = columns.reduce((sum, { widthMm }) => sum + (widthMm ?? 0), 0);
  const open = columns.filter(({ widthMm }) => widthMm === null).length;
  return columns.map(({ widthMm }) => mm(widthMm ?? Math.max(10, (wholeMm - taken) / open)));
}

const cellOf = (
  width: number,
  lines: readonly string[],
  alignment: (typeof AlignmentType)["LEFT" | "RIGHT" | "CENTER"],
  font: (typeof fonts)[keyof typeof fonts],
  size: number,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: points(1), bottom: points(1), left: points(2), right: points(2) },
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment,
          spacing: { line: points(size * 0.6), lineRule: LineRuleType.AT_LEAST },
          children: [new TextRun({ text: xmlText(line), font: fontOf(font), size })],
        }),
    ),
  });

/** Notes under tables and charts. */
export const smallPrint = (text: string): Paragraph =>
  new Paragraph({
    spacing: { line: points(12), lineRule: LineRuleType.AT_LEAST },
    children: [new TextRun({ text: xmlText(text), font: fontOf(fonts.body), size: typeSize.小五 })],
  });
