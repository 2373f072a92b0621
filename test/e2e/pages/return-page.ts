import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

/** 退回 of the file that is chosen in 汇总. */
export class ReturnPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get drawer(): Locator {
    return this.page.getByRole("dialog");
  }

  async open(): Promise<void> {
    await this.page.keyboard.press("r");
    await this.drawer.getByRole("table").waitFor();
  }

  /** To the first thing it is sent back for. */
  async addRemark(text: string): Promise<void> {
    await this.drawer.getByPlaceholder("补充说明（可不填）").first().fill(text);
  }

  /** The copy as it was saved. */
  async make(): Promise<Uint8Array> {
    const download = this.page.waitForEvent("download");
    await this.drawer.getByRole("button", { name: /^生成退回件/ }).click();
    const bytes = readFileSync(await (await download).path());
    await this.drawer.waitFor({ state: "hidden" });
    return bytes;
  }
}
