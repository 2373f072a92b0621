/** Prints a sheet without Electron: an installed browser draws the built print page, fed from disk, with no network. */
import { readFileSync } from "node:fs";
import type { Browser, Page, Route } from "playwright-core";
import type { DocumentChart } from "../../shared/contract/documents.ts";
import { type Printed, type PrintOptions, usualPrint } from "../../shared/contract/printed.ts";
import { keptBrowser } from "./kept-browser.ts";
import { type PagePicture, pictureFromPage } from "./page-picture.ts";
import { findRendererFile } from "./renderer-files.ts";
import { selfContained } from "./self-contained.ts";
import type { Printer } from "./types.ts";

/** `.invalid` never resolves (RFC 2606): what the page asks for comes from `rendererDir` or not at all. */
const origin = "http://print.invalid";

interface PrintPage {
  renderPrinted(models: readonly Printed[], options: PrintOptions, onlyPaper: boolean): Promise<void>;
  renderPictures(charts: readonly DocumentChart[]): Promise<PagePicture[]>;
}

interface PrinterOptions {
  /** So long the browser waits for the next print, in ms; a preview is then there at once. 0: it is closed each time. */
  readonly keepMs?: number;
}

interface BrowserPrinter extends Printer {
  /** Whoever is done printing need not wait for the browser to close by itself. */
  close(): Promise<void>;
}

/** @param rendererDir the built pages; `print.html` among them exposes `renderPrinted` */
export function browserPrinter(rendererDir: string, { keepMs = 0 }: PrinterOptions = {}): BrowserPrinter {
  const browsers = keptBrowser(keepMs);
  /**
   * The page of the print before, being wiped: the fonts it has read stay with it, and reading them takes longer than most
   * drawings. Null: there is none.
   */
  let rested: Promise<Page | null> = Promise.resolve(null);

  async function open(browser: Browser): Promise<Page> {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.route("**/*", (route) => serve(route, rendererDir));
    await page.goto(`${origin}/print.html`);
    return page;
  }

  /** Nothing of one print is there for the next; a page that cannot be wiped is closed. */
  async function wiped(page: Page): Promise<Page | null> {
    try {
      await draw(page, [], usualPrint);
      return page;
    } catch {
      await page.close().catch(() => undefined);
      return null;
    }
  }

  function rest(page: Page): void {
    const before = rested;
    rested = wiped(page);
    // Two printed at once: one of them is enough.
    void before.then((other) => other?.close()).catch(() => undefined);
  }

  async function restedPage(): Promise<Page | null> {
    const waiting = rested;
    rested = Promise.resolve(null);
    const page = await waiting;
    return page?.isClosed() === false ? page : null;
  }

  /** Hands over the print page, with nothing drawn on it. */
  const opened = <T>(take: (page: Page) => Promise<T>): Promise<T> =>
    browsers.use(async (browser) => {
      const page = (await restedPage()) ?? (await open(browser));
      try {
        const result = await take(page);
        // Whoever waits for the print does not wait for this.
        if (keepMs > 0) rest(page);
        else await page.close();
        return result;
      } catch (error) {
        await page.close().catch(() => undefined);
        throw error;
      }
    });

  return {
    pdf: (models, options) =>
      opened(async (page) => {
        await draw(page, models, options, true);
        return page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
          ...(options.pages !== "" && { pageRanges: options.pages }),
        });
      }),
    close: () => browsers.close(),
    html: (models) =>
      opened(async (page) => {
        await draw(page, models, usualPrint);
        return page.evaluate(selfContained);
      }),
    pictures: (charts) =>
      opened(async (page) => {
        const found = await page.evaluate((all) => (globalThis as unknown as PrintPage).renderPictures(all), charts);
        return found.map(pictureFromPage);
      }),
  };
}

const draw = (page: Page, models: readonly Printed[], options: PrintOptions, onlyPaper = false): Promise<void> =>
  page.evaluate(([all, how, only]) => (globalThis as unknown as PrintPage).renderPrinted(all, how, only), [
    models,
    options,
    onlyPaper,
  ] as const);

async function serve(route: Route, rendererDir: string): Promise<void> {
  const url = new URL(route.request().url());
  const file = url.origin === origin ? findRendererFile(rendererDir, url.pathname) : null;
  if (file === null) await route.abort();
  else await route.fulfill({ body: readFileSync(file.path), contentType: file.contentType });
}
