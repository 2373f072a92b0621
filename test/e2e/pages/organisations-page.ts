import type { Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** 目录与设置—单位. */
export class OrganisationsPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page.getByRole("link", { name: "单位", exact: true }).click();
    await this.page.getByRole("table", { name: "单位" }).waitFor();
  }

  row(name: string) {
    return this.page.getByRole("table", { name: "单位" }).getByRole("row").filter({ hasText: name });
  }

  get drawer() {
    return this.page.getByRole("dialog");
  }

  async add(name: string, shortName: string): Promise<void> {
    await this.page.getByRole("button", { name: "新增单位" }).click();
    await this.drawer.getByLabel("单位名称").fill(name);
    await this.drawer.getByLabel("简称").fill(shortName);
  }

  async rename(name: string, to: string): Promise<void> {
    await this.page.getByRole("button", { name: `修改${name}`, exact: true }).click();
    await this.drawer.getByLabel("单位名称").fill(to);
    await this.save();
  }

  /** Opens the merger and shows what it would move. */
  async prepareMerger(name: string, into: string): Promise<void> {
    await this.page.getByRole("button", { name: `将${name}并入其他单位` }).click();
    await this.drawer.getByLabel("并入哪个单位").click();
    await this.page.keyboard.type(into);
    await this.page.keyboard.press("Enter");
  }

  async retire(name: string): Promise<void> {
    await this.page.getByRole("button", { name: `停用${name}`, exact: true }).click();
  }

  async giveReason(reason: string): Promise<void> {
    await this.drawer.getByLabel("原因（文号）").fill(reason);
  }

  async save(button = "保存"): Promise<void> {
    await this.drawer.getByRole("button", { name: button, exact: true }).click();
    await this.drawer.waitFor({ state: "hidden" });
  }
}
