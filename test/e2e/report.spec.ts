/** 报告与打印: the print by pages as its PDF is, on screen and as files, without Chinese fonts on the machine. */
import { readFileSync } from "node:fs";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ReportsPage } from "./pages/reports-page.ts";

test("a print by pages: what it says, its options, what is saved, what its code stands for", async ({
  quarter: office,
}) => {
  const reports = new ReportsPage(office);
  await reports.open();
  await expect(reports.text(1, "单位负责人：")).toBeVisible();
  for (const said of ["地区生产总值", "489.5", "未报", "本季不报", "目标待下达"])
    await expect(reports.text(1, said)).toBeVisible();
  await expectNoSeriousFindings(office);

  await reports.find("地区生产总值");
  await expect(reports.found).toHaveText("1 / 2");

  await reports.pages.fill("2");
  await expect(office.getByRole("alert")).toHaveText("没有第 2 页，一共 1 页");
  await reports.pages.fill("");

  const saved = await reports.saved(/另存为\s*PDF/);
  expect(saved.name).toBe("主要指标进展情况表_2022年一季度.pdf");
  const pdf = readFileSync(saved.path).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/StructTreeRoot/);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45]/);

  await reports.paper("A3");
  await expect(reports.text(1, "单位负责人：")).toBeVisible();
  const larger = readFileSync((await reports.saved(/另存为\s*PDF/)).path).toString("latin1");
  expect(larger.match(/\/MediaBox[^\]]*/)?.[0]).toMatch(/\/MediaBox \[0 0 119[01](\.\d+)? 84[12]/);
  expect((await reports.saved(/另存为\s*Excel/)).name).toBe("主要指标进展情况表_2022年一季度.xlsx");

  await reports.verify((await reports.code()).toLowerCase().replace("-", ""));
  await expect(office.getByRole("status").filter({ hasText: "与未关闭填报期的现有数据一致" })).toBeVisible();
  await reports.verify("0000-0000");
  await expect(office.getByText("没有校验码 0000-0000")).toBeVisible();
});

test("prints what is shown: the drawn pages, or pictures of the pages that were chosen", async ({
  quarter: office,
}) => {
  const reports = new ReportsPage(office);
  await reports.open();
  await expect(reports.text(1, "单位负责人：")).toBeVisible();
  await reports.print();
  await expect(
    office
      .frameLocator("iframe.print-frame")
      .getByRole("cell", { name: "地区生产总值", exact: true, includeHidden: true }),
  ).toBeAttached();
  await reports.pages.fill("1");
  await reports.pages.press("Enter");
  await expect(reports.text(1, "单位负责人：")).toBeVisible();
  await reports.print();
  await expect(office.frameLocator("iframe.print-frame").locator("img")).toHaveCount(1);
});
