/** 审核: a report with a figure that had to be explained is looked at, commented and sent back by key; the others are accepted at once. */
import { cpSync } from "node:fs";
import path from "node:path";
import type { Core } from "../../electron/compose.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ReviewPage } from "./pages/review-page.ts";
import { inOffice } from "./ready-offices.ts";

const period = "2022Q1";

/** Everything asked of an organisation is answered with 无数据 but one figure, and submitted. */
function submit({ entry, submissions, taskProgress }: Core, organisation: string, first: string): void {
  const { blanks } = submissions.get({ organisation, period });
  blanks.forEach(({ indicator, dataPeriod }, at) => {
    const value = at === 0 ? first : "";
    entry.save({
      organisation,
      period,
      indicator,
      dataPeriod,
      value,
      growth: "",
      growthBasis: null,
      vintage: null,
      filling: value === "" ? "nil" : "reported",
      remark: "",
      reason: at === 0 ? "为当季新增，口径与上年不同" : "",
    });
  });
  for (const { task } of taskProgress.form(organisation, period))
    taskProgress.save({
      task,
      organisation,
      period,
      state: "推进中",
      done: "完成前期工作",
      problems: "",
      nextSteps: "",
      matters: "",
    });
  submissions.submit({ organisation, period, nil: false });
}

test("what was explained is read with its reason; one report goes back with its reason, the rest are accepted together", async ({
  desk,
  page,
  readyOffices,
}) => {
  const prepared = path.join(desk.folder, "prepared");
  cpSync(readyOffices.firstQuarter, prepared, { recursive: true });
  await inOffice(prepared, (core) => {
    submit(core, "czj", "0.00689");
    submit(core, "rsj", "2.1");
    submit(core, "jyj", "3");
  });
  await desk.open(prepared);
  const review = new ReviewPage(page);
  await review.open();
  await expect(page.getByRole("button", { name: "待接收 3" })).toBeVisible();
  await expect(review.row("区财政局").getByRole("cell").nth(6)).toHaveText("1");
  await expectNoSeriousFindings(page);

  await review.look("区财政局");
  await expect(page.getByRole("row").nth(1)).toContainText("已说明");
  await expect(page.getByRole("row").nth(2)).toContainText("为当季新增，口径与上年不同");
  await review.report("区财政局").getByRole("button", { name: /^批注/ }).first().click();
  await page.getByRole("textbox", { name: "批注" }).fill("请核对计量单位");
  await page.getByRole("button", { name: "添加批注" }).click();
  await expect(review.report("区财政局")).toContainText("请核对计量单位");
  await expectNoSeriousFindings(page);
  await review.report("区财政局").getByRole("button", { name: /^批注/ }).first().click();

  await page.keyboard.press("r");
  await review.dialog.getByLabel("退回原因").fill("单位应为亿元，请改正");
  await review.dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(review.report("区财政局")).toContainText("已退回");
  await page.keyboard.press("]");
  await expect(review.report("区财政局")).toBeHidden();
  await page.keyboard.press("Escape");

  await expect(review.row("区财政局")).toContainText("已看");
  await page.getByRole("checkbox", { name: /^选中可接收的 2 个/ }).check();
  await page.getByRole("button", { name: "接收所选" }).click();
  await review.dialog.getByRole("button", { name: "接收", exact: true }).click();
  await expect(page.getByRole("button", { name: "已接收 2" })).toBeVisible();
  await expect(review.row("区教育局")).toContainText("已接收");
});
