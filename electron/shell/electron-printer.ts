import { BrowserWindow, type WebContents } from "electron";
import { type Printed, type PrintOptions, usualPrint } from "../../shared/contract/printed.ts";
import { selfContained } from "../ports/self-contained.ts";
import type { Printer } from "../ports/types.ts";
import { appOrigin } from "./origin.ts";

/** Draws sheets in a window nobody sees, on the same page that the preview shows. */
export const electronPrinter: Printer = {
  pdf: (models, options) =>
    drawn(models, options, (contents) =>
      contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        ...(options.pages !== "" && { pageRanges: options.pages }),
      }),
    ),
  html: (models) =>
    drawn(models, usualPrint, (contents) => contents.executeJavaScript(`(${selfContained.toString()})()`)),
};

async function drawn<T>(
  models: readonly Printed[],
  options: PrintOptions,
  take: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
  });
  try {
    await window.loadURL(`${appOrigin}/print.html`);
    // JSON is an expression of the language: models arrive as data, whatever their texts contain.
    const given = [models, options].map((each) => JSON.stringify(each)).join(", ");
    await window.webContents.executeJavaScript(`window.renderPrinted(${given})`);
    return await take(window.webContents);
  } finally {
    window.destroy();
  }
}
