import type { Locator, Page } from "@playwright/test";

/** 报告与打印 → 套表. */
export class FormsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报告与打印" }).click();
    await this.page.getByRole("link", { name: "套表", exact: true }).click();
  }

  async putIn(file: string, label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).setInputFiles(file);
    await this.page.getByLabel("套表名称").waitFor();
  }

  cell(name: string): Locator {
    return this.page.getByRole("table").getByRole("button", { name: new RegExp(`^${name}( |$)`) });
  }

  get drawer(): Locator {
    return this.page.getByRole("dialog");
  }

  async save(name: string): Promise<void> {
    await this.page.getByLabel("套表名称").fill(name);
    await this.page.getByRole("button", { name: "保存套表" }).click();
  }

  row(text: string): Locator {
    return this.page.getByRole("row").filter({ hasText: text });
  }
}
