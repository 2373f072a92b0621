/** The screen of 汇总 with a whole quarter in it: 200 files of 60 cells, every one of them a question, clicked through. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { chromiumLaunch } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host-process.ts";
import { openCore, period, returnedQuarter } from "./returned-quarter.ts";
import type { Measurement } from "./run.ts";
import { median } from "./timing.ts";

const files = 200;
/** Four cells of each are filled in. */
const lines = 15;
const clicks = 40;

export async function benchMergeScreen(): Promise<Measurement[]> {
  const quarter = await returnedQuarter(files, lines);
  await issueAgain(quarter.dataDir, path.join(quarter.folder, "again"));
  const host = await startHost(quarter.dataDir);
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.address);
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    await page.evaluate(() => {
      location.hash = "/exchange/merge";
    });
    const began = performance.now();
    await page
      .getByLabel("选择文件", { exact: true })
      .setInputFiles(readdirSync(quarter.returned).map((name) => path.join(quarter.returned, name)));
    const frames = page.evaluate(longestFrame, files);
    await page.getByText(/^未变/).first().waitFor({ timeout: 300_000 });
    const read = performance.now() - began;
    const frame = await frames;
    const rows = await page.getByRole("rowheader").count();
    const shown: number[] = [];
    for (let at = 0; at < clicks; at++) shown.push(await page.evaluate(clickFile, (at * 37) % files));
    const scrolled = await page.evaluate(scrollThrough);
    const detail = `${files} files, ${rows} rows of a file, read in ${(read / 1000).toFixed(1)} s`;
    return [
      {
        what: "showing another file of a full 汇总",
        measured: median(shown),
        unit: "ms",
        bound: 100,
        detail: `${detail}; slowest of ${clicks} ${Math.max(...shown).toFixed(0)} ms`,
      },
      {
        what: "longest frame while its items and files are scrolled",
        measured: scrolled,
        unit: "ms",
        bound: 100,
        detail,
      },
      { what: "longest frame while 200 files are put in and read", measured: frame, unit: "ms", bound: 500, detail },
    ];
  } finally {
    await browser.close();
    await host.stop();
    quarter.remove();
  }
}

/** What was returned is then of an older issue: every cell is asked about. */
async function issueAgain(dataDir: string, out: string): Promise<void> {
  const core = openCore(dataDir);
  const organisations = core.forms
    .register(period)
    .flatMap(({ organisation }) => (organisation.startsWith("bench-") ? [organisation] : []));
  await core.issue.toFolder({ period, organisations }, out);
  core.app.setup({ role: "office", organisation: "fgw", section: "发展规划科", name: "陈立" });
  await core.close();
}

/** From the click to the frame after it was drawn, in the page's own clock. */
async function clickFile(at: number): Promise<number> {
  const button = document.querySelectorAll<HTMLButtonElement>(".merge-files-rows button")[at];
  const began = performance.now();
  button?.click();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - began;
}

async function scrollThrough(): Promise<number> {
  let longest = 0;
  for (const name of [".merge-cells-scroll", ".merge-files-rows"]) {
    const area = document.querySelector(name);
    for (let step = 0; area && step < 60; step++) {
      const began = performance.now();
      area.scrollTop += 120;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      longest = Math.max(longest, performance.now() - began);
    }
  }
  return longest;
}

/** Until all are listed. */
async function longestFrame(count: number): Promise<number> {
  let longest = 0;
  let last = performance.now();
  while (document.querySelectorAll(".merge-files-rows button").length < count) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}
