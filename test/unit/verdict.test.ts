/** The order of judgement and its bands (01 §1.4). */
import { describe, expect, it } from "vitest";
import { figure, judged, line, target } from "./line-builder.ts";

describe("bands (01 §1.4)", () => {
  const level = line({ b: 0, T: target("≥", 100) });

  it("takes P = 0.5 at t = 0.6 for exactly −10: behind", () => {
    expect(judged(level, "2023Q4", [figure("2023Q4", 50)])).toMatchObject({
      elapsedShare: 0.6,
      progress: 0.5,
      gap: -10,
      verdict: "behind",
    });
  });

  it.each([
    [65, "ahead"],
    [64.9, "on_track"],
    [50.1, "on_track"],
    [50, "behind"],
    [30, "behind"],
    [29.9, "far_behind"],
    [-1, "far_behind"],
  ])("judges %d of 100 at 60 %% as %s", (value, verdict) => {
    expect(judged(level, "2023Q4", [figure("2023Q4", value)]).verdict).toBe(verdict);
  });

  it.each([
    [65, "ahead"],
    [60, "on_track"],
    [59.9, "behind"],
    [50.1, "behind"],
    [50, "far_behind"],
  ])("is stricter on a binding line: %d is %s", (value, verdict) => {
    const binding = line({ b: 0, T: target("≥", 100), attribute: "约束性" });
    expect(judged(binding, "2023Q4", [figure("2023Q4", value)]).verdict).toBe(verdict);
  });

  it("calls anything below the baseline 明显滞后, however early", () => {
    const result = judged(level, "2021Q2", [figure("2021Q2", -0.5)]);
    expect(result.gap).toBe(-10.5);
    expect(result.verdict).toBe("far_behind");
  });

  it("assesses nothing in the first tenth of the time", () => {
    expect(judged(level, "2021Q1", [figure("2021Q1", 30)])).toMatchObject({
      verdict: "not_assessed",
      progress: null,
      gap: null,
      why: { reason: "too_early" },
    });
    expect(judged(level, "2021Q2", [figure("2021Q2", 15)]).verdict).toBe("ahead");
  });
});

describe("methods", () => {
  const income = line({ b: 249, T: target(">", 500), basis: "flow" });

  it("judges an amount by its growth and shows the linear progress beside it", () => {
    const { progress, gap, verdict, why } = judged(income, "2022Q1", [figure("2021", 262), figure("2022Q1", 68.9)]);
    expect(verdict).toBe("behind");
    expect(progress).toBeCloseTo(0.073, 3);
    expect(gap).toBeCloseTo(-12.7, 1);
    expect(why.formula).toBe("log");
    expect(why.linearProgress).toBeCloseTo(0.0518, 4);
    expect(why.expected).toBeCloseTo(286.26, 2);
    expect(why.requiredPerYear).toBeCloseTo(0.1753, 4);
    expect(why.plannedPerYear).toBeCloseTo(0.1496, 4);
  });

  it("goes linear, and says so, where a value is not positive", () => {
    const { progress, why } = judged(income, "2022Q1", [figure("2021", -2)]);
    expect(progress).toBeCloseTo((-2 - 249) / (500 - 249), 12);
    expect(why.formula).toBe("linear_not_positive");
  });

  it("measures levels linearly in either direction", () => {
    const falling = line({ b: 60, T: target("≤", 50), direction: "lower" });
    expect(judged(falling, "2023Q2", [figure("2023Q2", 56)])).toMatchObject({
      progress: 0.4,
      gap: -10,
      verdict: "behind",
      why: { formula: "linear", expected: 55 },
    });
    expect(judged(falling, "2023Q2", [figure("2023Q2", 61)]).verdict).toBe("far_behind");
  });

  it("takes t at the value's own date, not at the reporting period's", () => {
    const annual = line({ b: 1.8, T: target(">", 3), basis: "ratio", frequency: "annual" });
    expect(judged(annual, "2022Q2", [figure("2021", 2.06)])).toMatchObject({
      valueAt: "2021",
      elapsedShare: 0.2,
      verdict: "on_track",
    });
  });
});

