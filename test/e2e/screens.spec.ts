/** Every screen: reachable by keyboard, sound for assistive technology, nothing cut off at 1366×768 and at 125 %. */
import type { Locator } from "@playwright/test";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { Frame } from "./pages/frame.ts";
import { SettingsPage } from "./pages/settings-page.ts";
import { WelcomePage } from "./pages/welcome-page.ts";

const places = ["工作台", "指标", "专栏任务", "填报", "下发与汇总", "报告与打印", "目录与设置"] as const;

test("the first start, and the first quarter opened after it", async ({ page, desk }) => {
  await desk.open();
  await page.getByLabel("姓名").waitFor();
  expect(new URL(page.url()).hash, "the one-time code is gone from the address").not.toContain("code");
  await expectNoSeriousFindings(page);
  await new WelcomePage(page).beginAsOffice("陈立");
  await new SettingsPage(page).openFirstQuarter();
});

for (const place of places)
  test(`${place}: no serious accessibility findings, before and after a period is open`, async ({ office }) => {
    const frame = new Frame(office);
    await frame.go(place);
    await expectNoSeriousFindings(office);
    await new SettingsPage(office).openFirstQuarter();
    await frame.go(place);
    await expect(office.getByText("正在读取")).toHaveCount(0);
    await expectNoSeriousFindings(office);
  });

test("a line and a task in detail, and the form of a task: no serious accessibility findings", async ({
  quarter: office,
}) => {
  for (const address of ["#/indicators/14-gdp?group=goal", "#/tasks/14-t1-tiered-cultivation?box=1"]) {
    await office.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(office.getByRole("complementary").getByRole("heading", { level: 2 })).toBeVisible();
    await expect(office.getByText("正在读取")).toHaveCount(0);
    await expectNoSeriousFindings(office);
  }
  await office.getByRole("button", { name: "增补任务" }).click();
  await expect(office.getByRole("dialog").getByLabel("任务名称")).toBeVisible();
  await expectNoSeriousFindings(office);
});

for (const [name, size] of [
  ["1366×768", { width: 1366, height: 768 }],
  ["125 %", { width: 1093, height: 614 }],
] as const)
  test(`no screen is wider than the window at ${name}`, async ({ quarter: office }) => {
    await office.setViewportSize(size);
    for (const place of places) {
      await new Frame(office).go(place);
      const overflow = await office.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, place).toBeLessThanOrEqual(0);
    }
  });

test("the table of 指标 uses the full width, with whole names, and its columns stay when a line is opened", async ({
  quarter: office,
}) => {
  await new Frame(office).go("指标");
  const line = office.getByRole("row").filter({ hasText: "财政总收入" });
  await expect(line).toBeVisible();
  const clipped = await office
    .locator("tbody a")
    .evaluateAll((names) =>
      names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    );
  expect(clipped).toEqual([]);
  const widthOf = async (row: Locator) => (await row.boundingBox())?.width;
  expect(await widthOf(line)).toBe(await widthOf(office.getByRole("row").filter({ hasText: "经济发展" })));
  const target = line.getByRole("cell").filter({ hasText: "＞500" });
  const before = await widthOf(target);
  await line.click();
  await expect(office.getByRole("complementary")).toBeVisible();
  expect(await widthOf(target)).toBe(before);
});
