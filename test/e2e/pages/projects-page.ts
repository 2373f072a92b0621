import type { Page } from "@playwright/test";

/** 重点项目: the pools, one project beside them, and a list being imported. */
export class ProjectsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "重点项目" }).click();
  }

  async part(name: "项目库" | "导入清单" | "年度目标"): Promise<void> {
    await this.page.getByRole("navigation", { name: "重点项目的分页" }).getByRole("link", { name }).click();
  }

  async putIn(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    await this.page.getByRole("button", { name: "查看变化" }).click();
  }

  get changes() {
    return this.page.getByRole("table", { name: "变化" });
  }

  async take(): Promise<void> {
    await this.page.getByRole("button", { name: "导入", exact: true }).click();
    await this.page.getByText(/^已导入：/).waitFor();
  }

  get kept() {
    return this.page.getByRole("table", { name: "记住的清单" });
  }

  async keptAction(action: "查看" | "改名" | "停用" | "恢复使用", name: string): Promise<void> {
    await this.kept.getByRole("button", { name: `${action}${name}`, exact: true }).click();
  }

  get list() {
    return this.page.getByRole("table", { name: "重点项目清单" });
  }

  get board() {
    return this.page.getByRole("region", { name: "四个库看板" });
  }

  get detail() {
    return this.page.getByRole("complementary", { name: "项目详情" });
  }

  async show(view: "清单" | "看板" | "合计"): Promise<void> {
    await this.page.getByRole("button", { name: view, exact: true }).click();
  }

  async moveTo(stage: string, day: string, reason: string): Promise<void> {
    await this.detail.getByRole("button", { name: "变动所在库" }).click();
    const drawer = this.page.getByRole("dialog");
    await drawer.getByLabel("变动到").click();
    await this.page.getByTitle(stage, { exact: true }).click();
    await drawer.getByLabel("变动日期").fill(day);
    await this.page.keyboard.press("Enter");
    await drawer.getByLabel("原因").fill(reason);
    await drawer.getByRole("button", { name: "确定变动" }).click();
  }
}
