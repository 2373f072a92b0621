/** 考核: from the example scheme to the ranking and why it is so. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { AssessmentPage } from "./pages/assessment-page.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("scheme, a provider's list by names, ranking, why, 核对确认", async ({ quarter: office }) => {
  const assessment = new AssessmentPage(office);
  await assessment.open();
  await office.getByRole("button", { name: "编制方案" }).click();
  await expect(office.getByText("尚未保存：由示例方案开始")).toBeVisible();
  await office.getByLabel("一般公共预算收入（税收部分）：权重").fill("11");
  await expect(office.getByText("各项权重合计 99，应为 100")).toBeVisible();
  await expect(office.getByRole("button", { name: "保存为新的一版" })).toBeDisabled();
  await office.getByLabel("一般公共预算收入（税收部分）：权重").fill("12");
  await expectNoSeriousFindings(office);
  await office.getByRole("button", { name: "保存为新的一版" }).click();
  await expect(office.getByText("已保存为第 1 版。")).toBeVisible();

  await assessment.goTo("数据");
  await assessment.chooseProvider("区财政局（1 项）");
  await assessment.cell("经八路街道").click();
  await assessment.paste("单位\t目标\t完成\r\n花园路街道办事处\t10\t9.5\r\n经八路\t10\t8\r\n某单位\t1\t1");
  await expect(office.getByText("没有对上、未填入：某单位。")).toBeVisible();
  await expect(assessment.cell("花园路街道", 1)).toContainText("9.5");
  await expect(assessment.cell("经八路街道", 1)).toContainText("8");
  await office.getByLabel("数据来源").fill("区财政局 2022年4月提供");
  await expectNoSeriousFindings(office);
  await office.keyboard.press("ControlOrMeta+s");
  await expect(office.getByText("已保存 2 项。")).toBeVisible();

  await assessment.goTo("排名");
  const rows = assessment.ranking("街道").getByRole("row");
  await expect(rows.nth(1)).toContainText("花园路街道");
  await expect(rows.nth(1)).toContainText("95.00");
  await expect(rows.nth(1)).toContainText("暂计");
  await expect(rows.nth(2)).toContainText("经八路街道");
  await office.getByText("图", { exact: true }).click();
  await expect(office.getByText("2 个单位有得分，最高花园路街道 95.00，最低经八路街道 80.00")).toBeVisible();
  await expectNoSeriousFindings(office);
  await office.getByText("表", { exact: true }).click();
  await rows.nth(2).getByRole("link").click();
  const why = office.getByRole("complementary", { name: "得分说明" });
  await expect(why).toContainText("完成 8亿元　目标 10亿元");
  await expect(why).toContainText("来源：区财政局 2022年4月提供");
  await expect(why).toContainText("缺数据");
  await expectNoSeriousFindings(office);

  await assessment.goTo("核对与申诉");
  const row = office.getByRole("row").filter({ hasText: "经八路街道" });
  await row.getByRole("button", { name: "登记确认" }).click();
  await office.getByLabel("核对人").fill("张三");
  await office.getByRole("dialog").getByRole("button", { name: "保存", exact: true }).click();
  await expect(row).toContainText("已确认");
  await row.getByRole("button", { name: "撤回", exact: true }).click();
  await office.getByLabel("撤回原因").fill("登记错了单位，应为经三路");
  await office.getByRole("dialog").getByRole("button", { name: "保存", exact: true }).click();
  await expect(row).toContainText("未核对");
  await expect(row).toContainText("登记错了单位，应为经三路");
  await expectNoSeriousFindings(office);
});
