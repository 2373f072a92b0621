/** What is said beside the figures: task updates, leaders' instructions, comments, and the history of a cell. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { anotherWindow, expect, test } from "./desk.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";
import { SettingsPage } from "./pages/settings-page.ts";
import { TaskEntryPage } from "./pages/task-entry-page.ts";
import { TasksPage } from "./pages/tasks-page.ts";

const task = "“十百千”企业梯次培育计划";
const lead = "区科技局";

test("a task reported behind with its problem stands so in 专栏任务, with its timeline and every record", async ({
  quarter: office,
}) => {
  const entry = new TaskEntryPage(office);
  await entry.open(lead);
  await entry.type(entry.field(task, "存在问题"), "入库企业申报集中在三季度");
  await entry.save();
  await expect(entry.side, "nothing is sent without a state").toContainText("请选择状态");
  await expect(entry.field(task, "核对")).toHaveText("须改正");
  await entry.choose(entry.field(task, "状态"), "滞后");
  await entry.type(entry.field(task, "本期形象进度"), "新认定高新技术企业 18 家");
  await entry.save();
  await expect(entry.field(task, "核对")).toHaveText("已保存");
  await expectNoSeriousFindings(office);

  await office.reload();
  await entry.open(lead);
  await expect(entry.field(task, "存在问题")).toHaveText("入库企业申报集中在三季度");
  await entry.type(entry.field(task, "下步措施"), "5月底前完成分类辅导");
  await entry.save();
  await expect(entry.field(task, "核对")).toHaveText("已保存");

  const tasks = new TasksPage(office);
  await tasks.open();
  await office.getByRole("combobox", { name: "状态", exact: true }).click();
  await office.locator(".ant-select-dropdown:visible").getByTitle("滞后", { exact: true }).click();
  await tasks.task(task).click();
  const timeline = tasks.detail.getByRole("list", { name: "进展记录" });
  await expect(timeline.getByRole("listitem")).toHaveCount(1);
  for (const said of ["2022年一季度", "滞后", "入库企业申报集中在三季度", "5月底前完成分类辅导", "陈立"])
    await expect(timeline).toContainText(said);
  await timeline.getByRole("button", { name: /历史/ }).click();
  const history = office.getByRole("dialog");
  await expect(history.getByText("填报记录 2 条")).toBeVisible();
  await expect(history.getByRole("listitem").nth(1)).toContainText("已更正");
  await expectNoSeriousFindings(office);
});

test("an instruction is registered, answered by the lead, and settled; both stand as a pair", async ({
  quarter: office,
}) => {
  const tasks = new TasksPage(office);
  await tasks.open();
  await tasks.search("十百千");
  await tasks.task(task).click();
  await tasks.detail.getByRole("button", { name: "登记批示" }).click();
  const form = office.getByRole("dialog");
  await form.getByLabel("批示领导").fill("王区长");
  await form.getByLabel("批示内容").fill("请加快后备企业入库");
  await expectNoSeriousFindings(office);
  await form.getByRole("button", { name: "登记", exact: true }).click();
  await expect(tasks.detail.getByText("待落实")).toBeVisible();

  const entry = new TaskEntryPage(office);
  await entry.open(lead);
  await entry.type(entry.field(task, "落实情况"), "已建立 260 家后备名单");
  await entry.field(task, "落实情况").click();
  await expect(entry.side, "the words it answers are beside it").toContainText("请加快后备企业入库");
  await entry.save();
  await expect(entry.field(task, "核对")).toHaveText("已保存");

  await office.goBack();
  await tasks.open();
  await tasks.search("十百千");
  await tasks.task(task).click();
  const pair = tasks.detail.getByRole("region", { name: "批示与落实情况" }).getByRole("listitem");
  await expect(pair).toContainText("请加快后备企业入库");
  await expect(pair).toContainText("已建立 260 家后备名单");
  await pair.getByRole("button", { name: "办结" }).click();
  await expect(pair).toContainText("2022年一季度办结");
  await pair.getByRole("button", { name: "重新督办" }).click();
  await expect(pair).toContainText("待落实");
});

test("the history of a cell shows both values with who and where from, and the comment on it", async ({
  quarter: office,
}) => {
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  const cell = entry.value("财政总收入", "2022年一季度");
  const row = entry.row("财政总收入", "2022年一季度");
  for (const figure of ["68.9", "69.2"]) {
    await entry.type(cell, figure);
    await entry.save();
    await expect(entry.cell(row, "核对")).toHaveText("已保存");
    await office.reload();
    await entry.open("区财政局");
    await cell.click();
    await expect(cell.getByRole("textbox")).toHaveValue(figure);
  }
  await office.getByRole("button", { name: "财政总收入 2022年一季度 的历史" }).click();
  const history = office.getByRole("dialog");
  await expect(history.getByRole("listitem")).toHaveCount(2);
  await expect(history.getByRole("listitem").first()).toContainText(/69\.2.*现行.*区财政局.*陈立.*界面录入/s);
  await expect(history.getByRole("listitem").nth(1)).toContainText(/68\.9.*已更正/s);
  await expectNoSeriousFindings(office);
  await office.keyboard.press("Escape");

  const indicators = new IndicatorsPage(office);
  await indicators.open();
  const detail = await indicators.detail("财政总收入");
  await detail.getByRole("tab", { name: /全部数据/ }).click();
  await detail.getByRole("button", { name: "批注 区财政局 2022年一季度" }).click();
  await detail.getByLabel("写批注").fill("请附国库报表");
  await detail.getByRole("button", { name: "添加批注" }).click();
  await expect(detail.getByRole("tab", { name: "批注与批示 1" })).toBeVisible();
  await expectNoSeriousFindings(office);
  await detail.getByRole("tab", { name: /全部数据/ }).click();
  await detail.getByRole("button", { name: "财政总收入 2022年一季度 的历史" }).click();
  await expect(office.getByRole("dialog").getByText("请附国库报表")).toBeVisible();
});

test("a draft begun before somebody else's save is not lost and replaces nothing: the person chooses", async ({
  quarter: office,
}) => {
  const second = await anotherWindow(office);
  const here = new TaskEntryPage(office);
  const there = new TaskEntryPage(second);
  await here.open(lead);
  await there.open(lead);
  await there.choose(there.field(task, "状态"), "推进中");
  await there.type(there.field(task, "本期形象进度"), "别人先存的进度");
  await there.save();
  await expect(there.field(task, "核对")).toHaveText("已保存");

  await here.choose(here.field(task, "状态"), "滞后");
  await here.type(here.field(task, "本期形象进度"), "我写的进度");
  await here.save();
  await expect(here.field(task, "核对")).toHaveText("请选择");
  const changed = here.side.getByRole("listitem").filter({ hasText: "现在是“别人先存的进度”" });
  await expect(changed).toBeVisible();
  await expect(here.field(task, "本期形象进度"), "nothing typed is lost").toContainText("我写的进度");
  await expectNoSeriousFindings(office);
  await changed.getByRole("button", { name: "采用库中现值" }).click();
  await expect(here.field(task, "本期形象进度")).toHaveText("别人先存的进度");
  await expect(changed).toBeHidden();
});

test("the tasks of a closed period can be read, not written", async ({ quarter: office }) => {
  const settings = new SettingsPage(office);
  await settings.closeQuarter();
  const entry = new TaskEntryPage(office);
  await entry.open(lead);
  await expect(office.getByText("2022年一季度填报期已关闭，本表只能查看。")).toBeVisible();
  await expect(office.getByRole("row").filter({ hasText: task })).toBeVisible();
  await expect(entry.field(task, "本期形象进度")).toHaveAttribute("aria-readonly", "true");
});
