/** The whole plan at work: lines of many organisations, states and parts, frozen verdicts, a finished plan, settings. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntryInput } from "../../shared/contract/entry.ts";
import { shippedSettings } from "../../shared/contract/settings.ts";
import { issueAll, type Office, openOffice } from "../support/office.ts";
import { asSheet, tableOf } from "../support/printed-table.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q2", null);
});
afterEach(() => office.close());

const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" } as const;
const enter = (organisation: string, indicator: string, value: string, more: Partial<EntryInput> = {}) =>
  office.core.entry.save({ ...blank, organisation, period: "2022Q2", indicator, dataPeriod: "2022Q2", value, ...more });
const row = (indicator: string, plan = "14th", period = "2022Q2") => {
  const found = office.core.progress.table(plan, period).indicators.find((each) => each.code === indicator);
  if (!found) throw new Error(`no line ${indicator}`);
  return found;
};
const catalog = () => office.core.catalog.get("14th");

/** A shipped line that every street must meet by itself. */
function perStreet() {
  const { indicators, assignments, organisations } = catalog();
  const streets = organisations.filter((each) => each.kind === "街道").map((each) => each.code);
  const line = indicators.find(
    ({ code, aggregation }) =>
      aggregation === "each" &&
      assignments.filter((a) => a.item === code && streets.includes(a.organisation)).length > 1,
  );
  if (!line) throw new Error("no line of streets");
  const lead = assignments.find((a) => a.item === line.code && a.role === "lead")?.organisation ?? "";
  return { code: line.code, streets, lead };
}

describe("a line that every street must meet by itself", () => {
  it("is asked of each street, not of the department above them", () => {
    const { code, streets, lead } = perStreet();
    const asked = (organisation: string) =>
      office.core.forms.form(organisation, "2022Q2").lines.filter((each) => each.indicator === code).length;
    expect(streets.map(asked)).toEqual(streets.map(() => 1));
    expect(asked(lead)).toBe(0);
  });

  it("keeps each street's figure apart, and is judged by the share that meets it", () => {
    const { code, streets } = perStreet();
    for (const [index, street] of streets.entries()) enter(street, code, index < 13 ? "1" : "0");
    expect(row(code)).toMatchObject({
      progress: 13 / 17,
      value: 0,
      why: { organisationsMet: 13, organisationsAsked: 17, organisationsReported: 17 },
    });
    const [first = ""] = streets;
    enter(first, code, "5");
    expect(row(code).progress).toBe(13 / 17);
    const current = (street: string) =>
      office.core.forms.form(street, "2022Q2").lines.find((each) => each.indicator === code)?.current?.value;
    expect([current(first), current(streets[1] ?? ""), current(streets[16] ?? "")]).toEqual([5, 1, 0]);
  });

  it("takes no figure from who has no street of its own", () => {
    const { code, lead } = perStreet();
    expect(() => enter(lead, code, "1")).toThrow(expect.objectContaining({ code: "NOT_ASSIGNED" }));
  });

  it("counts in the register of each street", () => {
    const { code, streets } = perStreet();
    const [first = "", second = ""] = streets;
    enter(first, code, "1");
    const filled = (street: string) =>
      office.core.forms.register("2022Q2").find((each) => each.organisation === street)?.filled;
    expect([filled(first), filled(second)]).toEqual([1, 0]);
  });

  it("is issued to every street", async () => {
    const { organisations } = catalog();
    const issued = await issueAll(office, "2022Q2");
    const streets = organisations.filter((each) => each.kind === "街道");
    expect(streets.filter(({ name, shortName }) => issued.has(name) || issued.has(shortName))).toHaveLength(17);
  });
});

describe("figures that are not one number", () => {
  it("a milestone takes its state by name, and is judged by it", () => {
    const line = catalog().indicators.find((each) => each.basis === "milestone" && each.target !== null);
    const lead = catalog().assignments.find((a) => a.item === line?.code && a.role === "lead")?.organisation ?? "";
    const code = line?.code ?? "";
    enter(lead, code, "推进中");
    expect(row(code)).toMatchObject({ verdict: "on_track", why: { state: "推进中" } });
    enter(lead, code, "滞后");
    expect(row(code)).toMatchObject({ verdict: "behind", why: { state: "滞后" } });
    enter(lead, code, "是");
    expect(row(code)).toMatchObject({ why: { state: "已完成", met: true } });
    expect(() => enter(lead, code, "差不多")).toThrow(expect.objectContaining({ code: "NOT_A_NUMBER" }));
  });

  it("a composition takes its parts, which must add up to 100", () => {
    office.core.periods.open("2020Q4", null);
    const { assignments } = office.core.catalog.get("13th");
    const code = "13-industry-structure";
    const lead = assignments.find((a) => a.item === code && a.role === "lead")?.organisation ?? "";
    const at = { period: "2020Q4", dataPeriod: "2020", vintage: "普查修订数" } as const;
    expect(() => enter(lead, code, "0.02:13.46:87", at)).toThrow(expect.objectContaining({ code: "CHECK_FAILED" }));
    enter(lead, code, "0.02：13.44：86.54", at);
    expect(row(code, "13th", "2020Q4")).toMatchObject({ value: 86.54, why: { structure: "0.02:13.44:86.54" } });
  });
});

