import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

interface NewTask {
  readonly name: string;
  readonly aim: string;
  readonly deadline: string;
  /** Title of a document that is not known yet. */
  readonly document: string;
  readonly lead: string;
}

export class TasksPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  open(): Promise<void> {
    return new Frame(this.page).go("专栏任务");
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel("按任务或量化目标名称查找").fill(text);
  }

  task(name: string): Locator {
    return this.page.getByRole("table", { name: "专栏任务和量化目标" }).getByRole("link", { name });
  }

  get detail(): Locator {
    return this.page.getByRole("complementary", { name: "任务详情" });
  }

  async add(task: NewTask): Promise<void> {
    await this.page.getByRole("button", { name: "增补任务" }).click();
    const form = this.page.getByRole("dialog");
    await form.getByLabel("任务名称").fill(task.name);
    await form.getByLabel("建设内容").fill(task.aim);
    await form.getByLabel("完成时限").fill(task.deadline);
    await form.getByRole("combobox", { name: "来源文件" }).click();
    await this.page.getByTitle("另写一个文件……").click();
    await form.getByLabel("文件名称").fill(task.document);
    await form.getByRole("combobox", { name: "牵头单位" }).fill(task.lead);
    await this.page.getByTitle(task.lead, { exact: true }).click();
    await form.getByRole("button", { name: "增补", exact: true }).click();
  }

  async retire(from: string, reason: string): Promise<void> {
    await this.detail.getByRole("button", { name: "停用" }).click();
    const form = this.page.getByRole("dialog");
    await form.getByRole("combobox", { name: "从哪个填报期起" }).click();
    await this.page.getByTitle(from, { exact: true }).click();
    await form.getByLabel("原因").fill(reason);
    await form.getByRole("button", { name: "停用" }).click();
    await form.waitFor({ state: "hidden" });
  }
}
