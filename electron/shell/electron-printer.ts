import { BrowserWindow, type WebContents } from "electron";
import { type Printed, type PrintOptions, usualPrint } from "../../shared/contract/printed.ts";
import { pageSpans } from "../../shared/domain/page-range.ts";
import { type PagePicture, pictureFromPage } from "../ports/page-picture.ts";
import { selfContained } from "../ports/self-contained.ts";
import type { Printer } from "../ports/types.ts";
import { appOrigin } from "./origin.ts";

type PrintSettings = Electron.WebContentsPrintOptions;

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
  print: (models, options) =>
    drawn(models, options, (contents) => {
      const settings = dialogSettings(models, options);
      return new Promise<boolean>((settled) => contents.print(settings, (printed) => settled(printed)));
    }),
  html: (models) =>
    drawn(models, usualPrint, (contents) => contents.executeJavaScript(`(${selfContained.toString()})()`)),
  pictures: (charts) =>
    opened(async (contents) => {
      const found: unknown = await contents.executeJavaScript(`window.renderPictures(${JSON.stringify(charts)})`);
      return (found as PagePicture[]).map(pictureFromPage);
    }),
};

function drawn<T>(
  models: readonly Printed[],
  options: PrintOptions,
  take: (contents: WebContents) => Promise<T>,
): Promise<T> {
  return opened(async (contents) => {
    // JSON is an expression of the language: models arrive as data, whatever their texts contain.
    const given = [models, options].map((each) => JSON.stringify(each)).join(", ");
    await contents.executeJavaScript(`window.renderPrinted(${given})`);
    return await take(contents);
  });
}

/** Hands over the print page, with nothing drawn on it. */
async function opened<T>(take: (contents: WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
  });
  try {
    await window.loadURL(`${appOrigin}/print.html`);
    return await take(window.webContents);
  } finally {
    window.destroy();
  }
}

/** What the system's dialog begins with. Margins are the page's own, as `@page` says them. */
function dialogSettings(models: readonly Printed[], { paper, orientation, pages }: PrintOptions): PrintSettings {
  const designed = models[0] && "orientation" in models[0] ? models[0].orientation : "portrait";
  return {
    silent: false,
    printBackground: true,
    pageSize: paper,
    landscape: (orientation === "as-designed" ? designed : orientation) === "landscape",
    margins: { marginType: "default" },
    // Counted from 0 here.
    ...(pages !== "" && { pageRanges: pageSpans(pages).map(({ from, to }) => ({ from: from - 1, to: to - 1 })) }),
  };
}
