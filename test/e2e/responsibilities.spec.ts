/** 责任分工 in the window: one cell, many rows, a column from Excel, and who led when. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ResponsibilitiesPage } from "./pages/responsibilities-page.ts";
import { SettingsPage } from "./pages/settings-page.ts";

test("a cell is changed from the keyboard; the history says who led when", async ({ quarter: office }) => {
  const settings = new SettingsPage(office);
  await settings.closeQuarter();
  const page = new ResponsibilitiesPage(office);
  await page.open();
  // Rows are alike: a few of each kind say what two hundred would.
  await page.filter("新增");
  await expectNoSeriousFindings(office);
  await page.filter("");

  await (await page.cell("地区生产总值", "牵头单位")).click();
  await office.keyboard.press("ArrowDown");
  await office.keyboard.press("ArrowDown");
  await office.keyboard.press("Enter");
  await page.pick("区商务局");
  await expect(await page.cell("财政总收入", "牵头单位")).toHaveText("区商务局");
  await expect(await page.cell("财政总收入", "牵头单位")).toBeFocused();
  await expect(await page.cell("财政总收入", "自何时起")).toHaveText("2022年二季度起");

  await (await page.cell("财政总收入", "自何时起")).click();
  await expect(page.drawer.getByRole("row").filter({ hasText: "区财政局" })).toContainText("2022年一季度");
  await expect(page.drawer.getByRole("row").filter({ hasText: "区商务局" })).toContainText("至今");
});

test("many rows are changed at once, and suggestions confirmed", async ({ office }) => {
  const page = new ResponsibilitiesPage(office);
  await page.open();
  await page.checkbox("地区生产总值").click();
  await page.checkbox("社会消费品零售总额").click({ modifiers: ["Shift"] });
  await expect(office.getByText("已选 4 项")).toBeVisible();
  await page.bulk("加配合", "区司法局");
  await expect(office.getByText("已调整 4 项的配合单位。")).toBeVisible();
  await expect(await page.cell("人均GDP", "配合单位")).toHaveText("区司法局");
  await expect(page.row("人均GDP")).toContainText("建议");
  await office.getByRole("button", { name: "确认建议" }).click();
  await expect(office.getByText("已确认 4 项。")).toBeVisible();
  await expect(page.row("人均GDP")).not.toContainText("建议");

  await office.getByRole("button", { name: "取消选择" }).click();
  await page.filter("研发");
  await office.getByLabel("选择列出的全部项目").check();
  await page.filter("");
  await expect(page.checkbox("研发投入强度")).toBeChecked();
  await expect(page.checkbox("人均GDP")).not.toBeChecked();
});

test("a column of names is pasted; nothing counts until every name is clear", async ({ office }) => {
  const page = new ResponsibilitiesPage(office);
  await page.open();
  await page.checkbox("地区生产总值").click();
  await page.checkbox("财政总收入").click({ modifiers: ["Shift"] });
  await (await page.cell("地区生产总值", "牵头单位")).click();
  await page.paste("统计局\n区气象局\n");
  await expect(office.getByText("剪贴板有 2 行，选中了 3 项")).toBeVisible();
  await page.paste("统计局\n区气象局\n金水区商务局\n");
  await expect(page.drawer.getByText("有 1 行没有认出单位")).toBeVisible();
  await expect(page.drawer.getByRole("button", { name: "确定" })).toBeDisabled();
  await expect(page.drawer.getByText("没有叫“区气象局”的单位")).toBeVisible();
  await page.drawer.getByRole("combobox").click();
  await page.pick("区科技局");
  await page.drawer.getByRole("button", { name: "确定" }).click();
  await expect(page.drawer).toBeHidden();
  await expect(await page.cell("地区生产总值", "牵头单位")).toHaveText("区统计局");
  await expect(await page.cell("人均GDP", "牵头单位")).toHaveText("区科技局");
  await expect(await page.cell("财政总收入", "牵头单位")).toHaveText("区商务局");
});

test("nothing is cut off at 125 %", async ({ office }) => {
  await office.setViewportSize({ width: 1093, height: 614 });
  const page = new ResponsibilitiesPage(office);
  await page.open();
  await office.getByLabel("选择列出的全部项目").check();
  await expect(office.getByRole("button", { name: "确认建议" })).toBeInViewport();
  const overflow = await office.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.row("地区生产总值")).toBeInViewport();
});
