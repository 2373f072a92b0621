/** — 1 — at the foot of the pages of a document, outside: at the right of odd pages, at the left of even ones. */
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { fontOf, fonts } from "./fonts.ts";
import { character, typeSize } from "./measures.ts";

/** For a section of a document that tells odd from even pages. */
export const pageNumbers = (): { readonly default: Footer; readonly even: Footer } => ({
  default: pageNumber(AlignmentType.RIGHT),
  even: pageNumber(AlignmentType.LEFT),
});

const pageNumber = (alignment: "left" | "right"): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: character, right: character },
        children: [
          new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: fontOf(fonts.page), size: typeSize.四号 }),
        ],
      }),
    ],
  });
