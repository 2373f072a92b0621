/** Print set-up common to all sheets, and where a page must end so that the signatures never stand alone. */
import type { WriteSheet } from "hucre/xlsx";
import type { Canvas } from "./canvas.ts";

type PageParts = Pick<WriteSheet, "pageSetup" | "headerFooter" | "protection" | "view">;

const mm = (millimetres: number): number => millimetres / 25.4;
const margins = { top: mm(28), bottom: mm(19), left: mm(18), right: mm(18), header: mm(12), footer: mm(9) };

/** A4 landscape, as wide as one page; the upper edge is the binding edge. */
export function landscape(templateCode: string, tableNumber: string): PageParts {
  return { ...common(templateCode, tableNumber), pageSetup: setup("landscape", margins, 0) };
}

export function portrait(templateCode: string, tableNumber: string): PageParts {
  const wide = { ...margins, left: mm(28), right: mm(23) };
  return { ...common(templateCode, tableNumber), pageSetup: setup("portrait", wide, 1) };
}

function setup(orientation: "landscape" | "portrait", edges: typeof margins, fitToHeight: number): WriteSheet["pageSetup"] & object {
  return { paperSize: "a4", orientation, fitToPage: true, fitToWidth: 1, fitToHeight, horizontalCentered: true, margins: edges };
}

/** Protection guides the hand, it guards nothing; a flag set to true is a permission. A digit may not follow a font size. */
function common(templateCode: string, tableNumber: string): Omit<PageParts, "pageSetup"> {
  return {
    headerFooter: {
      oddFooter: `&L&"仿宋,常规"&9模板编号 ${templateCode}&C&"宋体,常规"&14— &P —&R&"仿宋,常规"&9${tableNumber}　内部资料`,
    },
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    view: { showGridLines: false, zoomScale: 100 },
  };
}

const pointsOf = (millimetres: number): number => mm(millimetres) * 72;
const usable = { width: pointsOf(297 - 36), height: pointsOf(210 - 28 - 19) };
/** Excel's 宋体 11: eight pixels a character and five of padding, 96 to the inch. */
const widthInPoints = (characters: number): number => ((characters * 8 + 5) / 96) * 72;

/**
 * Row after which a page must end (counted from 0) so that `tailFrom`…`lastRow` stay on one page; undefined where they do
 * so by themselves.
 */
export function breakBeforeTail(canvas: Canvas, headRow: number, tailFrom: number, lastRow: number): number[] | undefined {
  const width = canvas.widths.slice(1).reduce((sum, characters) => sum + widthInPoints(characters), 0);
  const room = usable.height / Math.min(1, usable.width / width);
  let used = 0;
  let page = 0;
  let tailPage = 0;
  for (let row = 0; row <= lastRow; row++) {
    if (used + canvas.heightOf(row) > room) {
      page++;
      used = canvas.heightOf(headRow);
    }
    used += canvas.heightOf(row);
    if (row === tailFrom) tailPage = page;
  }
  return page === tailPage ? undefined : [tailFrom - 1];
}
