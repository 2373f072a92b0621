import { describe, expect, it } from "vitest";
import { patchWorkbook } from "../../electron/exchange/patch/patch-workbook.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { tableOf } from "./edited-table.ts";
import {
  at,
  handMade,
  namespaces,
  partOf,
  patchedBytes,
  relationsXml,
  sheetName,
  sheetPart,
  sheetXml,
} from "./hand-made.ts";
import { oleFile } from "./workbooks.ts";

async function patchedSheet(
  sheet: string,
  patches: Parameters<typeof at>[0],
  parts?: Parameters<typeof handMade>[1],
): Promise<string> {
  return partOf(await patchedBytes(handMade(sheet, parts), { cells: at(patches) }), sheetPart);
}

async function refusal(bytes: Uint8Array, patches: Parameters<typeof at>[0]) {
  const result = await patchWorkbook(bytes, { cells: at(patches), sheets: [] });
  return result.ok ? "patched" : result;
}

describe("a cell gets a value", () => {
  it("a number keeps the look, a formula goes, what stands beside stays as written", async () => {
    const sheet = sheetXml('<row r="3" ><c r="A3" ><v>1.0</v></c><c s="2"   r="B3"><f>A3*2</f><v>2</v></c></row>');
    expect(await patchedSheet(sheet, { B3: { value: 489.5 } })).toBe(
      sheetXml('<row r="3" ><c r="A3" ><v>1.0</v></c><c r="B3" s="2"><v>489.5</v></c></row>'),
    );
  });

  it("0 is a value, null is none", async () => {
    const sheet = sheetXml('<row r="1"><c r="A1" s="2" t="str"><v>无</v></c><c r="B1"><v>7</v></c></row>');
    expect(await patchedSheet(sheet, { A1: { value: 0 }, B1: { value: null } })).toBe(
      sheetXml('<row r="1"><c r="A1" s="2"><v>0</v></c><c r="B1"/></row>'),
    );
  });

  it.each(["=1+1", "+86 371", "-", "@王芳", "001", "<甲> & “乙”", "第一行\n第二行 ", "_x0041_", "TRUE"])(
    "a text is read again as that text: %j",
    async (value) => {
      const bytes = await patchedBytes(handMade(sheetXml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')), {
        cells: at({ A1: { value }, C9: { value } }),
      });
      const cells = addressedCells(tableOf(bytes).sheets[0]);
      expect(cells.map(({ address, type, value: read, formula }) => [address, type, read, formula])).toEqual([
        ["A1", "text", value, undefined],
        ["C9", "text", value, undefined],
      ]);
    },
  );

  it("a text that looks like a formula stays one when edited: quoted, but not where the cell is for text anyway", async () => {
    const bytes = await patchedBytes(handMade(sheetXml('<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1"/></row>')), {
      cells: at({ A1: { value: "=A2" }, B1: { value: "=A2" }, C1: { value: "甲" } }),
    });
    expect(partOf(bytes, sheetPart).match(/<c r="\w+"( s="\d+")?/g)).toEqual([
      '<c r="A1" s="3"',
      '<c r="B1" s="1"',
      '<c r="C1"',
    ]);
    expect(partOf(bytes, "xl/styles.xml")).toContain(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" quotePrefix="1"/></cellXfs>',
    );
  });
});

