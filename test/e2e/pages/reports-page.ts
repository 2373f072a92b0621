import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** 报告与打印 → 打印. */
export class ReportsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  open(): Promise<void> {
    return new Frame(this.page).go("报告与打印");
  }

  /** Text on a page of the preview. */
  text(page: number, text: string): Locator {
    return this.page
      .getByRole("region", { name: `第 ${page} 页` })
      .getByText(text)
      .first();
  }

  async find(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "在预览中查找" }).fill(words);
  }

  get found(): Locator {
    return this.page.locator(".pdf-found");
  }

  get pages(): Locator {
    return this.page.getByRole("textbox", { name: "页码范围" });
  }

  async paper(size: "A4" | "A3"): Promise<void> {
    await this.page.getByRole("combobox", { name: "纸张" }).click();
    await this.page.locator(".ant-select-item-option").filter({ hasText: size }).click();
  }

  async saved(button: RegExp): Promise<{ name: string; path: string }> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  async print(): Promise<void> {
    await this.page.getByRole("button", { name: "打印", exact: true }).click();
  }

  /** Of the one print that is shown. */
  async code(): Promise<string> {
    const note = await this.page.getByText(/^校验码 [0-9A-F]{4}-[0-9A-F]{4}/).innerText();
    return note.slice(4, 13);
  }

  async verify(code: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "核对校验码" }).fill(code);
    await this.page.getByRole("button", { name: "核对" }).click();
  }
}
