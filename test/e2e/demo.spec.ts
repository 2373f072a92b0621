/** The demonstration in the window: what both roles find on 工作台, returns over time, its mark everywhere, and the way out. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { DemoPage } from "./pages/demo-page.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { Frame } from "./pages/frame.ts";

const places = ["工作台", "指标", "专栏任务", "填报", "下发与汇总", "报告与打印", "目录与设置"] as const;

/** Built once for those who only look at it; the first test has it built from the window. */
let built = "";
test.beforeAll(() => {
  built = mkdtempSync(path.join(tmpdir(), "jinshui-e2e-demo-"));
  const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
  execFileSync(process.execPath, [cli, "init", "--demo", "--data", built]);
});
test.afterAll(() => rmSync(built, { recursive: true, force: true }));

test.beforeEach(async ({ page, desk }, { title }) => {
  test.setTimeout(120_000);
  if (title !== fromTheWindow) cpSync(built, path.join(desk.folder, "data/demo"), { recursive: true });
  await desk.open();
  await new DemoPage(page).enterFromWelcome();
});

const fromTheWindow =
  "is marked on every screen and on the printed sheet, is left again, and leaves the real data untouched";
test(fromTheWindow, async ({ page, desk }) => {
  const demo = new DemoPage(page);
  for (const place of places) {
    await new Frame(page).go(place);
    await expect(demo.mark, place).toBeVisible();
  }
  await new Frame(page).go("报告与打印");
  await expect(page.getByRole("region", { name: "第 1 页" }).getByText("演示数据")).toBeVisible();
  await demo.leave();
  await expect(page.getByLabel("姓名"), "the first start is still to come").toBeVisible();
  expect(existsSync(path.join(desk.folder, "data/jinshui.db"))).toBe(false);
});

test("the office finds its next steps in order, with the ways to them", async ({ page }) => {
  await expect(page.getByText("已截止 6 天")).toBeVisible();
  const steps = page.getByRole("region", { name: "下一步工作" }).getByRole("link");
  await expect(steps.first()).toContainText("逾期未报");
  await expectNoSeriousFindings(page);
  await steps.filter({ hasText: "待接收" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "下发与汇总" })).toBeVisible();
});

test("a department finds its own report, what is blank, and its reports before", async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.sitAs("区城管局");
  await expect(page.getByText("尚未填报")).toBeVisible();
  await expect(page.getByRole("link", { name: /^新增公园绿地面积/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "以前报送情况" }).getByRole("row").nth(1)).toContainText("2025年");
  await expectNoSeriousFindings(page);
  await page.getByRole("link", { name: /^新增公园绿地面积/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "填报" })).toBeVisible();
});

test("returns over all periods say in words and glyphs who was late, and the table agrees with the map", async ({
  page,
}) => {
  await new ExchangePage(page).open("填报情况");
  await expect(page.getByRole("table", { name: "各单位填报情况" }).getByRole("row", { name: /^合计/ })).toBeVisible();
  await expectNoSeriousFindings(page);
  await page.getByRole("link", { name: "历期对照" }).click();
  const row = page.getByRole("table", { name: "各单位历期报送情况" }).getByRole("row", { name: /^区财政局/ });
  await expect(row).toBeVisible();
  const late = await row.getByText("迟报").count();
  expect(late).toBeGreaterThan(0);
  await expect(page.getByText(/^2021年一季度至2025年全年共 20 期/)).toBeVisible();
  await expectNoSeriousFindings(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("figure", { name: "各单位历期报送情况" }).getByRole("button", { name: "数据表" }).click();
  const counts = page.getByRole("table", { name: "各单位历期报送次数" }).getByRole("row", { name: /^区财政局/ });
  await expect(counts.getByRole("cell").nth(3)).toHaveText(String(late));
});

test("charts lead by keyboard to what they show, have a table behind them, and are saved as an image", async ({
  page,
}) => {
  const frame = new Frame(page);
  await frame.go("指标");
  await page.getByRole("button", { name: "图", exact: true }).click();
  const bars = page.getByRole("figure", { name: "五年进度与时序进度（%）" });
  await expect(bars.getByText(/^14 项中可比进度的 \d+ 项：/)).toBeVisible();
  await expectNoSeriousFindings(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bars.getByRole("button", { name: "存为图片" }).click(),
  ]);
  const image = readFileSync(await download.path());
  expect(download.suggestedFilename()).toMatch(/五年进度与时序进度.*\.png$/);
  expect(image.readUInt32BE(16), "twice as wide as the chart").toBeGreaterThan(1200);
  await bars.getByRole("link", { name: /^新增公园绿地面积/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^新增公园绿地面积/ })).toBeVisible();
  await bars.getByRole("button", { name: "数据表" }).click();
  await expect(bars.getByRole("row").filter({ hasText: "空气质量优良天数比例" })).toContainText("目标待下达");

  await frame.go("专栏任务");
  await page.getByRole("button", { name: "图", exact: true }).click();
  await expectNoSeriousFindings(page);
  const box = page.getByRole("figure", { name: "各专栏任务状态（项）" }).getByRole("link", { name: /^专栏2/ });
  await box.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("列出 9 项，共 53 项")).toBeVisible();
});
