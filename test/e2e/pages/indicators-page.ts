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