describe("a finished plan", () => {
  it("is judged by what it came to: 十三五 at the end of 2020", () => {
    const { counts, composites, indicators } = office.core.progress.table("13th", "2020Q4", "headline");
    expect(indicators).toHaveLength(21);
    expect(counts).toEqual({ completed: 15, missed: 5 });
    expect(composites).toBe(1);
    expect(indicators.find((each) => each.basis === "composition")).toMatchObject({ verdict: "missed", value: 86.52 });
  });

  it("keeps a total over the plan a total when it is corrected, and takes a year's figure for one when told", () => {
    office.core.periods.open("2020Q4", null);
    const code = "13-park-green-area-total";
    const { assignments } = office.core.catalog.get("13th");
    const lead = assignments.find((a) => a.item === code && a.role === "lead")?.organisation ?? "";
    const at = { period: "2020Q4", dataPeriod: "2020", vintage: "普查修订数" } as const;
    enter(lead, code, "640", at);
    expect(row(code, "13th", "2020Q4")).toMatchObject({ value: 640, verdict: "completed" });
    enter(lead, code, "64", { ...at, planTotal: false, reason: "只是当年新增的面积" });
    expect(row(code, "13th", "2020Q4")).toMatchObject({ verdict: "not_assessed", why: { reason: "missing_years" } });
  });

  it("says that a quarter outside its years is none of its", () => {
    expect(() => office.core.progress.table("13th", "2022Q1")).toThrow(expect.objectContaining({ code: "INVALID" }));
  });
});

describe("the verdicts of a closed period", () => {
  it("stay as they were found; what later revisions make of them stands beside", () => {
    const line = "14-patents";
    const { assignments } = catalog();
    const asked = assignments.find((a) => a.item === line && a.role === "lead")?.organisation ?? "";
    enter(asked, line, "27");
    const found = row(line);
    expect(found).toMatchObject({ frozen: false, current: null, value: 27 });
    office.core.periods.close("2022Q2");
    expect(row(line)).toEqual({ ...found, frozen: true });

    office.core.periods.open("2022Q3", null);
    enter(asked, line, "29", { period: "2022Q3", dataPeriod: "2022Q2", reason: "专利登记机关订正" });
    const after = row(line);
    expect(after).toMatchObject({
      frozen: true,
      value: 27,
      verdict: found.verdict,
      current: { value: 29, valueAt: "2022Q2", progress: 0.75, verdict: "ahead" },
    });
    expect(after.explanation).toEqual(found.explanation);
    expect(office.core.progress.detail(line, "2022Q2").row).toEqual(after);
    expect(office.core.progress.table("14th", "2022Q2").counts).toEqual(
      office.core.progress.table("14th", "2022Q2").indicators.reduce<Record<string, number>>((counts, each) => {
        counts[each.verdict] = (counts[each.verdict] ?? 0) + 1;
        return counts;
      }, {}),
    );
  });

  it("and the sheet with its 上年全年, 本期 and 同比 keep their figures and their code when these are revised later", () => {
    const income = { organisation: "czj", indicator: "14-fiscal-revenue", vintage: "年报数" } as const;
    const say = (period: string, dataPeriod: string, value: string, growth: string, reason = "") =>
      office.core.entry.save({ ...blank, ...income, period, dataPeriod, value, growth, reason });
    office.core.periods.open("2022Q1", null);
    say("2022Q1", "2021", "262", "5.2");
    say("2022Q1", "2022Q1", "68.9", "12.6");
    office.core.periods.close("2022Q1");
    const stamped = asSheet(office.core.reports.model("main-indicators", "2022Q1"));
    const cells = tableOf(stamped)
      .rows.find((cellsOfRow) => cellsOfRow[1]?.text === "财政总收入")
      ?.map(({ text }) => text);
    expect(cells).toEqual(expect.arrayContaining(["262.0", "68.9", "12.6%"]));
    const found = row("14-fiscal-revenue", "14th", "2022Q1");
    expect(found.current).toBeNull();

    say("2022Q2", "2022Q1", "70.1", "14.6", "决算后按实际入库数订正");
    say("2022Q2", "2021", "260", "4.4", "决算后按实际入库数订正");
    expect(office.core.reports.model("main-indicators", "2022Q1")).toEqual(stamped);
    expect(row("14-fiscal-revenue", "14th", "2022Q1")).toMatchObject({
      value: 262,
      figures: { lastYear: 262, current: 68.9, growth: 12.6 },
      current: { value: 260, figures: { lastYear: 260, current: 70.1, growth: 14.6 } },
    });
    expect(row("14-fiscal-revenue").figures).toMatchObject({ lastYear: 260 });
  });

  it("do not move with the bands", () => {
    const verdicts = () => office.core.progress.table("14th", "2022Q2").indicators.map((each) => each.verdict);
    const { assignments } = catalog();
    const asked = assignments.find((a) => a.item === "14-patents" && a.role === "lead")?.organisation ?? "";
    enter(asked, "14-patents", "27");
    office.core.periods.close("2022Q2");
    const before = verdicts();
    office.core.settings.save({ ...shippedSettings, verdicts: { ...shippedSettings.verdicts, earliestShare: 0.9 } });
    expect(verdicts()).toEqual(before);
  });
});

