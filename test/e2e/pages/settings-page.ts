import type { Page } from "@playwright/test";
import { Frame } from "./frame.ts";

export class SettingsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the quarter that is suggested first: 2022年一季度. */
  async openFirstQuarter(): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page.getByRole("button", { name: "开放", exact: true }).click();
    await this.page.getByRole("cell", { name: "2022年一季度", exact: true }).waitFor();
  }

  async closeQuarter(): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page.getByRole("button", { name: "关闭填报期" }).click();
    const question = this.page.getByRole("dialog", { name: /^关闭/ });
    await question.getByRole("button", { name: "关闭", exact: true }).click();
    await this.page.getByText("已关闭").first().waitFor();
  }
}
