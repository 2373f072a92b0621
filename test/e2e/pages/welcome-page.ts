import type { Page } from "@playwright/test";

/** The three steps of the first start. */
export class WelcomePage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get nextStep() {
    return this.page.getByRole("button", { name: /^下一步/ });
  }

  async beginAsOffice(name: string): Promise<void> {
    await this.page.getByLabel("姓名").fill(name);
    await this.nextStep.click();
    await this.nextStep.click();
    await this.page.getByRole("button", { name: "建立数据库" }).click();
    await this.page.getByRole("navigation", { name: "主导航" }).waitFor();
  }
}
