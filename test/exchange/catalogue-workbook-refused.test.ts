import { describe, expect, it } from "vitest";
import { readCatalogueWorkbook } from "../../electron/exchange/catalogue-workbook/read.ts";
import { writeCatalogueWorkbook } from "../../electron/exchange/catalogue-workbook/write.ts";
import type { Table } from "../../electron/exchange/table.ts";
import type { CatalogueProblem, CatalogueProblemCode } from "../../shared/domain/catalogue-finding.ts";
import type { CatalogueSeed } from "../../shared/domain/seed.ts";
import { catalogueProblemMessage } from "../../shared/text/catalogue-problems.ts";
import { catalogueIn, noticesOf, smallTable, words } from "./catalogue-tables.ts";
import { type Change, tableOf, under, withCells, withSheet } from "./edited-table.ts";
import { smallCatalogue } from "./small-catalogue.ts";

/** Errors of a workbook, each with a message that leaves nothing undefined. */
function errorsOf(table: Table): CatalogueProblem[] {
  const read = readCatalogueWorkbook(table);
  if (read.ok) throw new Error("was taken");
  for (const problem of read.problems) expect(catalogueProblemMessage(problem)).toMatch(/^[^“]*“.+。$|^.+。$/u);
  expect(words(read.problems)).not.toMatch(/undefined|““|“”/u);
  return read.problems.filter(({ severity }) => severity === "error");
}

type Place = [code: CatalogueProblemCode, cell: string];
const placesOf = (problems: readonly CatalogueProblem[]): Place[] =>
  problems.map(({ code, sheet, cell }) => [code, `${sheet}!${cell}`]);

describe("a cell that cannot be read", () => {
  it.each<[code: CatalogueProblemCode, sheet: string, head: string, row: number, change: Change]>([
    ["blank", "指标", "指标名称", 2, null],
    ["not_a_number", "目标", "目标值", 2, "约4000"],
    ["not_a_number", "目标", "目标值", 2, "4000亿元"],
    ["percent_format", "指标", "基数", 2, { type: "number", value: 0.052, text: "5.2%", format: "0.0%" }],
    ["became_a_date", "指标", "基数", 2, { type: "number", value: 46310, text: "10/15", format: "m/d" }],
    ["became_a_date", "目标", "目标原文", 2, { type: "number", value: 46310, text: "10/15", format: "m/d" }],
    ["not_a_date", "目标", "生效日期", 2, "2026-02-30"],
    ["option_unknown", "指标", "口径", 2, "流量"],
    ["option_unknown", "指标", "目标标签", 2, "三个突破、四个突破"],
    ["formula_error", "目标", "目标值", 2, { type: "error", text: "#REF!" }],
    ["formula_uncached", "目标", "目标值", 2, { type: "uncached", formula: "A1" }],
    ["invalid", "指标", "小数位", 2, 9],
    ["invalid", "指标", "小数位", 2, 1.5],
    ["invalid", "指标", "指标编码", 4, "15_MIX"],
    ["invalid", "数据", "所属期", 2, "2026年一季度"],
    ["invalid", "指标", "可比基数", 2, 3100],
    ["name_of_another", "目标", "指标名称", 2, "指标2"],
    ["owner_unclear", "责任分工", "任务编码", 2, "15-t1"],
    ["owner_unclear", "出处", "任务编码", 2, "15-t1"],
    ["reference_unknown", "目标", "指标编码", 2, "15-gdq"],
  ])("%s in %s %s%i", (code, sheet, head, row, change) => {
    const cell = under(smallTable, sheet, head, row);
    const problems = errorsOf(withCells(smallTable, sheet, { [cell]: change }));
    const expected =
      code === "name_of_another" || code === "owner_unclear" ? under(smallTable, sheet, "指标编码", row) : cell;
    // 可比基数 without its year and note: the first thing wanting is the year.
    const at = head === "可比基数" ? under(smallTable, sheet, "可比基数年份", row) : expected;
    expect(placesOf(problems)).toContainEqual([code, `${sheet}!${at}`]);
  });

  it("a unit that nobody has listed is a slip, until 说明 lists it", () => {
    const cell = under(smallTable, "指标", "计量单位", 2);
    const slipped = withCells(smallTable, "指标", { [cell]: "亿圆" });
    expect(placesOf(errorsOf(slipped))).toEqual([["unit_unknown", `指标!${cell}`]]);
    const listed = withCells(slipped, "说明", { B4: "%、亿元、亿圆、家" });
    expect(catalogueIn(listed).indicators[0]?.unit).toBe("亿圆");
  });

  it("a name instead of a code must mean one record", () => {
    const seedNames = withCells(smallTable, "指标", { [under(smallTable, "指标", "指标名称", 3)]: "指标1" });
    const twice = withCells(seedNames, "目标", { A2: null });
    expect(placesOf(errorsOf(twice))).toContainEqual(["name_ambiguous", "目标!A2"]);
    expect(placesOf(errorsOf(withCells(smallTable, "目标", { A2: null, B2: "没有的" })))).toContainEqual([
      "name_unknown",
      "目标!A2",
    ]);
  });

  it("lists everything at once, one problem a cell", () => {
    const cells = {
      [under(smallTable, "目标", "目标值", 2)]: "约4000",
      [under(smallTable, "目标", "关系", 3)]: "差不多",
    };
    const problems = errorsOf(withCells(smallTable, "目标", cells));
    expect(problems.map(({ cell }) => cell)).toEqual(Object.keys(cells));
  });
});

