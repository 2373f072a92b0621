import { BrowserWindow } from "electron";
import type { Printer } from "../ports/types.ts";
import { appOrigin } from "./origin.ts";

/** Draws the sheet in a window nobody sees, on the same page that the preview shows. */
export const electronPrinter: Printer = {
  async pdf(model) {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
    });
    try {
      await window.loadURL(`${appOrigin}/print.html`);
      // JSON is an expression of the language: the model arrives as data, whatever its texts contain.
      await window.webContents.executeJavaScript(`window.renderSheet(${JSON.stringify(model)})`);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
    } finally {
      window.destroy();
    }
  },
};
