/** Changing the words of a report under 报告与打印. */
import type { Locator, Page } from "@playwright/test";
import { printKindLabel } from "../../../shared/text/printed.ts";
import { writtenScreenText as words } from "../../../shared/text/written-screen.ts";

export class WrittenPage {
  readonly page: Page;
  readonly texts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.texts = page.getByRole("region", { name: words.edit }).getByRole("article");
  }

  async open(kind: keyof typeof printKindLabel): Promise<void> {
    await this.page.getByRole("link", { name: "报告与打印" }).click();
    await this.page.getByLabel("表种").click();
    await this.page.getByTitle(printKindLabel[kind], { exact: true }).click();
    await this.page.getByRole("button", { name: words.edit }).click();
  }
}
