import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareList } from "../../shared/domain/projects/compare-list.ts";
import { checkFigure } from "../../shared/domain/projects/figure-checks.ts";
import { investmentAt } from "../../shared/domain/projects/investment.ts";
import { lateOn } from "../../shared/domain/projects/late.ts";
import { roleOfHead, stageOfSheet, stageOfWords } from "../../shared/domain/projects/list-columns.ts";
import { lastDayOf, readPlannedDate } from "../../shared/domain/projects/planned-date.ts";
import { countPools } from "../../shared/domain/projects/pool-counts.ts";
import { projectStages, type StageChange, stageFault, stageOn } from "../../shared/domain/projects/pools.ts";
import { emptyFigure } from "../../shared/domain/projects/project.ts";
import { sumsBy } from "../../shared/domain/projects/sums.ts";

const change = (id: number, stage: StageChange["stage"], on: string): StageChange => ({ id, stage, on, reason: "" });
const days = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));
const histories = fc.array(fc.record({ stage: fc.constantFrom(...projectStages), on: days }), { minLength: 1 });

describe("where a project stands", () => {
  it("on any day from its first change on it is in exactly one place, so the pools and what is out of them add up", () => {
    fc.assert(
      fc.property(fc.array(histories, { minLength: 1, maxLength: 20 }), days, (projects, day) => {
        const changes = projects.map((history) => history.map(({ stage, on }, id) => change(id, stage, on)));
        const begun = changes.filter((history) => history.some(({ on }) => on <= day)).length;
        const counted = projectStages.map(
          (stage) => changes.filter((history) => stageOn(history, day) === stage).length,
        );
        expect(counted.reduce((sum, n) => sum + n, 0)).toBe(begun);
      }),
    );
  });

  it("of two changes on one day the later entered counts, whatever order they are given in", () => {
    const changes = [change(2, "在建", "2022-03-01"), change(1, "拟开工", "2022-03-01")];
    expect(stageOn(changes, "2022-03-01")).toBe("在建");
    expect(stageOn(changes, "2022-02-28")).toBeNull();
  });

  it("may go back, but not before its newest change, into the future, or to where it is", () => {
    const changes = [change(1, "在建", "2022-03-01")];
    const fault = (stage: StageChange["stage"], on: string) => stageFault(changes, { stage, on }, "2022-04-01");
    expect(fault("拟开工", "2022-03-20")).toBeNull();
    expect(fault("竣工", "2022-02-01")).toBe("before_last");
    expect(fault("竣工", "2022-04-02")).toBe("in_future");
    expect(fault("在建", "2022-03-20")).toBe("same");
  });
});

describe("what is late", () => {
  const planned = { plannedStart: "2022-03", plannedFinish: "2022-12-15" };
  it("a start planned for March is late in April, and not once it is under way", () => {
    expect(lateOn(planned, "拟开工", "2022-03-31")).toEqual([]);
    expect(lateOn(planned, "储备", "2022-04-01")).toEqual(["start"]);
    expect(lateOn(planned, "在建", "2022-04-01")).toEqual([]);
  });
  it("a finish is late from the day after, whichever pool the project is in, and never once finished or out", () => {
    expect(lateOn(planned, "在建", "2022-12-15")).toEqual([]);
    expect(lateOn(planned, "在建", "2022-12-16")).toEqual(["finish"]);
    expect(lateOn(planned, "拟开工", "2022-12-16")).toEqual(["start", "finish"]);
    expect(lateOn(planned, "竣工", "2023-12-16")).toEqual([]);
    expect(lateOn(planned, "退库", "2023-12-16")).toEqual([]);
  });
});

describe("dates of lists", () => {
  it.each([
    ["2022年3月", "2022-03"],
    ["2022.03", "2022-03"],
    ["2022/3/5", "2022-03-05"],
    ["202211", "2022-11"],
    ["2023年", "2023"],
    ["2022年6月底", "2022-06"],
    ["2022年三季度", "2022-09"],
  ])("%s", (text, date) => expect(readPlannedDate(text, false)).toEqual({ ok: true, date }));
  it("asks whether the number 2022.1 was typed for October", () => {
    expect(readPlannedDate("2022.1", true)).toEqual({ ok: false, code: "tenth_month", proposal: "2022-10" });
    expect(readPlannedDate("2022.1", false)).toEqual({ ok: true, date: "2022-01" });
  });
  it("never makes up a year, and knows no 31 April", () => {
    expect(readPlannedDate("3月", false)).toMatchObject({ ok: false, code: "no_year" });
    expect(readPlannedDate("2022-04-31", false)).toMatchObject({ ok: false, code: "no_date" });
    expect(lastDayOf("2024-02")).toBe("2024-02-29");
  });
});

