import { describe, expect, it } from "vitest";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import type { Table } from "../../electron/exchange/table.ts";
import type { EntryField, IssuedForm } from "../../shared/domain/form.ts";
import type { ReturnedForm } from "../../shared/merge/returned-form.ts";
import {
  columnOf,
  fillIn,
  firstLine,
  type Rows,
  type Saving,
  sampleForm,
  saveWorkbook,
  sheetRows,
} from "./issued-workbook.ts";
import { makeWorkbook } from "./workbooks.ts";

function tableOf(bytes: Uint8Array): Table {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(result.rejection.code);
  return result.table;
}

function returned(rows: Rows, saving: Saving = {}, form: IssuedForm = sampleForm): ReturnedForm {
  const table = tableOf(saveWorkbook(form, rows, saving));
  const identity = recognise(table);
  if (!isIdentity(identity)) throw new Error(identity.code);
  const read = readForm(table, identity, form);
  if ("code" in read) throw new Error(read.code);
  return read;
}

const filledOf = (form: ReturnedForm, key: string, field: EntryField = "value") =>
  form.lines.find((line) => line.key === key)?.cells[field]?.value;
const codes = (form: ReturnedForm) => form.notes.map(({ code }) => code);
const [gdp, gdpYear, retail, tertiary] = sampleForm.lines.map(({ key }) => key) as [string, string, string, string];
const filled = () =>
  fillIn(sampleForm, {
    [gdp]: { value: 489.5, growth: 5.2, vintage: "快报数", filling: "已填报" },
    [retail]: { value: 258.9 },
  });
/** A row of the sheet, as issued. */
const rowOf = (rows: Rows, key: string) => rows.findIndex((row) => row[0] === key);

describe("recognising", () => {
  const identify = (saving: Saving, rows = sheetRows(sampleForm)) =>
    recognise(tableOf(saveWorkbook(sampleForm, rows, saving)));

  it.each([
    ["meta", {}],
    ["meta", { properties: false, printed: false }],
    ["properties", { meta: false, printed: false }],
    ["template_code", { meta: false, properties: false }],
    ["keys", { meta: false, properties: false, printed: false }],
  ] as const)("by %s, when %j was lost", (how, saving) => {
    const identity = identify(saving);
    expect(identity).toMatchObject({ how });
    if (how === "meta" || how === "properties")
      expect(identity).toMatchObject({ issueId: "issue-7", organisation: "stats", period: "2022Q1" });
    if (how === "template_code") expect(identity).toMatchObject({ templateCode: sampleForm.templateCode });
    expect(isIdentity(identity) && identity.keys).toEqual([gdp, gdpYear, retail, tertiary]);
  });

  it("notices that the stamp was altered", () => {
    const altered = identify({
      meta: (rows) => {
        const cell = rows.find((row) => row[3] === "value");
        if (cell) cell[4] = 999;
      },
    });
    expect(altered).toMatchObject({ how: "meta", checksumOk: false });
    expect(identify({})).toMatchObject({ checksumOk: true });
  });

  it("does not choose between two owners", () => {
    const rows = sheetRows(sampleForm);
    rows[1] = [null, "模板编号：JS-2022Q1-JYJ-02"];
    expect(identify({}, rows)).toMatchObject({ code: "identity_disagrees" });
  });

  it("leaves a foreign workbook alone", () => {
    expect(
      recognise(
        tableOf(
          makeWorkbook({
            台账: [
              ["项目", "投资"],
              ["一", 3],
            ],
          }),
        ),
      ),
    ).toEqual({ code: "not_ours", details: {} });
  });
});

