import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withLargerBox } from "../../electron/exchange/patch/comment-box.ts";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import type { TableCell } from "../../electron/exchange/table.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { tableOf } from "./edited-table.ts";
import { at, handMade, partOf, patchedBytes, relationsXml, sheetPart, sheetXml } from "./hand-made.ts";
import { sampleForm } from "./issued-workbook.ts";
import { changedParts, rawEntries } from "./zip-entries.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "../fixtures", name)));

function cellOf(bytes: Uint8Array, sheet: string, address: string): TableCell | undefined {
  const found = tableOf(bytes).sheets.find(({ name }) => name === sheet);
  return addressedCells(found).find((cell) => cell.address === address);
}

const ledger = fixture("patch/ledger.xlsx");
const sheet = "一季度台账";

describe("an office's own ledger", () => {
  it("keeps chart, picture, pivot table, table, thread: only what a mark needs is another part", async () => {
    const after = await patchedBytes(ledger, {
      cells: at({ D3: { tint: "wrong", comment: "请核实" } }, sheet),
    });
    expect(await changedParts(ledger, after)).toEqual([
      "xl/comments/comment1.xml",
      "xl/drawings/commentsDrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const entries = await rawEntries(after);
    expect(entries.get("xl/styles.xml")?.modified).toBe((await rawEntries(ledger)).get("xl/styles.xml")?.modified);
  });

  it("a value: formulas below it are calculated anew, everything behind the rows stays", async () => {
    const after = await patchedBytes(ledger, {
      cells: at({ D3: { value: 500, tint: "filled" }, F4: { value: "快报" } }, sheet),
    });
    expect(await changedParts(ledger, after)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    const behind = (bytes: Uint8Array) => partOf(bytes, sheetPart).split("</sheetData>")[1];
    expect(behind(after)).toBe(behind(ledger));
    expect(behind(after)).toMatch(/conditionalFormatting.*dataValidations.*<drawing .*legacyDrawing/s);
    expect(cellOf(after, sheet, "D3")).toMatchObject({ value: 500, format: "0.00" });
    // F3:F4 are one cell.
    expect(cellOf(after, sheet, "F3")).toMatchObject({ value: "快报" });
    expect(cellOf(after, sheet, "D8")?.formula).toBe("SUM(D3:D7)");
  });

  it("a comment stands before the one that is there, and a thread stays what it is", async () => {
    const after = await patchedBytes(ledger, {
      cells: at(
        { D4: { comment: "与上年同期相差过大，请核实" }, D5: { comment: "单位有误" }, D6: { comment: "请补报" } },
        sheet,
      ),
    });
    expect(cellOf(after, sheet, "D4")?.comment).toBe("与上年同期相差过大，请核实\n原来的批注：口径已与市局核对");
    expect(cellOf(after, sheet, "D6")?.comment).toBe("请补报");
    const comments = partOf(after, "xl/comments/comment1.xml");
    expect(comments).toContain("<author>规划编制办公室</author></authors>");
    expect(comments).toContain('<comment ref="D4" authorId="0"');
    // What a program shows that knows no threads; the thread itself is in a part of its own.
    expect(comments).toMatch(
      /<comment ref="D5" authorId="1"[^>]*><text><r>.*单位有误\n<\/t><\/r><r><t>请王芳复核<\/t><\/r>/s,
    );
    expect(await changedParts(ledger, after)).not.toContain("xl/threadedComments/threadedComment1.xml");
    expect(comments).toContain('<comment ref="D6" authorId="2"');
    expect(partOf(after, "xl/drawings/commentsDrawing1.vml").match(/<(v|ns1):shape /g)).toHaveLength(3);
  });

  it("a figure instead of a formula: the order of calculation is dropped, the rest stays", async () => {
    const after = await patchedBytes(ledger, { cells: at({ D8: { value: 1 } }, sheet) });
    expect(await changedParts(ledger, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect([...(await rawEntries(after)).keys()]).not.toContain("xl/calcChain.xml");
  });

  it("an empty patch gives the same bytes", async () => {
    expect(Buffer.from(await patchedBytes(ledger, {})).equals(ledger)).toBe(true);
  });
});

describe("our own form, returned", () => {
  const files = ["returned/openpyxl.xlsx", "returned/libreoffice.xlsx", "recognise/libreoffice-meta.xlsm"];

  it.each(files)("%s: still the same form to our reader, with what was put in", async (name) => {
    const before = fixture(name);
    const after = await patchedBytes(before, {
      cells: at(
        { K7: { value: 258.5, tint: "asked", comment: "请核实\n或说明原因" }, P5: { tint: "wrong" } },
        "指标填报",
      ),
      properties: { returnCopy: "第2次退回", 退回: "是" },
    });
    const identity = recognise(tableOf(after));
    if (!isIdentity(identity)) throw new Error(identity.code);
    expect(identity).toMatchObject({ how: "meta", checksumOk: true });
    expect(tableOf(after).properties).toMatchObject({
      ...tableOf(before).properties,
      returnCopy: "第2次退回",
      退回: "是",
    });
    expect(cellOf(after, "指标填报", "K7")).toMatchObject({ value: 258.5, comment: "请核实\n或说明原因" });
    const changed = await changedParts(before, after);
    expect(changed.filter((part) => /sharedStrings|theme|vbaProject|app\.xml|core\.xml/.test(part))).toEqual([]);
    if (name.startsWith("recognise")) return;
    const form = readForm(tableOf(after), identity, sampleForm);
    if ("code" in form) throw new Error(form.code);
    expect(form.lines[2]?.cells.value?.value).toBe(258.5);
  });

  it("a property set twice has the newer value, and its number", async () => {
    const once = await patchedBytes(fixture("recognise/libreoffice-properties.xlsx"), {
      properties: { returnCopy: "1" },
    });
    const twice = await patchedBytes(once, { properties: { returnCopy: "2" } });
    expect(tableOf(twice).properties["returnCopy"]).toBe("2");
    expect(partOf(twice, "docProps/custom.xml").match(/pid="/g)).toEqual(
      partOf(once, "docProps/custom.xml").match(/pid="/g),
    );
    expect(await changedParts(once, twice)).toEqual(["docProps/custom.xml"]);
  });
});

describe("what a sheet's comments hang on", () => {
  const cell = '<row r="1"><c r="A1"/></row>';
  const comment = { cells: at({ A1: { comment: "请核实" } }) };

  it("the drawing is named where the schema wants it", async () => {
    const behind =
      '<pageMargins left="1"/><drawing r:id="rId9"/><legacyDrawingHF r:id="rId8"/><tableParts count="0"/><extLst/>';
    const done = partOf(await patchedBytes(handMade(sheetXml(cell, behind)), comment), sheetPart);
    expect(done).toMatch(/<drawing r:id="rId9"\/><legacyDrawing xmlns:r="[^"]*" r:id="rId2"\/><legacyDrawingHF/);
  });

  it("a drawing of form controls gets boxes beside them, macros stay", async () => {
    const vml =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1030">' +
      '<v:textbox><div>\u00c9<br></div></v:textbox><x:ClientData ObjectType="Button"/></v:shape></xml>\r\n';
    const macros = new Uint8Array(3000).map((_, index) => (index * 7919) % 251);
    const bound = `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId3"/>`;
    const before = handMade(sheetXml(cell, bound), {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsXml({ rId3: ["vmlDrawing", "../drawings/vmlDrawing1.vml"] }),
      "xl/drawings/vmlDrawing1.vml": vml,
      "xl/vbaProject.bin": macros,
    });
    const after = await patchedBytes(before, comment);
    expect(await changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/_rels/sheet1.xml.rels",
    ]);
    const drawing = partOf(after, "xl/drawings/vmlDrawing1.vml");
    expect(drawing.startsWith(vml.slice(0, vml.indexOf("</xml>")))).toBe(true);
    expect(drawing).toContain('id="_x0000_s1031" type="#_x0000_t202"');
    expect(drawing.endsWith("</v:shape></xml>\r\n")).toBe(true);
  });

  it("the box of a comment that has more to say now gets larger", async () => {
    const first = await patchedBytes(handMade(sheetXml(cell)), comment);
    const again = await patchedBytes(first, {
      cells: at({ A1: { comment: "原填数与上年同期相差过大，".repeat(12) } }),
    });
    const bottom = (bytes: Uint8Array): number =>
      Number(/<x:Anchor>([^<]*)/.exec(partOf(bytes, "xl/drawings/vmlDrawing1.vml"))?.[1]?.split(", ")[6]);
    expect([bottom(first), bottom(again)]).toEqual([2, 8]);
    expect(cellOf(again, "台账", "A1")?.comment).toMatch(/，\n请核实$/);
    const drawing = partOf(first, "xl/drawings/vmlDrawing1.vml").replace(
      /(<x:Anchor>)[^<]*/,
      "$11, 0, 0, 0, 9, 0, 30, 0",
    );
    const box = { left: 1, leftOffset: 0, top: 0, topOffset: 0, right: 4, rightOffset: 0, bottom: 9, bottomOffset: 0 };
    expect(withLargerBox(drawing, { row: 0, column: 0 }, box)).toBe(drawing);
  });

  it("the same said again is said once", async () => {
    const first = await patchedBytes(handMade(sheetXml(cell)), comment);
    expect(await changedParts(first, await patchedBytes(first, comment))).toEqual([]);
  });

  it("all that is said of one cell is in one comment, the graver mark shown", async () => {
    const bytes = await patchedBytes(handMade(sheetXml(cell)), {
      cells: [...at({ A1: { comment: "一", tint: "asked" } }), ...at({ A1: { comment: "二", tint: "wrong" } })],
    });
    expect(cellOf(bytes, "台账", "A1")?.comment).toBe("一\n二");
    expect(partOf(bytes, "xl/styles.xml")).toContain("FFF2A59B");
    expect(partOf(bytes, "xl/styles.xml")).not.toContain("FFFFE45C");
  });
});
