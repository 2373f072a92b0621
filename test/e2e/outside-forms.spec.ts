/** 套表 on the screen: a form from above is mapped with the keyboard, filled and downloaded; next year's says what has moved. */
import path from "node:path";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { FormsPage } from "./pages/forms-page.ts";

const fixture = (name: string): string => path.resolve(import.meta.dirname, "../fixtures/outside-forms", name);

test("a form from above is mapped once and filled; next year's form says which cells sit beside other words", async ({
  quarter: page,
}) => {
  const forms = new FormsPage(page);
  await forms.open();
  await expect(page.getByRole("heading", { name: "还没有套表" })).toBeVisible();
  await forms.putIn(fixture("city-quarterly.xlsx"), "放入空白表");
  await page.getByRole("button", { name: "全部采用确定的建议（20）" }).click();
  await expect(page.getByText("已对应 20 格")).toBeVisible();

  // The office's own place, by the keyboard alone.
  await forms.cell("H6").focus();
  await page.keyboard.press("ArrowDown");
  await expect(forms.cell("H7")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(forms.drawer.getByText("建议：财政总收入 本期数据来源及说明")).toBeVisible();
  await forms.drawer.getByRole("button", { name: "采用建议" }).click();
  await expect(page.getByText("已对应 21 格")).toBeVisible();
  await expectNoSeriousFindings(page);
  await forms.save("市季报");

  await forms
    .row("市季报")
    .getByRole("button", { name: /^填\s*列$/ })
    .click();
  await expect(forms.row("D6")).toContainText("4895000");
  await expect(forms.row("D6")).toContainText("489.5 亿元");
  await expect(forms.row("D7")).toContainText("未报");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "填列并下载" }).click();
  expect((await saved).suggestedFilename()).toBe("市季报_2022年一季度.xlsx");
  const list = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载填列依据" }).click();
  expect((await list).suggestedFilename()).toBe("市季报_2022年一季度_填列依据.xlsx");
  await expectNoSeriousFindings(page);

  await page.getByRole("button", { name: "返回套表" }).click();
  await expect(forms.row("市季报")).toContainText("2022年一季度");
  await forms.putIn(fixture("city-quarterly-2023.xlsx"), "换新表");
  await expect(page.getByText(/D7 原为“财政总收入\/万元.*现为“第三产业增加值\/万元/)).toBeVisible();
  await page.getByRole("button", { name: "按文字的新位置对应（4）" }).click();
  await expect(forms.cell("D10")).toHaveAccessibleName(/已对应：社会消费品零售总额 本期数值/);
});
