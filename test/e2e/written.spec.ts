/** A report with words: what a sentence is based on, a sentence changed and kept, and how it stands on the page. */
import { writtenScreenText as words } from "../../shared/text/written-screen.ts";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
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
  await written.change(conclusion, "一季度数据陆续报送，总体平稳。");
  await expect(conclusion).toContainText("总体平稳");
  await expect(conclusion.getByRole("button", { name: words.reset })).toBeVisible();
  await expect(office.getByRole("button", { name: words.finalise })).toBeDisabled();
  await expectNoSeriousFindings(office);
  await office.getByRole("button", { name: words.preview, exact: true }).click();
  const paper = office.frameLocator("iframe");
  await expect(paper.getByText("一季度数据陆续报送，总体平稳。")).toBeVisible();
  await expect(paper.locator(".leaders-page")).not.toHaveClass(/overflowing/);
});
