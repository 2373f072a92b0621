/** What the torture of returned files has found, each as small as it gets. */
import { describe, expect, it } from "vitest";
import { preflight } from "../../electron/exchange/preflight.ts";
import { guessNumber } from "../../electron/exchange/read/ambiguous-number.ts";
import { chineseNumeral } from "../../electron/exchange/read/chinese-numeral.ts";
import { quickStamp } from "../../electron/exchange/reader/quick-stamp.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import { cellMessage, fileReasonMessage, valueWords } from "../../shared/text/exchange.ts";
import { rawWorkbook, sheetXml } from "./workbooks.ts";

const read = (rows: string) => readTable(rawWorkbook(sheetXml(rows)));
const unreadable = { ok: false, rejection: { code: "unreadable_content" } };

describe("a workbook", () => {
  it("whose sheet the library fails on is unreadable, not a workbook without that sheet", () => {
    expect(read('<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1"><v>1807</v></c></row>')).toMatchObject(unreadable);
  });

  it.each(["A0", "ZZZZ9", "A9999999"])("with a cell at %s is unreadable: that is nowhere", (address) => {
    const [row = ""] = /\d+$/.exec(address) ?? [];
    expect(read(`<row r="${row}"><c r="${address}"><v>1</v></c></row>`)).toMatchObject(unreadable);
  });

  it("with a number that none can be has an error there, not a number without a value", () => {
    const result = read('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>abc</v></c></row>');
    const types = result.ok ? result.table.sheets[0]?.rows[0]?.cells.map(({ type, value }) => [type, value]) : [];
    expect(types).toEqual([
      ["error", null],
      ["error", null],
    ]);
  });

  it("whose number would be read half is unreadable; a text of the same signs is not", async () => {
    const checked = async (rows: string) => {
      const bytes = rawWorkbook(sheetXml(rows));
      const passed = await preflight(bytes, "表.xlsx");
      return passed.ok ? readTable(bytes, passed.parts) : passed;
    };
    expect(await checked('<row r="1"><c r="A1"><v>1,807</v></c></row>')).toMatchObject(unreadable);
    expect(
      await checked('<row r="1"><c r="A1" t="str"><v>1,807</v></c><c r="B1"><v>1.8e3</v></c></row>'),
    ).toMatchObject({
      ok: true,
    });
  });

  it("with more formulas than can be unpacked again is refused while it is read", () => {
    const formula = "9".repeat(8_000);
    const row = (at: number) => `<row r="${at}">${`<c><f>${formula}</f><v>1</v></c>`.repeat(100)}</row>`;
    const result = read(Array.from({ length: 25 }, (_, at) => row(at + 1)).join(""));
    expect(result).toMatchObject({ ok: false, rejection: { code: "too_many_cells" } });
  });

  it("whose stamp names a sign that is none is left to the library", () => {
    const parts: Record<string, string> = {
      "xl/workbook.xml": '<workbook><sheets><sheet name="_meta" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>',
      "xl/worksheets/sheet1.xml": '<c r="A1" t="inlineStr"><is><t>&#x110000;&#4294967295;&constructor;</t></is></c>',
    };
    expect(quickStamp({ names: new Set(Object.keys(parts)), textOf: (part) => parts[part] })).toBeUndefined();
  });
});

describe("a text where a number belongs", () => {
  it.each(["9".repeat(40_000), "1 ".repeat(20_000), `${"1,".repeat(20_000)}x`])(
    "takes no time to be no number",
    (text) => {
      const start = performance.now();
      expect(guessNumber(text, "亿元")).toEqual({ code: "not_a_number", proposal: null });
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );

  it.each(["一亿亿亿", `一${"亿".repeat(60)}`])("%s is no proposal, rather than one that is no number", (text) => {
    expect(chineseNumeral(text)).toBeNull();
  });
});

it("quotes pages pasted into a cell by their beginning", () => {
  const page = "约".repeat(40_000);
  expect(fileReasonMessage("unknown_issue", { issue: page }).length).toBeLessThan(300);
  const subject = {
    sheet: "指标填报",
    cell: "K7",
    name: page,
    unit: "亿元",
    raw: page,
    base: null,
    ours: null,
    theirs: page,
  };
  expect(cellMessage({ ...subject, code: "not_a_number", details: { unit: page } }).length).toBeLessThan(900);
});

it("says a value that is called like something of the machine as it is", () => {
  expect(["constructor", "toString", "__proto__"].map(valueWords)).toEqual(["constructor", "toString", "__proto__"]);
});
