/** Collecting from 回收登记: reminding with a copied text and a printed notice, a scan registered and compared. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { RegisterPage } from "./pages/register-page.ts";
import { SettingsPage } from "./pages/settings-page.ts";

test("who has not reported is reminded and found again; a scan is registered and its 核对数 filled in later", async ({
  office,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await new SettingsPage(office).openFirstQuarter();
  const register = new RegisterPage(office);
  await register.open();

  await register.remind("区财政局", "区科技局");
  await expect(register.drawer).toContainText("2 个单位");
  await office.getByText("每个单位一条").click();
  await office.getByRole("button", { name: "复制给区财政局的文字" }).click();
  await expect(office.getByText("已复制，可粘贴")).toBeVisible();
  const copied = await office.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^【.{2}】区财政局：2022年一季度规划监测填报表/);
  await expectNoSeriousFindings(office);

  await office.getByRole("button", { name: "催报通知" }).click();
  const letter = office.getByRole("dialog", { name: "催报通知" });
  await expect(letter.getByRole("region", { name: "第 1 页" })).toContainText("区科技局");
  await office.getByRole("dialog", { name: "催报通知" }).getByRole("button", { name: "关闭" }).last().click();
  await office.getByRole("button", { name: /^登记为已催报/ }).click();
  await expect(register.drawer).toContainText("已登记催报 2 个单位");
  await register.drawer.locator("footer, .ant-drawer-footer").getByRole("button", { name: "关闭" }).click();
  await office.getByRole("button", { name: "催后未报 2" }).click();
  await expect(register.row("区科技局")).toBeVisible();
  await expect(register.row("区商务局")).toBeHidden();

  await register.chooseScan("区科技局盖章表.pdf", new TextEncoder().encode("%PDF-1.4\nstamped"));
  await expect(register.drawer).toContainText("按文件名识别");
  await office.getByRole("button", { name: "登记 1 份" }).click();
  await register
    .row("区科技局")
    .getByRole("button", { name: /扫描件 未填/ })
    .click();
  await office.getByRole("button", { name: "填核对数：区科技局盖章表.pdf" }).click();
  await office.getByLabel("区科技局盖章表.pdf核对数的项数").fill("12");
  await office.getByRole("button", { name: "保存", exact: true }).click();
  await expect(register.drawer).toContainText("要一起填");
  await office.getByLabel("区科技局盖章表.pdf核对数的合计").fill("4567.8");
  await office.getByRole("button", { name: "保存", exact: true }).click();
  await expect(register.drawer).toContainText("12 项，合计 4567.8000");
  await expect(register.drawer).toContainText("待比对");
  const download = office.waitForEvent("download");
  await office.getByRole("button", { name: "打开区科技局盖章表.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("区科技局盖章表.pdf");
  await expectNoSeriousFindings(office);
});
