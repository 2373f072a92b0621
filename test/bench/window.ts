/** From opening the address to the first usable screen, against the same browser opening a blank page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { chromiumLaunch } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host-process.ts";
import type { Measurement } from "./run.ts";
import { median, time } from "./timing.ts";

const runs = 5;

export async function benchWindow(): Promise<Measurement> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-bench-"));
  const launch = await chromiumLaunch();
  const blank: number[] = [];
  const window: number[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      blank.push(
        await time(async () => {
          const browser = await chromium.launch(launch);
          await (await browser.newPage()).goto("about:blank");
          await browser.close();
        }),
      );
      const host = await startHost(dataDir);
      window.push(
        await time(async () => {
          const browser = await chromium.launch(launch);
          const page = await browser.newPage();
          await page.goto(host.address);
          await page.getByRole("button", { name: /下一步/ }).waitFor();
          await browser.close();
        }),
      );
      await host.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const [a, b] = [median(window), median(blank)];
  return {
    what: "window interactive beyond 1 s, against a blank page in the same browser",
    measured: Math.max(0, a - 1000) / b,
    unit: "×",
    bound: 2,
    detail: `window ${a.toFixed(0)} ms, blank page ${b.toFixed(0)} ms, median of ${runs}`,
  };
}