describe("a cleanly filled workbook", () => {
  it("gives back what was filled in, and 0 and blank apart", () => {
    const form = returned(
      fillIn(sampleForm, {
        [gdp]: {
          value: 489.5,
          growth: 5.2,
          growthBasis: "不变价",
          vintage: "快报数",
          filling: "已填报",
          remark: "快报",
        },
        [retail]: { value: 0 },
      }),
    );
    const cells = form.lines[0]?.cells;
    expect(Object.fromEntries(Object.entries(cells ?? {}).map(([field, cell]) => [field, cell.value]))).toEqual({
      value: 489.5,
      growth: 5.2,
      growthBasis: "不变价",
      vintage: "快报数",
      filling: "reported",
      remark: "快报",
    });
    expect(cells?.value).toMatchObject({ sheet: "指标填报", cell: "K5", raw: "489.5" });
    expect([filledOf(form, retail), filledOf(form, gdpYear)]).toEqual([0, null]);
    expect(form.notes).toEqual([]);
    expect(form.checkNumber).toEqual({ count: 2, sum: 489.5 });
    expect(form).toMatchObject({ issueId: "issue-7", organisation: "stats", period: "2022Q1", baseKnown: true });
  });

  it("as issued is said to be empty", () => {
    expect(codes(returned(sheetRows(sampleForm)))).toEqual(["nothing_filled"]);
  });

  it("tells who filled it in", () => {
    const rows = filled();
    for (const row of rows) {
      const at = row.indexOf("填表人：");
      if (at >= 0) row.splice(at, 4, "填表人：", "王芳", "联系电话：", "0371-63500000");
    }
    expect(returned(rows).contact).toEqual({ name: "王芳", phone: "0371-63500000", filledOn: "" });
  });

  it("knows no base without its stamp", () => {
    expect(returned(filled(), { meta: false }).baseKnown).toBe(false);
  });
});

describe("rows", () => {
  it("are found by key when sorted, and the sheet by its stamp when renamed", () => {
    const rows = filled();
    const lines = rows.splice(firstLine, 4).reverse();
    rows.splice(firstLine, 0, ...lines);
    const form = returned(rows, { sheetName: "Sheet1 (2)" });
    expect([filledOf(form, gdp), filledOf(form, retail)]).toEqual([489.5, 258.9]);
    expect(form.lines.find(({ key }) => key === gdp)?.cells.value).toMatchObject({ sheet: "Sheet1 (2)", cell: "K8" });
    expect(codes(form).sort()).toEqual(["rows_sorted", "sheet_renamed"]);
  });

  it("inserted are left out and said; deleted are missing and said", () => {
    const rows = filled();
    rows.splice(firstLine, 0, [null, null, "合计", null, null, null, null, null, null, null, 748.4]);
    rows.splice(rowOf(rows, tertiary), 1);
    const form = returned(rows);
    expect(filledOf(form, gdp)).toBe(489.5);
    expect(form.notes.map(({ code, details }) => [code, details["row"] ?? details["name"]])).toEqual([
      ["row_without_key", 5],
      ["row_missing", "第三产业增加值占比"],
    ]);
  });

  it("with one key twice are refused, both", () => {
    const rows = filled();
    rows.splice(firstLine + 1, 0, [...(rows[firstLine] ?? [])]);
    const form = returned(rows);
    expect(form.lines.some(({ key }) => key === gdp)).toBe(false);
    expect(filledOf(form, retail)).toBe(258.9);
    expect(codes(form)).toContain("key_twice");
  });

  it("whose key belongs to another line, because only some columns were sorted, are refused", () => {
    const rows = filled();
    const [a, b] = [rowOf(rows, gdp), rowOf(rows, retail)];
    const keys = [rows[a]?.[0], rows[b]?.[0]];
    const swapped = [rows[b] ?? [], rows[a] ?? []].map((row, at) => [keys[at] ?? null, ...row.slice(1)]);
    [rows[a], rows[b]] = [swapped[0] ?? [], swapped[1] ?? []];
    const form = returned(rows);
    expect(form.lines.map(({ key }) => key)).toEqual([gdpYear, tertiary]);
    expect(codes(form).filter((code) => code === "key_of_other_row")).toHaveLength(2);
  });

  it("without key are found by name, unit and data period, to be confirmed", () => {
    const rows = filled();
    const row = rows[rowOf(rows, gdp)];
    if (row) row[0] = null;
    const form = returned(rows);
    expect(form.lines.find(({ key }) => key === gdp)).toMatchObject({
      foundBy: "name",
      cells: { value: { value: 489.5 } },
    });
    expect(form.lines.find(({ key }) => key === retail)?.foundBy).toBe("key");
  });

  it("of another organisation's form are refused", () => {
    const rows = filled();
    const row = rows[rowOf(rows, retail)];
    if (row) row[0] = "K9999999";
    const form = returned(rows);
    expect(filledOf(form, retail)).toBeUndefined();
    expect(codes(form)).toContain("key_of_another_form");
  });

  it("hidden are read and said", () => {
    const form = returned(filled(), { hiddenRows: [firstLine] });
    expect(filledOf(form, gdp)).toBe(489.5);
    expect(form.notes).toMatchObject([{ code: "rows_hidden", details: { rows: "5" } }]);
  });
});

