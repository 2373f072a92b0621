import type { Page } from "@playwright/test";

type Place = "工作台" | "指标" | "专栏任务" | "填报" | "下发与汇总" | "考核" | "报告与打印" | "目录与设置";

/** What surrounds every screen. */
export class Frame {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async go(place: Place): Promise<void> {
    await this.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: place }).click();
    await this.page.getByRole("heading", { level: 1, name: place }).waitFor();
  }

  get status() {
    return this.page.getByRole("contentinfo");
  }
}
