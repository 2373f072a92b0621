/** A window on an office of its own: the built host on a fresh data directory, its page, and what went wrong in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { startHost } from "./host-process.ts";
import { WelcomePage } from "./pages/welcome-page.ts";

interface Desk {
  /** The address with its one-time code; already used when `office` is. */
  readonly address: string;
  readonly folder: string;
}

export const test = base.extend<{ desk: Desk; office: Page }>({
  desk: async ({ page }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "jinshui-e2e-"));
    const host = await startHost(path.join(folder, "data"));
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      // A refused command is an answer (4xx); the browser logs it all the same.
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) troubles.push(message.text());
    });
    await use({ address: host.address, folder });
    // What the page says about the host going away is no trouble of ours.
    const found = [...troubles];
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(found, "errors in the window's console").toEqual([]);
  },
  /** The page after the first start as the planning office. */
  office: async ({ page, desk }, use) => {
    await page.goto(desk.address);
    await new WelcomePage(page).beginAsOffice("陈立");
    await use(page);
  },
});

export { expect };