describe("a workbook that lost its form", () => {
  const without = (name: string): Table => ({
    ...smallTable,
    sheets: smallTable.sheets.filter((sheet) => sheet.name !== name),
  });

  it("is none of ours without any of the sheets", () => {
    expect(placesOf(errorsOf({ sheets: [], properties: {}, stamps: [] }))).toEqual([["not_a_catalogue", "!"]]);
  });
  it("lacks a sheet", () => {
    expect(placesOf(errorsOf(without("任务")))).toEqual([["sheet_missing", "任务!"]]);
  });
  it("lacks the heads", () => {
    const cut = withSheet(smallTable, "任务", (sheet) => ({ ...sheet, rows: sheet.rows.slice(1) }));
    expect(placesOf(errorsOf(cut))).toEqual([["head_missing", "任务!"]]);
  });
  it("lacks a column that must be filled; one that may be blank is only mentioned", () => {
    const head = under(smallTable, "指标", "口径", 1);
    expect(placesOf(errorsOf(withCells(smallTable, "指标", { [head]: null })))).toEqual([
      ["column_missing", "指标!A1"],
    ]);
    const remark = under(smallTable, "数据", "来源及说明", 1);
    expect(placesOf(noticesOf(withCells(smallTable, "数据", { [remark]: null })))).toEqual([
      ["column_absent", "数据!A1"],
    ]);
  });
  it("has a column twice", () => {
    expect(placesOf(errorsOf(withCells(smallTable, "单位", { Z1: "简称" })))).toEqual([["column_twice", "单位!Z1"]]);
  });
  it("has merged cells among its rows", () => {
    const merged = withSheet(smallTable, "任务", (sheet) => ({
      ...sheet,
      merges: [{ top: 1, bottom: 2, left: 4, right: 4 }],
    }));
    expect(placesOf(errorsOf(merged))).toEqual([["merged_cells", "任务!E2"]]);
  });
  it("does without 说明, and says which version was taken", () => {
    expect(placesOf(noticesOf(without("说明")))).toEqual([["version_missing", "!"]]);
  });
});

