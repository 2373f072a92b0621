/** The sheet 考核数据, written and read again: as issued, filled in, and after everything people do to a sheet. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { matrixSheetName } from "../../electron/exchange/layout/matrix-sheet.ts";
import { addressOf } from "../../electron/exchange/read/grid.ts";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import type { Table, TableSheet } from "../../electron/exchange/table.ts";
import { writeForm } from "../../electron/exchange/write/index.ts";
import { drawMatrixSheet } from "../../electron/exchange/write/matrix-sheet.ts";
import type { SupplyField } from "../../shared/domain/assessment/form-matrix.ts";
import type { ReturnedForm } from "../../shared/merge/returned-form.ts";
import { fillWorkbook } from "../support/fill-workbook.ts";
import { type Change, mirrored, tableOf, withCells, withSheet } from "./edited-table.ts";
import { formWithMatrix, sampleMatrix } from "./issued-matrix.ts";

let bytes: Uint8Array;
let issued: Table;
/** Where a figure's cell was issued. */
let placeOf: (row: string, line: string, field: SupplyField) => string;

beforeAll(async () => {
  const written = await writeForm(formWithMatrix);
  bytes = written.bytes;
  issued = tableOf(bytes);
  placeOf = (row, line, field) => {
    const found = written.cells.find((cell) => cell.key === `${row}.${line}` && cell.field === field);
    if (!found) throw new Error(`${row} ${line} ${field}`);
    return found.cell;
  };
});

function returned(table: Table): ReturnedForm {
  const identity = recognise(table);
  if (!isIdentity(identity)) throw new Error(identity.code);
  const read = readForm(table, identity, formWithMatrix);
  if ("code" in read) throw new Error(read.code);
  return read;
}
const supplyOf = ({ supplies = [] }: ReturnedForm, line: string, assessed: string) =>
  supplies.find((each) => each.line === line && each.assessed === assessed);
const values = (form: ReturnedForm, line: string) =>
  sampleMatrix.rows.map(({ organisation }) => supplyOf(form, line, organisation)?.cells.value?.value);
const codes = ({ notes }: ReturnedForm) => notes.map(({ code }) => code);
const sheetOf = (table: Table): TableSheet => {
  const sheet = table.sheets.find(({ name }) => name === matrixSheetName);
  if (!sheet) throw new Error("no 考核数据");
  return sheet;
};

/** 固定资产投资 of the six, 2 % of the second: as a person would type it. */
const typed = (): Record<string, Change> => ({
  ...Object.fromEntries(
    sampleMatrix.rows.map(({ key }, index) => [placeOf(key, "KFAI", "value"), 4.5 + index] as const),
  ),
  [placeOf("KS2", "KFAI", "target")]: "1,250.5",
  [placeOf("KS2", "KRETAIL", "value")]: "6.1%",
  [placeOf("KS3", "KRETAIL", "value")]: "不适用",
  [placeOf("KS3", "KARCHIVE", "value")]: "是",
  [placeOf("KS4", "KARCHIVE", "value")]: "否",
});
const fai = [4.5, 5.5, 6.5, 7.5, 8.5, 9.5];
const filled = () => withCells(issued, matrixSheetName, typed());

function expectFilled(form: ReturnedForm): void {
  expect(values(form, "kfai")).toEqual(fai);
  expect(supplyOf(form, "kfai", "o2")?.cells.target?.value).toBe(1250.5);
  expect(values(form, "kretail")).toEqual([null, 6.1, "not_applicable", null, null, null]);
  expect(values(form, "karchive")).toEqual([null, null, 1, 0, null, null]);
}

/** Rows between head and foot, put in another order; what stands where is renumbered. */
function withRows(table: Table, order: (rows: TableSheet["rows"]) => TableSheet["rows"]): Table {
  return withSheet(table, matrixSheetName, (sheet) => {
    const isScored = ({ cells }: TableSheet["rows"][number]) => cells.some(({ text }) => /^KS\d$/.test(text));
    const first = sheet.rows.find(isScored)?.row ?? 0;
    const moved = order(sheet.rows.filter(isScored)).map((row, index) => ({
      ...row,
      row: first + index,
      cells: row.cells.map((cell) => ({ ...cell, address: addressOf(first + index, cell.column) })),
    }));
    const after = sheet.rows.filter((row) => row.row > first && !isScored(row));
    return { ...sheet, rows: [...sheet.rows.filter((row) => row.row < first), ...moved, ...after] };
  });
}

