/** Row 52 of 05 §5.4: web pages that call themselves .xls. */
import { describe, expect, it } from "vitest";
import { readHtml } from "../../electron/exchange/reader/html-tables.ts";
import { addressedCells } from "../support/addressed-cells.ts";

function tablesOf(html: string) {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.rejection.code);
  return result.table.sheets;
}
const cellsOf = (html: string) =>
  tablesOf(html).map((sheet) => addressedCells(sheet).map(({ address, value }) => `${address}=${String(value)}`));
const one = (cell: string) => tablesOf(`<table><tr>${cell}</tr></table>`)[0]?.rows[0]?.cells[0];

describe("a web page", () => {
  it("is read without what it does not show, and with what its signs stand for", () => {
    expect(
      cellsOf(
        "<html><script>'<td>1</td>'</script><!-- <td>2</td> --><table><tr><td>A&amp;B&nbsp;&#20803;<br>次行</td><td><comment>批注</comment>68.9</td></tr></table></html>",
      ),
    ).toEqual([["A1=A&B\u00a0元\n次行", "B1=68.9"]]);
  });

  it("puts cells beside and below those that reach over several", () => {
    expect(
      cellsOf(
        "<table><tr><td rowspan=2>甲</td><td colspan='2'>乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>",
      ),
    ).toEqual([["A1=甲", "B1=乙", "B2=丙", "C2=丁", "A3=戊"]]);
  });

  it("takes a table within a cell for one by itself", () => {
    expect(cellsOf("<table><tr><td>外<table><tr><td>内</td></tr></table>边</td></tr></table>")).toEqual([
      ["A1=外边"],
      ["A1=内"],
    ]);
  });

  it("needs no closing tags of rows and cells", () => {
    expect(cellsOf("<table><tr><td>1<td>2<tr><td>3</table>")).toEqual([["A1=1", "B1=2", "A2=3"]]);
  });

  it.each([
    ["further decimals of the figure shown", '<td sdval="68.94">68.9</td>', 68.94, "General"],
    ["a figure with signs between thousands", '<td x:num="1807.256">1,807.3</td>', 1807.256, "General"],
    ["a percentage", '<td sdval="0.02654">2.65%</td>', 0.02654, "0.00%"],
    ["another figure than the one shown", '<td sdval="689">68.9</td>', "68.9", "General"],
    ["a figure where an error is shown", '<td sdval="0">#REF!</td>', "#REF!", "General"],
    ["the number of a day", '<td sdval="44651">2022-03-31</td>', "2022-03-31", "General"],
    ["nothing", "<td x:num>68.9</td>", "68.9", "General"],
  ])("with %s beside it: what was meant is what is shown", (_, html, value, format) => {
    expect(one(html)).toMatchObject({ value, format });
  });

  it("that ends between two tables, or within one, is none", () => {
    const page = "<html><body><table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table></body></html>";
    expect(cellsOf(page)).toHaveLength(2);
    for (const cut of [page.indexOf("<table>", 20), page.indexOf("2</td>"), page.indexOf("</body>") - 3])
      expect(readHtml(page.slice(0, cut))).toMatchObject({ rejection: { code: "truncated" } });
  });
});
