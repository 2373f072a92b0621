import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** 考核: scheme, matrix, confirmations, ranking. */
export class AssessmentPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Frame(this.page).go("考核");
  }

  async goTo(section: "排名" | "数据" | "核对与申诉" | "方案"): Promise<void> {
    await this.page.getByRole("link", { name: section, exact: true }).click();
  }

  async chooseProvider(name: string): Promise<void> {
    await this.page.getByLabel("提供单位", { exact: true }).click();
    await this.page.getByTitle(name).click();
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: "2022年一季度考核数据" });
  }

  /** The cell to be filled in a row, counted from 0. */
  cell(row: string, at = 0): Locator {
    return this.grid
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: row, exact: true }) })
      .locator('[role="gridcell"][aria-readonly="false"]')
      .nth(at);
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((tsv) => navigator.clipboard.writeText(tsv), text);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  ranking(kind: "街道" | "园区"): Locator {
    return this.page.getByRole("table", { name: `${kind}考核排名` });
  }
}
