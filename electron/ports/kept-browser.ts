/** A browser for drawing that stays open for a while: starting one takes longer than most prints. */
import type { Browser } from "playwright-core";
import { drawingBrowser } from "./find-browser.ts";

interface KeptBrowser {
  /** Hands out the browser, starting it where it is not there (any more); throws NO_BROWSER where there is none. */
  use<T>(work: (browser: Browser) => Promise<T>): Promise<T>;
  /** Closes it where it is open. */
  close(): Promise<void>;
}

/** @param keepMs it is closed so long after its last use; 0: at once */
export function keptBrowser(keepMs: number): KeptBrowser {
  let running: Promise<Browser> | null = null;
  let inUse = 0;
  let closing: NodeJS.Timeout | undefined;

  const close = async (): Promise<void> => {
    clearTimeout(closing);
    const browser = running;
    running = null;
    await (await browser)?.close();
  };
  const browser = async (): Promise<Browser> => {
    const known = running === null ? null : await running.catch(() => null);
    if (!known?.isConnected()) running = launch();
    return running as Promise<Browser>;
  };

  return {
    close,
    async use(work) {
      clearTimeout(closing);
      inUse += 1;
      try {
        return await work(await browser());
      } finally {
        inUse -= 1;
        if (inUse === 0 && keepMs === 0) await close().catch(() => undefined);
        if (inUse === 0 && keepMs > 0) {
          closing = setTimeout(() => void close().catch(() => undefined), keepMs);
          closing.unref();
        }
      }
    },
  };
}

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await drawingBrowser();
  // Loaded when something is printed: it is large, and most days nothing is.
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: [...args], ...(env && { env: { ...env } }) });
}
