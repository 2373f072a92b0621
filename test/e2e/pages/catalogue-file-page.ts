import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Frame } from "./frame.ts";

export class CatalogueFilePage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Frame(this.page).go("目录与设置");
    await this.page
      .getByRole("navigation", { name: "目录与设置的内容" })
      .getByRole("link", { name: "目录工作簿" })
      .click();
    await this.page.getByRole("heading", { name: "导出", exact: true }).waitFor();
  }

  /** The workbook of the plan in use, with the name it was offered under. */
  async exportPlan(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "导出十四五" }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  /** Chooses a workbook and waits until it has been compared. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: /选择文件|换一个文件/ }).click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await this.page.getByRole("status").filter({ hasText: "正在" }).waitFor({ state: "detached" });
    await this.page.getByText(name).first().waitFor();
  }

  /** 读入, and 读入 again in the question that follows. */
  async readIn(): Promise<void> {
    await this.page.getByRole("button", { name: "读入", exact: true }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "读入", exact: true }).click();
    await this.page.getByText(/^已读入：/).waitFor();
  }
}
