import type { Locator, Page } from "@playwright/test";
import { ExchangePage } from "./exchange-page.ts";

/** 回收登记: rows of organisations, 催报, scans. */
export class RegisterPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new ExchangePage(this.page).open("回收登记");
  }

  row(name: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("cell", { name, exact: true }) });
  }

  get drawer(): Locator {
    return this.page.getByRole("dialog").last();
  }

  /** Chooses the organisations and opens 催报 for them. */
  async remind(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.page.getByLabel(`选择${name}`, { exact: true }).check();
    await this.page.getByRole("button", { name: "催报所选" }).click();
  }

  async chooseScan(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .getByLabel("选择扫描件")
      .first()
      .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });
  }
}
