/** 单位 in the window: add, rename, merge and retire, each with what it means before it happens. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { OrganisationsPage } from "./pages/organisations-page.ts";

test("an organisation is added with a suggested code, renamed, merged and restored", async ({ quarter: office }) => {
  const page = new OrganisationsPage(office);
  await page.open();
  await expect(page.row("区统计局")).toContainText("5");
  await expectNoSeriousFindings(office);

  await page.add("区数据局", "数据局");
  await expect(page.drawer.getByLabel("代码")).toHaveValue("sjj");
  await page.save();
  await expect(page.row("区数据局")).toBeVisible();

  await page.rename("区政务大数据局", "区政务服务局");
  await expect(page.row("区政务服务局")).toContainText("曾用名：区政务大数据局");

  await page.prepareMerger("区政务服务局", "区数据局");
  await expect(page.drawer.getByText("由接续单位承担").first()).toBeVisible();
  await page.drawer.getByRole("button", { name: "确认并入" }).click();
  await expect(page.drawer).toContainText("请填写原因");
  await page.giveReason("机构改革");
  await expectNoSeriousFindings(office);
  await page.save("确认并入");
  await expect(page.row("区政务服务局")).toContainText("自2022年一季度起并入区数据局");
  await expect(page.row("区数据局").last()).toContainText("4");

  await office.getByRole("button", { name: "恢复区政务服务局" }).click();
  await expect(office.getByText("原来的责任分工没有恢复")).toBeVisible();
});

test("who would leave lines without a lead is said before it is retired", async ({ office }) => {
  const page = new OrganisationsPage(office);
  await page.open();
  await page.retire("区财政局");
  await expect(page.drawer.getByText(/\d+ 项指标和任务将没有牵头单位/)).toBeVisible();
  await page.giveReason("机构改革");
  await page.save("确认停用");
  await expect(page.row("区财政局")).toContainText("停用");
  await office.getByRole("link", { name: "责任分工" }).click();
  await expect(office.getByText(/\d+ 项没有安排牵头单位/)).toBeVisible();
});
