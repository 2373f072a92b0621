/** Verdicts of the shipped plan through the services, and what a department's machine may do. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillLines } from "../support/fill-lines.ts";
import { issueTo, mergeFiles, type Office, openOffice } from "../support/office.ts";

let office: Office;
let issued: Uint8Array;

beforeEach(async () => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
  issued = await issueTo(office, "区财政局", "2022Q1");
});
afterEach(() => office.close());

describe("verdicts of the real plan", () => {
  it("GDP with nothing but a first quarter is not assessed", () => {
    const gdp = office.core.progress.table("14th", "2022Q1").indicators.find((row) => row.code === "14-gdp");
    expect(gdp).toMatchObject({ value: 489.5, valueAt: "2022Q1", progress: null, verdict: "not_assessed" });
    expect(gdp?.why["reason"]).toBe("year_to_date_only");
  });

  it("counts add up, pending targets apart", () => {
    const { counts, composites, indicators, periodShare } = office.core.progress.table("14th", "2022Q1");
    expect(Object.values(counts).reduce((a, b) => a + b, composites)).toBe(indicators.length);
    expect(office.core.progress.table("14th", "2022Q1", "headline").counts.target_pending).toBe(2);
    expect(periodShare).toBe(0.25);
  });

  it("follow the figures as they are merged: 262 of 249 → 500 after one year is behind", async () => {
    const year = fillLines(issued, {
      "财政总收入 2021年": { 本期数: 262, 数据性质: "年报数", 填报情况: "已填报" },
    });
    await mergeFiles(office, { "甲.xlsx": year });
    const row = office.core.progress.table("14th", "2022Q1").indicators.find((r) => r.code === "14-fiscal-revenue");
    expect(row).toMatchObject({ valueAt: "2021", elapsedShare: 0.2, verdict: "behind" });
    expect(row?.progress).toBeCloseTo(Math.log(262 / 249) / Math.log(500 / 249), 12);
    expect(row?.gap).toBeCloseTo(-12.7, 1);
  });
});

describe("a promise for every year", () => {
  it("is judged by the figure's own year: 3100 trained in 2021 keeps 2021's promise, not 2022's ahead of time", () => {
    office.core.entry.save({
      organisation: "wjw",
      period: "2022Q1",
      indicator: "14-c11-first-aiders",
      dataPeriod: "2021",
      value: "3100",
      growth: "",
      growthBasis: null,
      vintage: "年报数",
      filling: null,
      remark: "",
      reason: "",
    });
    const row = office.core.progress.table("14th", "2022Q1").indicators.find((r) => r.code === "14-c11-first-aiders");
    expect(row).toMatchObject({ targetYear: 2021, valueAt: "2021", verdict: "on_track", why: { yearsMet: "2021" } });
  });
});

describe("on a department's machine", () => {
  let department: Office;
  beforeEach(() => {
    department = openOffice({ door: "browser", createIfMissing: false });
    department.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
  });
  afterEach(() => department.close());

  it("what is the office's is refused", async () => {
    const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
    expect(() => department.core.periods.open("2022Q1", null)).toThrow(forbidden);
    expect(() => department.core.responsibilities.confirm(["14-gdp"])).toThrow(forbidden);
    expect(department.core.app.state()).toMatchObject({
      ready: true,
      actor: { role: "department", organisationName: "区财政局" },
    });
  });

  it("is set up once", () => {
    expect(() => department.core.app.setup({ role: "office", organisation: "fgw", section: "", name: "陈立" })).toThrow(
      expect.objectContaining({ code: "ALREADY_SET_UP" }),
    );
  });
});
