/** Printing from the page itself, through the browser's dialog: a frame nobody sees is drawn and printed. */
import type { Printed, PrintOptions } from "../../shared/contract/printed.ts";

/** Draws the models as the preview and the PDF do, and opens the dialog. */
export async function printModels(models: readonly Printed[], options: PrintOptions): Promise<void> {
  const frame = await openFrame("./print.html");
  await frame.contentWindow?.renderPrinted?.(models, options);
  frame.contentWindow?.print();
}

/** Of a page: its picture and its size in mm. */
export interface PagePicture {
  readonly picture: Blob;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Pages as pictures: for some pages of a print, which the dialog cannot be told to choose. */
export async function printPictures(pages: readonly PagePicture[]): Promise<void> {
  const frame = await openFrame("about:blank");
  const page = frame.contentDocument;
  if (page === null) return;
  const rules = pages.map(
    ({ widthMm, heightMm }, n) =>
      `@page p${n} { size: ${widthMm}mm ${heightMm}mm; margin: 0 } .p${n} { page: p${n}; width: ${widthMm}mm }`,
  );
  page.head.appendChild(page.createElement("style")).textContent =
    `body { margin: 0 } img { display: block; break-after: page } img:last-child { break-after: auto }\n${rules.join("\n")}`;
  const addresses = pages.map(({ picture }) => URL.createObjectURL(picture));
  await Promise.all(
    addresses.map((address, n) => {
      const image = page.body.appendChild(page.createElement("img"));
      image.className = `p${n}`;
      image.src = address;
      return image.decode();
    }),
  );
  frame.contentWindow?.print();
  for (const address of addresses) URL.revokeObjectURL(address);
}

/** Stays until the next print: not every browser holds the page while its dialog is open. */
let last: HTMLIFrameElement | null = null;

/** @returns when it is loaded; the frame of the print before goes */
async function openFrame(address: string): Promise<HTMLIFrameElement> {
  last?.remove();
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  // Not `display: none`: what is not laid out prints empty.
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0; visibility: hidden";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  last = frame;
  await loaded;
  return frame;
}
