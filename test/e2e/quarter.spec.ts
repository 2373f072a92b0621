/** A quarter through the window: open, issue, fill in, merge, judge, undo. */
import { fillLines } from "../support/fill-lines.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";

const financeFile = "金水区_2022Q1_区财政局_填报表.xlsx";

function returned(issued: Record<string, Uint8Array>, quarter: number | string): Uint8Array {
  const workbook = issued[financeFile];
  if (!workbook) throw new Error(`not issued: ${Object.keys(issued)}`);
  return fillLines(workbook, {
    "财政总收入 2021年": { 本期数: 262, 数据性质: "年报数", 填报情况: "已填报" },
    "财政总收入 2022年一季度": { 本期数: quarter, 数据性质: "快报数", 填报情况: "已填报" },
  });
}

test("issue, merge, see the verdict and why, take the batch back", async ({ quarter: office }) => {
  const exchange = new ExchangePage(office);
  const issued = await exchange.issueToAll();
  expect(Object.keys(issued)).toContain(financeFile);
  expect(Object.keys(issued)).toContain("金水区_2022Q1_区统计局_填报表.xlsx");
  expect(Object.keys(issued), "with a notice the first time").toContain("金水区_2022Q1_报送通知_代拟稿.docx");

  await exchange.drop({ [financeFile]: returned(issued, 68.9), "坏文件.xlsx": new TextEncoder().encode("不是表格") });
  await expect(exchange.file("坏文件.xlsx")).toContainText("无法读取");
  await expect(exchange.file(financeFile)).toContainText("可入库");
  await exchange.apply();
  await expect(office.getByText("批次 2022Q1-01")).toBeVisible();

  const indicators = new IndicatorsPage(office);
  await indicators.open();
  const row = indicators.row("财政总收入");
  await expect(row).toContainText("262.0");
  await expect(row).toContainText("滞后于预期");
  const detail = await indicators.detail("财政总收入");
  await expect(detail).toContainText("为什么是这个评价");
  await expect(detail).toContainText("ln(262");
  await expect(detail.locator("svg.recharts-surface").first()).toBeVisible();

  // No target, so no path: the axes and the baseline are there all the same.
  const withoutTarget = await indicators.detail("空气质量优良天数比例");
  await expect(withoutTarget.locator("svg").getByText("2023年", { exact: true })).toBeVisible();
  await expect(withoutTarget.locator("svg").getByText("基数 62", { exact: true })).toBeVisible();

  expect(await exchange.undoNewest()).toContain("已撤回 2 条");
  await indicators.open();
  await expect(indicators.row("财政总收入")).toContainText("待评价");

  expect(await exchange.restoreNewest()).toContain("已重新入库 2 条");
  await indicators.open();
  await expect(indicators.row("财政总收入")).toContainText("262.0");
});

test("a figure changed meanwhile is asked about, without a default; a third value is typed, and the window closed in between", async ({
  quarter: office,
}) => {
  const exchange = new ExchangePage(office);
  const issued = await exchange.issueToAll();
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  await entry.type(entry.value("财政总收入", "2022年一季度"), "70");
  await office.keyboard.press("Control+s");
  await expect(entry.cell(entry.row("财政总收入", "2022年一季度"), "核对")).toHaveText("已保存");

  await exchange.drop({ [financeFile]: returned(issued, 68.9), "坏文件.xlsx": new TextEncoder().encode("不是表格") });
  await expect(office.getByText("数值不一致（待核定）")).toBeVisible();
  await expect(office.getByRole("radio", { name: /采用报送值 68\.9/ })).not.toBeChecked();
  await expect(office.getByRole("radio", { name: /保留现值 70/ })).not.toBeChecked();
  await expect(exchange.remaining).toHaveText("还有 1 项待核实");
  await expectNoSeriousFindings(office);
  await office.keyboard.press("j");
  await office.keyboard.press("3");
  await expect(office.getByRole("textbox", { name: "财政总收入：另填本期数" })).toBeFocused();
  await office.keyboard.type("69.5");
  await office.keyboard.press("Enter");
  await expect(exchange.cells).toContainText("已答：另填");
  await office.getByRole("textbox", { name: "财政总收入：原因" }).fill("与区财政局周宁核实");
  await office.keyboard.press("Enter");
  await expect(exchange.remaining).toHaveText("没有待核实的项目");

  await office.reload();
  await exchange.open("汇总");
  await expect(office.getByRole("region", { name: "上次的汇总" })).toContainText("已放入 2 份，已答 1 项");
  await office.getByRole("button", { name: "继续上次的汇总" }).click();
  await expect(office.getByRole("textbox", { name: "财政总收入：原因" })).toHaveValue("与区财政局周宁核实");
  await exchange.remove("坏文件.xlsx");
  await expect(exchange.file("坏文件.xlsx")).toHaveCount(0);
  await exchange.apply();
  await expect(office.getByRole("row", { name: /区财政局/ })).toContainText("待核实");
  await entry.open("区财政局");
  await expect(entry.value("财政总收入", "2022年一季度")).toHaveText("69.5");
});

test("words for a figure: 按未报处理 with its reason, by the keyboard alone", async ({ quarter: office }) => {
  const exchange = new ExchangePage(office);
  const issued = await exchange.issueToAll();
  await exchange.drop({ [financeFile]: returned(issued, "尚未统计") });
  await expect(exchange.cells).toContainText("填了“尚未统计”，不是数字");
  await office.keyboard.press("j");
  await office.keyboard.press("4");
  const why = office.getByRole("combobox", { name: "财政总收入：按未报处理的填报情况" });
  await expect(why).toBeFocused();
  await office.keyboard.press("End");
  await office.keyboard.press("Enter");
  await expect(why).toHaveValue("not_obtained");
  await expect(exchange.cells).toContainText("已答：按未报处理");
  await expect(exchange.remaining).toHaveText("没有待核实的项目");
  await exchange.apply();
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  await expect(entry.row("财政总收入", "2022年一季度")).toContainText("未取得");
  await expect(entry.value("财政总收入", "2022年一季度")).toHaveText("");
});
