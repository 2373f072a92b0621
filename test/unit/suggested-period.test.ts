import { describe, expect, it } from "vitest";
import { startedPeriods, suggestedPeriod } from "../../renderer/components/suggested-period.ts";
import type { Period } from "../../shared/contract/periods.ts";

const period = (code: string, state: Period["state"]): Period => ({
  code,
  plan: "14th",
  label: code,
  state,
  due: null,
  openedAt: null,
  closedAt: null,
  exceptionCount: 0,
});

const periods = [
  period("2021Q4", "closed"),
  period("2022Q1", "open"),
  period("2022Q2", "closed"),
  period("2022Q3", "planned"),
];

describe("the period all pages look at", () => {
  it("is the one chosen in the top bar", () => {
    expect(suggestedPeriod(periods, "2021Q4")?.code).toBe("2021Q4");
  });

  it("is the newest open one when nothing was chosen, or what was chosen is gone", () => {
    expect(suggestedPeriod(periods, null)?.code).toBe("2022Q1");
    expect(suggestedPeriod(periods, "2020Q1")?.code).toBe("2022Q1");
  });

  it("is the newest closed one when none is open, and none before the first was opened", () => {
    expect(suggestedPeriod([period("2021Q4", "closed"), period("2022Q1", "closed")], null)?.code).toBe("2022Q1");
    expect(suggestedPeriod([period("2022Q1", "planned")], null)).toBeNull();
  });

  it("offers started periods, newest first", () => {
    expect(startedPeriods(periods).map(({ code }) => code)).toEqual(["2022Q2", "2022Q1", "2021Q4"]);
  });
});
