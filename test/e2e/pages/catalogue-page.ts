import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

type Tab = "规划" | "指标与目标";

/** Plans, lines and targets under 目录与设置. */
export class CataloguePage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(tab: Tab): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page
      .getByRole("navigation", { name: "目录与设置的内容" })
      .getByRole("link", { name: tab, exact: true })
      .click();
    await this.page.getByRole("table", { name: tab }).waitFor();
  }

  row(name: string): Locator {
    return this.page.getByRole("row").filter({ hasText: name });
  }

  get drawer(): Locator {
    return this.page.getByRole("dialog");
  }

  /** A field of the form at the side. */
  field(label: string): Locator {
    return this.drawer.getByLabel(label, { exact: true });
  }

  async fillDay(label: string, day: string): Promise<void> {
    await this.field(label).fill(day);
    await this.field(label).press("Enter");
  }

  async submit(name: string): Promise<void> {
    await this.drawer.getByRole("button", { name, exact: true }).click();
  }
}