describe("what the office sets", () => {
  it("moves the bands of the next verdict, and is in the log", () => {
    const { assignments } = catalog();
    const asked = assignments.find((a) => a.item === "14-patents" && a.role === "lead")?.organisation ?? "";
    enter(asked, "14-patents", "27");
    expect(row("14-patents").verdict).toBe("on_track");
    office.core.settings.save({ ...shippedSettings, verdicts: { ...shippedSettings.verdicts, behind: -4 } });
    expect(row("14-patents")).toMatchObject({ gap: -5, verdict: "behind" });
    expect(office.core.app.changes(null, 1)).toMatchObject([{ entity: "setting", entityId: "verdicts" }]);
  });

  it("moves the threshold of a check, in what it says too", () => {
    const { assignments } = catalog();
    const asked = assignments.find((a) => a.item === "14-patents" && a.role === "lead")?.organisation ?? "";
    expect(() => enter(asked, "14-patents", "33")).toThrow(expect.objectContaining({ code: "REASON_REQUIRED" }));
    office.core.settings.save({ ...shippedSettings, checks: { ...shippedSettings.checks, changeShare: 0.3 } });
    enter(asked, "14-patents", "33");
    expect(() => enter(asked, "14-patents", "35")).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ findings: [expect.stringContaining("30%")] }) }),
    );
  });

  it("refuses bands that contradict each other", () => {
    const wrong = { ...shippedSettings, verdicts: { ...shippedSettings.verdicts, behind: 10 } };
    expect(() => office.core.settings.save(wrong)).toThrow();
  });

  it("a comparable baseline judges in place of the plan's own, and both are shown", () => {
    const code = "14-digital-economy-share";
    const line = catalog().indicators.find((each) => each.code === code);
    expect(line).toMatchObject({ baselineComparable: false, comparableBaseline: null });
    const asked = (role: string) => catalog().assignments.find((a) => a.item === code && a.role === role)?.organisation;
    const organisation = asked("provider") ?? asked("lead") ?? "";
    const year = { dataPeriod: "2021", reason: "按新口径核算的数" };
    enter(organisation, code, "8.1", year);
    expect(row(code).verdict).toBe("not_comparable");
    office.core.lines.setComparableBaseline({
      indicator: code,
      baseline: { value: 7.5, year: 2020, note: "按新口径推算" },
    });
    const judged = row(code);
    expect(judged).toMatchObject({ baseline: 5.8, why: { baseline: 7.5, comparableBaseline: 7.5 } });
    expect(judged.progress).toBeCloseTo((8.1 - 7.5) / (10 - 7.5), 12);
    expect(judged.explanation.find((part) => part.label === "基数")?.text).toContain("规划基数 5.8");
    office.core.lines.setComparableBaseline({ indicator: code, baseline: null });
    expect(row(code).verdict).toBe("not_comparable");
  });

  it("a break of the series stops the comparison with the baseline", () => {
    const { assignments } = catalog();
    const asked = assignments.find((a) => a.item === "14-patents" && a.role === "lead")?.organisation ?? "";
    enter(asked, "14-patents", "27", { seriesBreak: true });
    expect(row("14-patents")).toMatchObject({ verdict: "not_comparable", why: { reason: "series_break" } });
    enter(asked, "14-patents", "28");
    expect(row("14-patents")).toMatchObject({ value: 28, verdict: "not_comparable" });
    enter(asked, "14-patents", "28", { seriesBreak: false });
    expect(row("14-patents").verdict).not.toBe("not_comparable");
  });
});

describe("the catalogue", () => {
  it("carries the tasks with their quantities and who answers for them", () => {
    const { tasks, indicators, assignments } = catalog();
    expect(tasks.length).toBeGreaterThan(40);
    const withNumbers = tasks.filter((task) => task.indicators.length > 0);
    expect(withNumbers.length).toBeGreaterThan(0);
    for (const task of withNumbers)
      for (const code of task.indicators) expect(indicators.find((each) => each.code === code)?.task).toBe(task.code);
    const [task] = tasks;
    office.core.responsibilities.assign({
      items: [task?.code ?? ""],
      role: "lead",
      organisations: ["fgw"],
      mode: "set",
      from: undefined,
    });
    expect(catalog().assignments).toContainEqual({
      organisation: "fgw",
      item: task?.code,
      role: "lead",
      suggested: false,
      from: null,
      to: null,
    });
    expect(assignments.every(({ role }) => ["lead", "provider", "support"].includes(role))).toBe(true);
  });

  it("counts the quantities of each task by verdict", () => {
    const { tasks } = office.core.progress.table("14th", "2022Q2");
    const quantities = catalog().tasks.map((task) => task.indicators.length);
    expect(tasks.map(({ counts }) => Object.values(counts).reduce((a, b) => a + b, 0))).toEqual(quantities);
  });
});
