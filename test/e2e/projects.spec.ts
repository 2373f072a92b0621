/** 重点项目: a list is imported, looked at, a project moved on; what disappears from the next list is asked about. */
import { makeWorkbook } from "../exchange/workbooks.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ProjectEntryPage } from "./pages/project-entry-page.ts";
import { ProjectsPage } from "./pages/projects-page.ts";

const heads = [
  "项目代码",
  "项目名称",
  "责任单位",
  "所在库",
  "总投资（万元）",
  "2022年计划投资（万元）",
  "1-3月完成投资（万元）",
];
const first = ["2204-410105-01", "科创中心", "区科技局", "在建", 20_000, 8000, 1000];
const second = ["2204-410105-02", "安置房一期", "区住建局", "拟开工", 15_000, 3000, null];
const list = (...rows: (string | number | null)[][]) =>
  makeWorkbook({ 项目清单: [["2022年3月金水区重点项目清单"], heads, ...rows] });

test("a list is imported after a look at its changes; a project is opened and moved on", async ({ quarter: page }) => {
  const projects = new ProjectsPage(page);
  await projects.open();
  await projects.part("导入清单");
  await projects.putIn("清单.xlsx", list(first, second));
  await expect(projects.changes.getByRole("row", { name: /科创中心/ })).toContainText("新增");
  await expectNoSeriousFindings(page);
  await projects.take();

  // The list says 本年完成 and no 累计完成: that is asked of whoever is responsible.
  const entry = new ProjectEntryPage(page);
  await entry.open("区科技局");
  const row = entry.project("科创中心");
  await expect(entry.cell(row, "本年完成")).toContainText("1000");
  await entry.type(entry.cell(row, "累计完成"), "21000");
  await expect(entry.side).toContainText("超过总投资");
  await expectNoSeriousFindings(page);
  await entry.type(entry.cell(row, "累计完成"), "6000");
  await entry.save();
  await expect(entry.cell(row, "核对")).toHaveText("已保存");

  await projects.open();
  await projects.part("项目库");
  await expect(projects.list.getByRole("row", { name: /科创中心/ })).toContainText("12.5%");
  await page.getByRole("textbox", { name: "查找项目" }).fill("azf");
  await expect(projects.list.getByRole("row")).toHaveCount(2);
  await projects.list.getByRole("link", { name: "安置房一期" }).focus();
  await page.keyboard.press("Enter");
  await projects.moveTo("在建", "2022-03-31", "取得施工许可");
  await expect(projects.detail.getByText("取得施工许可", { exact: false }).first()).toBeVisible();
  await expectNoSeriousFindings(page);
  await page.keyboard.press("Escape");
  await expect(projects.detail).toBeHidden();

  await projects.part("导入清单");
  await page.getByRole("button", { name: "再导入一份" }).click();
  await projects.keptAction("改名", "清单");
  await page.getByRole("dialog").getByLabel("清单名称").fill("区重点项目清单");
  await page.getByRole("dialog").getByRole("button", { name: "保存", exact: true }).click();
  await expect(projects.kept.getByRole("row", { name: /区重点项目清单/ })).toContainText("截至2022年3月");
  await expectNoSeriousFindings(page);
  await projects.putIn("清单.xlsx", list(first));
  await expect(page.getByRole("button", { name: "导入", exact: true })).toBeDisabled();
  await page.getByRole("button", { name: "安置房一期 退库" }).click();
  await page.getByLabel("安置房一期 退库原因").fill("选址未获批准");
  await projects.take();
  await projects.part("项目库");
  await page.getByRole("textbox", { name: "查找项目" }).fill("");
  await projects.show("看板");
  await expect(projects.board).not.toContainText("安置房一期");
  await expectNoSeriousFindings(page);
});
