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
import { progressRow } from "../support/progress-row.ts";

const perHead = progressRow({ code: "14-gdp-per-capita", name: "人均GDP", verdict: "on_track", gap: 1.7 });
const fiscal = progressRow({ code: "14-fiscal-revenue", name: "财政总收入", verdict: "behind", gap: -12.7 });
const air = progressRow({
  code: "14-good-air-days",
  name: "空气质量优良天数比例",
  category: "绿色生态",
  attribute: "约束性",
  verdict: "target_pending",
});
const names = (rows: readonly ProgressRow[]) => rows.map(({ name }) => name);

describe("the filters of 指标", () => {
  it("comes back from the address as it was put in", () => {
    const filters = {
      collection: "chapter",
      text: "GDP 增长",
      category: "绿色生态",
      attribute: "约束性",
      verdict: "far_behind",
    } as const;
    expect(filtersOf(queryOf(filters).slice(1))).toEqual(filters);
    expect(queryOf(noFilters)).toBe("");
  });

  it("lists the plan's own table unless another source, or all, is asked for", () => {
    const chapter = progressRow({ code: "14-c3-x", name: "新型研发机构", collection: "chapter" });
    expect(names(withoutVerdict([fiscal, chapter], noFilters))).toEqual(["财政总收入"]);
    expect(names(withoutVerdict([fiscal, chapter], { ...noFilters, collection: "all" }))).toHaveLength(2);
    expect(filtersOf("collection=box").collection).toBe("box");
  });

  it("ignores words that are no filter", () => {
    expect(filtersOf("verdict=perfect&attribute=x")).toEqual(noFilters);
  });

  it("finds by name whatever the case, and by attribute and category", () => {
    const rows = [progressRow({}), perHead, fiscal, air];
    expect(names(withoutVerdict(rows, { ...noFilters, text: " gdp " }))).toEqual(["人均GDP"]);
    expect(names(withoutVerdict(rows, { ...noFilters, attribute: "约束性" }))).toEqual(["空气质量优良天数比例"]);
    expect(names(withoutVerdict(rows, { ...noFilters, category: "经济发展", text: "财政" }))).toEqual(["财政总收入"]);
    expect(names(withVerdict(rows, "behind"))).toEqual(["财政总收入"]);
  });
});

describe("the notes under the table", () => {
  it("numbers a text once, in the order in which the lines need it", () => {
    const { marks, texts } = tableNotes([
      progressRow({ code: "a", notes: ["口径不同", "待核定"] }),
      progressRow({ code: "b" }),
      progressRow({ code: "c", notes: ["待核定", "照录原表"] }),
    ]);
    expect(texts).toEqual(["口径不同", "待核定", "照录原表"]);
    expect(marks.get("a")).toEqual([1, 2]);
    expect(marks.get("b")).toEqual([]);
    expect(marks.get("c")).toEqual([2, 3]);
  });
});

describe("what the workbench points out", () => {
  it("lists the worst verdict first, then the widest gap, and nothing that is on time", () => {
    const doctors = progressRow({ name: "执业医师", verdict: "far_behind", gap: -40 });
    const park = progressRow({ name: "公园绿地", verdict: "behind", gap: -12.3 });
    const jobs = progressRow({ name: "登记失业率", verdict: "near_limit" });
    expect(names(worstFirst([jobs, perHead, park, air, fiscal, doctors]))).toEqual([
      "执业医师",
      "财政总收入",
      "公园绿地",
      "登记失业率",
    ]);
  });

  it("tells a change of verdict from the quarter before, with the change of the gap where there are two", () => {
    const before = [
      progressRow({ ...perHead, verdict: "behind", gap: -11 }),
      progressRow({ ...air, verdict: "kept" }),
      fiscal,
    ];
    expect(movedSince(before, [perHead, air, fiscal])).toEqual([
      { row: perHead, from: "behind", gapChange: 12.7 },
      { row: air, from: "kept", gapChange: null },
    ]);
  });

  it("calls it no movement when a target came into force and its first figure is still awaited", () => {
    expect(
      movedSince([progressRow({ verdict: "target_pending" })], [progressRow({ verdict: "not_assessed" })]),
    ).toEqual([]);
  });
});
