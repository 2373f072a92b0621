import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

export class IndicatorsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  open(): Promise<void> {
    return new Frame(this.page).go("指标");
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel("按指标名称查找").fill(text);
  }

  /** Chooses in one of the filters beside the search. */
  async choose(filter: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: filter, exact: true }).click();
    await this.page.locator(".ant-select-dropdown:visible").getByTitle(option, { exact: true }).click();
  }

  /** Names of the lines listed, from top to bottom. */
  get names(): Locator {
    return this.page.getByRole("table", { name: "指标进展" }).getByRole("link");
  }

  row(name: string): Locator {
    return this.page.getByRole("row").filter({ hasText: name });
  }

  /** Opens the line's detail beside the table. */
  async detail(name: string): Promise<Locator> {
    await this.row(name).click();
    const detail = this.page.getByRole("complementary").or(this.page.getByRole("dialog")).filter({ hasText: name });
    await detail.first().waitFor();
    return detail.first();
  }
}
