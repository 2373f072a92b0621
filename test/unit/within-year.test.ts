import { describe, expect, it } from "vitest";
import { judge } from "../../shared/domain/verdict.ts";
import { withinYear } from "../../shared/domain/within-year.ts";
import { figure, line, plan14, target } from "./line-builder.ts";

const income = { yearToDate: 68.9, annualTarget: 290, quarter: 1, lastYearShare: 0.234, attribute: "预期性" } as const;

describe("within a year (01 §1.5)", () => {
  it("compares with last year's share of the same quarter", () => {
    expect(withinYear(income)).toMatchObject({ expectedShare: 0.234, shareAssumed: false, verdict: "on_track" });
    expect(withinYear(income)?.gap).toBeCloseTo(0.36, 2);
  });

  it("takes n/4, and says so, where last year's share is not known or not usable", () => {
    for (const lastYearShare of [null, 0, -0.2, 1.3]) {
      expect(withinYear({ ...income, lastYearShare })).toMatchObject({ expectedShare: 0.25, shareAssumed: true });
    }
  });

  it("settles the year with its full figure", () => {
    const whole = { ...income, quarter: 4 } as const;
    expect(withinYear({ ...whole, yearToDate: 290 })?.verdict).toBe("completed");
    expect(withinYear({ ...whole, yearToDate: 289 })?.verdict).toBe("missed");
    expect(withinYear({ ...income, quarter: 3, yearToDate: 291 })?.verdict).toBe("reached");
  });

  it("says nothing without a positive annual target", () => {
    expect(withinYear({ ...income, annualTarget: 0 })).toBeNull();
  });

  it("finds last year's share among the figures, and leaves the five-year verdict alone", () => {
    const facts = line({ b: 249, T: target(">", 500), basis: "flow" });
    const observations = [figure("2021Q1", 61.3), figure("2021", 262), figure("2022Q1", 68.9)];
    const result = judge({ plan: plan14, line: facts, period: "2022Q1", observations, annualTarget: 290 });
    expect(result).toMatchObject({
      verdict: "behind",
      valueAt: "2021",
      annual: { dataPeriod: "2022Q1", shareAssumed: false, verdict: "on_track" },
    });
    expect(result.annual?.expectedShare).toBeCloseTo(61.3 / 262, 12);
    expect(judge({ plan: plan14, line: facts, period: "2022Q1", observations }).annual).toBeNull();
  });
});
