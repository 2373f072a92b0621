import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

export class EntryPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(organisation: string): Promise<void> {
    await new Frame(this.page).go("填报");
    await this.page.getByLabel("单位", { exact: true }).click();
    await this.page.getByTitle(organisation, { exact: true }).click();
  }

  /** The row of a line and data period as shown. */
  row(name: string, dataPeriod: string): Locator {
    return this.page.getByRole("row").filter({ hasText: name }).filter({ hasText: dataPeriod });
  }

  value(name: string, dataPeriod: string): Locator {
    return this.row(name, dataPeriod).getByLabel(/本期数/);
  }
}
