import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

export class TaskEntryPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(organisation: string): Promise<void> {
    await new Frame(this.page).go("填报");
    await this.page.getByRole("link", { name: "任务填报" }).click();
    await this.page.getByLabel("单位", { exact: true }).click();
    await this.page.getByLabel("单位", { exact: true }).fill(organisation);
    await this.page.locator(".ant-select-dropdown:visible").getByTitle(organisation, { exact: true }).click();
  }

  row(task: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByLabel(`${task} 状态`) });
  }

  field(task: string, field: string): Locator {
    return this.page.getByLabel(`${task} ${field}`);
  }

  answer(item: string): Locator {
    return this.page.getByRole("textbox", { name: `${item} 批示落实情况` });
  }

  async saveAll(): Promise<void> {
    await this.page.keyboard.press("Control+s");
  }
}