describe("what is judged", () => {
  const gdp = line({ b: 1807, T: target(">", 3000), basis: "flow" });

  it("does not judge 489.5 of one quarter, and shows what an even path would need", () => {
    const result = judged(gdp, "2022Q1", [figure("2022Q1", 489.5)]);
    expect(result).toMatchObject({
      verdict: "not_assessed",
      value: 489.5,
      valueAt: "2022Q1",
      elapsedShare: 0.25,
      progress: null,
      gap: null,
      annual: null,
      why: { reason: "year_to_date_only", evenPathYear: 2022 },
    });
    expect(result.why.evenPathValue).toBeCloseTo(1807 * (3000 / 1807) ** 0.4, 6);
  });

  it("never adds quarters up to a year", () => {
    const quarters = ["2021Q1", "2021Q2", "2021Q3"].map((code) => figure(code, 1000));
    expect(judged(gdp, "2021Q4", quarters)).toMatchObject({ verdict: "not_assessed", value: 1000 });
  });

  it("never judges an estimate, and shows it as the latest figure", () => {
    const result = judged(gdp, "2022Q1", [figure("2021", 1950, { vintage: "预计数" })]);
    expect(result).toMatchObject({
      verdict: "not_assessed",
      value: null,
      valueAt: null,
      elapsedShare: null,
      why: { reason: "estimate_only" },
    });
    expect(result.latest).toMatchObject({ value: 1950, vintage: "预计数" });
  });

  it("has nothing to say without a figure", () => {
    expect(judged(gdp, "2022Q1", [figure("2021", null)])).toMatchObject({
      verdict: "not_assessed",
      value: null,
      why: { reason: "no_value" },
    });
  });

  it("takes 0 for a value", () => {
    const level = line({ b: 10, T: target("≥", 20) });
    expect(judged(level, "2023Q1", [figure("2023Q1", 0)])).toMatchObject({ value: 0, verdict: "far_behind" });
  });

  it("looks at nothing later than the reporting period", () => {
    const figures = [figure("2021", 1990), figure("2022", 2400)];
    expect(judged(gdp, "2022Q3", figures).valueAt).toBe("2021");
    expect(judged(gdp, "2022Q4", figures).valueAt).toBe("2022");
  });

  it("judges a share over the days since January on full years only", () => {
    const air = line({ b: 62, T: target("≥", 70), basis: "ytd_ratio", unit: "%" });
    expect(judged(air, "2022Q1", [figure("2022Q1", 56.7)])).toMatchObject({
      verdict: "not_assessed",
      why: { reason: "year_to_date_only" },
    });
    expect(judged(air, "2022Q1", [figure("2021", 64), figure("2022Q1", 56.7)])).toMatchObject({
      verdict: "ahead",
      value: 64,
      progress: 0.25,
      gap: 5,
    });
  });
});

describe("cumulative lines", () => {
  const green = line({
    b: 1626,
    T: target("≥", 212.7),
    basis: "cumulative",
    frequency: "half_yearly",
    unit: "万平方米",
  });

  it("counts from zero whatever the plan prints as baseline: full years + this year's YTD", () => {
    const result = judged(green, "2023Q2", [
      figure("2021", 40),
      figure("2022", 42.6),
      figure("2023Q1", 7),
      figure("2023Q2", 15),
    ]);
    expect(result).toMatchObject({
      baseline: 1626,
      value: 97.6,
      valueAt: "2023Q2",
      elapsedShare: 0.5,
      verdict: "on_track",
      why: { baseline: 0, formula: "cumulative" },
    });
    expect(result.progress).toBeCloseTo(97.6 / 212.7, 12);
    expect(result.gap).toBeCloseTo(-4.1, 1);
  });

  it("is complete only up to a missing year; what comes later makes it stale", () => {
    const result = judged(green, "2023Q2", [figure("2021", 40), figure("2022Q2", 20), figure("2023Q2", 15)]);
    expect(result).toMatchObject({
      value: 60,
      valueAt: "2022Q2",
      elapsedShare: 0.3,
      dueState: "stale",
      why: { beyondGap: 15, firstMissing: "2022" },
    });
  });

  it("cannot start without the first year", () => {
    expect(judged(green, "2022Q2", [figure("2022Q2", 20)])).toMatchObject({
      verdict: "not_assessed",
      why: { reason: "missing_years" },
    });
  });

  it("is reached when the known sum suffices, gap or not: 646 of 300", () => {
    const park = line({ b: null, T: target("≥", 300), basis: "cumulative" });
    const figures = [figure("2022", 200), figure("2023", 446)];
    expect(judged(park, "2023Q4", figures)).toMatchObject({ verdict: "reached", value: 646, valueAt: "2023" });
  });
});

