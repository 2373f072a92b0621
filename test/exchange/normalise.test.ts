import { describe, expect, it } from "vitest";
import {
  doubtFraction,
  normaliseNumber,
  normaliseOption,
  normaliseRemark,
} from "../../electron/exchange/read/normalise.ts";
import type { TableCell } from "../../electron/exchange/table.ts";
import type { ReturnedCell } from "../../shared/merge/returned-form.ts";

const place = { sheet: "指标填报", cell: "K5" };

const cell = (value: number | string | boolean | null, more: Partial<TableCell> = {}): TableCell => ({
  column: 10,
  type:
    typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : value === null ? "blank" : "text",
  value,
  text: String(value ?? ""),
  format: "General",
  ...more,
});

/** Value, and what was said or asked about it. */
const summary = ({ value, notes, doubt }: ReturnedCell) => [
  value,
  doubt?.code ?? notes.map(({ code }) => code).join("+"),
];
const read = (value: number | string | boolean | null, unit = "亿元", more: Partial<TableCell> = {}) =>
  normaliseNumber(place, cell(value, more), unit);

describe("a number cell, read without asking", () => {
  it.each([
    [489.5, "亿元", 489.5, ""],
    [0, "亿元", 0, ""],
    [0.1 + 0.2, "亿元", 0.3, ""],
    ["489.5", "亿元", 489.5, "text_number"],
    ["４８９．５", "亿元", 489.5, "text_number+full_width"],
    ["1,807.5", "亿元", 1807.5, "text_number+thousands"],
    [" 489.5\u00a0\u200b", "亿元", 489.5, "text_number+spaces"],
    ["1807亿元", "亿元", 1807, "text_number+same_unit"],
    ["2.65%", "%", 2.65, "text_number+percent"],
    ["－3.2", "%", -3.2, "text_number+full_width"],
    ["0.3个百分点", "百分点", 0.3, "same_unit"],
    ["—", "亿元", null, "no_figure_mark"],
    ["无", "亿元", null, "no_figure_mark"],
    ["/", "亿元", null, "no_figure_mark"],
    ["", "亿元", null, ""],
    ["  ", "亿元", null, ""],
    [null, "亿元", null, ""],
  ])("%j in %s is %j (%s)", (typed, unit, value, codes) => {
    const got = read(typed, unit);
    expect(got.doubt).toBeNull();
    expect(summary(got)).toEqual([value, codes]);
  });

  it("takes a percentage format as percent, in a line of percent", () => {
    expect(summary(read(0.0265, "%", { format: "0.00%", text: "2.65%" }))).toEqual([2.65, "percent"]);
  });

  it("takes a formula's result and says so", () => {
    expect(summary(read(30.5, "亿元", { formula: "SUM(A1:A3)" }))).toEqual([30.5, "formula_result"]);
  });

  it('does not take 0"年" for a date', () => {
    expect(summary(read(2021, "个", { format: '0"年"' }))).toEqual([2021, ""]);
  });

  it("keeps the raw text", () => {
    expect(read("１，８０７亿元").raw).toBe("１，８０７亿元");
  });
});

describe("a number cell that is asked about", () => {
  it.each([
    ["1,80,7", "亿元", 1807, "odd_grouping"],
    ["18070000万元", "亿元", 1807, "other_scale"],
    ["4895000万元", "亿元", 489.5, "other_scale"],
    ["489.5亿", "亿元", 489.5, "other_scale"],
    ["约1807亿元", "亿元", 1807, "approximate"],
    ["1800左右", "亿元", 1800, "approximate"],
    ["2个百分点", "%", 2, "percentage_points"],
    ["同上", "亿元", null, "same_as_above"],
    ["（3.2）", "%", -3.2, "brackets"],
    ["(3.2)", "%", -3.2, "brackets"],
    ["下降3.2%", "%", -3.2, "fall_in_words"],
    ["同比增长5.2%", "%", 5.2, "fall_in_words"],
    ["1800-1900", "亿元", null, "several_numbers"],
    ["≥95", "%", null, "several_numbers"],
    ["1807（其中一季度489）", "亿元", 1807, "trailing_words"],
    ["一千八百", "亿元", 1800, "chinese_numeral"],
    ["四百八十九点五亿元", "亿元", 489.5, "chinese_numeral"],
    ["12万人", "亿元", null, "unit_unknown"],
    ["35%", "亿元", null, "unit_unknown"],
    ["详见附件", "亿元", null, "not_a_number"],
    ["2022年3月", "亿元", null, "not_a_number"],
    [true, "亿元", null, "not_a_number"],
  ])("%j in %s: %j? (%s)", (typed, unit, value, code) => {
    const got = read(typed, unit);
    expect(summary(got)).toEqual([value, code]);
    expect(got.doubt?.handling).toBe("ask");
    expect(got.doubt?.hasProposal).toBe(value !== null);
  });

  it("that became a date", () => {
    expect(summary(read(1807.5, "亿元", { format: "yyyy-mm-dd", text: "1904-12-11" }))).toEqual([
      1807.5,
      "became_a_date",
    ]);
  });

  it("that comes from another file", () => {
    expect(summary(read(12, "亿元", { formula: "[1]Sheet1!A1" }))[1]).toBe("external_link");
  });

  it("in percent where the line is not", () => {
    expect(summary(read(0.5, "亿元", { format: "0%" }))[1]).toBe("unit_unknown");
  });

  it("as a fraction, where the line's usual size is known", () => {
    expect(summary(doubtFraction(read(0.0265, "%"), "%", 2.5))).toEqual([2.65, "fraction_for_percent"]);
    expect(doubtFraction(read(0.02, "%"), "%", 0.02).doubt).toBeNull();
    expect(doubtFraction(read(0.02, "%"), "%", null).doubt).toBeNull();
  });
});

describe("a cell that is refused", () => {
  it.each([
    ["error", "#REF!", "formula_error"],
    ["uncached", "", "formula_uncached"],
  ] as const)("%s", (type, text, code) => {
    const got = read(null, "亿元", { type, text, formula: "A1" });
    expect([got.value, got.doubt?.code, got.doubt?.handling]).toEqual([null, code, "refuse"]);
    expect(got.raw).not.toBe("");
  });
});

describe("options and remarks", () => {
  const options = new Map([
    ["已填报", "reported"],
    ["无数据", "nil"],
    ["未取得", "not_obtained"],
  ]);

  it.each([
    ["无数据", "nil", ""],
    [" 无 数据 ", "nil", "spaces"],
    ["—", null, "no_figure_mark"],
    ["未取得数据", "not_obtained", "option_unknown"],
    ["暂缓", null, "option_unknown"],
  ])("option %j", (typed, value, code) => {
    expect(summary(normaliseOption(place, cell(typed), options))).toEqual([value, code]);
  });

  it("a remark is text, whatever it looks like, and may be too long", () => {
    expect(summary(normaliseRemark(place, cell(" 统计公报\r\n第3页 ")))).toEqual(["统计公报\n第3页", ""]);
    expect(summary(normaliseRemark(place, cell(2022)))).toEqual(["2022", ""]);
    expect(summary(normaliseRemark(place, cell("长".repeat(230))))[1]).toBe("remark_too_long");
  });
});
