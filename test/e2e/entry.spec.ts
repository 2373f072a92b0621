/** Entering a report on screen: a grid with its checks in place, drafts that survive, two windows that overwrite nothing. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { anotherWindow, expect, test } from "./desk.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";
import { SettingsPage } from "./pages/settings-page.ts";

const line = ["财政总收入", "2022年一季度"] as const;

test("what is no number is refused in place and stays to be mended", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  const cell = entry.value(...line);
  await entry.type(cell, "约69");
  await expect(entry.side).toContainText("不是数：“约69”");
  await expect(cell, "marked where it stands").toHaveAttribute("aria-invalid", "true");
  await entry.save();
  await expect(entry.cell(entry.row(...line), "核对"), "saving leaves it").toHaveText("须改正");
  await expect(cell).toContainText("约69");
  await entry.type(cell, "６８．９");
  await entry.type(entry.cell(entry.row(...line), "同比"), "约12");
  await expect(entry.side).toContainText("不是数：“约12”。请只填数字，单位按%");
  await entry.type(entry.cell(entry.row(...line), "同比"), "12");
  await entry.save();
  await expect(entry.cell(entry.row(...line), "核对")).toHaveText("已保存");
  await expect(office.getByText("全部已保存")).toBeVisible();
});

test("a slip of scale asks for a reason in its row before it is kept", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  await entry.type(entry.value(...line), "689000");
  const asked = entry.side.getByRole("listitem").filter({ hasText: "准强制" });
  await expect(asked.first()).toBeVisible();
  await entry.save();
  await expect(entry.cell(entry.row(...line), "核对")).toHaveText("需填原因");
  await expectNoSeriousFindings(office);
  const indicators = new IndicatorsPage(office);
  await indicators.open();
  await expect(indicators.row("财政总收入")).toContainText("尚无数据");

  await entry.open("区财政局");
  await asked.first().getByRole("button", { name: "填写原因" }).click();
  await office.keyboard.type("土地出让收入一次性入库");
  await office.keyboard.press("Enter");
  await entry.save();
  await expect(entry.cell(entry.row(...line), "核对")).toHaveText("已保存");
});

test("往期订正: an earlier figure is corrected with its reason, what stood before stays to be seen; a closed period is read-only", async ({
  quarter: office,
}) => {
  const entry = new EntryPage(office);
  const past = ["财政总收入", "2021年前三季度"] as const;
  const state = entry.cell(entry.row(...past), "核对");
  await entry.open("区财政局");
  await entry.takeEarlier(...past);
  await expect(entry.value(...past).locator("input"), "the focus is where the figure goes").toBeFocused();
  await office.keyboard.type("200");
  await office.keyboard.press("Enter");
  // What stands of an earlier figure is read apart from the form; who types on at once does not wait for it.
  let slow = true;
  await office.route(/\/rpc\/entry\/judge/, async (route) => {
    if (slow) await new Promise((done) => setTimeout(done, 1500));
    // It may have been called off meanwhile.
    await route.continue().catch(() => undefined);
  });
  await entry.save();
  await expect(state).toHaveText("已保存");

  await entry.type(entry.value(...past), "203");
  slow = false;
  await expect(entry.side).toContainText("原来报的是 200");
  await entry.save();
  await expect(state, "not without a reason").toHaveText("需填原因");
  await entry.side.getByRole("button", { name: "填写原因" }).click();
  await office.keyboard.type("市财政局决算后核定");
  await office.keyboard.press("Enter");
  await expectNoSeriousFindings(office);
  await entry.save();
  await expect(state).toHaveText("已保存");
  await entry.value(...past).click();
  await office.getByRole("button", { name: "财政总收入 2021年前三季度 的历史" }).click();
  const history = office.getByRole("dialog");
  await expect(history.getByRole("listitem").first()).toContainText("203");
  await expect(history.getByRole("listitem").first()).toContainText("市财政局决算后核定");
  await expect(history.getByRole("listitem").nth(1)).toContainText("200");
  await office.keyboard.press("Escape");

  await new SettingsPage(office).closeQuarter();
  await entry.open("区财政局");
  await expect(office.getByText(/已关闭/).first()).toBeVisible();
  await expect(entry.value(...line)).toHaveAttribute("aria-readonly", "true");
});

test("the state of a milestone is chosen by its name and stays as chosen", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区住建局");
  const milestone = ["老旧小区改造基本完成", "2022年3月末"] as const;
  await entry.choose(entry.value(...milestone), "推进中");
  await entry.save();
  await expect(entry.cell(entry.row(...milestone), "核对")).toHaveText("已保存");
  await office.reload();
  await entry.open("区住建局");
  await entry.value(...milestone).click();
  await expect(entry.value(...milestone).getByRole("combobox")).toHaveValue("推进中");
  await expect(office.getByText("从列表中选择")).toBeVisible();
});

test("F8 goes from one open place to the next, also into the tasks", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区科技局");
  await entry.type(entry.grid.locator('[aria-readonly="false"]').first(), "约5");
  await expect(entry.side).toContainText("不是数");
  const openPlaces = await entry.side.getByRole("button").count();
  const tasks = office.getByRole("grid", { name: "任务填报表" });
  for (let at = 0; at < openPlaces && !(await tasks.isVisible()); at++) {
    await office.keyboard.press("F8");
    await expect(office.locator('[data-active="true"]').locator("input, select"), "in a cell to fill in").toBeFocused();
  }
  await expect(tasks.locator('[data-field="state"] select')).toBeFocused();
  // After the last one comes the first.
  for (let at = 0; at < openPlaces && (await tasks.isVisible()); at++) {
    await office.keyboard.press("F8");
    await expect(office.locator('[data-active="true"]').locator("input, select")).toBeFocused();
  }
  await expect(entry.grid.locator('[data-active="true"] input')).toHaveValue("约5");
});

test("what was typed is there when the process was killed and started again", async ({ page, desk, readyOffices }) => {
  const entry = new EntryPage(page);
  await desk.open(readyOffices.firstQuarter);
  await entry.open("区财政局");
  await entry.type(entry.value(...line), "68.9");
  // The last cell is not even finished.
  await entry.cell(entry.row(...line), "来源及说明").click();
  await page.keyboard.type("国库月报");
  await page.waitForTimeout(1000);
  await desk.kill();
  await desk.open();
  await entry.open("区财政局");
  await expect(entry.value(...line)).toContainText("68.9");
  await expect(entry.cell(entry.row(...line), "来源及说明")).toContainText("国库月报");
  await expect(page.getByText("1 行未保存")).toBeVisible();
});

test("two windows on one report: what differs is shown in its cell, and the person chooses", async ({
  quarter: office,
}) => {
  const second = await anotherWindow(office);
  const here = new EntryPage(office);
  const there = new EntryPage(second);
  await here.open("区财政局");
  await there.open("区财政局");
  await there.type(there.value(...line), "70");
  await expect(second.getByText("草稿已自动保存")).toBeVisible();
  // Nobody has come back to this window yet.
  await here.type(here.value(...line), "68.9");
  await here.type(here.cell(here.row(...line), "来源及说明"), "国库月报");
  await expect(here.value(...line), "what was typed here stays").toContainText("68.9");
  await expect(here.value(...line)).toHaveAttribute("title", /另一个窗口填的是“70”/);
  await here.save();
  await expect(here.cell(here.row(...line), "核对"), "not saved before it is chosen").toHaveText("请选择");
  await expectNoSeriousFindings(office);
  await here.side.getByRole("button", { name: "用那边填的" }).click();
  await expect(here.value(...line)).toContainText("70");
  await expect(here.cell(here.row(...line), "来源及说明")).toContainText("国库月报");
  await here.save();
  await expect(here.cell(here.row(...line), "核对")).toHaveText("已保存");
});
