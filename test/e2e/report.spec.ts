/** The printed sheet: preview on screen, PDF through the browser, without Chinese fonts on the machine. */
import { readFileSync } from "node:fs";
import { expect, test } from "./desk.ts";
import { Frame } from "./pages/frame.ts";

test("preview shows all lines, the four kinds of empty cells and the stamp block", async ({ quarter: office }) => {
  await new Frame(office).go("报告与打印");
  const sheet = office.frameLocator("iframe");
  await expect(sheet.getByRole("heading", { name: "主要指标进展情况表" })).toBeVisible();
  await expect(sheet.locator("tbody tr")).not.toHaveCount(0);
  for (const text of [
    "地区生产总值",
    "每千人拥有执业医师数",
    "489.5",
    "未报",
    "本季不报",
    "—",
    "目标待下达",
    "单位负责人",
  ])
    await expect(sheet.getByText(text).first()).toBeVisible();
});

test("saves a PDF of one page with extractable fonts inside", async ({ quarter: office }) => {
  await new Frame(office).go("报告与打印");
  const download = office.waitForEvent("download");
  await office.getByRole("button", { name: /另存为\s*PDF/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("主要指标进展情况表_2022年一季度.pdf");
  const pdf = readFileSync(await file.path()).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/StructTreeRoot/);
});
