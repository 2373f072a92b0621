/** A report with words: what a sentence is based on, a sentence changed and kept, and how it stands on the page. */
import { writtenScreenText as words } from "../../shared/text/written-screen.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ReportsPage } from "./pages/reports-page.ts";
import { WrittenPage } from "./pages/written-page.ts";

test("a sentence shows its figures, is changed, and stands on the page as it was changed", async ({
  quarter: office,
}) => {
  const written = new WrittenPage(office);
  await written.open("leaders-page");
  const conclusion = written.texts.first();
  await expect(conclusion).toContainText("14项主要指标");
  await conclusion.getByRole("button", { name: words.facts }).click();
  await expect(conclusion.getByRole("table", { name: words.factsLabel })).toContainText("14");
  await conclusion.getByRole("button", { name: words.editOne, exact: true }).click();
  await conclusion.getByRole("textbox").fill("还没有写完");
  await office.getByRole("button", { name: words.preview, exact: true }).click();
  await office.getByRole("button", { name: words.edit }).click();
  await expect(conclusion.getByRole("textbox"), "looking at the preview loses nothing").toHaveValue("还没有写完");
  await conclusion.getByRole("textbox").fill("一季度数据陆续报送，总体平稳。");
  await conclusion.getByRole("textbox").press("Control+Enter");
  await expect(conclusion).toContainText("总体平稳");
  await expect(conclusion.getByRole("button", { name: words.reset })).toBeVisible();
  await expect(office.getByRole("button", { name: words.finalise })).toBeDisabled();
  await expectNoSeriousFindings(office);
  await office.getByRole("button", { name: words.preview, exact: true }).click();
  await expect(new ReportsPage(office).text(1, "总体平稳")).toBeVisible();
  await expect(office.getByRole("region", { name: "第 2 页" }), "it keeps to one page").toHaveCount(0);
});
