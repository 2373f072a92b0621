/** The whole plan on screen: found by pinyin, by link, by goal; tasks beside the 专栏. */
import { readFileSync } from "node:fs";
import { columnOf, readExported } from "../support/exported-list.ts";
import { expect, test } from "./desk.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";
import { TasksPage } from "./pages/tasks-page.ts";

test("a line is found by initials, by a short form and by its pinyin, and what hides it is said", async ({
  quarter: office,
}) => {
  const indicators = new IndicatorsPage(office);
  await indicators.open();
  for (const typed of ["shxfpls", "社零", "shlszye", "lingshou"]) {
    await indicators.search(typed);
    await expect(indicators.names).toHaveText(["社会消费品零售总额"]);
  }
  await indicators.search("yanglao");
  await expect(office.getByRole("heading", { name: "没有符合条件的指标" })).toBeVisible();
  await office.getByRole("button", { name: /^在全部来源中查找/ }).click();
  await expect(indicators.row("每千名老人拥有养老床位")).toBeVisible();
  await expect(office.getByLabel("按指标名称查找")).toHaveValue("yanglao");
});

test("filters and order are in the address: the same list comes back", async ({ quarter: office }) => {
  const indicators = new IndicatorsPage(office);
  await indicators.open();
  await indicators.choose("来源", "专栏指标");
  await indicators.choose("目标", "社会治理能级");
  await office.getByRole("button", { name: "按目标看" }).click();
  await expect(indicators.row("党建网络云平台互联互通层级").first()).toBeVisible();
  const listed = await indicators.names.allTextContents();
  expect(new URL(office.url()).hash).toMatch(/collection=box&goal=.+&group=goal/);

  const download = office.waitForEvent("download");
  await office.getByRole("button", { name: "导出 Excel" }).click();
  const [sheet] = readExported(readFileSync(await (await download).path()));
  expect(sheet && columnOf(sheet, "指标名称")).toHaveLength(listed.length);
  expect(sheet?.said).toContain("筛选条件：来源：专栏指标；目标：社会治理能级");

  const address = office.url();
  await new TasksPage(office).open();
  await office.goto(address);
  await expect(indicators.names).toHaveText(listed);
  await office.getByRole("button", { name: "差", exact: true }).click();
  await expect(office.getByRole("columnheader", { name: "差" })).toHaveAttribute("aria-sort", "ascending");
  await expect(office.getByRole("rowheader")).toHaveCount(0);
});

test("a line is opened by its link, with its targets, their times and the way to adjust them", async ({
  quarter: office,
}) => {
  await new IndicatorsPage(office).open();
  await office.evaluate(() => {
    location.hash = "#/indicators/14-retail-sales";
  });
  const detail = office.getByRole("complementary", { name: "指标详情" });
  await expect(detail.getByRole("heading", { name: "社会消费品零售总额" })).toBeVisible();
  await detail.getByRole("tab", { name: /目标沿革/ }).click();
  await expect(detail.getByText("评价所用")).toBeVisible();
  await expect(detail.getByRole("link", { name: "调整目标" })).toHaveAttribute(
    "href",
    "#/settings/lines/14-retail-sales?target=new",
  );
  await detail.getByRole("tab", { name: "出处" }).click();
  const places = detail.getByRole("tabpanel", { name: "出处" });
  await expect(places.getByRole("heading", { name: "异文" })).toBeVisible();
  await expect(places.getByText(/992\.6/).first()).toBeVisible();
});

test("a task outside the 专栏 is added, found again by pinyin, opened by its link, and retired", async ({
  quarter: office,
}) => {
  const tasks = new TasksPage(office);
  await tasks.open();
  await tasks.add({
    name: "河医立交提升改造",
    aim: "年底前建成通车",
    deadline: "2023",
    document: "2022年区政府工作报告",
    lead: "区住建局",
  });
  await expect(tasks.detail).toContainText("牵头：区住建局");
  await expect(tasks.detail).toContainText("2022年区政府工作报告");
  await tasks.search("hylj");
  await expect(tasks.task("河医立交提升改造")).toBeVisible();
  await expect(tasks.task("“151”工程")).toBeHidden();

  await office.evaluate(() => {
    location.hash = "#/tasks/14-t0-1";
  });
  await expect(tasks.detail).toContainText("完成时限：2023年");
  await tasks.retire("2022年全年", "并入城市更新专项");
  await expect(tasks.detail).toContainText("2022年四季度起不再跟踪：并入城市更新专项");
  await tasks.detail.getByRole("button", { name: "恢复" }).click();
  await expect(tasks.detail.getByText(/起不再跟踪/)).toBeHidden();
});

test("the quantities of a task lead to their lines, and a line back to its task", async ({ quarter: office }) => {
  const tasks = new TasksPage(office);
  await tasks.open();
  await tasks.search("十百千");
  await tasks.task("“十百千”企业梯次培育计划").click();
  await tasks.detail.getByRole("link", { name: "新增高新技术企业" }).click();
  const line = office.getByRole("complementary", { name: "指标详情" });
  await expect(line.getByRole("heading", { name: "新增高新技术企业" })).toBeVisible();
  await line.getByRole("tab", { name: /关联/ }).click();
  await line.getByRole("link", { name: /专栏1/ }).click();
  await expect(tasks.detail.getByRole("heading", { level: 2 })).toHaveText("“十百千”企业梯次培育计划");
});
