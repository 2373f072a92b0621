import type { Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** The demonstration: in from the first screen, a look as somebody else, out again. */
export class DemoPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get mark() {
    return this.page.getByRole("banner").getByText("演示数据", { exact: true });
  }

  async enterFromWelcome(): Promise<void> {
    await this.page.getByRole("button", { name: "打开演示数据" }).click();
    await this.mark.waitFor({ timeout: 90_000 });
  }

  async sitAs(organisation: string): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page.getByRole("link", { name: "关于" }).click();
    const chooser = this.page.getByLabel("换一个单位的身份看");
    await chooser.click();
    await chooser.fill(organisation);
    await this.page.locator(".ant-select-item-option").filter({ hasText: organisation }).first().click();
    await this.page.getByRole("banner").getByText(organisation).waitFor();
    await new Frame(this.page).go("工作台");
  }

  async leave(): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: "退出演示" }).click();
    await this.mark.waitFor({ state: "hidden" });
  }
}
