/** What the view of a PDF and its bar tell each other. */

/** As PDF.js calls them: fitted to the width there is, a whole page, or a factor. */
export type PdfZoom = "page-width" | "page-fit" | `${number}`;

export const pdfZooms: readonly PdfZoom[] = ["page-width", "page-fit", "0.75", "1", "1.5", "2"];

/** Page looked at and pages there are, counted from 1; none yet: 0 of 0. */
export interface PageStand {
  readonly page: number;
  readonly pages: number;
}

/** Of the places where the words looked for are: which one is shown, and how many there are. Null: they are being looked for. */
export type Found = FoundPlaces | null;

export interface FoundPlaces {
  readonly current: number;
  readonly total: number;
}

/** What can be done with a PDF that is shown. */
export interface PdfViewHandle {
  goTo(page: number): void;
  find(query: string, again: "next" | "previous" | null): void;
}
