/** Entering a figure on screen, with its checks in place. */
import { expect, test } from "./desk.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";
import { SettingsPage } from "./pages/settings-page.ts";

test("what is no number is refused in place and stays to be mended", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  const cell = entry.value("财政总收入", "2022年一季度");
  await cell.fill("约69");
  await cell.press("Enter");
  await expect(office.getByText(/不是数：“约69”/)).toBeVisible();
  await expect(cell).toHaveValue("约69");
  await cell.fill("６８．９");
  await cell.press("Enter");
  await expect(office.getByText(/不是数/)).toBeHidden();
  await expect(entry.row("财政总收入", "2022年一季度")).toContainText("已填");

  const growth = entry.row("财政总收入", "2022年一季度").getByLabel(/同比/);
  await growth.fill("约12");
  await growth.press("Enter");
  await expect(office.getByText(/不是数：“约12”。请只填数字，单位按%/)).toBeVisible();
});

test("a slip of scale asks for a reason before it is kept", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  const cell = entry.value("财政总收入", "2022年一季度");
  await cell.fill("689000");
  await cell.press("Enter");
  await expect(office.getByText("准强制").first()).toBeVisible();
  const indicators = new IndicatorsPage(office);
  await indicators.open();
  await expect(indicators.row("财政总收入")).toContainText("尚无数据");
});

test("a closed period is read-only", async ({ quarter: office }) => {
  const settings = new SettingsPage(office);
  await settings.closeQuarter();
  const entry = new EntryPage(office);
  await entry.open("区财政局");
  await expect(office.getByText(/已关闭/).first()).toBeVisible();
  await expect(entry.value("财政总收入", "2022年一季度")).toBeHidden();
});

test("the state of a milestone is chosen by its name and stays as chosen", async ({ quarter: office }) => {
  const entry = new EntryPage(office);
  await entry.open("区住建局");
  const state = entry.value("老旧小区改造基本完成", "2022年3月末");
  await state.selectOption("推进中");
  await state.press("Enter");
  await expect(entry.row("老旧小区改造基本完成", "2022年3月末")).toContainText("已保存");
  await office.reload();
  await entry.open("区住建局");
  await expect(state).toHaveValue("推进中");
  await state.focus();
  await expect(office.getByText("从列表中选择")).toBeVisible();
});
