/** The office keeps plans, lines and targets: the value of a pending target, a new plan made from the running one. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { CataloguePage } from "./pages/catalogue-page.ts";
import { EntryPage } from "./pages/entry-page.ts";
import { Frame } from "./pages/frame.ts";
import { IndicatorsPage } from "./pages/indicators-page.ts";
import { PlanChoice } from "./pages/plan-choice.ts";

const line = "空气质量优良天数比例";

test("the value of a pending target is entered from the line, and the line is judged by it", async ({
  quarter: office,
}) => {
  const entry = new EntryPage(office);
  await entry.open("生态环境分局");
  await entry.type(entry.value(line, "2021年"), "70");
  await office.keyboard.press("Control+s");
  await expect(entry.cell(entry.row(line, "2021年"), "核对")).toHaveText("已保存");

  const indicators = new IndicatorsPage(office);
  await indicators.open();
  await expect(indicators.row(line)).toContainText("目标待下达");
  const detail = await indicators.detail(line);
  await detail.getByRole("tab", { name: /目标沿革/ }).click();
  await detail.getByRole("link", { name: "录入下达的目标" }).click();

  const catalogue = new CataloguePage(office);
  await catalogue.field("目标值").fill("八十五");
  await catalogue.submit("设置");
  await expect(catalogue.drawer.getByText("要填一个数，不写单位和文字。")).toBeVisible();
  await expect(catalogue.drawer.getByText("请填文号")).toBeVisible();
  await catalogue.field("目标值").fill("85");
  await catalogue.field("文号").fill("郑环〔2022〕5号");
  await catalogue.fillDay("生效日期", "2022-03-01");
  await catalogue.field("调整理由").fill("市里下达了目标值");
  await catalogue.submit("设置");
  await expect(office.getByText(`${line}的目标已设为 85，自 2022-03-01 起执行。`)).toBeVisible();
  await expect(catalogue.drawer.getByRole("row").filter({ hasText: "按市下达目标" })).toContainText("2022-02-28");

  await catalogue.drawer.getByRole("link", { name: "查看该指标的评价" }).click();
  await expect(indicators.row(line)).toContainText("快于预期");
  await expect(office.getByRole("complementary")).toContainText("郑环〔2022〕5号");
});

test("a new plan is made from the running one and chosen in the top bar; the finished one can be looked at", async ({
  quarter: office,
}) => {
  const catalogue = new CataloguePage(office);
  const choice = new PlanChoice(office);
  await catalogue.open("规划");
  await office.getByRole("button", { name: "按现有规划新建" }).click();
  await expect(catalogue.field("规划代码")).toHaveValue("15th");
  await catalogue.submit("新建");
  await expect(office.getByText("十五五已新建")).toBeVisible();
  await expect(choice.shown("十五五（2026—2030年）")).toBeVisible();
  await catalogue.open("指标与目标");
  await expect(catalogue.row("地区生产总值")).toContainText("待定");

  await choice.choose("十三五（2016—2020年）");
  const indicators = new IndicatorsPage(office);
  await indicators.open();
  await expect(office.getByText("截至2020年12月底")).toBeVisible();
  await expect(indicators.row("城镇调查失业率")).toBeVisible();

  await choice.choose("十四五（2021—2025年）");
  await expect(office.getByText("截至2022年3月底")).toBeVisible();
});

test("a line is added, changed and removed; what is wrong is said at its field", async ({ office }) => {
  const catalogue = new CataloguePage(office);
  await catalogue.open("指标与目标");
  await office.getByRole("button", { name: "新增指标" }).click();
  await catalogue.field("指标名称").fill("研发投入强度");
  await catalogue.field("指标编码").fill("14-makerspaces");
  await catalogue.field("计量单位").fill("%");
  await catalogue.field("目标值").fill("12");
  await catalogue.submit("新增");
  await expect(catalogue.drawer.getByText("重名，报送时分不清")).toBeVisible();
  await catalogue.field("指标名称").fill("众创空间数量");
  await catalogue.field("计量单位").fill("家");
  await catalogue.submit("新增");
  await expect(office.getByText("众创空间数量已新增")).toBeVisible();
  await expect(catalogue.row("众创空间数量")).toContainText("12");

  await catalogue.row("众创空间数量").getByRole("link", { name: "修改众创空间数量" }).click();
  await catalogue.field("小数位").fill("1");
  await catalogue.submit("保存");
  await expect(office.getByText("众创空间数量已保存。")).toBeVisible();

  await catalogue.row("众创空间数量").getByRole("link", { name: "修改众创空间数量" }).click();
  await catalogue.submit("删除指标");
  await office
    .getByRole("dialog", { name: "删除指标“众创空间数量”？" })
    .getByRole("button", { name: "删除指标" })
    .click();
  await expect(office.getByText("众创空间数量已删除。")).toBeVisible();
  await expect(catalogue.row("众创空间数量")).toHaveCount(0);
  await new Frame(office).go("工作台");
});

const sizes = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
] as const;

test("plans, lines, a line's editor and its targets are accessible, and not cut off at either size", async ({
  office,
}) => {
  const catalogue = new CataloguePage(office);
  const expectSound = async (where: string) => {
    await expectNoSeriousFindings(office);
    for (const size of sizes) {
      await office.setViewportSize(size);
      const overflow = await office.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll(".settings, .ant-drawer-body")].map(
          (part) => part.scrollWidth - part.clientWidth,
        ),
      );
      expect(Math.max(...overflow), `${where} at ${size.width}`).toBeLessThanOrEqual(0);
    }
  };
  await catalogue.open("规划");
  await expectSound("规划");
  await catalogue.open("指标与目标");
  await office.getByLabel("按名称或编码查找指标").fill(line);
  await expect(catalogue.row("地区生产总值")).toHaveCount(0);
  await expectSound("指标与目标");
  await catalogue
    .row(line)
    .getByRole("link", { name: `修改${line}` })
    .click();
  await expect(catalogue.field("指标名称")).toHaveValue(line);
  await expectSound("修改指标");
  await catalogue.submit("不保存");
  await catalogue
    .row(line)
    .getByRole("link", { name: `${line}的目标` })
    .click();
  await expect(catalogue.drawer.getByRole("table", { name: `${line}的目标` })).toBeVisible();
  await expectSound("目标沿革");
  await catalogue.drawer.getByRole("link", { name: "设置新目标" }).click();
  await expect(catalogue.field("目标值")).toBeVisible();
  await expectSound("设置新目标");
});
