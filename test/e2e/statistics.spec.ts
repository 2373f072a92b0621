/** 统计月报: a block from the clipboard, by names, checked and saved as one. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { StatisticsPage } from "./pages/statistics-page.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const streets = [
  "丰庆路 杨金路 国基路 兴达路 凤凰台 未来路 北林路 东风路 丰产路 文化路 南阳新村 南阳路 大石桥 杜岭 人民路 花园路 经八路",
].flatMap((names) => names.split(" "));

test("a block of 17 streets in another order: by names, undone, pasted again, saved; the line's verdict moves", async ({
  quarter: office,
}) => {
  const statistics = new StatisticsPage(office);
  await statistics.open();
  await statistics.showLine("街道综合性社区养老服务中心（17 个单位）");
  const block = ["单位\t2022年一季度", ...streets.map((name, at) => `${name}街道办事处\t${at}`), "合计\t136"].join(
    "\r\n",
  );
  await statistics.cell("经八路街道").click();
  await statistics.paste(block);
  await expect(statistics.names).toContainText("共 18 行，已对应 17 行");
  await expect(statistics.names.getByRole("row").filter({ hasText: "合计" })).toContainText("未对应");
  await statistics.names.getByRole("button", { name: "按名称填入 17 行" }).click();
  await expect(statistics.cell("丰庆路街道")).toContainText("0");
  await expect(statistics.cell("经八路街道").getByRole("textbox")).toHaveValue("16");

  await office.keyboard.press("ControlOrMeta+z");
  await expect(statistics.cell("丰庆路街道")).toHaveText("");
  await office.keyboard.press("ControlOrMeta+y");
  await expect(statistics.cell("丰庆路街道")).toContainText("0");

  await expect(statistics.saveButton).toHaveText("保存 17 个数");
  await statistics.saveButton.click();
  await expect(office.getByText("已写入 17 个数，变更日志中记为一次操作。")).toBeVisible();
  await expect(statistics.row("经八路街道").getByRole("gridcell").nth(1)).toContainText("16");

  // 0, 1, 2 … 16: all but one street have one.
  await office.evaluate(() => location.assign("#/indicators/14-c11-elder-centres-per-street"));
  await expect(office.getByRole("complementary").or(office.getByRole("dialog")).first()).toContainText(
    /达标 16 个|16 个单位达标/,
  );
});

test("what is no figure stays and says why; a slip of scale waits for one reason", async ({ quarter: office }) => {
  const statistics = new StatisticsPage(office);
  await statistics.open();
  const cell = statistics.cell("财政总收入");
  await cell.click();
  await office.keyboard.type("约69");
  await office.keyboard.press("Enter");
  await expect(cell).toHaveAttribute("aria-invalid", "true");
  await expect(statistics.panel).toContainText("不是数：“约69”");
  await expect(statistics.saveButton).toBeDisabled();

  await cell.click();
  await office.keyboard.type("689000");
  await office.keyboard.press("Enter");
  await expect(statistics.panel).toContainText("准强制");
  await statistics.panel.getByRole("checkbox", { name: "全选" }).check();
  await statistics.panel.getByLabel("原因（不少于 6 个字）").fill("按国库报表核实无误");
  await statistics.panel.getByRole("button", { name: "用于选中的 1 个数" }).click();
  await expect(statistics.panel).toContainText("原因：按国库报表核实无误");
  await office.keyboard.press("ControlOrMeta+s");
  await expect(office.getByText("已写入 1 个数")).toBeVisible();
});

test("keys work as in a sheet: typing, Tab, range, copy, fill down, Delete, Escape", async ({ quarter: office }) => {
  const statistics = new StatisticsPage(office);
  await statistics.open();
  await statistics.showLine("街道综合性社区养老服务中心（17 个单位）");
  const { keyboard } = office;
  await statistics.cell("经八路街道").click();
  await keyboard.type("3");
  await keyboard.press("Enter");
  await keyboard.type("99");
  await keyboard.press("Escape");
  await expect(statistics.cell("花园路街道").getByRole("textbox")).toHaveValue("");
  await keyboard.press("ArrowUp");
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Shift+ArrowDown");
  await expect(statistics.grid.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(3);
  await keyboard.press("ControlOrMeta+d");
  await expect(statistics.cell("花园路街道")).toContainText("3");
  await keyboard.press("ControlOrMeta+c");
  expect(await office.evaluate(() => navigator.clipboard.readText())).toBe("3\n3\n3");
  await keyboard.press("Delete");
  await expect(statistics.cell("花园路街道")).toHaveText("");
  await keyboard.press("ControlOrMeta+z");
  await expect(statistics.cell("花园路街道")).toContainText("3");

  // A locked cell is copied, never pasted into.
  await statistics.row("经八路街道").getByRole("gridcell").nth(1).click();
  await statistics.paste("7\r\n8\r\n");
  await expect(office.getByText("已粘贴，改动 0 格；跳过只读 2 格。")).toBeVisible();
  await statistics.cell("丰庆路街道").click();
  await keyboard.press("Tab");
  await expect(statistics.grid.locator(":focus")).toHaveCount(0);
});

test("no serious accessibility findings, and nothing wider than the window at 125 %", async ({ quarter: office }) => {
  const statistics = new StatisticsPage(office);
  await statistics.open();
  await statistics.cell("财政总收入").click();
  await statistics.paste("约69\r\n689000\r\n");
  await expect(statistics.panel).toContainText("须改正");
  await expectNoSeriousFindings(office);
  await office.setViewportSize({ width: 1093, height: 614 });
  expect(await office.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expect(statistics.saveButton).toBeInViewport();
});
