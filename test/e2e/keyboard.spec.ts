/** The whole of a quarter without a mouse; the shortcuts that are the same everywhere; where the focus goes. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { gridKeys, problemKeys, responsibilityKeys, type ShortcutSet, saveKeys } from "../../shared/text/shortcuts.ts";
import { fillLines } from "../support/fill-lines.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { Keyboard } from "./pages/keyboard.ts";
import { StatisticsPage } from "./pages/statistics-page.ts";
import { unansweredKeys } from "./pages/unanswered-keys.ts";

const financeFile = "金水区_2022Q1_区财政局_填报表.xlsx";

test("by the keyboard alone: a quarter is opened, issued, merged, read in the register, a figure is typed, and the sheet is seen", async ({
  office,
}) => {
  const keyboard = new Keyboard(office);
  await keyboard.openPage(9, "目录与设置");
  await keyboard.choose(office.getByRole("button", { name: "开放", exact: true }));
  await expect(office.getByRole("cell", { name: "2022年一季度", exact: true })).toBeVisible();

  await keyboard.openPage(6, "下发与汇总");
  await keyboard.tabTo(office.getByRole("checkbox", { name: "全选" }));
  await keyboard.press("Space", "Space");
  const issued = office.waitForEvent("download");
  await keyboard.choose(office.getByRole("button", { name: /^下发 \d+ 个单位/ }));
  const workbook = unzipSync(readFileSync(await (await issued).path()))[financeFile];
  if (!workbook) throw new Error("not issued");

  await keyboard.openPage(1, "工作台");
  await keyboard.openPage(6, "下发与汇总");
  await keyboard.choose(office.getByRole("link", { name: "汇总", exact: true }));
  const chooser = office.waitForEvent("filechooser");
  await keyboard.choose(office.getByRole("button", { name: "选择文件", exact: true }));
  const filled = fillLines(workbook, {
    "财政总收入 2022年一季度": { 本期数: 68.9, 数据性质: "快报数", 填报情况: "已填报" },
  });
  await (await chooser).setFiles([
    { name: financeFile, mimeType: "application/octet-stream", buffer: Buffer.from(filled) },
  ]);
  await keyboard.choose(office.getByRole("button", { name: "汇总入库" }));
  await expect(office.getByText(/已汇总入库，批次/)).toBeVisible();

  await keyboard.openPage(1, "工作台");
  await keyboard.openPage(6, "下发与汇总");
  await keyboard.choose(office.getByRole("link", { name: "回收登记" }));
  await expect(office.getByRole("row").filter({ hasText: "区财政局" })).toContainText("待核实");

  await keyboard.openPage(5, "填报");
  await keyboard.choose(office.getByRole("link", { name: "统计月报" }));
  const statistics = new StatisticsPage(office);
  await keyboard.tabTo(statistics.grid.locator("[tabindex='0'], input").first());
  await office.keyboard.type("612.4");
  await keyboard.press("Enter");
  await expect(statistics.saveButton).toHaveText("保存 1 个数");
  await keyboard.press("Control+s");
  await expect(office.getByText(/^已写入 1 个数/)).toBeVisible();

  await keyboard.openPage(8, "报告与打印");
  await expect(office.getByRole("region", { name: "第 1 页" })).toBeVisible();
  await keyboard.tabTo(office.getByRole("button", { name: /PDF/ }));
});

test("F1 lists the keys, those of the screen first; a dialog keeps the focus and gives it back", async ({
  quarter: office,
}) => {
  const keyboard = new Keyboard(office);
  await keyboard.press("Tab");
  await expect(office.getByRole("button", { name: "跳到内容" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(office.getByRole("main")).toBeFocused();

  await keyboard.press("/");
  const search = office.getByRole("main").getByRole("textbox").first();
  await expect(office.getByRole("heading", { level: 1, name: "指标" })).toBeVisible();
  await expect(search, "on 工作台 there is none: that of 指标 is gone to").toBeFocused();
  await office.keyboard.type("gdp/?");
  await expect(search, "in a field the keys write").toHaveValue("gdp/?");

  const list = office.getByRole("dialog", { name: "快捷键" });
  await keyboard.press("F1");
  await expect(list.getByRole("heading", { level: 3 }).first()).toHaveText("指标本页");
  await expect(list).toMatchAriaSnapshot(`
    - region "打开页面":
      - term: Alt+9
      - definition: 目录与设置
  `);
  await expectNoSeriousFindings(office);
  await keyboard.press("Tab", "Tab", "Tab", "Tab");
  await expect(list.locator(":focus")).toHaveCount(1);
  await keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(search).toBeFocused();

  await keyboard.press("Control+/", "Alt+3");
  await expect(list).toBeHidden();
  await expect(office.getByRole("heading", { level: 1, name: "专栏任务" })).toBeFocused();

  const add = office.getByRole("button", { name: "增补任务" });
  await keyboard.choose(add);
  await expect(office.getByRole("dialog")).toBeVisible();
  await keyboard.press("Alt+1", "Escape");
  await expect(office.getByRole("dialog")).toHaveCount(0);
  await expect(
    office.getByRole("heading", { level: 1, name: "专栏任务" }),
    "a form is not left by a key",
  ).toBeVisible();
  await expect(add).toBeFocused();
});

test("the keys that are listed for a table mean something in it", async ({ quarter: office }) => {
  const keyboard = new Keyboard(office);
  const tables: readonly [hash: string, cell: string, sets: readonly ShortcutSet[]][] = [
    ["#/entry/statistics", "[role=gridcell][tabindex='0'], [role=gridcell] input", [gridKeys, saveKeys]],
    ["#/entry/tasks?org=kjj", "[role=gridcell] select", [gridKeys, problemKeys, saveKeys]],
    ["#/settings/responsibilities", "td[data-row][tabindex='0']", [responsibilityKeys]],
  ];
  for (const [hash, cell, sets] of tables) {
    await office.evaluate((to) => location.assign(to), hash);
    await keyboard.tabTo(office.locator(cell).first(), 60);
    expect(await unansweredKeys(office, sets), hash).toEqual([]);
  }
});

const parts = [
  ["/settings", "plans lines periods standards organisations responsibilities catalogue-file changes about"],
  ["/exchange", "issue register merge review batches completeness"],
  ["/entry", "tasks statistics"],
] as const;

for (const [page, tabs] of parts)
  test(`${page}: no serious accessibility findings on any of its parts`, async ({ quarter: office }) => {
    for (const tab of tabs.split(" ")) {
      await office.evaluate((to) => location.assign(to), `#${page}/${tab}`);
      await expect(office.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await expect(office.getByText("正在读取")).toHaveCount(0);
      await test.step(tab, () => expectNoSeriousFindings(office));
    }
  });