describe("records that do not go together", () => {
  type Break = (seed: ReturnType<typeof smallCatalogue>) => void;
  const line = (seed: CatalogueSeed, at = 0) => seed.indicators[at] as CatalogueSeed["indicators"][number];
  const goal = (seed: CatalogueSeed) => line(seed).targets[0] as CatalogueSeed["indicators"][number]["targets"][number];

  it.each<[code: CatalogueProblemCode, sheet: string, head: string, row: number, spoil: Break]>([
    ["code_twice", "指标", "指标编码", 5, (s) => s.indicators.push({ ...line(s), name: "另一个", order: 9 })],
    ["code_twice", "文件", "文件编号", 3, (s) => s.documents.push({ key: "plan", title: "另一份", date: "2026" })],
    ["name_twice", "指标", "指标名称", 3, (s) => Object.assign(line(s, 1), { name: "指标 1", task: null })],
    ["name_twice", "单位", "简称", 3, (s) => Object.assign(s.organisations[1] ?? {}, { shortName: "发改委" })],
    ["order_twice", "指标", "序号", 3, (s) => Object.assign(line(s, 1), { order: 1 })],
    ["target_twice", "目标", "目标年", 3, (s) => line(s).targets.push({ ...goal(s), value: 5000, text: "5000" })],
    [
      "observation_twice",
      "数据",
      "所属期",
      3,
      (s) => s.observations.push(...s.observations.map((o) => ({ ...o, value: 1 }))),
    ],
    [
      "assignment_twice",
      "责任分工",
      "职责",
      7,
      (s) =>
        s.assignments.push({
          organisation: "fgw",
          indicator: "15-gdp",
          role: "lead",
          suggested: false,
          from: null,
          to: null,
        }),
    ],
    [
      "lead_twice",
      "责任分工",
      "职责",
      7,
      (s) =>
        s.assignments.push({
          organisation: "tjj",
          indicator: "15-new",
          role: "lead",
          suggested: false,
          from: null,
          to: null,
        }),
    ],
    [
      "provider_twice",
      "责任分工",
      "职责",
      7,
      (s) =>
        s.assignments.push({
          organisation: "fgw",
          indicator: "15-gdp",
          role: "provider",
          suggested: false,
          from: null,
          to: null,
        }),
    ],
    ["office_twice", "单位", "主管单位", 3, (s) => Object.assign(s.organisations[1] ?? {}, { isOffice: true })],
    ["reference_unknown", "指标", "规划代码", 2, (s) => Object.assign(line(s), { plan: "16th" })],
    ["reference_unknown", "指标", "所属任务编码", 2, (s) => Object.assign(line(s), { task: "15-t9" })],
    [
      "reference_unknown",
      "责任分工",
      "单位代码",
      2,
      (s) => Object.assign(s.assignments[0] ?? {}, { organisation: "nobody" }),
    ],
    [
      "reference_unknown",
      "数据",
      "文件编号",
      2,
      (s) => Object.assign(s.observations[0] ?? {}, { place: { document: "x" } }),
    ],
    [
      "reference_unknown",
      "其他说法",
      "文件编号",
      2,
      (s) => Object.assign(line(s).variants[0] ?? {}, { place: { document: "x" } }),
    ],
    [
      "part_cycle",
      "指标",
      "总项编码",
      2,
      (s) => Object.assign(line(s), { partOf: "15-new" }) && Object.assign(line(s, 1), { partOf: "15-gdp" }),
    ],
    ["part_cycle", "指标", "规划指标编码", 2, (s) => Object.assign(line(s), { annualOf: "15-gdp" })],
    ["plan_years", "规划", "结束年", 2, (s) => Object.assign(s.plans[0] ?? {}, { firstYear: 2031 })],
    ["year_outside", "目标", "目标年", 2, (s) => Object.assign(goal(s), { year: 2052 })],
    ["year_outside", "指标", "基数年份", 2, (s) => Object.assign(line(s).baseline, { year: 205 })],
    ["year_outside", "任务", "完成年份", 2, (s) => Object.assign(s.tasks[0] ?? {}, { deadline: "2019" })],
    ["unit_spelling", "指标", "计量单位", 4, (s) => Object.assign(line(s, 2), { unit: "％" })],
    ["text_differs", "目标", "目标值", 2, (s) => Object.assign(goal(s), { text: "40000亿元以上" })],
    ["text_differs", "指标", "基数", 2, (s) => Object.assign(line(s).baseline, { value: 300 })],
    ["range_bounds", "目标", "下限", 2, (s) => Object.assign(goal(s), { operator: "range", value: null, upper: 5 })],
    ["bounds_without_range", "目标", "上限", 2, (s) => Object.assign(goal(s), { upper: 5000 })],
    ["parts_missing", "指标", "口径", 4, (s) => Object.assign(line(s, 2), { parts: [] })],
    ["parts_unexpected", "构成", "指标编码", 2, (s) => Object.assign(line(s), { parts: line(s, 2).parts })],
    ["parts_sum", "构成", "目标（%）", 2, (s) => Object.assign(line(s, 2).parts[1] ?? {}, { target: 12.03 })],
    ["data_period", "数据", "所属期", 2, (s) => Object.assign(line(s), { frequency: "annual" })],
    ["target_missing", "指标", "指标编码", 2, (s) => Object.assign(line(s), { targets: [] })],
    ["place_missing", "任务", "任务编码", 2, (s) => Object.assign(s.tasks[0] ?? {}, { places: [] })],
  ])("%s at %s %s%i", async (code, sheet, head, row, spoil) => {
    const seed = smallCatalogue();
    spoil(seed);
    const table = tableOf(await writeCatalogueWorkbook(seed));
    const expected = `${sheet}!${under(table, sheet, head, row)}`;
    expect(placesOf(errorsOf(table))).toContainEqual([code, expected]);
  });

  it("lets warnings pass: no baseline, no lead, no office, a goal beyond the plan", async () => {
    const seed = smallCatalogue();
    Object.assign(line(seed).baseline, { value: null, text: "—" });
    Object.assign(goal(seed), { year: 2035 });
    seed.assignments = seed.assignments.slice(1);
    for (const organisation of seed.organisations) organisation.isOffice = false;
    const notices = noticesOf(tableOf(await writeCatalogueWorkbook(seed)));
    const codes = notices.map(({ code }) => code).toSorted();
    expect(codes).toEqual(["baseline_missing", "lead_missing", "office_missing", "year_beyond"]);
    expect(words(notices)).not.toMatch(/undefined/u);
  });
});
