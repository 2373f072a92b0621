/** A report with words as .docx: real headings, tables, captions and pictures, to be worked on in Word, WPS or LibreOffice. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { WrittenDocument } from "../../../shared/contract/documents.ts";
import { type NumberedBlock, numbered } from "../../../shared/domain/written-report/captions.ts";
import { sheetText } from "../../../shared/text/sheets.ts";
import { writtenText as words } from "../../../shared/text/written-report.ts";
import type { Picture } from "../../ports/types.ts";
import { fontOf, fonts, fontTable } from "../document/fonts.ts";
import { bodyLine, character, page, points, textWidthMm, titleLine, typeSize, widePage } from "../document/measures.ts";
import { pageNumbers } from "../document/page-numbers.ts";
import { xmlText } from "../document/xml-text.ts";
import { approvalBox } from "./approval-box.ts";
import { captionOf } from "./caption.ts";
import { drawTable, smallPrint } from "./document-table.ts";

/** Type and lines of the body: 3号 on 28 points; on one page 小4 on 18. */
interface Body {
  readonly size: number;
  readonly line: number;
  /** Width of a character. */
  readonly character: number;
}

const usual: Body = { size: typeSize.三号, line: bodyLine, character };
const onePage: Body = { size: typeSize.小四, line: points(18), character: points(12) };

/** @param pictures of the document's charts, in their order */
export async function writeReportDocument(
  document: WrittenDocument,
  pictures: readonly Picture[],
): Promise<Uint8Array> {
  const body = document.masthead ? onePage : usual;
  const blocks = numbered(document.blocks);
  const charts = blocks.filter(({ type }) => type === "chart");
  const draw = (block: NumberedBlock) => drawBlock(block, body, pictures[charts.indexOf(block)]);
  const isWide = (block: NumberedBlock): boolean => block.type === "table" && block.wide;
  const wide = blocks.filter(isWide);
  const sections: ISectionOptions[] = [
    {
      properties: { page },
      footers: pageNumbers(),
      children: [...head(document), ...blocks.filter((block) => !isWide(block)).flatMap(draw), ...end(document, body)],
    },
    ...(wide.length === 0
      ? []
      : [{ properties: { page: widePage }, footers: pageNumbers(), children: wide.flatMap(draw) }]),
  ];
  const made = new Document({
    title: xmlText(document.title),
    creator: xmlText(document.signer),
    lastModifiedBy: xmlText(document.signer),
    description: xmlText(sheetText.footLeft(document.formVersion, document.verification)),
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(body),
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(made, undefined, [fontTable]));
}

/** Black, without the library's blue: the heads of an official document. */
const stylesOf = (body: Body) => {
  const head = (font: (typeof fonts)[keyof typeof fonts], size: number) => ({
    run: { font: fontOf(font), size, color: "000000", bold: false },
  });
  return {
    default: {
      document: { run: { font: fontOf(fonts.body), size: body.size } },
      title: head(fonts.title, typeSize.二号),
      // The level is said in the style: the outline of a program is made from it.
      heading1: { ...head(fonts.head, body.size), paragraph: { outlineLevel: 0 } },
    },
    paragraphStyles: [
      { id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", ...head(fonts.head, typeSize.五号) },
    ],
  };
};

type Layout = Omit<IParagraphOptions, "children" | "text">;

function line(text: string, font: (typeof fonts)[keyof typeof fonts], size: number, layout: Layout = {}): Paragraph {
  return new Paragraph({
    ...layout,
    children: [new TextRun({ text: xmlText(text), font: fontOf(font), size })],
  });
}

const exactly = (height: number) => ({ line: height, lineRule: LineRuleType.EXACT });

function head({
  masthead,
  title,
  subtitle,
  addressee,
  confidentiality,
  demo,
  signer,
  date,
}: WrittenDocument): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const issue = masthead ? `${masthead.number}　　${signer}　　${date || words.draftDate}` : "";
  return [
    line([confidentiality, ...(demo ? [sheetText.demo] : [])].join("　　"), fonts.head, typeSize.五号),
    ...(masthead
      ? [
          new Paragraph({
            ...centred,
            spacing: { ...exactly(points(44)), after: points(4) },
            children: [
              new TextRun({
                text: masthead.name,
                font: fontOf(fonts.title),
                size: 68,
                color: "C8102E",
                characterSpacing: 160,
              }),
            ],
          }),
          line(issue, fonts.body, typeSize.小四, {
            ...centred,
            border: { bottom: { style: "single", size: 12, color: "C8102E", space: 3 } },
          }),
        ]
      : []),
    ...(addressee === "" ? [] : [line(addressee, fonts.body, typeSize.小四, { spacing: { before: points(4) } })]),
    line(title, fonts.title, masthead ? 40 : typeSize.二号, {
      ...centred,
      heading: HeadingLevel.TITLE,
      spacing: { ...exactly(titleLine), before: points(masthead ? 2 : 14) },
    }),
    line(subtitle, fonts.subhead, masthead ? typeSize.五号 : typeSize.三号, {
      ...centred,
      spacing: { after: points(masthead ? 2 : 14) },
    }),
  ];
}

function drawBlock(block: NumberedBlock, body: Body, picture: Picture | undefined): (Paragraph | Table)[] {
  const indent = { firstLine: 2 * body.character, firstLineChars: 200 };
  switch (block.type) {
    case "heading":
      return [
        line(block.text, fonts.head, body.size, {
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          indent,
          spacing: exactly(body.line),
        }),
      ];
    case "paragraph":
      if (block.text === "") return [];
      if (block.style === "note") return [smallPrint(block.text)];
      return block.text
        .split("\n")
        .map((text) =>
          line(text, fonts.body, body.size, { alignment: AlignmentType.BOTH, indent, spacing: exactly(body.line) }),
        );
    case "table":
      return drawTable(block);
    case "chart":
      return [
        ...(picture ? [pictureOf(block.caption, block.summary, picture)] : []),
        captionOf("chart", block.number, block.caption),
        ...(block.note === "" ? [] : [smallPrint(block.note)]),
      ];
  }
}

/** As wide as the text; what it shows is said to whoever does not see it. */
function pictureOf(caption: string, summary: string, { png, width, height }: Picture): Paragraph {
  const fitted = Math.min(width, (textWidthMm / 25.4) * 96);
  const said = xmlText(`${caption}：${summary}`);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: points(6) },
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: { width: Math.round(fitted), height: Math.round((height * fitted) / width) },
        altText: { name: xmlText(caption), title: xmlText(caption), description: said },
      }),
    ],
  });
}

function end({ approval, closing, masthead, signer, date }: WrittenDocument, body: Body): (Paragraph | Table)[] {
  const right = (text: string, before: number) =>
    line(text, fonts.body, body.size, {
      alignment: AlignmentType.RIGHT,
      indent: { right: 4 * body.character },
      keepNext: true,
      spacing: { ...exactly(body.line), before },
    });
  return [
    ...(approval === "" ? [] : [approvalBox(approval)]),
    ...(closing && closing.text !== "" ? [smallPrint(closing.text)] : []),
    ...(masthead ? [] : [right(signer, body.line), right(date || words.draftDate, 0)]),
  ];
}
