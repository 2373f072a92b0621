/** Lines kept by the office: what is refused, why, and what the log says. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LineFields } from "../../shared/contract/lines.ts";
import type { TargetFields } from "../../shared/contract/targets.ts";
import { lineToSeed } from "../../shared/domain/line-seed.ts";
import { issueAll, type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const line = (code: string) => {
  const found = office.core.catalog.get("14th").indicators.find((each) => each.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
};
const fieldsOf = (code: string): LineFields => {
  const seed = lineToSeed(line(code));
  if (!seed) throw new Error(`${code} does not fit`);
  const { targets: _, ...fields } = seed;
  return fields;
};
const target: TargetFields = {
  year: 2025,
  operator: "≥",
  wording: "",
  value: 12,
  lower: null,
  upper: null,
  text: "12",
  authority: "规划纲要",
  documentNumber: "金政〔2021〕24号",
  effectiveOn: "2021-01-01",
  note: "",
};
const newLine = (): LineFields => ({
  ...fieldsOf("14-patents"),
  code: "14-makerspaces",
  name: "众创空间数量",
  unit: "家",
  order: 90,
  baseline: { value: 5, text: "5", year: 2020, comparable: true },
  variants: [],
  notes: [],
});
const entriesOf = (entityId: string) => office.core.app.changes(null, 500).filter((each) => each.entityId === entityId);
const enter = (indicator: string, value: string, dataPeriod = "") =>
  office.core.entry.save({
    organisation: "czj",
    period: "2022Q1",
    indicator,
    dataPeriod,
    value,
    growth: "",
    growthBasis: null,
    vintage: null,
    filling: null,
    remark: "",
    reason: "",
  });

describe("a new line", () => {
  it("is there with its target, is asked for once somebody leads it, and is in the log", () => {
    office.core.lines.add(newLine(), target);
    expect(line("14-makerspaces")).toMatchObject({ name: "众创空间数量", baseline: 5, targetText: "12", target: 12 });
    office.core.responsibilities.assign({
      items: ["14-makerspaces"],
      role: "lead",
      organisations: ["czj"],
      mode: "set",
    });
    office.core.periods.open("2022Q1", null);
    const asked = office.core.forms.form("czj", "2022Q1").lines.map(({ indicator }) => indicator);
    expect(asked).toContain("14-makerspaces");
    expect(entriesOf("14-makerspaces")[0]).toMatchObject({
      field: "*",
      before: null,
      summary: "新设指标“众创空间数量”",
    });
  });

  it.each([
    ["a code that is taken", { code: "14-gdp" }, { field: "指标编码" }],
    ["a namesake", { name: "万人有效发明专利拥有量", unit: "件" }, { path: "name" }],
    ["a full-width unit", { unit: "％" }, { path: "unit" }],
    ["an order that is taken", { order: 1 }, { path: "order" }],
    [
      "a baseline that its text contradicts",
      { baseline: { value: 5, text: "50", year: 2020, comparable: true } },
      { path: "baseline.value" },
    ],
    ["a document nobody knows", { places: [{ document: "gone" }] }, { path: "places.0.document" }],
    ["a composition without parts", { basis: "composition" as const }, { path: "basis" }],
  ])("is refused with %s, as in the catalogue workbook", (_, wrong, details) => {
    const before = office.core.catalog.get("14th").indicators.length;
    expect(() => office.core.lines.add({ ...newLine(), ...wrong }, target)).toThrow(refused("INVALID", details));
    expect(office.core.catalog.get("14th").indicators).toHaveLength(before);
  });

  it("is refused with a target whose text contradicts it", () => {
    expect(() => office.core.lines.add(newLine(), { ...target, text: "120" })).toThrow(
      refused("INVALID", { path: "targets.0.value" }),
    );
  });
});

describe("an edited line", () => {
  it("logs every changed field with before and after, in one operation", () => {
    const known = fieldsOf("14-gdp");
    office.core.lines.edit({ ...known, decimals: 2, attribute: "约束性" }, known);
    const logged = entriesOf("14-gdp").filter(({ kind }) => kind === "indicator");
    expect(logged.map(({ field, before, after }) => [field, before, after])).toEqual(
      expect.arrayContaining([
        ["decimals", "1", "2"],
        ["attribute", '"预期性"', '"约束性"'],
      ]),
    );
    expect(logged).toHaveLength(2);
    expect(new Set(logged.map(({ operation }) => operation)).size).toBe(1);
  });

  it("does not overwrite what another window has changed meanwhile", () => {
    const known = fieldsOf("14-gdp");
    office.core.lines.edit({ ...known, name: "地区生产总值（区级）" }, known);
    expect(() => office.core.lines.edit({ ...known, name: "GDP" }, known)).toThrow(refused("CHANGED_MEANWHILE"));
    office.core.lines.edit({ ...known, decimals: 2 }, known);
    expect(line("14-gdp")).toMatchObject({ name: "地区生产总值（区级）", decimals: 2 });
  });

  it.each([
    ["口径", { basis: "stock" as const }],
    ["计量单位", { unit: "万元" }],
    ["汇总方式", { aggregation: "sum" as const }],
  ])("keeps its %s once it has figures", (field, change) => {
    const known = fieldsOf("14-gdp");
    expect(() => office.core.lines.edit({ ...known, ...change }, known)).toThrow(
      refused("REFUSED", { action: expect.stringContaining(field), reason: expect.stringMatching(/数据 \d+ 个/) }),
    );
    expect(fieldsOf("14-gdp")).toEqual(known);
  });

  it("keeps its unit once it is in a form that may come back", async () => {
    office.core.periods.open("2022Q1", null);
    await issueAll(office, "2022Q1");
    const known = fieldsOf("14-fiscal-revenue");
    expect(() => office.core.lines.edit({ ...known, unit: "万元" }, known)).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("填报表 1 份") }),
    );
  });

  it("keeps a frequency that its figures would not fit", () => {
    const known = fieldsOf("14-gdp");
    expect(() => office.core.lines.edit({ ...known, frequency: "annual" }, known)).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("2022Q1") }),
    );
  });
});

describe("a retired line", () => {
  const reason = "市统计局不再发布";

  it("is asked for and judged until then, and not after; what was reported stays", () => {
    office.core.periods.open("2022Q1", null);
    enter("14-fiscal-revenue", "68.9");
    office.core.lines.retire("14-fiscal-revenue", "2022Q2", reason);
    const codes = (period: string) => office.core.progress.table("14th", period).indicators.map(({ code }) => code);
    expect(codes("2022Q1")).toContain("14-fiscal-revenue");
    expect(codes("2022Q2")).not.toContain("14-fiscal-revenue");
    expect(entriesOf("14-fiscal-revenue").map(({ field, after }) => [field, after])).toEqual(
      expect.arrayContaining([
        ["retiredFrom", '"2022Q2"'],
        ["retiredReason", `"${reason}"`],
      ]),
    );
    office.core.lines.bringBack("14-fiscal-revenue");
    expect(line("14-fiscal-revenue")).toMatchObject({ retiredFrom: null, retiredReason: "" });
  });

  it("cannot leave a period in which it has figures, or one that is closed", () => {
    office.core.periods.open("2022Q1", null);
    enter("14-fiscal-revenue", "68.9");
    expect(() => office.core.lines.retire("14-fiscal-revenue", "2022Q1", reason)).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("已报数据 1 个") }),
    );
    office.core.periods.close("2022Q1");
    expect(() => office.core.lines.retire("14-patents", "2022Q1", reason)).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("已关闭") }),
    );
    expect(() => office.core.lines.retire("14-patents", "2026Q1", reason)).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("规划期") }),
    );
  });

  it("does not come back into a closed period that was judged without it", () => {
    office.core.lines.retire("14-patents", "2022Q1", reason);
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    expect(() => office.core.lines.bringBack("14-patents")).toThrow(refused("REFUSED"));
  });
});

describe("a line is removed", () => {
  it("with its targets and responsibilities while nothing else stands on it", () => {
    office.core.lines.add(newLine(), target);
    office.core.responsibilities.assign({
      items: ["14-makerspaces"],
      role: "lead",
      organisations: ["czj"],
      mode: "set",
    });
    expect(office.core.lines.dependants("14-makerspaces")).toEqual({
      figures: 0,
      issues: 0,
      frozenVerdicts: 0,
      exceptions: 0,
      children: [],
    });
    office.core.lines.remove("14-makerspaces");
    const { indicators, assignments } = office.core.catalog.get("14th");
    expect(indicators.some(({ code }) => code === "14-makerspaces")).toBe(false);
    expect(assignments.some(({ item }) => item === "14-makerspaces")).toBe(false);
    expect(office.core.app.verify()).toMatchObject({ database: { ok: true }, log: { ok: true } });
  });

  it("never with figures, verdicts of closed periods or lines that are part of it", () => {
    expect(() => office.core.lines.remove("14-gdp")).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("数据"), instead: expect.stringContaining("停用") }),
    );
    office.core.lines.add(newLine(), target);
    office.core.lines.add(
      { ...newLine(), code: "14-part", name: "其中：国家级", order: 91, partOf: "14-makerspaces" },
      target,
    );
    expect(() => office.core.lines.remove("14-makerspaces")).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("其中：国家级") }),
    );
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    expect(() => office.core.lines.remove("14-part")).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("评价 1 次") }),
    );
  });
});

it("a document is registered once, and a line may then stand in it", () => {
  const document = office.core.lines.addDocument({
    title: "关于调整指标的通知",
    documentNumber: "金政办〔2022〕9号",
    date: "2022-05",
  });
  const known = fieldsOf("14-gdp");
  office.core.lines.edit({ ...known, places: [...known.places, { document: document.key, chapter: "附件" }] }, known);
  expect(line("14-gdp").places.at(-1)).toEqual({ document: document.key, chapter: "附件" });
  expect(() => office.core.lines.addDocument({ ...document })).toThrow(refused("INVALID", { field: "文件名称" }));
});