describe("columns and locked cells", () => {
  it("are found by their heads when a column was inserted", () => {
    const rows = filled().map((row) => [...row.slice(0, 8), "备用", ...row.slice(8)]);
    const form = returned(rows);
    expect(form.lines[0]?.cells.value).toMatchObject({ value: 489.5, cell: "L5" });
    expect(form.notes).toMatchObject([{ code: "column_moved", details: { header: "本期数", column: "L" } }]);
  });

  it("a column that was deleted says nothing about its cells", () => {
    const rows = filled().map((row) => row.filter((_, column) => column !== columnOf("remark")));
    const form = returned(rows);
    expect(form.lines[0]?.cells.remark).toBeUndefined();
    expect(codes(form)).toContain("column_missing");
  });

  it("a changed locked cell is ignored and said", () => {
    const rows = filled();
    const row = rows[rowOf(rows, gdp)];
    if (row) row[7] = 3500;
    expect(returned(rows).notes).toMatchObject([
      { code: "locked_changed", cell: "H5", details: { header: "目标", issued: "3000", now: "3500" } },
    ]);
  });

  it("a changed unit makes the figure a question", () => {
    const rows = fillIn(sampleForm, { [gdp]: { value: 4_895_000 } });
    const row = rows[rowOf(rows, gdp)];
    if (row) row[3] = "万元";
    expect(returned(rows).lines[0]?.cells.value?.doubt).toMatchObject({ code: "unit_changed", handling: "ask" });
  });

  it("one figure over two merged cells is asked about, both", () => {
    const form = returned(filled(), { merges: ["K5:K6"] });
    expect(form.lines.slice(0, 2).map(({ cells }) => cells.value?.doubt?.code)).toEqual([
      "merged_cells",
      "merged_cells",
    ]);
    expect(form.lines[2]?.cells.value?.doubt).toBeNull();
  });
});

describe("往期订正", () => {
  const correct = (name: string | null, period: string | number | null) => {
    const rows = fillIn(sampleForm, { FIX1: { value: 1808.1, remark: "年报核实数" } });
    const row = rows[rowOf(rows, "FIX1")];
    if (row) [row[2], row[5]] = [name, period];
    return returned(rows).corrections;
  };

  it.each([
    ["地区生产总值", "2020年", { indicator: "gdp", dataPeriod: "2020" }],
    ["地区生产总值", 2020, { indicator: "gdp", dataPeriod: "2020" }],
    ["地区生产总值", "2021年前三季度", { indicator: "gdp", dataPeriod: "2021Q3" }],
    ["社会消费品零售总额", "2021年全年", { indicator: "retail", dataPeriod: "2021" }],
    ["地区生产总值", "2019年", null],
    ["不存在", "2020年", null],
    [null, null, null],
  ])("of %j %j means %j", (name, period, target) => {
    expect(correct(name, period)).toMatchObject([{ key: "FIX1", target, cells: { value: { value: 1808.1 } } }]);
  });

  it("rows nobody wrote into are no corrections", () => {
    expect(returned(filled()).corrections).toEqual([]);
  });
});
