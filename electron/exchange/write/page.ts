/** The printed page: A4, binding edge at the top of a landscape sheet, page numbers as — 1 —, and where pages end. */
import type { WriteSheet } from "hucre/xlsx";

/** Millimetres. */
const a4 = { short: 210, long: 297 } as const;
const landscapeMargins = { top: 28, bottom: 16, left: 18, right: 18 } as const;
const portraitMargins = { top: 28, bottom: 20, left: 26, right: 22 } as const;

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

type PageParts = Required<Pick<WriteSheet, "pageSetup" | "headerFooter" | "view" | "protection">>;

/** An `&` begins a code in a footer. */
const footerText = (text: string): string => text.replaceAll("&", "&&");

/** @param sheetLabel printed in the footer: 表号 or the sheet's name */
export function pageParts(orientation: "landscape" | "portrait", templateCode: string, sheetLabel: string): PageParts {
  const margins = orientation === "landscape" ? landscapeMargins : portraitMargins;
  // After a font size no digit may follow at once: it would be read as part of the size.
  const footer = [
    `&L&"仿宋,常规"&9模板编号：${footerText(templateCode)}`,
    `&C&"宋体,常规"&14— &P —`,
    `&R&"仿宋,常规"&9${footerText(sheetLabel)}　内部资料`,
  ];
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      // 0: as many pages as it takes
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
        header: inches(12),
        footer: inches(8),
      },
    },
    headerFooter: { oddFooter: footer.join("") },
    view: { showGridLines: false, zoomScale: 100 },
    // `true` permits. Whoever needs a wider column or a higher row may have it.
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
  };
}

/** Points a character of column width takes: 8 pixels in 宋体 11. */
const pointsPerCharacter = 6;
/** Office programs differ by a few percent in what fits a page. */
const safety = 0.97;

/** Row height in points that surely fits a landscape page once the sheet is shrunk to its width. */
export function landscapeRoom(sheetCharacters: number): number {
  const { top, bottom, left, right } = landscapeMargins;
  const scale = Math.min(1, points(a4.long - left - right) / (sheetCharacters * pointsPerCharacter));
  return (points(a4.short - top - bottom) / scale) * safety;
}

export interface Paging {
  /** Of every row, in points. */
  readonly heights: readonly number[];
  readonly room: number;
  /** Repeated on every page after the first. */
  readonly headRow: number;
  /** Where the head takes more than one row: the first of them. */
  readonly headFrom?: number | undefined;
  /** From this row to the end everything stays on one page: the last lines with the stamp block. */
  readonly tailFrom: number;
  /** A heading that never is the last row of a page. */
  readonly bandRow?: number | undefined;
}

/** Rows after which a new page begins, counted from 0, as the library counts them. */
export function pageBreaks({ heights, room, headRow, headFrom = headRow, tailFrom, bandRow }: Paging): number[] {
  const height = (from: number, to: number): number => heights.slice(from, to).reduce((sum, each) => sum + each, 0);
  const head = height(headFrom, headRow + 1);
  const breaks: number[] = [];
  let pageStart = 0;
  let used = 0;
  heights.forEach((each, row) => {
    if (used + each > room && row > pageStart) {
      const next = row > tailFrom && tailFrom > pageStart ? tailFrom : row;
      pageStart = next - 1 === bandRow && bandRow > pageStart ? bandRow : next;
      breaks.push(pageStart - 1);
      used = head + height(pageStart, row);
    }
    used += each;
  });
  return breaks;
}

/** The last rows stay with the stamp block: it never stands alone on a page. */
const rowsWithStamp = 2;

/** Two rows stay with the stamp; one, where two with long texts would not fit a page with it. @param checkRow above the stamp */
export function tailBefore(heights: readonly number[], room: number, headRow: number, checkRow: number): number {
  const from = Math.max(headRow + 1, checkRow - rowsWithStamp);
  const height = heights.slice(from).reduce((sum, each) => sum + each, heights[headRow] ?? 0);
  return height <= room ? from : Math.max(headRow + 1, checkRow - 1);
}
