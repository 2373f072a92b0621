/** Quarters planned ahead, more time for one organisation, and other bands with what they would change. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { Frame } from "./pages/frame.ts";
import { PeriodsPage } from "./pages/periods-page.ts";

test("an organisation that was given more time is waited for, not overdue", async ({ quarter: office }) => {
  const periods = new PeriodsPage(office);
  await periods.open("填报期");
  await periods.planAll();
  await expect(periods.row("2022年上半年")).toContainText("未开放");

  const drawer = await periods.openExceptions("2022年一季度");
  await periods.defer("区财政局", "2099-05-16", "数据须待上级核定");
  await expect(drawer.getByRole("row").filter({ hasText: "区财政局" })).toContainText("2099-05-16");
  await expectNoSeriousFindings(office);
  await drawer.getByRole("button", { name: "关闭" }).first().click();
  await expect(periods.row("2022年一季度")).toContainText("1 项");

  await new Frame(office).go("工作台");
  const cell = (name: string) => office.getByRole("listitem").filter({ hasText: name });
  await expect(cell("区财政局")).toContainText("延期");
  await expect(cell("区统计局")).toContainText("逾期");
  await expect(office.getByText(/延期最晚 2099-05-16，还剩 \d+ 天/)).toBeVisible();

  await periods.open("填报期");
  await periods.openExceptions("2022年一季度");
  await office.getByRole("button", { name: "撤回 区财政局 的安排" }).click();
  await office.getByRole("button", { name: "撤回安排" }).click();
  await expect(drawer).toContainText("本期没有延期或免报");
});

test("other bands are shown with what they would change before they are saved", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区市场监管局");
  await entry.type(entry.value("万人有效发明专利拥有量", "2022年3月末"), "26.8");
  await office.keyboard.press("Control+s");
  await expect(entry.cell(entry.row("万人有效发明专利拥有量", "2022年3月末"), "核对")).toHaveText("已保存");

  const periods = new PeriodsPage(office);
  await periods.open("评价与审核");
  const effect = office.getByRole("complementary", { name: "对当前填报期的影响" });
  const counted = effect.getByRole("row").filter({ hasText: "滞后于预期" });
  await office.getByLabel("滞后于预期：差不高于").fill("9");
  await expect(office.getByText("应低于“快于预期”的界限")).toBeVisible();
  await expect(effect.getByRole("button", { name: "保存" })).toBeDisabled();
  await office.getByLabel("滞后于预期：差不高于").fill("-2");
  await expect(counted).toContainText("+1");
  await expect(effect).toContainText("万人有效发明专利拥有量：基本符合预期 → 滞后于预期");
  await expectNoSeriousFindings(office);
  await effect.getByRole("button", { name: "保存" }).click();
  await expect(office.getByText("已保存，以后的评价和审核按新标准。")).toBeVisible();
  await office.getByRole("button", { name: "恢复默认" }).click();
  await expect(office.getByLabel("滞后于预期：差不高于")).toHaveValue("-10");
  await expect(counted).toContainText("−1");
});

test("the office exempts what a check forbids, and the reason stands beside the figure", async ({
  quarter: office,
}) => {
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  const row = entry.row("财政总收入", "2022年一季度");
  await entry.choose(entry.cell(row, "填报情况"), "无数据");
  await entry.type(entry.cell(row, "本期数"), "68.9");
  const forbidden = entry.side.getByRole("listitem").filter({ hasText: "强制" }).first();
  await expect(forbidden).toContainText("填报情况却是“无数据”");
  await entry.save();
  await expect(entry.cell(row, "核对")).toHaveText("须改正");
  await expect(forbidden.getByRole("button", { name: "豁免", exact: true }), "not without a reason").toBeDisabled();
  await forbidden.getByRole("button", { name: "填写豁免理由" }).click();
  await office.keyboard.type("上级核定口径，按此报送");
  await office.keyboard.press("Enter");
  await forbidden.getByRole("button", { name: "豁免", exact: true }).click();
  await entry.save();
  await expect(entry.cell(row, "核对")).toHaveText("已保存");
  await entry.cell(row, "本期数").click();
  await expect(office.getByText("数值与填报情况矛盾，已豁免")).toBeVisible();
  await expect(office.getByText("上级核定口径，按此报送")).toBeVisible();
});
