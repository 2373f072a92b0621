/** The covering notice (通知代拟稿) as .docx: the layout of GB/T 9704 as far as a draft has it. */
import { AlignmentType, Document, type IParagraphOptions, LineRuleType, Packer, Paragraph, TextRun } from "docx";
import type {
  NoticeDraft,
  NoticeParagraph,
  NoticeParagraphStyle,
  NoticePiece,
} from "../../../shared/domain/notice-draft.ts";
import { fontOf, fonts, fontTable } from "../document/fonts.ts";
import { bodyLine, character, page, titleLine, typeSize } from "../document/measures.ts";
import { pageNumbers } from "../document/page-numbers.ts";
import { xmlText } from "../document/xml-text.ts";
import { drawList } from "./notice-list.ts";

export async function writeNotice(draft: NoticeDraft): Promise<Uint8Array> {
  const signing = signingIndents(draft);
  const document = new Document({
    title: xmlText(draft.title),
    creator: textOf(draft, "signer"),
    lastModifiedBy: textOf(draft, "signer"),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(fonts.body), size: typeSize.三号 } } } },
    sections: [
      {
        properties: { page },
        footers: pageNumbers(),
        children: [...draft.paragraphs.map((each) => draw(each, signing)), ...drawList(draft.list)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document, undefined, [fontTable]));
}

type Layout = Omit<IParagraphOptions, "children" | "text">;

const twoCharacters = { firstLine: 2 * character, firstLineChars: 200 };
const layouts: Readonly<Record<NoticeParagraphStyle, Layout>> = {
  number: { alignment: AlignmentType.CENTER, spacing: { after: bodyLine } },
  title: { alignment: AlignmentType.CENTER, spacing: { line: titleLine }, outlineLevel: 0 },
  "draft-mark": { alignment: AlignmentType.CENTER, spacing: { after: bodyLine } },
  addressee: { alignment: AlignmentType.BOTH },
  body: { alignment: AlignmentType.BOTH, indent: twoCharacters },
  // The numbers stand under each other, behind 附件：; a line that is too long goes on behind its number.
  attachment: { spacing: { before: bodyLine }, indent: { left: 6 * character, hanging: 4 * character } },
  "next-attachment": { indent: { left: 6 * character, hanging: character } },
  signer: { alignment: AlignmentType.RIGHT, spacing: { before: bodyLine * 2 }, keepNext: true },
  date: { alignment: AlignmentType.RIGHT, keepNext: true },
  contact: { spacing: { before: bodyLine }, indent: twoCharacters },
};

function draw({ style, pieces }: NoticeParagraph, signing: SigningIndents): Paragraph {
  const { spacing, ...layout } = layouts[style];
  return new Paragraph({
    ...layout,
    ...(style === "signer" || style === "date" ? { indent: { right: signing[style] } } : {}),
    ...(pieces[0]?.style === "head" ? { keepNext: true, outlineLevel: 1 } : {}),
    spacing: { line: bodyLine, lineRule: LineRuleType.EXACT, ...spacing },
    children: pieces.map((piece) => run(piece, style)),
  });
}

const pieceFonts = { plain: fonts.body, open: fonts.body, head: fonts.head, subhead: fonts.subhead } as const;

function run({ text, style }: NoticePiece, paragraph: NoticeParagraphStyle): TextRun {
  const isTitle = paragraph === "title";
  const font = isTitle ? fonts.title : paragraph === "draft-mark" ? fonts.subhead : pieceFonts[style];
  return new TextRun({
    text: xmlText(text),
    font: fontOf(font),
    size: isTitle ? typeSize.二号 : typeSize.三号,
    ...(style === "open" ? { highlight: "yellow" as const } : {}),
  });
}

const textOf = ({ paragraphs }: NoticeDraft, style: NoticeParagraphStyle): string =>
  xmlText(
    paragraphs
      .filter((each) => each.style === style)
      .flatMap(({ pieces }) => pieces.map(({ text }) => text))
      .join(""),
  );

interface SigningIndents {
  readonly signer: number;
  readonly date: number;
}

/** The office stands centred over the date, the longer of the two four characters from the margin. */
function signingIndents(draft: NoticeDraft): SigningIndents {
  const width = (style: NoticeParagraphStyle) =>
    Array.from(textOf(draft, style)).reduce((sum, sign) => sum + (sign < "\u0100" ? character / 2 : character), 0);
  const [signer, date] = [width("signer"), width("date")];
  const indent = (own: number): number => 4 * character + Math.max(0, (Math.max(signer, date) - own) / 2);
  return { signer: Math.round(indent(signer)), date: Math.round(indent(date)) };
}
