import { describe, expect, it } from "vitest";
import {
  filtersOf,
  noFilters,
  queryOf,
  withoutVerdict,
  withVerdict,
} from "../../renderer/features/indicators/filters.ts";
import { tableNotes } from "../../renderer/features/indicators/table-notes.ts";
import { movedSince, worstFirst } from "../../renderer/features/workbench/attention.ts";
import type { ProgressRow } from "../../shared/contract/progress.ts";

const row = (change: Partial<ProgressRow>): ProgressRow => ({
  code: "14-gdp",
  name: "地区生产总值",
  collection: "headline",
  basis: "flow",
  baseline: 1807,
  target: 3000,
  value: null,
  valueAt: null,
  elapsedShare: null,
  progress: null,
  gap: null,
  verdict: "not_assessed",
  dueState: "due",
  annual: null,
  why: {},
  order: 1,
  category: "经济发展",
  unit: "亿元",
  decimals: 1,
  attribute: "预期性",
  operator: ">",
  direction: "higher",
  baselineText: "1807",
  targetText: "＞3000",
  targetYear: 2025,
  latest: null,
  valueAtLabel: null,
  lead: null,
  leadSuggested: false,
  provider: null,
  notes: [],
  scope: "",
  task: null,
  partOf: null,
  annualOf: null,
  frozen: false,
  current: null,
  explanation: [],
  ...change,
});

const perHead = row({ code: "14-gdp-per-capita", name: "人均GDP", verdict: "on_track", gap: 1.7 });
const fiscal = row({ code: "14-fiscal-revenue", name: "财政总收入", verdict: "behind", gap: -12.7 });
const air = row({
  code: "14-good-air-days",
  name: "空气质量优良天数比例",
  category: "绿色生态",
  attribute: "约束性",
  verdict: "target_pending",
});
const names = (rows: readonly ProgressRow[]) => rows.map(({ name }) => name);

describe("the filters of 指标", () => {
  it("comes back from the address as it was put in", () => {
    const filters = { text: "GDP 增长", category: "绿色生态", attribute: "约束性", verdict: "far_behind" } as const;
    expect(filtersOf(queryOf(filters).slice(1))).toEqual(filters);
    expect(queryOf(noFilters)).toBe("");
  });

  it("ignores words that are no filter", () => {
    expect(filtersOf("verdict=perfect&attribute=x")).toEqual(noFilters);
  });

  it("finds by name whatever the case, and by attribute and category", () => {
    const rows = [row({}), perHead, fiscal, air];
    expect(names(withoutVerdict(rows, { ...noFilters, text: " gdp " }))).toEqual(["人均GDP"]);
    expect(names(withoutVerdict(rows, { ...noFilters, attribute: "约束性" }))).toEqual(["空气质量优良天数比例"]);
    expect(names(withoutVerdict(rows, { ...noFilters, category: "经济发展", text: "财政" }))).toEqual(["财政总收入"]);
    expect(names(withVerdict(rows, "behind"))).toEqual(["财政总收入"]);
  });
});

describe("the notes under the table", () => {
  it("numbers a text once, in the order in which the lines need it", () => {
    const { marks, texts } = tableNotes([
      row({ code: "a", notes: ["口径不同", "待核定"] }),
      row({ code: "b" }),
      row({ code: "c", notes: ["待核定", "照录原表"] }),
    ]);
    expect(texts).toEqual(["口径不同", "待核定", "照录原表"]);
    expect(marks.get("a")).toEqual([1, 2]);
    expect(marks.get("b")).toEqual([]);
    expect(marks.get("c")).toEqual([2, 3]);
  });
});

describe("what the workbench points out", () => {
  it("lists the worst verdict first, then the widest gap, and nothing that is on time", () => {
    const doctors = row({ name: "执业医师", verdict: "far_behind", gap: -40 });
    const park = row({ name: "公园绿地", verdict: "behind", gap: -12.3 });
    const jobs = row({ name: "登记失业率", verdict: "near_limit" });
    expect(names(worstFirst([jobs, perHead, park, air, fiscal, doctors]))).toEqual([
      "执业医师",
      "财政总收入",
      "公园绿地",
      "登记失业率",
    ]);
  });

  it("tells a change of verdict from the quarter before, with the change of the gap where there are two", () => {
    const before = [row({ ...perHead, verdict: "behind", gap: -11 }), row({ ...air, verdict: "not_assessed" }), fiscal];
    expect(movedSince(before, [perHead, air, fiscal])).toEqual([
      { row: perHead, from: "behind", gapChange: 12.7 },
      { row: air, from: "not_assessed", gapChange: null },
    ]);
  });
});
