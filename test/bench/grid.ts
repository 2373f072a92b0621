/** Keystroke to paint in a grid of 400 rows by 8 columns: typing a digit, committing, moving. */
import { chromium } from "playwright-core";
import { chromiumLaunch } from "../e2e/chromium.ts";
import { serveGridPage } from "../e2e/grid-page/serve.ts";
import { timesOf, watchKeys } from "./key-times.ts";
import type { Measurement } from "./run.ts";
import { median } from "./timing.ts";

export async function benchGrid(): Promise<Measurement> {
  const served = await serveGridPage();
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(served.address);
    await page.locator('td[data-row="0"][data-column="3"]').click();
    await watchKeys(page);
    const each = (key: string) => async () => {
      for (let n = 0; n < 20; n++) await page.keyboard.press(key, { delay: 20 });
    };
    const typing = await timesOf(page, each("5"));
    const committing = await timesOf(page, async () => {
      for (let n = 0; n < 20; n++) {
        await page.keyboard.press("7", { delay: 20 });
        await page.keyboard.press("Enter", { delay: 20 });
      }
    });
    const moving = await timesOf(page, each("ArrowDown"));
    const worst = Math.max(median(typing), median(committing), median(moving));
    const said = (times: readonly number[]) => `${median(times).toFixed(1)}/${Math.max(...times).toFixed(1)}`;
    return {
      what: "keystroke to paint in a grid of 400 × 8",
      measured: worst,
      unit: "ms",
      bound: 50,
      detail: `median/longest: typing ${said(typing)}, committing ${said(committing)}, moving ${said(moving)}`,
    };
  } finally {
    await browser.close();
    await served.stop();
  }
}
