/** A department on its own machine: opens what the office has issued, fills in by keys, exports; the office merges it. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { MergePreview } from "../../shared/contract/merge.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { WorkbooksPage } from "./pages/workbooks-page.ts";
import { inOffice } from "./ready-offices.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");

/** The office's own machine, by commands; `data` is its data directory. */
const officeIn =
  (data: string) =>
  (...words: string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...words, "--json", "--data", data], {
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    return stdout;
  };

test("an issued workbook is opened, figures and a task are typed, the return merges clean", async ({ page, desk }) => {
  const office = officeIn(path.join(desk.folder, "office"));
  office("init");
  office("period", "open", "2022Q1", "--due", "2022-04-20");
  const issued = path.join(desk.folder, "issued");
  office("issue", "--period", "2022Q1", "--out", issued, "--org", "kjj");
  const [name = ""] = readdirSync(issued);
  const machine = path.join(desk.folder, "machine");
  await inOffice(machine, ({ app }) =>
    app.setup({ role: "department", organisation: "kjj", section: "", name: "李敏" }),
  );

  await desk.open(machine);
  const workbooks = new WorkbooksPage(page);
  await workbooks.open(path.join(issued, name));
  await workbooks.value("重点实验室数量（省级以上）").click();
  for (const text of ["约56", "12", "40"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await expect(workbooks.problems).toContainText("不是确数");
  await expect(workbooks.exportButton).toBeDisabled();
  // Asked for two periods: by its name alone nobody would know which is missing.
  await expect(workbooks.problems).toContainText("引培创新创业团队项目（2022年一季度）");
  await workbooks.value("重点实验室数量（省级以上）").click();
  await page.keyboard.type("56");
  await page.keyboard.press("Enter");
  await expect(page.getByText("核对数　本期数3项，合计108.0000")).toBeVisible();
  await workbooks.kept();
  await expectNoSeriousFindings(page);
  // Tasks are filled in by the same keys: F8 to the next that is blank, its state chosen, texts beside it.
  await page.getByRole("tab", { name: /^任务填报 0\// }).click();
  await workbooks.tasks.locator('[data-field="state"]').first().click();
  await workbooks.tasks.getByRole("combobox").selectOption("推进中");
  await workbooks.tasks.locator('[data-field="done"]').first().click();
  await page.keyboard.type("已入库42家");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await expect(workbooks.tasks.locator('[data-field="done"]').first()).not.toContainText("已入库");
  await page.keyboard.press("Control+y");
  await expect(workbooks.tasks.locator('[data-field="check"]').first()).toHaveText("已填");
  await page.keyboard.press("F8");
  await expect(workbooks.tasks.locator('[data-row="1"][data-field="state"] select')).toBeFocused();
  await workbooks.kept();
  await expectNoSeriousFindings(page);
  // What was typed is there again after a reload.
  await page.reload();
  await expect(workbooks.value("动态支持科技型小微企业")).toContainText("40");

  await page.getByRole("button", { name: "打印填报单" }).click();
  await expect(page.getByRole("region", { name: "第 1 页" })).toContainText("动态支持科技型小微企业");
  await page.getByRole("button", { name: "返回填报" }).click();
  const download = await workbooks.export();
  expect(download.suggestedFilename()).toBe(name);
  const returned = path.join(desk.folder, name);
  await download.saveAs(returned);
  const { files } = JSON.parse(office("merge", returned, "--apply")) as Pick<MergePreview, "files">;
  expect(files[0]).toMatchObject({ verdict: "clean", organisation: "kjj" });
  const values = (files[0]?.cells ?? []).filter(({ field }) => field === "value");
  const states = (files[0]?.cells ?? []).filter(({ field }) => field === "state" || field === "done");
  expect(states.map(({ outcome, theirs }) => [outcome, theirs])).toEqual([
    ["take", "推进中"],
    ["take", "已入库42家"],
  ]);
  expect(values.map(({ outcome, theirs }) => [outcome, theirs])).toEqual([
    ["take", 56],
    ["take", 12],
    ["take", 40],
  ]);

  await page.getByRole("button", { name: "返回列表" }).click();
  await page.getByRole("button", { name: /^从列表中移除/ }).click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText("收到的原表和已导出的返回表都不受影响");
  await expect(question, "everything typed is in the return").not.toContainText("还没有导出");
  await expectNoSeriousFindings(page);
  await question.getByRole("button", { name: "移除" }).click();
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("考核数据 is typed and pasted by name in its own tab, and merges as it stands", async ({ page, desk }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const data = path.join(desk.folder, "office");
  await inOffice(data, ({ app, periods, assessment }) => {
    app.setup({ role: "office", organisation: "fgw", section: "", name: "陈立" });
    periods.open("2022Q1", "2022-04-20");
    assessment.saveScheme(assessment.scheme(2022).draft, 0, "");
  });
  const office = officeIn(data);
  const issued = path.join(desk.folder, "issued");
  office("issue", "--period", "2022Q1", "--out", issued, "--org", "czj");
  const [name = ""] = readdirSync(issued);
  const machine = path.join(desk.folder, "machine");
  await inOffice(machine, ({ app }) =>
    app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" }),
  );
  await desk.open(machine);
  const workbooks = new WorkbooksPage(page);
  await workbooks.open(path.join(issued, name));
  await page.getByRole("tab", { name: "考核数据 0/21" }).click();
  await workbooks.supplied("经八路街道", 0).click();
  for (const text of ["10", "约9"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await expect(workbooks.problems).toContainText("不是确数");
  await expect(workbooks.exportButton).toBeDisabled();
  await workbooks.supplied("经八路街道", 1).click();
  await page.keyboard.type("9.5");
  await page.keyboard.press("Enter");
  // A list goes by its names, in whatever order; as one step that can be taken back.
  await workbooks.supplied("经八路街道", 0).click();
  await workbooks.paste("单位\t目标\t完成\r\n人民路街道办事处\t12\t11\r\n花园路街道\t8\t不适用\r\n某单位\t1\t1");
  await expect(page.getByText("没有对上、未填入：某单位。")).toBeVisible();
  await expect(workbooks.supplied("人民路街道", 1)).toContainText("11");
  await page.keyboard.press("Control+z");
  await expect(workbooks.supplied("人民路街道", 1)).not.toContainText("11");
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("tab", { name: "考核数据 3/21" })).toBeVisible();
  await expect(page.getByText("考核数据已填3项，共21项")).toBeVisible();
  // F8 leads to the next that is blank, and what is typed then stands there.
  await page.keyboard.press("F8");
  await page.keyboard.type("未取得");
  await page.keyboard.press("Enter");
  await expect(workbooks.supplied("杜岭街道", 1)).toContainText("未取得");
  await workbooks.kept();
  await expectNoSeriousFindings(page);
  await page.reload();
  await page.getByRole("tab", { name: "考核数据 4/21" }).click();
  await expect(workbooks.supplied("花园路街道", 1)).toContainText("不适用");
  const download = await workbooks.export();
  const returned = path.join(desk.folder, name);
  await download.saveAs(returned);
  const { files } = JSON.parse(office("merge", returned, "--apply")) as Pick<MergePreview, "files">;
  const supplied = (files[0]?.cells ?? []).filter(({ kind }) => kind === "assessment");
  expect(files[0]?.verdict).toBe("clean");
  expect(supplied.map(({ assessed, field, theirs, outcome }) => [assessed, field, theirs, outcome])).toEqual([
    ["jingbalu", "target", 10, "take"],
    ["jingbalu", "value", 9.5, "take"],
    ["huayuanlu", "target", 8, "take"],
    ["huayuanlu", "value", "not_applicable", "take"],
    ["renminlu", "target", 12, "take"],
    ["renminlu", "value", 11, "take"],
    ["duling", "value", "not_obtained", "take"],
  ]);
});
