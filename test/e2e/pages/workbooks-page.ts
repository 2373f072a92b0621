import { type Download, expect, type Locator, type Page } from "@playwright/test";

/** 填报 on a department's machine: an issued workbook opened, filled in by keys, exported. */
export class WorkbooksPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** From 工作台, where nothing else can be done. */
  async open(file: string): Promise<void> {
    await this.page.getByRole("button", { name: "打开下发的填报表" }).click();
    await this.page.getByLabel("选择文件", { exact: true }).setInputFiles(file);
    await this.grid.waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: "指标填报表" });
  }

  /** The tasks, in the same kind of grid. */
  get tasks(): Locator {
    return this.page.getByRole("grid", { name: "任务填报表" });
  }

  /** 考核数据: everybody who is scored by row. */
  get matrix(): Locator {
    return this.page.getByRole("grid", { name: "考核数据填报表" });
  }

  /** An entry cell of one that is scored, counted from 0. */
  supplied(assessed: string, cell: number): Locator {
    const row = this.matrix.getByRole("row").filter({
      has: this.page.getByRole("rowheader", { name: assessed, exact: true }),
    });
    return row.locator('[role="gridcell"][aria-readonly="false"]').nth(cell);
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((tsv) => navigator.clipboard.writeText(tsv), text);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  get problems(): Locator {
    return this.page.getByRole("complementary", { name: "待处理" });
  }

  get exportButton(): Locator {
    return this.page.getByRole("button", { name: "导出返回表" });
  }

  /** Until what was typed is kept on this machine: the button comes to life then. */
  async kept(): Promise<void> {
    await expect(this.exportButton).toBeEnabled();
  }

  /** The cell 本期数 of a line. */
  value(line: string): Locator {
    const row = this.grid
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: line, exact: true }) });
    return row.locator('[role="gridcell"][aria-readonly="false"]').first();
  }

  /** Blanks and all. */
  async export(): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await this.exportButton.click();
    await this.page.getByRole("button", { name: "仍然导出" }).click();
    return download;
  }
}
