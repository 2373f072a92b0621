import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** 目录与设置: 填报期 with its 延期与免报, and 评价与审核. */
export class PeriodsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(tab: "填报期" | "评价与审核"): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page.getByRole("navigation", { name: "目录与设置的内容" }).getByRole("link", { name: tab }).click();
  }

  /** Plans every quarter of the plan that is not there yet. */
  async planAll(): Promise<void> {
    await this.page.getByRole("button", { name: "编排全部季度" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "编排", exact: true }).click();
    await this.page.getByText(/已编排 \d+ 个填报期/).waitFor();
  }

  row(label: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("cell", { name: label, exact: true }) });
  }

  async openExceptions(label: string): Promise<Locator> {
    await this.page.getByRole("button", { name: `${label}的延期与免报` }).click();
    return this.page.getByRole("dialog", { name: `${label}延期与免报` });
  }

  /** Gives one organisation more time, in the open drawer. */
  async defer(organisation: string, until: string, reason: string): Promise<void> {
    await this.choose("单位", organisation);
    await this.page.getByLabel("延至日期").fill(until);
    await this.page.keyboard.press("Enter");
    await this.page.getByLabel("原因").fill(reason);
    await this.page.getByRole("button", { name: "保存", exact: true }).click();
  }

  private async choose(field: string, name: string): Promise<void> {
    await this.page.getByRole("combobox", { name: field }).fill(name);
    await this.page.getByTitle(name, { exact: true }).last().click();
    await this.page.keyboard.press("Escape");
  }
}
