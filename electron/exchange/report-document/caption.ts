/** 表1, 图1 as fields: they are counted anew where somebody puts another table before them. */
import { AlignmentType, LineRuleType, Paragraph, SimpleField, TextRun } from "docx";
import { fontOf, fonts } from "../document/fonts.ts";
import { points, typeSize } from "../document/measures.ts";
import { xmlText } from "../document/xml-text.ts";

const labels = { table: "表", chart: "图" } as const;

/** A table's stands above it and stays with it, a chart's below. */
export function captionOf(of: keyof typeof labels, number: number, caption: string): Paragraph {
  const label = labels[of];
  const run = (text: string) => new TextRun({ text: xmlText(text), font: fontOf(fonts.head), size: typeSize.五号 });
  return new Paragraph({
    style: "Caption",
    alignment: AlignmentType.CENTER,
    keepNext: of === "table",
    spacing: { before: points(6), after: points(3), line: points(16), lineRule: LineRuleType.AT_LEAST },
    children: [run(label), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)), run(`　${caption}`)],
  });
}