describe("reached, completed, missed", () => {
  const adopted = { year: 2020, effectiveOn: "2016-03-01" };
  const retail = line({ b: null, T: target("≥", 1000, adopted), basis: "flow", baselineYear: 2015 });
  const plan13 = { firstYear: 2016, lastYear: 2020 };

  it("979.4 of 1000 is not met", () => {
    expect(judged(retail, "2020Q4", [figure("2020", 979.4)], plan13)).toMatchObject({
      verdict: "missed",
      why: { met: false },
    });
    expect(judged(retail, "2020Q4", [figure("2020", 1000)], plan13).verdict).toBe("completed");
  });

  it("4 % within 4 % is met", () => {
    const jobless = line({
      b: null,
      T: target("≤", 4, adopted),
      basis: "ratio",
      direction: "lower",
      baselineYear: 2015,
    });
    expect(judged(jobless, "2020Q4", [figure("2020Q4", 4)], plan13).verdict).toBe("completed");
    expect(judged(jobless, "2020Q4", [figure("2020Q4", 4.01)], plan13).verdict).toBe("missed");
  });

  it("is 提前实现 before the target's last year and 已完成 in it", () => {
    const level = line({ b: 55, T: target("≥", 65) });
    expect(judged(level, "2024Q4", [figure("2024Q4", 65)]).verdict).toBe("reached");
    expect(judged(level, "2025Q1", [figure("2025Q1", 65)]).verdict).toBe("completed");
    expect(judged(level, "2025Q4", [figure("2024Q4", 66)]).verdict).toBe("reached");
  });

  it("65 is not above 65", () => {
    const above = line({ b: 55, T: target(">", 65) });
    expect(judged(above, "2025Q4", [figure("2025Q4", 65)])).toMatchObject({ verdict: "missed", progress: 1, gap: 0 });
    expect(judged(above, "2024Q4", [figure("2024Q4", 65)]).verdict).toBe("ahead");
    const below = line({ b: 60, T: target("<", 50), direction: "lower" });
    expect(judged(below, "2025Q4", [figure("2025Q4", 50)]).verdict).toBe("missed");
  });

  it("is behind again once reached and lost", () => {
    const level = line({ b: 55, T: target("≥", 65) });
    const figures = [figure("2023Q2", 65), figure("2024Q4", 60)];
    expect(judged(level, "2023Q2", figures).verdict).toBe("reached");
    expect(judged(level, "2024Q4", figures).verdict).toBe("behind");
  });

  it("does not judge the years before the end as missed", () => {
    expect(judged(line({ b: null, T: target("≥", 65) }), "2024Q4", [figure("2024Q4", 60)])).toMatchObject({
      verdict: "not_assessed",
      progress: null,
      why: { reason: "no_baseline", met: false },
    });
    expect(judged(line({ b: null, T: target("≥", 65) }), "2024Q4", [figure("2024Q4", 52)]).why.completion).toBe(0.8);
  });

  it("meets “左右” within 1 % of the target", () => {
    const dust = line({ b: 60, T: target("≈", 53), direction: "lower" });
    expect(judged(dust, "2025Q4", [figure("2025Q4", 53.5)]).verdict).toBe("completed");
    expect(judged(dust, "2025Q4", [figure("2025Q4", 53.6)]).verdict).toBe("missed");
  });

  it("measures a range to its nearer bound and says when it is passed", () => {
    const range = line({ b: 5, T: target("range", null, { lower: 10, upper: 15, text: "10—15" }) });
    expect(judged(range, "2023Q2", [figure("2023Q2", 7.5)])).toMatchObject({
      target: 10,
      progress: 0.5,
      verdict: "on_track",
    });
    expect(judged(range, "2023Q2", [figure("2023Q2", 16)])).toMatchObject({
      verdict: "reached",
      why: { beyondRange: true },
    });
  });
});
