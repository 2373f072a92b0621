/** 填报 of an organisation with 400 lines, the real screen on the real host: opening it, and from a key to what it paints. */
import { chromium, type Page } from "playwright-core";
import { chromiumLaunch } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host-process.ts";
import { timesOf, watchKeys } from "./key-times.ts";
import { openCore, returnedQuarter } from "./returned-quarter.ts";
import type { Measurement } from "./run.ts";
import { median } from "./timing.ts";

const lines = 400;
const openings = 5;
const address = "/entry?org=bench-0";

export async function benchEntryScreen(): Promise<Measurement[]> {
  const quarter = await returnedQuarter(1, lines);
  const core = openCore(quarter.dataDir);
  core.app.setup({ role: "office", organisation: "fgw", section: "发展规划科", name: "陈立" });
  await core.close();
  const host = await startHost(quarter.dataDir);
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.address);
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    const opened: number[] = [];
    for (let run = 0; run < openings; run++) {
      await page.evaluate(() => location.assign("#/"));
      await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
      opened.push(await page.evaluate(openReport, { address, lines }));
    }
    const keys = await keysIn(page);
    const said = (times: readonly number[]) => `${median(times).toFixed(1)}/${Math.max(...times).toFixed(1)}`;
    const detail = Object.entries(keys).map(([what, times]) => `${what} ${said(times)}`);
    return [
      {
        what: `opening a report of ${lines} lines`,
        measured: median(opened),
        unit: "ms",
        bound: 300,
        detail: `median of ${openings}, slowest ${Math.max(...opened).toFixed(0)} ms`,
      },
      {
        what: `keystroke to paint in a report of ${lines} lines`,
        measured: Math.max(...Object.values(keys).map(median)),
        unit: "ms",
        bound: 50,
        detail: `median/longest: ${detail.join(", ")}`,
      },
    ];
  } finally {
    await browser.close();
    await host.stop();
    quarter.remove();
  }
}

/** From the change of address to the frame after the last row was drawn, in the page's own clock. */
async function openReport(to: { readonly address: string; readonly lines: number }): Promise<number> {
  const began = performance.now();
  location.assign(`#${to.address}`);
  while (document.querySelectorAll("[role=rowheader]").length < to.lines)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - began;
}

/** While drafts are kept and judged beside it, as with a person who types. */
async function keysIn(page: Page) {
  const { keyboard } = page;
  await page.locator('[data-field="value"]').first().click();
  await watchKeys(page);
  const each = (key: string) => async () => {
    for (let n = 0; n < 20; n++) await keyboard.press(key, { delay: 20 });
  };
  const typing = await timesOf(page, each("5"));
  await keyboard.press("Escape");
  const committing = await timesOf(page, async () => {
    for (let n = 0; n < 40; n++) {
      await keyboard.press("7", { delay: 60 });
      await keyboard.press("Enter", { delay: 60 });
    }
  });
  const moving = await timesOf(page, each("ArrowUp"));
  return { typing, committing, moving };
}
