/** 退回 through the window: what is asked of a file, the copy, the register; the corrected copy comes back and is taken in. */
import * as XLSX from "xlsx";
import { fillLines } from "../support/fill-lines.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { RegisterPage } from "./pages/register-page.ts";
import { ReturnPage } from "./pages/return-page.ts";

const line = "财政总收入 2022年一季度";
const said = { 数据性质: "快报数", 填报情况: "已填报" };

test("a file goes back marked, and comes back corrected", async ({ quarter: office }) => {
  const exchange = new ExchangePage(office);
  const issued = (await exchange.issueToAll())["金水区_2022Q1_区财政局_填报表.xlsx"] ?? new Uint8Array();
  await exchange.drop({ "财政.xlsx": fillLines(issued, { [line]: { 本期数: "约69亿元", ...said } }) });

  const back = new ReturnPage(office);
  await back.open();
  await expect(back.drawer).toContainText("约69亿元");
  await back.addRemark("请附国库报表");
  await expectNoSeriousFindings(office);
  const copy = await back.make();
  const sheets = XLSX.read(copy).Sheets;
  expect(JSON.stringify(sheets["数据核实反馈单"])).toContain("请附国库报表");

  const register = new RegisterPage(office);
  await register.open();
  await expect(register.row("区财政局")).toContainText("已退回");
  await office.getByRole("button", { name: /退回件1.*区财政局|区财政局.*退回件1/ }).click();
  await expect(register.drawer).toContainText("财政_退回第1次.xlsx");
  await office.keyboard.press("Escape");

  await exchange.endSitting();
  await exchange.drop({ "更正.xlsx": fillLines(copy, { [line]: { 本期数: 69.2 } }) });
  await expect(office.getByText("退回第1次的更正件")).toBeVisible();
  await exchange.apply();
});
