/** Plans kept by the office: a new one, one copied from the running one, years that must not collide, removal. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanFields } from "../../shared/contract/plans.ts";
import { lineProblems, surroundingsOf } from "../../shared/domain/line-problems.ts";
import { collections } from "../../shared/domain/vocabulary.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const fifteenth: PlanFields = {
  code: "15th",
  name: "十五五",
  title: "金水区国民经济和社会发展第十五个五年规划纲要",
  firstYear: 2026,
  lastYear: 2030,
  baselineYear: 2025,
  documentNumber: "",
  adoptedOn: "",
};
const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const documents = () => office.core.lines.documents().map(({ documentNumber: _, ...document }) => document);
const entries = (entity: string) =>
  office.core.app.changes(null, 500).filter((change) => change.entity === entity && change.kind === "plan");

describe("a new plan", () => {
  it("is there with a document of its own, in one operation of the log", () => {
    expect(office.core.plans.create(fifteenth)).toMatchObject({ ...fifteenth, lines: 0, figures: 0, periods: 0 });
    expect(office.core.plans.list().map(({ code }) => code)).toEqual(["13th", "14th", "15th"]);
    expect(office.core.lines.documents().find(({ key }) => key === "plan-15th")?.title).toBe(fifteenth.title);
    const [logged, ...more] = entries("plan");
    expect(more).toEqual([]);
    expect(logged).toMatchObject({ entityId: "15th", field: "*", before: null, summary: "新建规划“十五五”" });
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it.each([
    [
      "the years of another plan",
      { firstYear: 2025, baselineYear: 2024 },
      { field: "规划期", reason: expect.stringContaining("十四五") },
    ],
    ["a baseline after the first year", { baselineYear: 2026 }, { field: "规划期" }],
    ["years the wrong way round", { lastYear: 2025 }, { field: "规划期" }],
    ["a code that is taken", { code: "14th" }, { field: "规划代码" }],
    ["a name that is taken", { name: "十四五" }, { field: "名称" }],
  ])("is refused with %s", (_, wrong, details) => {
    expect(() => office.core.plans.create({ ...fifteenth, ...wrong })).toThrow(refused("INVALID", details));
    expect(office.core.plans.list()).toHaveLength(2);
  });

  it("is the office's to make", async () => {
    await office.close();
    office = openOffice({ door: "browser" });
    office.core.app.setup({ role: "department", organisation: "tjj", section: "", name: "王芳" });
    expect(() => office.core.plans.create(fifteenth)).toThrow(refused("FORBIDDEN"));
  });
});

describe("a plan copied from the running one", () => {
  const copy = (tasks = true) =>
    office.core.plans.copy({ from: "14th", plan: fifteenth, collections: ["headline", "box"], tasks });

  it("has the lines of the chosen collections with who answers for them, without a figure of the old plan", () => {
    const view = copy();
    const old = office.core.catalog.get("14th");
    const { indicators, tasks, assignments } = office.core.catalog.get("15th");
    const chosen = old.indicators.filter(({ collection }) => collection === "headline" || collection === "box");
    expect(view).toMatchObject({ lines: chosen.length, tasks: old.tasks.length, figures: 0 });
    expect(indicators.map(({ code }) => code)).toEqual(chosen.map(({ code }) => code.replace(/^14-/, "15-")));
    expect(tasks).toHaveLength(old.tasks.length);
    const gdp = indicators.find(({ code }) => code === "15-gdp");
    expect(gdp).toMatchObject({
      name: "地区生产总值",
      basis: "flow",
      baseline: null,
      baselineText: "—",
      baselineYear: 2025,
      notes: [],
      variants: [],
      source: { document: "plan-15th" },
      targets: [{ year: 2030, value: null, text: "待定", effectiveOn: "2026-01-01" }],
    });
    const holders = (item: string, list: typeof assignments) =>
      list.filter((each) => each.item === item).map(({ organisation, role }) => `${organisation} ${role}`);
    expect(holders("15-gdp", assignments)).toEqual(holders("14-gdp", old.assignments));
  });

  it("judges nothing before targets are set", () => {
    copy();
    const { counts } = office.core.progress.table("15th", "2026Q1", "headline");
    expect(Object.keys(counts)).toEqual(["target_pending"]);
  });

  it("leaves retired lines behind, and can leave the tasks", () => {
    office.core.lines.retire("14-gdp-per-capita", "2022Q1", "统计口径取消");
    copy(false);
    const { indicators, tasks } = office.core.catalog.get("15th");
    expect(indicators.some(({ code }) => code === "15-gdp-per-capita")).toBe(false);
    expect(tasks).toEqual([]);
    expect(indicators.every(({ task }) => task === null)).toBe(true);
  });

  it("passes the checks of the catalogue with every collection, with and without tasks", () => {
    for (const tasks of [true, false]) {
      office.core.plans.copy({ from: "14th", plan: fifteenth, collections: [...collections], tasks });
      const copied = office.core.catalog.get("15th");
      expect(copied.indicators.length).toBeGreaterThan(100);
      const among = surroundingsOf(copied, documents());
      const wrong = among.lines
        .flatMap((line) => lineProblems(among, line))
        .filter((each) => each.severity === "error");
      expect(wrong).toEqual([]);
      office.core.plans.remove("15th");
    }
  });

  it("is removed with everything in it while nothing was reported", () => {
    copy();
    expect(office.core.plans.remove("15th")).toEqual({ code: "15th" });
    expect(office.core.plans.list().map(({ code }) => code)).toEqual(["13th", "14th"]);
    expect(entries("indicator").filter(({ after }) => after === null).length).toBeGreaterThan(14);
    expect(office.core.app.verify()).toMatchObject({ database: { ok: true }, log: { ok: true } });
  });
});

describe("a plan in use", () => {
  it("is not removed, and says what stands on it", () => {
    office.core.periods.open("2022Q1", null);
    expect(() => office.core.plans.remove("14th")).toThrow(
      refused("REFUSED", { reason: expect.stringMatching(/数据 \d+ 个、填报期 1 个/) }),
    );
    expect(office.core.plans.list()).toHaveLength(2);
  });

  it("keeps the years that periods are in", () => {
    office.core.periods.open("2022Q1", null);
    const {
      lines: _l,
      tasks: _t,
      figures: _f,
      issues: _i,
      periods: _p,
      ...plan
    } = office.core.plans.list()[1] ?? never();
    expect(() => office.core.plans.edit({ ...plan, firstYear: 2023, baselineYear: 2022 })).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("2022Q1") }),
    );
  });

  it("changes its title field by field, and its own document with it", () => {
    office.core.plans.create(fifteenth);
    office.core.plans.edit({ ...fifteenth, documentNumber: "金政〔2026〕3号" });
    expect(entries("plan")[0]).toMatchObject({ field: "documentNumber", before: '""', after: '"金政〔2026〕3号"' });
    expect(office.core.lines.documents().find(({ key }) => key === "plan-15th")?.documentNumber).toBe(
      "金政〔2026〕3号",
    );
  });
});

describe("the plan that suggests itself", () => {
  it("is the one of the newest open period, whatever plan is newer", () => {
    office.core.plans.copy({ from: "14th", plan: fifteenth, collections: ["headline"], tasks: false });
    expect(office.core.app.state().plan).toBe("14th");
    office.setDate("2026-03-01");
    expect(office.core.app.state().plan).toBe("15th");
    office.core.periods.open("2025Q4", null);
    expect(office.core.app.state().plan).toBe("14th");
  });
});

function never(): never {
  throw new Error("the shipped plans are there");
}
