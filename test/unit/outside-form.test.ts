/** The pure rules of 套表: what a head asks for, what a cell sits beside, how a figure is written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besideReader, carriedOver, newestYearOfForm } from "../../shared/domain/outside-form/beside.ts";
import { formColumn } from "../../shared/domain/outside-form/form-columns.ts";
import {
  cellName,
  type FormCell,
  formDataPeriod,
  positionOf,
  type Shown,
} from "../../shared/domain/outside-form/form-mapping.ts";
import { formNumber, isPercentFormat } from "../../shared/domain/outside-form/form-number.ts";
import type { FormSheet } from "../../shared/domain/outside-form/form-sheet.ts";
import { proposeForm } from "../../shared/domain/outside-form/propose-form.ts";

const plan = { baselineYear: 2020, lastYear: 2025 };

const sheetOf = (name: string, rows: readonly (readonly string[])[]): FormSheet => ({
  name,
  rows,
  merges: [],
  formulas: new Set(),
  percents: new Set(),
});

describe("a figure in a form", () => {
  it.each([
    [489.5, 10000, null, 4_895_000],
    [48.95, 10000, null, 489_500],
    [0, 10000, null, 0],
    [8.2, 0.01, null, 0.082],
    [1.005, 1, 2, 1.01],
    [-3.25, 1, 1, -3.3],
  ])("%d × %d, decimals %s", (figure, factor, decimals, written) =>
    expect(formNumber(figure, factor, decimals)).toBe(written),
  );

  it("loses no digit of what a clerk can type when it goes from 亿元 to 万元", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        // As typed in 亿元 with up to six decimals.
        expect(formNumber(cents / 1e6, 10_000, null)).toBe(cents / 100);
      }),
    );
  });

  it("knows a percent format from one that only prints the sign", () => {
    expect(["0.0%", "0.00%;-0.00%"].map(isPercentFormat)).toEqual([true, true]);
    expect(["0.0", '0.0"%"', "0.0\\%", "@"].map(isPercentFormat)).toEqual([false, false, false, false]);
  });
});

describe("periods", () => {
  it("are told from the reporting period", () => {
    const at = (rule: "current" | "lastYear" | "lastFullYear" | "previous", period: string) =>
      formDataPeriod({ rule }, period);
    expect(at("current", "2022Q2")).toBe("2022Q2");
    expect(at("lastYear", "2022Q2")).toBe("2021Q2");
    expect(at("lastFullYear", "2022Q2")).toBe("2021");
    expect([at("previous", "2022Q2"), at("previous", "2022Q1")]).toEqual(["2022Q1", "2021Q4"]);
    expect(formDataPeriod({ rule: "fixed", dataPeriod: "2020" }, "2022Q2")).toBe("2020");
  });
});

describe("heads", () => {
  const asks = (head: string) => {
    const found = formColumn(head, 2022, plan);
    return found && [found.field, "period" in found ? found.period.rule : ""];
  };
  it.each([
    ["2022年1—3月/累计", ["value", "current"]],
    ["2022年1—3月/同比增长（%）", ["growth", "current"]],
    ["上年同期", ["value", "lastYear"]],
    ["2021年1—3月/累计", ["value", "lastYear"]],
    ["2021年", ["value", "lastFullYear"]],
    ["上年全年", ["value", "lastFullYear"]],
    ["上期累计", ["value", "previous"]],
    ["2020年基数", ["baseline", ""]],
    ["2025年目标", ["target", ""]],
    ["五年进度", ["progress", ""]],
    ["进展评价", ["verdict", ""]],
  ])("%s", (head, expected) => expect(asks(head)).toEqual(expected));

  it("asks for the plan's own baseline and target, not for those of other years", () => {
    expect(["2015年基数", "2035年目标", "2022年目标", "年度目标"].map(asks)).toEqual([null, null, null, null]);
  });

  it("never takes a quarter or month by itself for what counts from January on", () => {
    for (const head of ["二季度", "3月", "当月", "4-6月"]) expect(asks(head)).toBeNull();
  });
});

describe("proposals", () => {
  const lines = [
    { code: "gdp", name: "地区生产总值", unit: "亿元", decimals: 1, collection: "headline", growthUnit: "%" },
    { code: "labs", name: "重点实验室", unit: "家", decimals: 0, collection: "box", growthUnit: null },
  ];
  const head = ["指标名称", "计量单位", "本期累计", "同比增长"];

  it("state the factor of the units, and propose nothing for a unit that cannot be told in the line's", () => {
    const sheet = sheetOf("表", [head, ["GDP", "万元", "", ""], ["地区生产总值", "万美元", "", ""]]);
    const found = proposeForm([sheet], lines, plan);
    expect(found.map(({ cell }) => cell)).toEqual(["C2", "D2"]);
    expect(found[0]).toMatchObject({ shows: { line: "gdp", factor: 10_000 }, confidence: "certain" });
  });

  it("are not certain where the form says no unit, and leave words and formulas alone", () => {
    const sheet = {
      ...sheetOf("表", [head, ["地区生产总值", "", "", "见附表"], ["重点实验室", "家", "", ""]]),
      formulas: new Set(["C3"]),
    };
    const found = proposeForm([sheet], lines, plan);
    expect(found.map(({ cell, confidence }) => [cell, confidence])).toEqual([["C2", "likely"]]);
  });
});

describe("what a cell sits beside", () => {
  const shows: Shown = {
    kind: "figure",
    line: "gdp",
    period: { rule: "current" },
    field: "value",
    factor: 1,
    decimals: null,
  };
  const form = (year: number, rows: readonly (readonly string[])[], unit = "单位：亿元") =>
    sheetOf("表", [[`${year}年一季度报表`], [unit], ["指标", `${year}年1-3月`, `${year - 1}年1-3月`], ...rows]);
  const mapped = (sheet: FormSheet, ...names: string[]): FormCell[] => {
    const read = besideReader(sheet, newestYearOfForm([sheet]));
    return names.map((cell) => {
      const { row, column } = positionOf(cell);
      return { sheet: "表", cell, shows, overFormula: false, beside: read(row, column) };
    });
  };
  const first = form(2022, [
    ["地区生产总值", "", ""],
    ["其中：市级", "", ""],
    ["财政收入", "", ""],
    ["其中：市级", "", ""],
  ]);

  it("is the same next year", () => {
    const next = form(2023, first.rows.slice(3));
    const { same, moved } = carriedOver(mapped(first, "B4", "C4", "B7"), [next]);
    expect([same.length, moved.length]).toEqual([3, 0]);
  });

  it("is not the same where rows have moved; the one new place is named", () => {
    const next = form(2023, [["第三产业", "", ""], ...first.rows.slice(3)]);
    const { same, moved } = carriedOver(mapped(first, "B4", "B6", "B7"), [next]);
    expect(same).toEqual([]);
    expect(moved.map(({ cell, to }) => [cell, to?.cell])).toEqual([
      ["B4", "B5"],
      ["B6", "B7"],
      // The second 其中：市级 is known by what it stands under.
      ["B7", "B8"],
    ]);
  });

  it("is not the same where columns have changed places, or the table counts in another unit", () => {
    const turned = sheetOf(
      "表",
      first.rows.map(([name = "", now = "", before = ""]) => [name, before, now]),
    );
    expect(carriedOver(mapped(first, "B4"), [turned]).moved).toMatchObject([{ cell: "B4", to: { cell: "C4" } }]);
    const inWan = form(2022, first.rows.slice(3), "单位：万元");
    expect(carriedOver(mapped(first, "B4"), [inWan])).toMatchObject({ same: [], moved: [{ to: null }] });
  });
});

it("names cells as spreadsheets do", () => {
  expect([cellName(0, 0), cellName(9, 25), cellName(0, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
    "A1",
    "Z10",
    "AA1",
    "ZZ1",
    "AAA1",
  ]);
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(16_383), (row, column) => {
      expect(positionOf(cellName(row, column))).toEqual({ row, column });
    }),
  );
});