describe("a cell that is not there", () => {
  const row = '<row r="5" spans="2:4"><c r="B5"/><c r="D5"/></row>';
  const text = (address: string) => `<c r="${address}"><v>1</v></c>`;

  it("goes where its column is, and the row's span with it", async () => {
    const patches = { C5: { value: 1 }, A5: { value: 1 }, F5: { value: 1 } };
    expect(await patchedSheet(sheetXml(row), patches)).toBe(
      sheetXml(`<row r="5" spans="1:6">${text("A5")}<c r="B5"/>${text("C5")}<c r="D5"/>${text("F5")}</row>`),
    );
  });

  it("gets a row of its own before, between and behind the others", async () => {
    const rows = `${row}<row r="9"/>`;
    const patches = { A12: { value: 1 }, A2: { value: 1 }, B7: { value: 1 }, A7: { value: 1 }, C9: { value: 1 } };
    expect(await patchedSheet(sheetXml(rows), patches)).toBe(
      sheetXml(
        `<row r="2">${text("A2")}</row>${row}<row r="7">${text("A7")}${text("B7")}</row>` +
          `<row r="9">${text("C9")}</row><row r="12">${text("A12")}</row>`,
      ),
    );
  });

  it("takes the look of its row or column", async () => {
    const cols = '<cols><col min="2" max="2" width="9" style="2"/></cols>';
    const sheet = sheetXml('<row r="1" s="1" customFormat="1"/><row r="2" s="1"/>').replace(
      "<sheetData>",
      `${cols}<sheetData>`,
    );
    const done = await patchedSheet(sheet, { B1: { value: 1 }, B2: { value: 1 }, C2: { value: 1 } });
    expect(done.match(/<c [^>]*>/g)).toEqual(['<c r="B1" s="1">', '<c r="B2" s="2">', '<c r="C2">']);
  });

  it("is not made for nothing: emptied, or only commented", async () => {
    const done = await patchedSheet(sheetXml(row), { A1: { value: null }, C5: { comment: "请核实" } });
    expect(done).toContain(`<sheetData>${row}</sheetData>`);
  });

  it("is put into a sheet without any rows", async () => {
    const sheet = `<worksheet xmlns="${namespaces.main}"><sheetData /><pageMargins left="1"/></worksheet>`;
    expect(await patchedSheet(sheet, { B2: { value: 1 } })).toBe(
      sheet.replace("<sheetData />", `<sheetData><row r="2">${text("B2")}</row></sheetData>`),
    );
  });
});

describe("what other writers do", () => {
  it("rows and cells without addresses are counted", async () => {
    const sheet = sheetXml("<row><c><v>1</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>");
    expect(await patchedSheet(sheet, { B2: { value: 9 } })).toBe(
      sheetXml("<row><c><v>1</v></c></row><row><c><v>1</v></c><c><v>9</v></c></row>"),
    );
  });

  it("a prefix before every name", async () => {
    const sheet = sheetXml('<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>', "", "x:");
    const done = await patchedSheet(sheet, { A1: { value: "甲", tint: "asked" }, A2: { value: 1, comment: "请核实" } });
    expect(done).toContain('<x:c r="A1" s="3" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c>');
    expect(done).toMatch(
      /<x:row r="2"><x:c r="A2"><x:v>1<\/x:v><\/x:c><\/x:row><\/x:sheetData><x:legacyDrawing xmlns:r=/,
    );
  });

  it("CDATA and comments that look like the end of a row", async () => {
    const odd =
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</row><c r="B2">]]></t></is></c><!-- </row> --></row>';
    const sheet = sheetXml(`${odd}<row r="2"><c r="B2"/></row>`);
    expect(await patchedSheet(sheet, { B2: { value: 1 } })).toBe(
      sheetXml(`${odd}<row r="2"><c r="B2"><v>1</v></c></row>`),
    );
  });

  it("a patch of a merged cell goes to the corner that shows; two values for it are refused", async () => {
    const merge = '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>';
    const sheet = sheetXml('<row r="2"><c r="B2"/><c r="C2" s="2"/></row><row r="3"><c r="B3"/></row>', merge);
    const done = await patchedSheet(sheet, { C3: { value: 1 }, C2: { value: 1, tint: "asked" } });
    expect(done).toBe(sheet.replace('<c r="B2"/>', '<c r="B2" s="3"><v>1</v></c>'));
    expect(await refusal(handMade(sheet), { C3: { value: 1 }, B2: { value: 2 } })).toMatchObject({
      reason: "unpatchable",
      why: "two_values",
      where: `${sheetName}!B2`,
    });
  });
});

