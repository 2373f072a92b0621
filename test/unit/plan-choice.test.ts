import { describe, expect, it } from "vitest";
import { finishedPeriod } from "../../renderer/components/suggested-period.ts";
import { draftOfPlan, nextPlan, readPlan } from "../../renderer/features/plans/plan-draft.ts";
import type { PlanView } from "../../shared/contract/plans.ts";
import { overlappingPlan, periodsOutside, suggestedPlan } from "../../shared/domain/plan-choice.ts";
import type { PeriodState } from "../../shared/domain/vocabulary.ts";

const plan = (code: string, firstYear: number, lines = 14): PlanView => ({
  code,
  name: code,
  title: code,
  firstYear,
  lastYear: firstYear + 4,
  baselineYear: firstYear - 1,
  documentNumber: "",
  adoptedOn: "",
  lines,
  tasks: 0,
  figures: 0,
  issues: 0,
  periods: 0,
});
const period = (code: string, of: string, state: PeriodState = "open") => ({ code, plan: of, state });
const plans = [plan("13th", 2016), plan("14th", 2021), plan("15th", 2026)];

describe("the plan that suggests itself", () => {
  it("is the one of the newest open period, closed ones do not count", () => {
    const periods = [period("2025Q3", "14th"), period("2025Q4", "14th"), period("2026Q1", "15th", "closed")];
    expect(suggestedPlan(plans, periods, "2027-05-01")).toBe("14th");
    expect(suggestedPlan(plans, [...periods, period("2026Q2", "15th")], "2027-05-01")).toBe("15th");
  });

  it("is the one whose years contain today, else the newest that has lines", () => {
    expect(suggestedPlan(plans, [], "2018-05-01")).toBe("13th");
    expect(suggestedPlan(plans, [], "2040-05-01")).toBe("15th");
    expect(suggestedPlan([plan("14th", 2021), plan("15th", 2026, 0)], [], "2027-05-01")).toBe("14th");
    expect(suggestedPlan([plan("15th", 2026, 0)], [], "2020-01-01")).toBe("15th");
    expect(suggestedPlan([], [], "2020-01-01")).toBeNull();
  });
});

describe("the years of a plan", () => {
  it("share none with another's", () => {
    expect(overlappingPlan(plans, { code: "x", firstYear: 2025, lastYear: 2029 })?.code).toBe("14th");
    expect(overlappingPlan(plans, { code: "x", firstYear: 2031, lastYear: 2035 })).toBeUndefined();
    expect(overlappingPlan(plans, { code: "14th", firstYear: 2021, lastYear: 2025 })).toBeUndefined();
  });

  it("hold all of its periods", () => {
    const periods = [{ code: "2021Q4" }, { code: "2022Q1" }, { code: "2026Q1" }];
    expect(periodsOutside(periods, { firstYear: 2022, lastYear: 2025 })).toEqual(["2021Q4", "2026Q1"]);
  });
});

describe("a finished plan without periods", () => {
  it("is looked at in its last quarter, a running one is not", () => {
    expect(finishedPeriod(plan("13th", 2016), "2021-01-01")).toMatchObject({ code: "2020Q4", label: "2020年全年" });
    expect(finishedPeriod(plan("13th", 2016), "2020-12-31")).toBeNull();
  });
});

describe("the next plan", () => {
  it("is named and dated after the newest", () => {
    expect(nextPlan([plan("13th", 2016), plan("14th", 2021)])).toMatchObject({
      code: "15th",
      name: "十五五",
      firstYear: "2026",
      lastYear: "2030",
      baselineYear: "2025",
    });
    expect(nextPlan([])).toMatchObject({ code: "", name: "", firstYear: "" });
  });

  it("says for every field what is wrong with it", () => {
    const { plan: read, wrong } = readPlan({
      ...nextPlan([plan("14th", 2021)]),
      code: "15",
      name: " ",
      lastYear: "三零",
    });
    expect(read).toBeNull();
    expect(Object.keys(wrong).toSorted()).toEqual(["code", "lastYear", "name"]);
    expect(readPlan(draftOfPlan(plan("14th", 2021))).plan).toMatchObject({ code: "14th", lastYear: 2025 });
  });
});
