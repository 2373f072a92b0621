/** Prints a sheet without Electron: an installed browser draws the built print page, fed from disk, with no network. */
import { readFileSync } from "node:fs";
import type { Route } from "playwright-core";
import type { Printed } from "../../shared/contract/letters.ts";
import { drawingBrowser } from "./find-browser.ts";
import { findRendererFile } from "./renderer-files.ts";
import type { Printer } from "./types.ts";

/** `.invalid` never resolves (RFC 2606): what the page asks for comes from `rendererDir` or not at all. */
const origin = "http://print.invalid";

interface SheetPage {
  renderSheet(model: Printed): Promise<void>;
}

/** @param rendererDir the built pages; `print.html` among them exposes `renderSheet` */
export function browserPrinter(rendererDir: string): Printer {
  return {
    async pdf(model) {
      const { executablePath, args, env } = await drawingBrowser();
      // Loaded when something is printed: it is large, and most days nothing is.
      const { chromium } = await import("playwright-core");
      const browser = await chromium.launch({ executablePath, args: [...args], ...(env && { env: { ...env } }) });
      try {
        const page = await browser.newPage({ locale: "zh-CN" });
        await page.route("**/*", (route) => serve(route, rendererDir));
        await page.goto(`${origin}/print.html`);
        await page.evaluate((sheet) => (globalThis as unknown as SheetPage).renderSheet(sheet), model);
        return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      } finally {
        await browser.close();
      }
    },
  };
}

async function serve(route: Route, rendererDir: string): Promise<void> {
  const url = new URL(route.request().url());
  const file = url.origin === origin ? findRendererFile(rendererDir, url.pathname) : null;
  if (file === null) await route.abort();
  else await route.fulfill({ body: readFileSync(file.path), contentType: file.contentType });
}
