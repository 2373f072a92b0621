/** The catalogue through the window: export, mend in a spreadsheet, see the changes, read in. */
import { edited } from "../support/catalogue-desk.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { CatalogueFilePage } from "./pages/catalogue-file-page.ts";

/** Whole catalogues are edited and read several times over. */
test.describe.configure({ timeout: 180_000 });

test("exports a workbook, says that nothing differs, then reads a change in and retires a line with a reason", async ({
  office,
}) => {
  const catalogue = new CatalogueFilePage(office);
  await catalogue.open();
  const { name, bytes } = await catalogue.exportPlan();
  expect(name).toMatch(/^规划目录_十四五_\d{4}-\d{2}-\d{2}\.xlsx$/);
  await catalogue.choose(name, bytes);
  await expect(office.getByText("与库中目录一致")).toBeVisible();

  const changed = edited(bytes, (sheet) => {
    const lines = sheet("指标");
    lines.row("指标编码", "14-gdp")[lines.column("类别")] = "经济";
    for (const each of ["指标", "目标", "构成", "责任分工", "数据", "出处", "其他说法"])
      sheet(each).remove((valueUnder) => valueUnder("指标编码") === "14-retail-sales");
  });
  await catalogue.choose("改过.xlsx", changed);
  await expect(office.getByRole("row").filter({ hasText: "14-gdp" })).toContainText("经济发展 → 经济");
  await expect(office.getByRole("row").filter({ hasText: "14-retail-sales" })).toContainText("停用");
  await expect(office.getByRole("button", { name: "读入", exact: true })).toBeDisabled();
  await expectNoSeriousFindings(office);
  await office.getByLabel("停用原因").fill("改由省统一发布");
  await catalogue.readIn();
  await catalogue.open();
  await office.getByRole("button", { name: "读入其他文件" }).click();
  await catalogue.choose("再读.xlsx", changed);
  await expect(office.getByText("与库中目录一致")).toBeVisible();
});

test("refuses a workbook with one wrong cell, saying where and what to do", async ({ office }) => {
  const catalogue = new CatalogueFilePage(office);
  await catalogue.open();
  const { bytes } = await catalogue.exportPlan();
  const spoilt = edited(bytes, (sheet) => {
    const lines = sheet("指标");
    lines.row("指标编码", "14-gdp")[lines.column("口径")] = "流量";
  });
  await catalogue.choose("写错.xlsx", spoilt);
  await expect(office.getByRole("alert")).toContainText("有 1 处需要改正，整本没有读入");
  await expect(office.getByText(/没有“流量”这个选项/)).toBeVisible();
  await expect(office.getByRole("button", { name: "读入", exact: true })).toBeHidden();
  await catalogue.choose("名单.csv", new TextEncoder().encode("编号,名称\n1,某"));
  await expect(office.getByText(/这是文本表格（CSV）/)).toBeVisible();
});