describe("investment", () => {
  const figures = [
    { ...emptyFigure, month: "2021-12", yearPlanWan: 900, yearDoneWan: 1000, totalDoneWan: 3000 },
    { ...emptyFigure, month: "2022-02", yearPlanWan: 8000, yearDoneWan: 500, totalDoneWan: 3500 },
    { ...emptyFigure, month: "2022-03", progress: "主体施工", totalDoneWan: 4000 },
  ];
  it("takes this year's from this year only, and what is not said anew from before", () => {
    expect(investmentAt(figures, "2022-03", 10_000)).toMatchObject({
      ...{ yearPlanWan: 8000, yearDoneWan: 500, yearShare: 0.0625, totalDoneWan: 4000, totalShare: 0.4 },
      ...{ asOf: "2022-03", yearAsOf: "2022-02" },
    });
    expect(investmentAt(figures, "2022-01", 10_000)).toMatchObject({ yearDoneWan: null, totalDoneWan: 3000 });
  });
  it("is questioned where a total falls, is 10⁴ too large, or passes 总投资", () => {
    const check = (amounts: Parameters<typeof checkFigure>[0]) =>
      checkFigure(amounts, "2022-04", figures, { totalWan: 10_000, totalBefore: 10_000 }).map(({ code }) => code);
    expect(check({ totalDoneWan: 3900 })).toEqual(["falls"]);
    expect(check({ yearDoneWan: 5_000_000, totalDoneWan: 4100 })).toEqual(["scale", "year_over_total"]);
    expect(check({ totalDoneWan: 10_001 })).toEqual(["over_total"]);
    expect(check({ totalDoneWan: 10_000, yearDoneWan: 6500 })).toEqual([]);
    // A new year begins at nothing.
    expect(checkFigure({ yearDoneWan: 0 }, "2022-01", figures, { totalWan: null, totalBefore: null })).toEqual([]);
  });
  it("is summed by key without taking silence for 0", () => {
    const one = { totalWan: 100, yearPlanWan: 10, yearDoneWan: null, totalDoneWan: null, late: [] };
    const two = { totalWan: null, yearPlanWan: 20, yearDoneWan: 5, totalDoneWan: 7, late: ["start"] as const };
    expect(sumsBy([one, two], () => "在建")).toMatchObject([
      { count: 2, late: 1, totalWan: 100, yearPlanWan: 30, yearDoneWan: 5, yearShare: 0.25, unreported: 1 },
    ]);
  });
});

describe("a list beside what is kept", () => {
  const kept = [
    { code: "A", name: "甲", has: { name: "甲", totalWan: 100 }, stage: "在建", isCovered: true },
    { code: "B", name: "乙", has: { name: "乙" }, stage: "储备", isCovered: true },
    { code: "C", name: "丙", has: { name: "丙" }, stage: "竣工", isCovered: true },
    { code: "D", name: "丁", has: { name: "丁" }, stage: "在建", isCovered: false },
  ] as const;
  it("says what is new, what changed field by field, and what is gone; blanks say nothing", () => {
    const { changes, gone } = compareList(
      [
        { code: "A", says: { name: "甲", totalWan: 120, industry: "" } },
        { code: "N", says: { name: "新", stage: "储备" } },
      ],
      kept,
    );
    expect(changes).toMatchObject([
      { code: "A", kind: "changed", fields: [{ field: "totalWan", before: 100, after: 120 }] },
      { code: "N", kind: "added" },
    ]);
    expect(gone).toEqual(["B"]);
  });
  it("a list that says what is kept changes nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom("A", "B", "C", "D")), (codes) => {
        const listed = kept.filter(({ code }) => codes.includes(code)).map(({ code, has }) => ({ code, says: has }));
        expect(compareList(listed, kept).changes.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
  it("knows columns by their heads, and pools by words and sheet names", () => {
    const roles = [
      "项目代码",
      "项目名称",
      "总投资（万元）",
      "2022年计划投资",
      "1-3月完成投资",
      "累计完成投资",
      "计划开工时间",
    ];
    expect(roles.map(roleOfHead)).toEqual([
      ...["code", "name", "totalWan", "yearPlanWan", "yearDoneWan", "totalDoneWan", "plannedStart"],
    ]);
    expect(stageOfWords("在建库")).toEqual({ stage: "在建", sure: true });
    expect(stageOfWords("续建")).toEqual({ stage: "在建", sure: false });
    expect(stageOfWords("商品房")).toBeNull();
    expect(stageOfSheet("2.拟开工项目库")).toBe("拟开工");
  });
});

describe("yearly goals by the pools", () => {
  const histories = [
    [change(1, "拟开工", "2020-01-05"), change(2, "在建", "2020-04-01")],
    // Taken in as 在建: that it started this year is not known.
    [change(1, "在建", "2020-02-01"), change(2, "竣工", "2020-11-01")],
    // Started and went back: it has not.
    [change(1, "储备", "2020-01-05"), change(2, "在建", "2020-03-01"), change(3, "拟开工", "2020-05-01")],
  ];
  it("counts starts and finishes of the year and what is under way at its end", () => {
    expect(countPools(histories, "started", "2020-12")).toBe(1);
    expect(countPools(histories, "started", "2020-03")).toBe(1);
    expect(countPools(histories, "underWay", "2020-04")).toBe(3);
    expect(countPools(histories, "underWay", "2020-12")).toBe(1);
    expect(countPools(histories, "finished", "2020-12")).toBe(1);
    expect(countPools(histories, "finished", "2021-12")).toBe(0);
  });
});
