/** 四挂钩考核 by worked examples: what a clerk would check with a pocket calculator. */
import { describe, expect, it } from "vitest";
import { exampleScheme } from "../../seeds/assessment-example.ts";
import { annualAssessment } from "../../shared/domain/assessment/annual.ts";
import { movement, ranksOf } from "../../shared/domain/assessment/ranking.ts";
import { type SuppliedFigure, scoreLine } from "../../shared/domain/assessment/rules.ts";
import { type Scheme, type SchemeLine, schemeProblems, usualRule } from "../../shared/domain/assessment/scheme.ts";
import { quarterAssessment } from "../../shared/domain/assessment/scores.ts";
import { readCell } from "../../shared/domain/assessment/typed.ts";

const line = (more: Partial<SchemeLine>): SchemeLine => ({
  code: "a",
  name: "一般公共预算收入",
  category: "发展质效",
  unit: "亿元",
  decimals: 2,
  indicator: null,
  provider: "czj",
  weight: 60,
  direction: "higher",
  rule: usualRule.completion,
  when: "every_quarter",
  ...more,
});
const said = (value: number | null, target: number | null = null): SuppliedFigure => ({
  value,
  target,
  filling: value === null ? "not_obtained" : "reported",
});
const scores = (of: SchemeLine, figures: readonly (SuppliedFigure | null)[]) =>
  scoreLine(of, figures).map(({ score, state }) => score ?? state);

describe("scoring rules", () => {
  it("completion against the target is capped at 120; less is better turns it round", () => {
    expect(scores(line({}), [said(9, 10), said(15, 10), said(0, 10), said(5, null), null])).toEqual([
      90,
      120,
      0,
      "no_target",
      "missing",
    ]);
    expect(scores(line({ direction: "lower" }), [said(20, 10), said(5, 10), said(0, 10)])).toEqual([50, 120, 120]);
  });
  it("rank: from 100 for the first to the floor for the last, equal figures share the better place", () => {
    const rank = line({ rule: { kind: "rank", floor: 60 } });
    expect(scores(rank, [said(3), said(9), said(9), said(1), said(0)])).toEqual([80, 100, 100, 70, 60]);
    expect(scores(rank, [said(3), null])).toEqual([100, "missing"]);
  });
  it("min-max: by the distance between lowest and highest", () => {
    const spread = line({ rule: { kind: "min_max", floor: 60 } });
    expect(scores(spread, [said(2), said(4), said(6)])).toEqual([60, 80, 100]);
    expect(scores(spread, [said(4), said(4)])).toEqual([100, 100]);
  });
  it("deduct per miss, yes or no", () => {
    const deduct = line({ rule: { kind: "deduct", points: 15 }, direction: "lower" });
    expect(scores(deduct, [said(0), said(2), said(9)])).toEqual([100, 70, 0]);
    expect(scores(line({ rule: usualRule.yes_no }), [said(1), said(0)])).toEqual([100, 0]);
  });
});

const twoLines: Scheme = {
  ...exampleScheme,
  categories: ["发展质效", "招商引资"],
  lines: [line({}), line({ code: "b", name: "签约项目", weight: 40, category: "招商引资", provider: "swj" })],
  groups: "together",
  quarterWeights: [0, 20, 30, 50],
};
const assessed = ["甲", "乙", "丙"].map((name) => ({ organisation: name, name, kind: "街道" }));
const quarter = (period: string, figures: Readonly<Record<string, readonly [number | null, number | null]>>) =>
  quarterAssessment({
    period,
    scheme: twoLines,
    version: 1,
    assessed,
    figure: (code, name) => {
      const value = figures[name]?.[code === "a" ? 0 : 1] ?? null;
      return value === null ? null : said(value, 100);
    },
    adjustments: [],
  });

