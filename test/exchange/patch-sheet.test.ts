import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sheetName as freeName } from "../../electron/exchange/sheet-name.ts";
import { tableOf } from "./edited-table.ts";
import { feedbackSheet } from "./feedback-sheet.ts";
import { handMade, partOf, patchedBytes, sheetXml } from "./hand-made.ts";
import { writtenParts } from "./written-parts.ts";
import { changedParts } from "./zip-entries.ts";

const ledger = new Uint8Array(readFileSync(path.join(import.meta.dirname, "../fixtures/patch/ledger.xlsx")));
const added = "xl/worksheets/sheet5.xml";
const linked = { sheet: "任务 '22'台账", cell: "B2" };

describe("a sheet put behind the others", () => {
  it("is read as it was given, and nothing else is touched", async () => {
    const after = await patchedBytes(ledger, { sheets: [feedbackSheet(linked)] });
    const table = tableOf(after);
    expect(table.sheets.map(({ name }) => name)).toEqual([
      ...tableOf(ledger).sheets.map(({ name }) => name),
      "数据核实反馈单",
    ]);
    const sheet = table.sheets.at(-1);
    expect(sheet?.rows[3]?.cells.map(({ value }) => value)).toEqual([
      1,
      "任务 '22'台账!B2",
      "地区生产总值",
      "=4895000万元",
      "本表单位是亿元，折合 489.5 亿元，请确认。",
      "改为 489.5 <亿元>",
    ]);
    expect(sheet?.merges).toHaveLength(2);
    expect(await changedParts(ledger, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      added,
    ]);
  });

  it("links into sheets whatever their name, repeats its head on every page, A4 across", async () => {
    const after = await patchedBytes(ledger, { sheets: [feedbackSheet(linked)] });
    const xml = partOf(after, added);
    expect(xml).toContain(`<hyperlink ref="B4" location="'任务 ''22''台账'!B2"`);
    expect(xml).toMatch(
      /<sheetProtection [^>]*\/><mergeCells .*<\/mergeCells><hyperlinks>.*<\/hyperlinks><printOptions/s,
    );
    expect(xml).toContain(
      '<pageSetup paperSize="9" firstPageNumber="1" fitToHeight="0" orientation="landscape" useFirstPageNumber="1"/>',
    );
    expect(partOf(after, "xl/workbook.xml")).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="4">'数据核实反馈单'!\$1:\$3<\/definedName><\/definedNames><calcPr/,
    );
    const parts = writtenParts(after);
    const look = (address: string) => parts.look("数据核实反馈单", address);
    expect(look("G4")).toMatchObject({ locked: false, tinted: true, wraps: true });
    expect(look("E4")).toMatchObject({ locked: true, tinted: false, wraps: true });
  });

  it("two of one name get different ones; names of printed titles begin where there were none", async () => {
    const sheet = feedbackSheet({ sheet: "台账", cell: "A1" });
    const after = await patchedBytes(handMade(sheetXml("")), {
      sheets: [sheet, { ...sheet, headRows: null, name: "台账" }],
    });
    expect(tableOf(after).sheets.map(({ name }) => name)).toEqual(["台账", "数据核实反馈单", "台账（2）"]);
    expect(partOf(after, "xl/workbook.xml")).toMatch(
      /<sheet name="数据核实反馈单" sheetId="8" r:id="rId3"\/>.*sheetId="9" r:id="rId4"\/><\/sheets><definedNames><definedName [^>]*localSheetId="1">/,
    );
  });

  it.each([
    ["数据/核实:反馈[单]?*\\", [], "数据 核实 反馈 单"],
    ["'台账'", [], "台账"],
    ["", [], "附表"],
    ["Sheet", ["sheet"], "Sheet（2）"],
    ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(28)}（2）`],
    [`${"长".repeat(30)}𠮷`, [], "长".repeat(30)],
  ])("the name %j is one a sheet can have", (wanted, taken, name) => {
    expect(freeName(wanted, taken)).toBe(name);
  });
});