/** A column put in at a place: what stands behind it moves. */
const withColumnAt = (table: Table, at: number): Table =>
  withSheet(table, matrixSheetName, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.column < at ? cell : { ...cell, column: cell.column + 1, address: addressOf(row.row, cell.column + 1) },
      ),
    })),
    merges: sheet.merges.map((merge) => ({
      ...merge,
      left: merge.left < at ? merge.left : merge.left + 1,
      right: merge.right < at ? merge.right : merge.right + 1,
    })),
  }));

describe("考核数据", () => {
  it("shows everybody who is scored, last quarter's figures, and what stands", () => {
    const texts = sheetOf(issued).rows.map(({ cells }) => cells.map(({ text }) => text));
    const row = texts.find((cells) => cells.includes("经八路街道"));
    expect(row).toEqual(["KS1", "1", "经八路街道", "街道", "18.25", "5.00", "4.50", "6.5", "否"]);
    expect(texts.flat().join("\n")).toContain("固定资产投资（亿元）\n越高越好；完成÷目标×100，最高 120 分");
    expect(sheetOf(issued).rows.filter(({ hidden }) => hidden)).toHaveLength(1);
  });

  it("comes back, untouched, as nothing changed", () => {
    const form = returned(issued);
    expect(codes(form)).toEqual(["nothing_filled"]);
    expect(values(form, "kfai")).toEqual([4.5, null, null, null, null, null]);
    expect(supplyOf(form, "kfai", "o1")?.cells.target?.value).toBe(5);
    expect(form.supplies).toHaveLength(18);
  });

  it("gives back what was typed: figures, targets, words", () => {
    const form = returned(filled());
    expectFilled(form);
    expect(codes(form)).toEqual([]);
  });

  it.each([
    ["rows sorted", () => withRows(filled(), (rows) => rows.toReversed()), ["rows_sorted"]],
    ["a column put in", () => withColumnAt(filled(), 5), ["column_moved"]],
    ["columns from right to left", () => withSheet(filled(), matrixSheetName, mirrored), ["column_moved"]],
    [
      "renamed",
      () => withSheet(filled(), matrixSheetName, (sheet) => ({ ...sheet, name: "Sheet5" })),
      ["sheet_renamed"],
    ],
  ] as const)("%s: every figure is found all the same", (_, edited, noticed) => {
    const form = returned(edited());
    expectFilled(form);
    expect(codes(form)).toEqual(noticed);
  });

  it("without its hidden row of keys columns are found by what is printed over them", () => {
    const bare = withSheet(filled(), matrixSheetName, (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ hidden }) => !hidden),
    }));
    expectFilled(returned(bare));
  });

  it("a row without its key is found by its name, and has to be confirmed", () => {
    const keyless = withSheet(filled(), matrixSheetName, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => text !== "KS2") })),
    }));
    const form = returned(keyless);
    expect(supplyOf(form, "kfai", "o2")).toMatchObject({ foundBy: "name", cells: { value: { value: 5.5 } } });
    expect(supplyOf(form, "kfai", "o3")?.foundBy).toBe("key");
  });

  it("a row that is gone is said; a column that stands there twice is not read", () => {
    const isLast = ({ cells }: TableSheet["rows"][number]) => cells.some(({ text }) => text === "KS6");
    const form = returned(withRows(filled(), (rows) => rows.filter((row) => !isLast(row))));
    expect(codes(form)).toEqual(["row_missing"]);
    const keyRow = sheetOf(issued).rows.find(({ hidden }) => hidden)?.row ?? 0;
    const twice = returned(withCells(filled(), matrixSheetName, { [addressOf(keyRow, 20)]: "KFAI.value" }));
    expect(codes(twice)).toContain("column_twice");
    expect(supplyOf(twice, "kfai", "o2")?.cells.value).toBeUndefined();
    expect(supplyOf(twice, "kretail", "o2")?.cells.value?.value).toBe(6.1);
  });

  it.each([
    ["约4.5", "approximate", 4.5],
    ["45000万元", "other_scale", 4.5],
    ["4.5-5", "several_numbers", null],
    ["同上", "same_as_above", 5.5],
  ] as const)("%s is asked about, never taken", (text, code, proposal) => {
    const cell = placeOf("KS3", "KFAI", "value");
    const form = returned(withCells(filled(), matrixSheetName, { [cell]: text }));
    expect(supplyOf(form, "kfai", "o3")?.cells.value).toMatchObject({ value: proposal, doubt: { code } });
  });

  it("a fraction where percent are usual is asked about, and a word that is neither 是 nor 否", () => {
    const form = returned(
      withCells(filled(), matrixSheetName, {
        [placeOf("KS5", "KRETAIL", "value")]: 0.062,
        [placeOf("KS5", "KARCHIVE", "value")]: "√",
      }),
    );
    expect(supplyOf(form, "kretail", "o5")?.cells.value?.doubt?.code).toBe("fraction_for_percent");
    expect(supplyOf(form, "karchive", "o5")?.cells.value).toMatchObject({
      value: 1,
      doubt: { code: "option_unknown" },
    });
  });

  it("说明 goes with the figures of its row; without any it is said", () => {
    const reason = (row: string) => {
      const cell = placeOf(row, "KARCHIVE", "value");
      return cell.replace(/^[A-Z]+/, (letters) => String.fromCharCode(letters.charCodeAt(0) + 1));
    };
    const table = withCells(issued, matrixSheetName, {
      [placeOf("KS2", "KFAI", "value")]: 5.5,
      [reason("KS2")]: "新引进项目一次性入统",
      [reason("KS3")]: "本季度没有变化情况",
    });
    const form = returned(table);
    expect(supplyOf(form, "kfai", "o2")?.reason).toBe("新引进项目一次性入统");
    expect(codes(form)).toEqual(["reason_without_figure"]);
  });

  it("is known by its row keys alone, and the only sheet that came back is a return of that part", () => {
    const alone: Table = {
      ...filled(),
      stamps: [],
      properties: {},
      sheets: [sheetOf(filled())].map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => !text.includes("JS-")) })),
      })),
    };
    const identity = recognise(alone);
    expect(identity).toMatchObject({ how: "keys", keys: ["KS1", "KS2", "KS3", "KS4", "KS5", "KS6"] });
    const form = returned(alone);
    expectFilled(form);
    expect(codes(form)).toEqual(["sheet_missing"]);
  });

  const office = "soffice";
  const hasLibreOffice = spawnSync(office, ["--version"]).status === 0;
  it.skipIf(!hasLibreOffice)("saved by LibreOffice: everything is found again", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "matrix-"));
    try {
      const cells = Object.fromEntries(
        Object.entries(typed()).flatMap(([cell, value]) =>
          typeof value === "string" || typeof value === "number" ? [[cell, value] as const] : [],
        ),
      );
      writeFileSync(path.join(folder, "in.xlsx"), fillWorkbook(bytes, matrixSheetName, cells));
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const out = path.join(folder, "out");
      execFileSync(
        office,
        ["--headless", profile, "--convert-to", "xlsx", "--outdir", out, path.join(folder, "in.xlsx")],
        { stdio: "pipe" },
      );
      const form = returned(tableOf(readFileSync(path.join(out, "in.xlsx"))));
      expectFilled(form);
      expect(codes(form)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const openpyxl = spawnSync("python3", ["-c", "import openpyxl"]).status === 0;
  it.skipIf(!openpyxl)("saved by openpyxl: everything is found again", { timeout: 60_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "matrix-"));
    try {
      const file = path.join(folder, "in.xlsx");
      writeFileSync(file, bytes);
      const script = [
        "import json, sys, openpyxl",
        "book = openpyxl.load_workbook(sys.argv[1])",
        "sheet = book[sys.argv[2]]",
        "for cell, value in json.loads(sys.argv[3]).items(): sheet[cell] = value",
        "book.save(sys.argv[1])",
      ].join("\n");
      execFileSync("python3", ["-c", script, file, matrixSheetName, JSON.stringify(typed())], { stdio: "pipe" });
      expectFilled(returned(tableOf(readFileSync(file))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it.each([1, 2, 3])("with %i lines, a telephone number has room on its line at the foot", (count) => {
  const telephone = "0371-55552543";
  const form = { ...formWithMatrix, organisation: { ...formWithMatrix.organisation, contactPhone: telephone } };
  const matrix = {
    lines: sampleMatrix.lines.slice(0, count),
    rows: sampleMatrix.rows.map((row) => ({ ...row, cells: row.cells.slice(0, count) })),
  };
  const { sheet, stamp } = drawMatrixSheet(form, matrix, null);
  const place = stamp.cells.find(({ field }) => field === "contactPhone")?.cell;
  const line = sheet.merges?.find((range) => addressOf(range.startRow, range.startCol) === place);
  const widths = sheet.columns?.slice(line?.startCol, (line?.endCol ?? 0) + 1).map(({ width }) => width ?? 0) ?? [];
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(telephone.length + 1);
});
