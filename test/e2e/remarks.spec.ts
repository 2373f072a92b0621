/** What is said beside the figures: task updates, leaders' instructions, comments, and the history of a cell. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
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
  await entry.field(task, "存在问题").fill("入库企业申报集中在三季度");
  await entry.saveAll();
  await expect(entry.row(task), "nothing is sent without a state").toContainText("请选择状态");
  await entry.field(task, "状态").selectOption("滞后");
  await entry.field(task, "本期形象进度").fill("新认定高新技术企业 18 家");
  await entry.saveAll();
  await expect(entry.row(task)).toContainText("已保存");
  await expectNoSeriousFindings(office);

  await office.reload();
  await entry.open(lead);
  await expect(entry.field(task, "存在问题")).toHaveValue("入库企业申报集中在三季度");
  await entry.field(task, "下步措施").fill("5月底前完成分类辅导");
  await entry.saveAll();
  await expect(entry.row(task)).toContainText("已保存");

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
  await expect(office.getByText("请加快后备企业入库")).toBeVisible();
  await entry.answer(task).fill("已建立 260 家后备名单");
  await entry.saveAll();
  await expect(office.getByText("批示已答复 1 / 1")).toBeVisible();

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
    await cell.fill(figure);
    await cell.press("Enter");
    await expect(row).toContainText("已保存");
    await office.reload();
    await entry.open("区财政局");
    await expect(cell).toHaveValue(figure);
  }
  await row.getByRole("button", { name: "财政总收入 2022年一季度 的历史" }).click();
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

test("a draft begun before somebody else's save: both texts side by side, and the person chooses", async ({
  quarter: office,
}) => {
  const entry = new TaskEntryPage(office);
  const progress = entry.field(task, "本期形象进度");
  const drafts = (text: string | null) =>
    office.evaluate((kept) => {
      const before = sessionStorage.getItem("task-drafts");
      if (kept !== null) sessionStorage.setItem("task-drafts", kept);
      return before ?? "";
    }, text);
  await entry.open(lead);
  const none = await drafts(null);
  await progress.fill("我写的进度");
  // As the other person has it: the same form, without this draft.
  const mine = await drafts(none);
  await office.reload();
  await entry.open(lead);
  await expect(progress).toHaveValue("");
  await entry.field(task, "状态").selectOption("推进中");
  await progress.fill("别人先存的进度");
  await entry.saveAll();
  await expect(entry.row(task)).toContainText("已保存");

  // Before the new page runs: the one that is open writes its own drafts once more when it has read the form anew.
  await office.addInitScript((kept) => sessionStorage.setItem("task-drafts", kept), mine);
  await office.reload();
  await entry.open(lead);
  await expect(progress, "a draft survives a reload").toHaveValue("我写的进度");
  await entry.field(task, "状态").selectOption("滞后");
  await entry.saveAll();
  const both = office.getByRole("alert").filter({ hasText: "库中的内容已被别人改过" });
  await expect(both.getByRole("row", { name: "本期形象进度 别人先存的进度 我写的进度" })).toBeVisible();
  await expect(progress, "nothing typed is lost").toHaveValue("我写的进度");
  await expectNoSeriousFindings(office);
  await both.getByRole("button", { name: "采用库中内容" }).click();
  await expect(progress).toHaveValue("别人先存的进度");
  await expect(both).toBeHidden();
});

test("the tasks of a closed period can be read, not written", async ({ quarter: office }) => {
  const settings = new SettingsPage(office);
  await settings.closeQuarter();
  const entry = new TaskEntryPage(office);
  await entry.open(lead);
  await expect(office.getByText("2022年一季度填报期已关闭，本表只能查看。")).toBeVisible();
  await expect(office.getByRole("row").filter({ hasText: task })).toBeVisible();
  await expect(entry.field(task, "本期形象进度")).toHaveCount(0);
});
