import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { Frame } from "./frame.ts";

type Tab = "下发" | "回收登记" | "汇总" | "审核" | "沿用旧表" | "批次" | "填报情况";

export class ExchangePage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(tab: Tab): Promise<void> {
    await new Frame(this.page).go("下发与汇总");
    await this.page.getByRole("navigation", { name: "下发与汇总的步骤" }).getByRole("link", { name: tab }).click();
  }

  /** Issues to everybody; the workbooks come as one zip. */
  async issueToAll(): Promise<Record<string, Uint8Array>> {
    await this.open("下发");
    await this.page.getByLabel("全选").check();
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: /^下发 \d+ 个单位/ }).click();
    return unzipSync(readFileSync(await (await download).path()));
  }

  /** Drops files on the merge tab and waits until they are compared. */
  async drop(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    await this.open("汇总");
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "选择文件", exact: true }).click();
    await (await chooser).setFiles(
      Object.entries(files).map(([name, bytes]) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      })),
    );
    await this.applyButton.waitFor();
  }

  get applyButton() {
    return this.page.getByRole("button", { name: "汇总入库" });
  }

  /** The entry of a returned file in the list. */
  file(name: string) {
    return this.page.getByRole("button").filter({ hasText: name });
  }

  /** The items of the chosen file. */
  get cells() {
    return this.page.getByRole("region", { name: "这份文件的各项" });
  }

  /** How much is left to decide, as it is read aloud. */
  get remaining() {
    return this.page.getByRole("status").filter({ hasText: /待核实/ });
  }

  /** 结束本次核对: the files that were put in are thrown away. */
  async endSitting(): Promise<void> {
    await this.open("汇总");
    await this.page.getByRole("button", { name: "结束本次核对" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "结束本次核对" }).click();
    await this.page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
  }

  /** 移出本批 */
  async remove(name: string): Promise<void> {
    await this.file(name).click();
    await this.page.getByRole("button", { name: "移出本批" }).click();
  }

  async apply(): Promise<void> {
    await this.applyButton.click();
    await this.page.getByText(/已汇总入库，批次/).waitFor();
  }

  /** Takes the newest batch back; returns what the result says. */
  undoNewest(): Promise<string> {
    return this.turnNewest(/撤回本批汇总/, "撤回");
  }

  /** Takes the newest undone batch in again; returns what the result says. */
  restoreNewest(): Promise<string> {
    return this.turnNewest(/恢复批次/, "恢复");
  }

  private async turnNewest(button: RegExp, confirm: "撤回" | "恢复"): Promise<string> {
    await this.open("批次");
    await this.page.getByRole("button", { name: button }).first().click();
    const asked = this.page.getByRole("dialog", { name: new RegExp(`${confirm}批次`) });
    await asked.getByRole("button", { name: confirm, exact: true }).click();
    const result = this.page.getByRole("dialog", { name: new RegExp(`${confirm}结果`) });
    const said = (await result.textContent()) ?? "";
    await result.locator("footer, .ant-modal-footer").getByRole("button", { name: "关闭" }).click();
    await result.waitFor({ state: "hidden" });
    return said;
  }
}
