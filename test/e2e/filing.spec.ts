/** The report 填报单 through its states: filled in, submitted, sent back, accepted, unlocked; a closed period corrected. */
import type { Page } from "@playwright/test";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { FilingPage } from "./pages/filing-page.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";
import { SettingsPage } from "./pages/settings-page.ts";

const line = ["财政总收入", "2022年一季度"] as const;

async function enter(page: Page, value: string): Promise<void> {
  const entry = new EntryPage(page);
  await entry.type(entry.value(...line), value);
  await entry.save();
  await expect(entry.cell(entry.row(...line), "核对")).toHaveText("已保存");
}

/** Says 无数据 of every line that the list of blanks leads to. */
async function explainBlanks(page: Page): Promise<void> {
  const links = page.getByRole("region", { name: "填报单状态" }).getByRole("list").getByRole("button");
  const entry = new EntryPage(page);
  for (let left = await links.count(); left > 0; left--) {
    await links.first().click();
    const row = entry.grid.getByRole("row").filter({ has: page.locator('[data-field="value"]:focus-within') });
    await expect(row, "the list leads to the cell").toHaveCount(1);
    const filling = await row.locator('[data-field="filling"]').getAttribute("data-row");
    await entry.choose(entry.grid.locator(`[data-field="filling"][data-row="${filling}"]`), "无数据");
    await entry.save();
    await expect(links).toHaveCount(left - 1);
  }
}

test("a report is submitted when nothing is blank, comes back, is accepted, unlocked and changed", async ({
  quarter: office,
}) => {
  await new EntryPage(office).open("区财政局");
  const filing = new FilingPage(office);
  await expect(filing.head).toContainText("未报");
  await expect(filing.head).toContainText("代区财政局填报");
  await enter(office, "68.9");
  await expect(filing.head).toContainText("草稿");

  await filing.button(/^提交（还有 \d+ 项未填）/).click();
  await expect(filing.head).toContainText("没有填，也没有说明，不能提交");
  await explainBlanks(office);
  await expect(filing.head).toContainText("已全部填写或说明，可以提交");
  await filing.button("提交").click();
  await expect(filing.head).toContainText("已提交");

  await filing.sendBack("改一下");
  await expect(filing.drawer).toContainText("不少于 6 个字");
  await filing.drawer.getByLabel("退回原因").fill("财政总收入与统计月报不一致");
  await filing.drawer.getByRole("button", { name: "退回", exact: true }).click();
  await expect(filing.head).toContainText("已退回");
  await expect(office.getByText("第 1 次退回：财政总收入与统计月报不一致")).toBeVisible();

  await enter(office, "69");
  await filing.button("提交").click();
  await filing.button("接收").click();
  await expect(filing.head).toContainText("已接收");
  await expect(office.getByText("填报单已接收，本表只能查看")).toBeVisible();
  await expect(new EntryPage(office).value(...line)).toHaveAttribute("aria-readonly", "true");

  await filing.unlock("2099-05-16", "决算数据调整后重报");
  await expect(filing.head).toContainText("解锁至 2099-05-16");
  await enter(office, "69.3");
  await filing.button("自接收以来有 1 处变动").click();
  const change = filing.drawer.getByRole("row").filter({ hasText: "财政总收入" });
  await expect(change).toContainText("69.3");
  await expect(change).toContainText("陈立");
  await expectNoSeriousFindings(office);
  await office.keyboard.press("Escape");
  await filing.button("填报单记录").click();
  await expect(filing.drawer.getByRole("row").filter({ hasText: "退回区财政局" })).toContainText("不一致");
});

test("what is not saved holds the submission back", async ({ quarter: office }) => {
  await new EntryPage(office).open("区财政局");
  const entry = new EntryPage(office);
  await entry.type(entry.value(...line), "约69");
  await new FilingPage(office).button(/^提交/).click();
  await expect(office.getByText("还有 1 行没有保存，没有提交")).toBeVisible();
  await expect(entry.value(...line)).toContainText("约69");
});

test("many reports are accepted at once in 回收登记, one is sent back there", async ({ quarter: office }) => {
  const filing = new FilingPage(office);
  for (const name of ["区财政局", "区商务局", "区科技局"]) {
    await new EntryPage(office).open(name);
    await expect(filing.head).toContainText(`代${name}填报`);
    await filing.button("零报告").click();
    await office.getByRole("button", { name: "提交零报告" }).click();
    await expect(filing.head).toContainText("已提交");
  }
  await new ExchangePage(office).open("回收登记");
  const row = (name: string) =>
    office.getByRole("row").filter({ has: office.getByRole("cell", { name, exact: true }) });
  await row("区科技局").getByRole("button", { name: "区科技局 退回" }).click();
  await filing.drawer.getByLabel("退回原因").fill("本季应有数据，请填报");
  await filing.drawer.getByRole("button", { name: "退回", exact: true }).click();
  await expect(row("区科技局")).toContainText("已退回");
  await expect(office.getByRole("button", { name: "已提交 2" })).toBeVisible();
  await office.getByLabel("全选待接收的 2 个").check();
  await office.getByRole("button", { name: "接收所选" }).click();
  await office.getByRole("button", { name: "接收", exact: true }).click();
  for (const name of ["区财政局", "区商务局"]) await expect(row(name)).toContainText("已接收");
  await expect(row("区财政局").getByRole("checkbox")).toBeDisabled();
  await office.getByRole("button", { name: "已退回 1" }).click();
  await expect(row("区财政局")).toBeHidden();
  await expectNoSeriousFindings(office);
});

test("a figure of a closed period is corrected with reason and source, and marked where it is shown", async ({
  quarter: office,
}) => {
  const settings = new SettingsPage(office);
  await new EntryPage(office).open("区财政局");
  await enter(office, "68.9");
  await settings.closeQuarter();
  await new EntryPage(office).open("区财政局");
  await new EntryPage(office).value(...line).click();
  await office.getByRole("button", { name: `订正${line[0]} ${line[1]}` }).click();
  const { drawer } = new FilingPage(office);
  await drawer.getByLabel(/本期数/).fill("69.3");
  await drawer.getByRole("button", { name: "保存订正" }).click();
  await expect(drawer).toContainText("请写明依据");
  await drawer.getByLabel("订正原因").fill("决算数据核定后调整");
  await drawer.getByLabel("订正依据").fill("郑财〔2022〕18号");
  await drawer.getByRole("button", { name: "保存订正" }).click();
  await expect(drawer).toBeHidden();
  await expect(new EntryPage(office).row(...line)).toContainText("69.3");
  await new IndicatorsPage(office).open();
  await new IndicatorsPage(office).row("财政总收入").click();
  const detail = office.getByRole("complementary");
  await detail.getByText("全部数据").click();
  await expect(detail.getByText("订正：决算数据核定后调整；依据：郑财〔2022〕18号")).toBeVisible();
});
