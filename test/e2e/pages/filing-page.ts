import type { Locator, Page } from "@playwright/test";

/** The report's head on 填报, and the drawers that open from it. */
export class FilingPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get head(): Locator {
    return this.page.getByRole("region", { name: "填报单状态" });
  }

  button(name: string | RegExp): Locator {
    return this.head.getByRole("button", { name });
  }

  get drawer(): Locator {
    return this.page.getByRole("dialog");
  }

  /** Sends the report back, with a reason. */
  async sendBack(reason: string): Promise<void> {
    await this.button("退回").click();
    await this.drawer.getByLabel("退回原因").fill(reason);
    await this.drawer.getByRole("button", { name: "退回", exact: true }).click();
  }

  async unlock(until: string, reason: string): Promise<void> {
    await this.button("解锁").click();
    const day = this.drawer.getByLabel("可修改到");
    await day.fill(until);
    await day.press("Enter");
    await this.drawer.getByLabel("解锁原因").fill(reason);
    await this.drawer.getByRole("button", { name: "解锁", exact: true }).click();
  }
}
