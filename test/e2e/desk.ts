/** A window on an office of its own: the built host on its data directory, its page, and what went wrong in it. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type HostProcess, startHost } from "./host-process.ts";
import { makeReadyOffices, type ReadyOffices } from "./ready-offices.ts";

interface Desk {
  /** `data` below it is the data directory; what lies there before the window is opened is what the host finds. */
  readonly folder: string;
  /** Starts the host, on a copy of `ready` where that is given, and opens the page. Once per test, and after `kill`. */
  open(ready?: string): Promise<void>;
  /** The host's process ends at once, without a word. */
  kill(): Promise<void>;
}

interface Pages {
  readonly desk: Desk;
  /** The page on 工作台 after the first start as the planning office. */
  readonly office: Page;
  /** The same with the first quarter, 2022年一季度, open. */
  readonly quarter: Page;
}

const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), "jinshui-e2e-"));

export const test = base.extend<Pages, { readyOffices: ReadyOffices }>({
  readyOffices: [
    async ({}, use) => {
      const folder = temporaryFolder();
      await use(await makeReadyOffices(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  desk: async ({ page }, use) => {
    const folder = temporaryFolder();
    const opened: HostProcess[] = [];
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      // A refused command is an answer (4xx); the browser logs it all the same.
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) troubles.push(message.text());
    });
    await use({
      folder,
      open: async (ready) => {
        const dataDir = path.join(folder, "data");
        if (ready !== undefined) cpSync(ready, dataDir, { recursive: true });
        const host = await startHost(dataDir);
        opened.push(host);
        await page.goto(host.address);
      },
      kill: async () => {
        const before = [...troubles];
        await opened.pop()?.kill();
        // The window is still there and misses it; left for a blank page, it can tell nobody any more.
        await page.goto("about:blank");
        troubles.splice(0, troubles.length, ...before);
      },
    });
    // What the page says about the host going away is no trouble of ours.
    const found = [...troubles, ...opened.flatMap((host) => host.trouble() ?? [])];
    for (const host of opened) await host.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(found, "errors in the window's console, or of the host").toEqual([]);
  },
  office: async ({ page, desk, readyOffices }, use) => {
    await desk.open(readyOffices.begun);
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    await use(page);
  },
  quarter: async ({ page, desk, readyOffices }, use) => {
    await desk.open(readyOffices.firstQuarter);
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    await use(page);
  },
});

/** A second window of the same session, where this one is. */
export async function anotherWindow(page: Page): Promise<Page> {
  const popup = page.waitForEvent("popup");
  await page.evaluate(() => void window.open(location.href));
  return popup;
}

export { expect };
