import type { Page } from "@playwright/test";

/** 沿用旧表: one file being mapped, and the list of what is mapped. */
export class MappingsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async offer(): Promise<void> {
    await this.page.getByRole("button", { name: "沿用旧表：对应到指标…" }).click();
    await this.counter.waitFor();
  }

  get counter() {
    return this.page.getByRole("status").filter({ hasText: /已对应 \d+ 行/ });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).click();
    await this.page.keyboard.type(option);
    await this.page.keyboard.press("Enter");
  }

  confirm(row: string) {
    return this.page.getByRole("checkbox", { name: `确认${row}` });
  }

  get preview() {
    return this.page.getByRole("table", { name: "将带来的数" });
  }

  async save(name: string): Promise<void> {
    await this.page.getByLabel("对应关系名称").fill(name);
    await this.page.getByRole("button", { name: "保存对应关系" }).click();
  }

  get list() {
    return this.page.getByRole("table", { name: "已对应的旧表" });
  }
}
