import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** 填报 · 统计月报, worked by keys and clipboard as a sheet is. */
export class StatisticsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Frame(this.page).go("填报");
    await this.page.getByRole("link", { name: "统计月报" }).click();
    await this.grid.waitFor();
  }

  /** Shows one line of the streets, an organisation in each row. */
  async showLine(name: string): Promise<void> {
    await this.page.getByText("按单位", { exact: true }).click();
    await this.page.getByLabel("指标", { exact: true }).click();
    await this.page.getByTitle(name).click();
    await this.row("经八路街道").waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: "统计月报数据表" });
  }

  row(name: string): Locator {
    return this.grid.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }

  /** The cell to be filled in a row; of several data periods the one counted from 0. */
  cell(row: string, at = 0): Locator {
    return this.row(row).locator('[role="gridcell"][aria-readonly="false"]').nth(at);
  }

  /** The clipboard as an office program leaves it, pasted where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((tsv) => navigator.clipboard.writeText(tsv), text);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  get names(): Locator {
    return this.page.getByRole("dialog", { name: "按名称对应" });
  }

  get panel(): Locator {
    return this.page.getByRole("complementary", { name: "核对" });
  }

  get saveButton(): Locator {
    return this.page.getByRole("button", { name: /^保存/ });
  }
}
