import { describe, expect, it } from "vitest";
import {
  type Filters,
  filtersOf,
  queryOf,
  usualFilters,
  waysOut,
  withCollection,
} from "../../renderer/features/indicators/filters.ts";
import { tableNotes } from "../../renderer/features/indicators/table-notes.ts";
import { movedSince, worstFirst } from "../../renderer/features/workbench/attention.ts";
import type { ProgressRow } from "../../shared/contract/progress.ts";
import { withoutVerdict, withVerdict } from "../../shared/listings/line-filters.ts";
import { listingOf, numbersWithin } from "../../shared/listings/line-listing.ts";
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

const { office, department } = usualFilters;
const chapter = progressRow({ code: "14-c3-x", name: "新型研发机构", collection: "chapter", answering: ["kjj"] });
const yearly = progressRow({ code: "a", name: "社零增速", collection: "annual", targetYear: 2022, category: "2022年" });
const boxed = progressRow({
  code: "b",
  name: "新增高新技术企业",
  collection: "box",
  box: { number: 1, title: "创新发展六大工程" },
  tags: ["创新要素集聚新高地", "创新引领能级"],
  answering: ["kjj", "tjj"],
  verdict: "behind",
});
const everywhere: Filters = { ...office, collection: "all" };

describe("the filters of 指标", () => {
  it("come back from the address as they were put in", () => {
    const filters: Filters = {
      collection: "chapter",
      text: "GDP 增长",
      category: "绿色生态",
      attribute: "约束性",
      organisation: "kjj",
      goal: "创新引领能级",
      box: 0,
      year: 2022,
      verdict: "far_behind",
      mine: true,
      group: "goal",
      order: "gap-best",
      view: "bars",
    };
    for (const usual of [office, department])
      expect(filtersOf(queryOf(filters, usual).slice(1), usual)).toEqual(filters);
    for (const usual of [office, department]) expect(queryOf(usual, usual)).toBe("");
    expect(filtersOf(queryOf(office, department).slice(1), department)).toEqual(office);
  });

  it("list the plan's own table to the office unless another source, or all, is asked for", () => {
    expect(names(withoutVerdict([fiscal, chapter], office, "fgw"))).toEqual(["财政总收入"]);
    expect(names(withoutVerdict([fiscal, chapter], everywhere, "fgw"))).toHaveLength(2);
    expect(filtersOf("collection=box", office).collection).toBe("box");
  });

  it("list to a department what it answers for, of every source, until it asks for all", () => {
    const rows = [fiscal, chapter, boxed];
    expect(names(withoutVerdict(rows, department, "kjj"))).toEqual(["新型研发机构", "新增高新技术企业"]);
    expect(names(withoutVerdict(rows, filtersOf("mine=no", department), "kjj"))).toHaveLength(3);
  });

  it("ignore words that are no filter", () => {
    expect(filtersOf("verdict=perfect&attribute=x&box=one&goal=y&mine=perhaps&order=name", office)).toEqual(office);
  });

  it("find by name whatever the case, by attribute and by category", () => {
    const rows = [progressRow({}), perHead, fiscal, air];
    expect(names(withoutVerdict(rows, { ...office, text: " gdp " }, ""))).toEqual(["地区生产总值", "人均GDP"]);
    expect(names(withoutVerdict(rows, { ...office, attribute: "约束性" }, ""))).toEqual(["空气质量优良天数比例"]);
    expect(names(withoutVerdict(rows, { ...office, category: "经济发展", text: "财政" }, ""))).toEqual(["财政总收入"]);
    expect(names(withVerdict(rows, "behind"))).toEqual(["财政总收入"]);
  });

  it("find by who answers, by goal, by 专栏 and by the year of a yearly goal", () => {
    const rows = [fiscal, chapter, yearly, boxed];
    const found = (change: Partial<Filters>) => names(withoutVerdict(rows, { ...everywhere, ...change }, ""));
    expect(found({ organisation: "tjj" })).toEqual(["新增高新技术企业"]);
    expect(found({ goal: "创新引领能级" })).toEqual(["新增高新技术企业"]);
    expect(found({ box: 1 })).toEqual(["新增高新技术企业"]);
    expect(found({ year: 2022 })).toEqual(["社零增速"]);
    // 2025 is the year of the plan's targets, not of a yearly goal.
    expect(found({ year: 2025 })).toEqual([]);
  });

  it("let category, 专栏 and year go with the source they belong to", () => {
    const narrowed: Filters = { ...everywhere, category: "x", box: 1, year: 2022, goal: "创新引领能级" };
    expect(withCollection(narrowed, "chapter")).toMatchObject({ category: null, box: null, year: null });
    expect(withCollection(narrowed, "chapter").goal).toBe("创新引领能级");
  });
});

describe("a list that its filters leave empty", () => {
  it("says which single filter hides how much, and nothing that would not help", () => {
    const ways = waysOut([fiscal, chapter, boxed], { ...office, text: "新", verdict: "behind" }, "");
    expect(ways.map(({ filter, count }) => [filter, count])).toEqual([
      ["text", 1],
      ["collection", 1],
    ]);
    expect(ways.map(({ next }) => [next.collection, next.text])).toEqual([
      ["headline", ""],
      ["all", "新"],
    ]);
  });

  it("has no single way out where two filters stand in the way", () => {
    expect(waysOut([fiscal, chapter], { ...office, text: "新", attribute: "约束性" }, "")).toEqual([]);
  });
});

describe("the listing", () => {
  const doctors = progressRow({ code: "d", name: "执业医师", verdict: "far_behind", gap: -40 });
  const rows = [progressRow({ code: "g", name: "地区生产总值" }), perHead, doctors, fiscal, air];
  const listed = (change: Partial<Filters>) => listingOf([...rows, boxed], { ...office, ...change }, "");

  it("is grouped by category in the order of the catalogue", () => {
    expect(listed({}).groups.map(({ title, rows: lines }) => [title, lines.length])).toEqual([
      ["经济发展", 4],
      ["绿色生态", 1],
    ]);
  });

  it("by goal has a line under each goal it serves, but counts it once", () => {
    const { groups, rows: once } = listed({ collection: "all", group: "goal" });
    expect(groups.map(({ title, rows: lines }) => [title, lines.length])).toEqual([
      ["创新要素集聚新高地", 1],
      ["创新引领能级", 1],
      ["未标目标", 5],
    ]);
    expect(once).toHaveLength(6);
    expect(listed({ collection: "all", group: "goal", goal: "创新引领能级" }).groups).toHaveLength(1);
  });

  it("stands in one row by gap or verdict, what has none last either way", () => {
    const inOrder = (order: Filters["order"]) =>
      listed({ order }).groups.map((group) => [group.title, names(group.rows)]);
    expect(inOrder("gap")).toEqual([
      [null, ["执业医师", "财政总收入", "人均GDP", "地区生产总值", "空气质量优良天数比例"]],
    ]);
    expect(inOrder("gap-best")).toEqual([
      [null, ["人均GDP", "财政总收入", "执业医师", "地区生产总值", "空气质量优良天数比例"]],
    ]);
    expect(inOrder("verdict")).toEqual(inOrder("gap"));
    expect(inOrder("verdict-best")).toEqual(inOrder("gap-best"));
  });

  it("numbers lines within their source whatever is listed", () => {
    const numbers = numbersWithin([fiscal, chapter, boxed, progressRow({ ...boxed, code: "b2" })]);
    expect([...numbers.values()]).toEqual([1, 1, 1, 2]);
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
