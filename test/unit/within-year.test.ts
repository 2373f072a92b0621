import { describe, expect, it } from "vitest";
import type { TargetFacts } from "../../shared/domain/line.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import { judge } from "../../shared/domain/verdict.ts";
import type { Direction } from "../../shared/domain/vocabulary.ts";
import { type AnnualGoal, withinYear } from "../../shared/domain/within-year.ts";
import { figure, line, plan14, target } from "./line-builder.ts";

const goal = (basis: "flow" | "growth" | "stock" | "ytd_ratio", of: TargetFacts, direction: Direction = "higher") =>
  ({ code: `goal-${basis}`, basis, direction, target: of }) satisfies AnnualGoal;

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
    const goals = [goal("flow", target("≥", 290, { year: 2022 }))];
    const result = judge({ plan: plan14, line: facts, period: "2022Q1", observations, goals });
    expect(result).toMatchObject({
      verdict: "behind",
      valueAt: "2021",
      annual: {
        kind: "amount",
        dataPeriod: "2022Q1",
        expectedShare: 61.3 / 262,
        shareAssumed: false,
        verdict: "on_track",
      },
    });
    expect(judge({ plan: plan14, line: facts, period: "2022Q1", observations }).annual).toBeNull();
  });
});

describe("a year's goals beside the plan (01 §1.5)", () => {
  const gdp = line({ b: 1807, T: target(">", 3000), basis: "flow" });
  const inYear = (observations: readonly Observation[], goals: readonly AnnualGoal[], period = "2022Q1", facts = gdp) =>
    judge({ plan: plan14, line: facts, period, observations, goals }).annual;
  const growthOf7 = goal("growth", target("≥", 7, { year: 2022 }));
  const amountOf2100 = goal("flow", target("≥", 2100, { year: 2022 }));

  it("looks at official growth first, then at the amount", () => {
    const figures = [figure("2022Q1", 489.5, { growth: 4.9 })];
    expect(inYear(figures, [amountOf2100, growthOf7])).toMatchObject({
      kind: "growth",
      growth: 4.9,
      growthTarget: 7,
      difference: -2.1,
      gap: -30,
      verdict: "behind",
      goal: "goal-growth",
    });
    expect(inYear(figures, [amountOf2100])).toMatchObject({ kind: "amount", shareAssumed: true });
  });

  it("takes the amount where no growth was published, and never computes one", () => {
    const figures = [figure("2021Q1", 440), figure("2021", 1900), figure("2022Q1", 489.5)];
    expect(inYear(figures, [growthOf7])).toBeNull();
    expect(inYear(figures, [growthOf7, amountOf2100])).toMatchObject({ kind: "amount", shareAssumed: false });
  });

  it("takes growth that meets its target for on time at least, and settles it at the year's end", () => {
    const at = (period: string, growth: number) =>
      inYear([figure(period === "2022Q4" ? "2022" : period, 500, { growth })], [growthOf7], period)?.verdict;
    expect(at("2022Q1", 7)).toBe("on_track");
    expect(at("2022Q1", 7.4)).toBe("ahead");
    expect(at("2022Q1", -1)).toBe("far_behind");
    expect(at("2022Q4", 7)).toBe("completed");
    expect(at("2022Q4", 6.9)).toBe("missed");
  });

  it("meets “7 % 左右” down to 6.7", () => {
    const about = goal("growth", target("≈", 7, { year: 2022 }));
    const at = (growth: number) => inYear([figure("2022", 2000, { growth })], [about], "2022Q4")?.verdict;
    expect(at(6.7)).toBe("completed");
    expect(at(6.6)).toBe("missed");
  });

  it("looks only at goals of the period's own year", () => {
    const figures = [figure("2022Q1", 489.5, { growth: 4.9 })];
    expect(inYear(figures, [goal("growth", target("≥", 7, { year: 2023 }))])).toBeNull();
  });

  it("compares a share over the days since January with the same quarter of last year only", () => {
    const air = line({ b: 62, T: target("≥", 70), basis: "ytd_ratio", unit: "%" });
    const goals = [goal("ytd_ratio", target("≥", 65, { year: 2022 }))];
    const figures = [figure("2021Q1", 50.1), figure("2021", 64), figure("2022Q1", 56.7)];
    expect(inYear(figures, goals, "2022Q1", air)).toMatchObject({
      kind: "same_quarter",
      lastYear: 50.1,
      difference: 6.6,
      verdict: "on_track",
    });
    expect(inYear([figure("2021Q2", 60), figure("2022Q1", 56.7)], goals, "2022Q1", air)).toBeNull();
    expect(inYear([figure("2022", 65)], goals, "2022Q4", air)).toMatchObject({ kind: "level", verdict: "completed" });
  });

  it("does not compare across a change of scope", () => {
    const air = line({ b: 62, T: target("≥", 70), basis: "ytd_ratio" });
    const broken = [figure("2021Q1", 50), figure("2022Q1", 40, { seriesBreak: true })];
    expect(inYear(broken, [], "2022Q1", air)?.verdict).toBe("not_comparable");
    const shares = [figure("2021Q1", 440), figure("2021", 1900, { seriesBreak: true }), figure("2022Q1", 489.5)];
    expect(inYear(shares, [amountOf2100])).toMatchObject({ shareAssumed: true });
  });

  it("takes a ceiling for the year as a limit, not as something reached in March", () => {
    const spending = line({ b: 10, T: target("≤", 8), basis: "flow", direction: "lower" });
    const ceiling = goal("flow", target("≤", 9, { year: 2022 }), "lower");
    const at = (value: number, period: string) =>
      inYear([figure(period === "2022Q4" ? "2022" : period, value)], [ceiling], period, spending)?.verdict;
    expect(at(2, "2022Q1")).toBe("kept");
    expect(at(9.5, "2022Q3")).toBe("broken");
    expect(at(9.5, "2022Q4")).toBe("missed");
  });

  it("judges the yearly goal itself by its year alone", () => {
    const goalLine = line({
      b: 1900,
      T: target("≥", 2100, { year: 2022, effectiveOn: "2022-02-01" }),
      basis: "flow",
      collection: "annual",
      baselineYear: 2021,
    });
    const figures = [figure("2021Q1", 440), figure("2021", 1900), figure("2022Q1", 489.5)];
    const result = judge({ plan: plan14, line: goalLine, period: "2022Q1", observations: figures });
    expect(result).toMatchObject({
      verdict: "on_track",
      value: 489.5,
      valueAt: "2022Q1",
      elapsedShare: 0.25,
      why: { formula: "year_share" },
    });
    expect(result.gap).toBeCloseTo((489.5 / 2100 - 440 / 1900) * 100, 9);
    const later = judge({
      plan: plan14,
      line: goalLine,
      period: "2023Q2",
      observations: [...figures, figure("2022", 2101), figure("2023Q1", 1)],
    });
    expect(later).toMatchObject({ verdict: "completed", value: 2101, valueAt: "2022" });
  });
});
