import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

type Column = "牵头单位" | "数据提供单位" | "配合单位" | "自何时起";

/** 目录与设置—责任分工. */
export class ResponsibilitiesPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page.getByRole("link", { name: "责任分工" }).click();
    await this.grid.waitFor();
  }

  get grid() {
    return this.page.getByRole("grid", { name: "责任分工" });
  }

  rows() {
    return this.grid.locator("tbody").getByRole("row");
  }

  /** The first row of that name. */
  row(name: string): Locator {
    return this.rows().filter({ hasText: name }).first();
  }

  /** Found by its head, so that columns may move. */
  async cell(name: string, column: Column): Promise<Locator> {
    const heads = await this.grid.getByRole("columnheader").allTextContents();
    return this.row(name).getByRole("gridcell").nth(heads.indexOf(column));
  }

  checkbox(name: string) {
    return this.row(name).getByRole("checkbox");
  }

  async filter(text: string): Promise<void> {
    await this.page.getByLabel("按名称查找").fill(text);
  }

  async pick(name: string): Promise<void> {
    await this.page.keyboard.type(name);
    await this.page.locator(".ant-select-item-option-active").filter({ hasText: name }).waitFor();
    await this.page.keyboard.press("Enter");
  }

  async bulk(action: string, organisation: string): Promise<void> {
    await this.page.getByRole("button", { name: action, exact: true }).click();
    await this.page.getByRole("combobox", { name: /^选择/ }).click();
    await this.pick(organisation);
    await this.page.getByRole("button", { name: "确定" }).click();
  }

  /** As a person would from a spreadsheet: the text is on the clipboard, the keyboard is in the grid. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, text);
  }

  get drawer() {
    return this.page.getByRole("dialog");
  }
}