describe("totals and ranks", () => {
  it("the total is the weighted mean; a missing line leaves it 暂计 over the weights known", () => {
    const { standings } = quarter("2022Q1", { 甲: [90, 50], 乙: [80, null] });
    expect(standings.map(({ name, total, rank, provisional }) => [name, total, rank, provisional])).toEqual([
      ["乙", 80, 1, true],
      ["甲", 74, 2, false],
      ["丙", null, null, true],
    ]);
    expect(standings[2]?.missing).toEqual(["a", "b"]);
  });
  it("ties share a rank, or the categories decide", () => {
    const both = [
      { total: 80, categories: [70, 90] },
      { total: 80, categories: [75, 85] },
      { total: 79.999, categories: [0, 0] },
    ];
    expect(ranksOf(both, { ties: "shared", decimals: 2 }).map(({ rank }) => rank)).toEqual([1, 1, 1]);
    expect(ranksOf(both, { ties: "by_category", decimals: 2 }).map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });
  it("the year is the mean of its quarters by weight; a quarter that is still to come leaves it 暂计", () => {
    const quarters = [
      quarter("2022Q1", { 甲: [10, 10] }),
      quarter("2022Q2", { 甲: [60, 60] }),
      quarter("2022Q3", { 甲: [80, 80] }),
      null,
    ];
    const year = annualAssessment({ scheme: twoLines, version: 1, assessed, quarters, adjustments: [] });
    const [first] = year.standings;
    expect(first?.name).toBe("甲");
    expect(first?.total).toBe(72);
    expect(first?.provisional).toBe(true);
    const whole = annualAssessment({
      scheme: twoLines,
      version: 1,
      assessed,
      quarters: quarters.with(3, quarter("2022Q4", { 甲: [100, 100] })),
      adjustments: [{ id: 1, period: "2022Q2", organisation: "甲", points: 9, reason: "省级表彰", basis: "" }],
    });
    // 60×20% + 80×30% + 100×50% = 86, and 加分 at most 5.
    expect(whole.standings[0]).toMatchObject({ name: "甲", base: 86, total: 91, provisional: false });
  });
  it("up is above 0", () => {
    expect([movement(2, 5), movement(5, 2), movement(3, null)]).toEqual([3, -3, null]);
  });
});

describe("schemes", () => {
  it("those who are scored do not supply their own figures", () => {
    const kinds = new Map([
      ["czj", "区政府部门"],
      ["swj", "街道"],
    ]);
    expect(schemeProblems(twoLines, kinds)).toEqual([{ code: "provider_scored", line: "签约项目" }]);
  });
  it("the shipped example says that it is one", () => {
    expect(exampleScheme.example).toBe(true);
    expect(exampleScheme.name).toContain("示例");
  });
});

describe("cells of the matrix", () => {
  it("blank over a figure, marks without words and a target of 0 are asked about", () => {
    const of = line({});
    expect(readCell(of, { value: "", target: "10" }, said(1, 10))).toMatchObject({ ok: false, fault: "cleared" });
    expect(readCell(of, { value: "—", target: "10" }, null)).toMatchObject({ ok: false, fault: "no_figure_mark" });
    expect(readCell(of, { value: "1", target: "0" }, null)).toMatchObject({ field: "target", fault: "target_zero" });
    expect(readCell(of, { value: "1,8", target: "10" }, null)).toMatchObject({ ok: false, fault: "ambiguous" });
  });
  it("不适用, 未取得, 是 and 0 say what they say", () => {
    const of = line({});
    expect(readCell(of, { value: "不适用", target: "" }, null)).toMatchObject({
      figure: { filling: "not_applicable" },
    });
    expect(readCell(of, { value: "未取得", target: "10" }, said(1, 10))).toMatchObject({
      figure: { value: null, target: 10 },
    });
    expect(readCell(of, { value: "0", target: "10亿元" }, null)).toMatchObject({ figure: { value: 0, target: 10 } });
    const yesNo = line({ rule: usualRule.yes_no, unit: "" });
    expect(readCell(yesNo, { value: "是", target: "" }, null)).toMatchObject({ figure: { value: 1 } });
    expect(readCell(yesNo, { value: "1", target: "" }, null)).toMatchObject({ fault: "not_yes_no" });
  });
});
