import type { Locator, Page } from "@playwright/test";

/** What is looked at, in the top bar. */
export class PlanChoice {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get plan(): Locator {
    return this.page.getByRole("banner").getByLabel("规划", { exact: true });
  }

  /** The plan as shown, `十四五（2021—2025年）`. */
  shown(name: string): Locator {
    return this.page.getByRole("banner").getByTitle(name);
  }

  async choose(name: string): Promise<void> {
    await this.plan.click();
    await this.page.locator(".ant-select-dropdown").getByTitle(name).click();
  }
}
