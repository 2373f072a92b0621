/** The printed page. The sheets are made for the screen; in print they are shrunk to the width of a page, or of a few. */
import type { WriteSheet } from "hucre/xlsx";

const margins = { top: 0.8, bottom: 0.6, left: 0.5, right: 0.5, header: 0.4, footer: 0.3 } as const;

/** Characters that can still be read across one page. */
const readable = 260;

const page = (
  orientation: "landscape" | "portrait",
  label: string,
  pages: number,
): Pick<WriteSheet, "pageSetup" | "headerFooter"> => ({
  pageSetup: {
    paperSize: orientation === "landscape" ? "a3" : "a4",
    orientation,
    fitToPage: true,
    fitToWidth: pages,
    // 0: as many pages as it takes
    fitToHeight: 0,
    margins,
  },
  headerFooter: { oddFooter: `&L&"仿宋,常规"&9${label}&C&"宋体,常规"&12— &P —&R&"仿宋,常规"&9内部资料` },
});

/** @param characters of all columns together */
export const landscapePage = (label: string, characters: number) =>
  page("landscape", label, Math.ceil(characters / readable));
export const portraitPage = (label: string) => page("portrait", label, 1);
