import type { Locator, Page } from "@playwright/test";
import { Frame } from "./frame.ts";

/** 填报: the report of an organisation as a grid, worked by keys as a sheet is. */
export class EntryPage {
  protected readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(organisation: string): Promise<void> {
    await new Frame(this.page).go("填报");
    const choice = this.page.getByLabel("单位", { exact: true });
    await choice.click();
    await choice.fill(organisation);
    await this.page.locator(".ant-select-dropdown:visible").getByTitle(organisation, { exact: true }).click();
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: "指标填报表" });
  }

  /** Beside the grid: what is open, each leading to its cell. */
  get side(): Locator {
    return this.page.getByRole("complementary", { name: "待处理" });
  }

  /** The row of a line and data period. */
  row(name: string, dataPeriod: string): Locator {
    return this.grid
      .getByRole("row")
      .filter({ has: this.page.locator('[data-field="name"]', { hasText: name }) })
      .filter({ has: this.page.locator('[data-field="dataPeriod"]', { hasText: dataPeriod }) });
  }

  /** A cell of a row by the head of its column. */
  cell(row: Locator, field: Field): Locator {
    return row.locator(`[data-field="${fields[field]}"]`);
  }

  value(name: string, dataPeriod: string): Locator {
    return this.cell(this.row(name, dataPeriod), "本期数");
  }

  /** Typed into a cell over what was there, and kept with Enter. */
  async type(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Chosen from the list of a cell. */
  async choose(cell: Locator, word: string): Promise<void> {
    await cell.click();
    await cell.getByRole("combobox").selectOption(word);
  }

  /** 往期订正: an earlier figure is taken into the table. */
  async takeEarlier(name: string, dataPeriod: string): Promise<void> {
    await this.page.getByRole("button", { name: "往期订正" }).click();
    const choice = this.page.getByRole("region", { name: "订正以前所属期" });
    await choice.getByLabel("指标").selectOption(name);
    await choice.getByLabel("所属期").selectOption(dataPeriod);
    await choice.getByRole("button", { name: "加入表中" }).click();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
  }
}

/** The ids of the columns by their heads. */
const fields = {
  上期值: "last",
  上年同期: "samePeriodLastYear",
  本期数: "value",
  同比: "growth",
  口径: "growthBasis",
  数据性质: "vintage",
  填报情况: "filling",
  来源及说明: "remark",
  原因说明: "reason",
  核对: "check",
  状态: "state",
  本期形象进度: "done",
  存在问题: "problems",
  下步措施: "nextSteps",
  落实情况: "answer",
} as const;
export type Field = keyof typeof fields;