describe("a look", () => {
  it("is the one before with another fill; equal ones are added once", async () => {
    const cells = '<c r="A1" s="2" t="n"><v>1.50</v></c><c r="B1" s="2"/><c r="C1"/>';
    const bytes = await patchedBytes(handMade(sheetXml(`<row r="1">${cells}</row>`)), {
      cells: at({ A1: { tint: "wrong" }, B1: { tint: "wrong" }, C1: { tint: "filled" } }),
    });
    expect(partOf(bytes, sheetPart)).toBe(
      sheetXml('<row r="1"><c r="A1" s="3" t="n"><v>1.50</v></c><c r="B1" s="3"/><c r="C1" s="4"/></row>'),
    );
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain('<fills count="4">');
    expect(styles).toContain(
      '<xf numFmtId="2" fontId="0" fillId="2" borderId="0" applyFill="1"><protection locked="0"/></xf>' +
        '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" applyFill="1"/></cellXfs>',
    );
  });

  it("is the one before again where an earlier mark is not put anew; what is not ours, or says so itself, stays", async () => {
    const cells = '<c r="A1" s="2" t="n"><v>1.50</v></c><c r="B1" s="2"/><c r="C1"/><c r="D1" s="1"/>';
    const sheet = sheetXml(`<row r="1">${cells}</row>`);
    const first = await patchedBytes(handMade(sheet), {
      cells: at({ A1: { tint: "wrong" }, B1: { tint: "asked" }, C1: { tint: "asked" }, D1: { tint: "filled" } }),
    });
    const marked = (bytes: Uint8Array) => partOf(bytes, sheetPart).match(/ s="\d+"/g);
    expect(marked(first)).toEqual([' s="3"', ' s="4"', ' s="5"', ' s="6"']);
    const again = await patchedBytes(first, { cells: at({ B1: { tint: "wrong" } }), untinted: [sheetName] });
    expect(partOf(again, sheetPart)).toBe(
      sheetXml(
        '<row r="1"><c r="A1" s="2" t="n"><v>1.50</v></c><c r="B1" s="7"/><c r="C1" s="0"/><c r="D1" s="6"/></row>',
      ),
    );
  });

  it("without fill where no cell has the one before any more", async () => {
    const xf = (fill: number) => `<xf numFmtId="2" fontId="0" fillId="${fill}" borderId="0" applyFill="1"/>`;
    const fill = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE45C"/></patternFill></fill>';
    const plain = partOf(handMade(sheetXml("")), "xl/styles.xml");
    const styles = plain
      .replace("</fills>", `${fill}</fills>`)
      .replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="1">${xf(2)}</cellXfs>`);
    const bytes = handMade(sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><v>2</v></c></row>'), {
      "xl/styles.xml": styles,
    });
    const again = await patchedBytes(bytes, { cells: [], untinted: [sheetName] });
    expect(partOf(again, sheetPart)).toContain('<c r="B1" s="1"><v>2</v></c>');
    expect(partOf(again, "xl/styles.xml")).toContain(xf(0));
  });

  it("is made where the workbook has none at all", async () => {
    const parts = {
      "xl/styles.xml": null,
      "xl/_rels/workbook.xml.rels": relationsXml({ rId1: ["worksheet", "/xl/worksheets/sheet1.xml"] }),
    };
    const bytes = await patchedBytes(handMade(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), parts), {
      cells: at({ A1: { tint: "wrong" } }),
    });
    expect(partOf(bytes, "xl/styles.xml")).toContain('fillId="2"');
    expect(partOf(bytes, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
    expect(tableOf(bytes).sheets[0]?.rows[0]?.cells[0]?.value).toBe(1);
  });
});

describe("formulas", () => {
  const calculation = {
    "xl/_rels/workbook.xml.rels": relationsXml({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["styles", "styles.xml"],
      rId3: ["calcChain", "calcChain.xml"],
    }),
    "xl/calcChain.xml": `<calcChain xmlns="${namespaces.main}"><c r="B1" i="7"/><c r="C1"/></calcChain>`,
  };
  const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><f>B1</f><v>1</v></c></row>';

  it("are calculated anew when a figure changes; their order stays", async () => {
    const bytes = await patchedBytes(handMade(sheetXml(row), calculation), { cells: at({ A1: { value: 2 } }) });
    expect(partOf(bytes, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(partOf(bytes, "xl/calcChain.xml")).toBe(calculation["xl/calcChain.xml"]);
  });

  it("that are gone are no more in the order, which is made anew", async () => {
    const bytes = await patchedBytes(handMade(sheetXml(row), calculation), { cells: at({ B1: { value: 2 } }) });
    expect(partOf(bytes, "xl/calcChain.xml")).toBe("");
    expect(partOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("are left alone by a mark", async () => {
    const before = handMade(sheetXml(row), calculation);
    const bytes = await patchedBytes(before, { cells: at({ B1: { tint: "asked", comment: "请核实" } }) });
    expect(partOf(bytes, "xl/workbook.xml")).toBe(partOf(before, "xl/workbook.xml"));
    expect(partOf(bytes, sheetPart)).toContain('<c r="B1" s="3"><f>A1</f><v>1</v></c>');
  });

  it("of others that stand in this cell: a value is refused with the reason, a mark is not", async () => {
    const shared = handMade(
      sheetXml(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
      ),
    );
    const array = handMade(
      sheetXml('<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2</f></c><c r="B1"><v>1</v></c></row>'),
    );
    expect(await refusal(shared, { A1: { value: 1 } })).toMatchObject({
      why: "shared_formula",
      where: `${sheetName}!A1`,
    });
    expect(await refusal(shared, { A1: { tint: "wrong" } })).toBe("patched");
    expect(await refusal(shared, { A2: { value: 1 } })).toBe("patched");
    expect(await refusal(array, { B1: { value: 1 } })).toMatchObject({ why: "array", where: `${sheetName}!B1` });
    expect(await refusal(array, { B1: { tint: "wrong" } })).toBe("patched");
  });
});

describe("what cannot be patched", () => {
  const sheet = sheetXml('<row r="1"><c r="A1"/></row>');

  it("strict OOXML, a signed file, a part that is not UTF-8", async () => {
    const strict = partOf(handMade(sheet), "xl/workbook.xml").replace(
      namespaces.main,
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
    expect(await refusal(handMade(sheet, { "xl/workbook.xml": strict }), {})).toMatchObject({ why: "strict" });
    expect(await refusal(handMade(sheet, { "_xmlsignatures/sig1.xml": "<Signature/>" }), {})).toMatchObject({
      why: "signed",
    });
    const wide = new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${sheet}`, "utf16le"));
    expect(await refusal(handMade(wide.toString(), { [sheetPart]: wide }), { A1: { value: 1 } })).toMatchObject({
      why: "encoding",
      where: sheetPart,
    });
  });

  it("markup that does not close, a text no cell can hold, the head of a table", async () => {
    expect(await refusal(handMade(sheet.replace("</row>", "")), { A1: { value: 1 } })).toMatchObject({
      why: "structure",
    });
    expect(await refusal(handMade(sheet), { A1: { value: "长".repeat(32_768) } })).toMatchObject({ why: "too_long" });
    const table = handMade(sheet, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsXml({ rId1: ["table", "../tables/table1.xml"] }),
      "xl/tables/table1.xml": `<table xmlns="${namespaces.main}" ref="A1:B4"/>`,
    });
    expect(await refusal(table, { A1: { value: "状态" } })).toMatchObject({
      why: "table_head",
      where: `${sheetName}!A1`,
    });
    expect(await refusal(table, { A2: { value: "状态" } })).toBe("patched");
  });

  it("other formats and damaged files, with the reason pre-flight gives", async () => {
    expect(await refusal(oleFile("WordDocument"), {})).toMatchObject({ reason: "other_document" });
    expect(await refusal(oleFile("WordDocument").subarray(0, 8), {})).toMatchObject({ reason: "truncated" });
    expect(await refusal(oleFile("Workbook"), {})).toMatchObject({ reason: "unpatchable", why: "format" });
    expect(await refusal(handMade(sheet).subarray(0, 300), {})).toMatchObject({ reason: "truncated" });
    const csv = new TextEncoder().encode("甲,乙\n");
    expect(await refusal(csv, {})).toMatchObject({ reason: "not_a_workbook" });
  });

  it("a sheet or cell that is not there is a mistake of the caller", async () => {
    await expect(
      patchWorkbook(handMade(sheet), { cells: at({ A1: { value: 1 } }, "没有的表"), sheets: [] }),
    ).rejects.toThrow(RangeError);
    await expect(patchWorkbook(handMade(sheet), { cells: at({ A0: { value: 1 } }), sheets: [] })).rejects.toThrow(
      RangeError,
    );
    await expect(
      patchWorkbook(handMade(sheet), { cells: at({ A1: { value: Number.NaN } }), sheets: [] }),
    ).rejects.toThrow(RangeError);
  });
});
