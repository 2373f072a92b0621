/** Printed tables as workbooks: read back by another library, and by an office program where there is one. */
import { describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { figureOf } from "../../electron/exchange/printed-workbook/figure.ts";
import { printedTable, writeTables } from "../../electron/exchange/printed-workbook/write.ts";
import type { Sheet, SheetCell } from "../../shared/contract/sheets.ts";
import { number, text, word } from "../../shared/domain/sheet-cells.ts";

const column = (key: string, widthMm: number | null = 20) => ({ key, head: [key], widthMm });

const sheetOf = (rows: SheetCell[][], more: Partial<Sheet> = {}): Sheet => ({
  kind: "main-indicators",
  formVersion: "JS-P01·第1版",
  orientation: "landscape",
  title: "主要指标进展情况表",
  subtitle: "（截至2022年3月底）",
  tableNumber: "监测表1",
  confidentiality: "内部资料",
  info: ["制表单位（盖章）：区发展改革委"],
  demo: false,
  sections: [{ title: "", columns: [column("名称", null), column("数值"), column("说明")], rows }],
  empty: "无可列项目",
  closing: [],
  signature: [{ label: "单位负责人：", text: "" }],
  summary: "",
  legend: "",
  notes: ["为快报数"],
  verification: "7C3E-04B9",
  ...more,
});

const written = async (...sheets: Sheet[]) =>
  XLSX.read(await writeTables(sheets.map((sheet) => ({ name: sheet.title, table: printedTable(sheet) }))), {
    cellNF: true,
    cellStyles: true,
    cellFormula: true,
  });

const cellsOf = (sheet: XLSX.WorkSheet | undefined): XLSX.CellObject[] =>
  Object.entries(sheet ?? {}).flatMap(([key, cell]) => (key.startsWith("!") ? [] : [cell as XLSX.CellObject]));
const cellOf = (sheet: XLSX.WorkSheet | undefined, shown: string | number) =>
  cellsOf(sheet).find(({ v }) => v === shown);

describe("a figure", () => {
  const shownBy = (cell: SheetCell): string | null => {
    const figure = figureOf(cell);
    return figure && XLSX.SSF.format(figure.numFmt, figure.value);
  };

  it.each([
    ["68.9", 68.8647],
    ["1807", 1807],
    ["+8.6", 8.6123],
    ["−4.1", -4.12],
    ["12.5%", 12.46],
    ["3.6百分点", 3.6],
    [">3000", 3000],
    ["0.0", 0],
  ])("shows %s and keeps %d", (shown, value) => {
    const cell = number(shown, value);
    expect(figureOf(cell)?.value).toBe(value);
    expect(shownBy(cell)).toBe(shown);
  });

  it("stays a number beside the mark of its note", () => {
    expect(shownBy({ ...number("503.3", 503.27), marks: [1, 3] })).toBe("503.3①③");
  });

  it("stays a text where what is shown is not its own value", () => {
    for (const cell of [number("1-3", 2), number("68.9", 70), number("68.9"), number("目标待下达", 1)])
      expect(figureOf(cell)).toBeNull();
  });
});

it("writes numbers in full precision, and never a formula of what somebody typed", async () => {
  const risky = ["=1+1", "+86", "-abc", "@SUM(A1)", "#N/A"];
  const { Sheets, SheetNames } = await written(
    sheetOf([
      [text("财政总收入"), number("68.9", 68.8647), text("")],
      ...risky.map((typed) => [text(typed), word("—"), text("")]),
    ]),
  );
  const sheet = Sheets[SheetNames[0] ?? ""];
  expect(cellOf(sheet, 68.8647)).toMatchObject({ t: "n", w: "68.9" });
  for (const typed of risky) expect(cellOf(sheet, typed), typed).toMatchObject({ t: "s", v: typed });
  expect(cellsOf(sheet).filter(({ f }) => f !== undefined)).toEqual([]);
  for (const said of ["主要指标进展情况表", "制表单位（盖章）：区发展改革委", "① 为快报数"])
    expect(cellOf(sheet, said)).toBeDefined();
  expect(cellsOf(sheet).some(({ v }) => String(v).includes("校验码 7C3E-04B9"))).toBe(true);
});

it("merges what the print merges, and keeps the cells beside it in their columns", async () => {
  const rows: SheetCell[][] = [
    [{ ...text("甲"), rowSpan: 2 }, number("1", 1), text("一")],
    [number("2", 2), text("二")],
    [{ ...word("合计"), colSpan: 2 }, text("三")],
  ];
  const { Sheets, SheetNames } = await written(sheetOf(rows));
  const grid = XLSX.utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ""] ?? {}, { header: 1, raw: true });
  const at = grid.findIndex((row) => row[0] === "甲");
  expect(grid.slice(at, at + 3).map((row) => Array.from({ length: 3 }, (_, n) => row[n] ?? ""))).toEqual([
    ["甲", 1, "一"],
    ["", 2, "二"],
    ["合计", "", "三"],
  ]);
});

it("has a worksheet for each print of a set, with names that every program takes", async () => {
  const { SheetNames, Workbook } = await written(
    sheetOf([], { title: "区发展改革委/区统计局填报单" }),
    sheetOf([], { title: "区发展改革委/区统计局填报单" }),
  );
  expect(new Set(SheetNames).size).toBe(2);
  for (const name of SheetNames) expect(name).not.toMatch(/[\][:*?/\\]/);
  // The head of the table is on every page.
  expect(Workbook?.Names?.filter(({ Name }) => Name === "_xlnm.Print_Titles")).toHaveLength(2);
});
