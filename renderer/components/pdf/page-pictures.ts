/** Pages of a PDF as pictures fit for paper. */
import type { PagePicture } from "../../print/print-frame.ts";

/** Dots to the inch of a good office printer's text. */
const dpi = 300;
const pointsToMm = 25.4 / 72;

export async function pagePictures(bytes: Uint8Array): Promise<PagePicture[]> {
  const { library } = await import("./library.ts");
  const task = library.getDocument({ data: bytes.slice(), useWasm: false });
  try {
    const pdf = await task.promise;
    const pages: PagePicture[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const size = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: dpi / 72 });
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport, intent: "print" }).promise;
      const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
      if (picture === null) throw new Error("a page could not be drawn");
      pages.push({ picture, widthMm: size.width * pointsToMm, heightMm: size.height * pointsToMm });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
