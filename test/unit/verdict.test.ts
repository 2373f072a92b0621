import { describe, expect, it } from "vitest";
import { countVerdicts, type Judgement } from "../../shared/domain/verdict.ts";
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

describe("保持型", () => {
  const jobless = line({ b: 4, T: target("≤", 4), basis: "ratio", direction: "lower", unit: "%" });

  it.each([
    [3.71, "kept"],
    [3.8, "kept"],
    [3.81, "near_limit"],
    [3.85, "near_limit"],
    [4, "near_limit"],
    [4.01, "broken"],
  ])("a ceiling of 4 from 4: %d is %s, without a percentage", (value, verdict) => {
    expect(judged(jobless, "2022Q1", [figure("2022Q1", value)])).toMatchObject({
      verdict,
      progress: null,
      gap: null,
      why: { formula: "cap" },
    });
  });

  it("gives the distance to the limit as a share of it", () => {
    expect(judged(jobless, "2022Q1", [figure("2022Q1", 3.85)]).why.margin).toBeCloseTo(0.0375, 9);
  });

  it("keeps a floor when the baseline is already better", () => {
    const floor = line({ b: 70, T: target("≥", 60) });
    expect(judged(floor, "2022Q1", [figure("2022Q1", 66)])).toMatchObject({
      verdict: "kept",
      why: { formula: "floor", margin: 0.1 },
    });
    expect(judged(floor, "2022Q1", [figure("2022Q1", 61)]).verdict).toBe("near_limit");
    expect(judged(floor, "2022Q1", [figure("2022Q1", 59)]).verdict).toBe("broken");
  });

  it("breaks a strict ceiling at the limit itself", () => {
    const strict = line({ b: 4, T: target("<", 4), direction: "lower" });
    expect(judged(strict, "2022Q1", [figure("2022Q1", 4)]).verdict).toBe("broken");
  });

  it("has no amber where it makes no sense: 98 % → 102.9 %, and at zero", () => {
    const share = line({ b: 98, T: target("≥", 98), basis: "ratio", unit: "%" });
    expect(judged(share, "2022Q1", [figure("2022Q1", 98.1)]).verdict).toBe("kept");
    const accidents = line({ b: 0, T: target("≤", 0), direction: "lower" });
    expect(judged(accidents, "2022Q1", [figure("2022Q1", 0)]).verdict).toBe("kept");
    expect(judged(accidents, "2022Q1", [figure("2022Q1", 1)]).verdict).toBe("broken");
  });

  it("judges a limit even in the first quarter", () => {
    expect(judged(jobless, "2021Q1", [figure("2021Q1", 4.2)]).verdict).toBe("broken");
  });
});

describe("pending and not comparable", () => {
  const pending = target("≥", null);

  it("logs a pending line and never judges it", () => {
    const air = line({ b: 62, T: pending, basis: "ytd_ratio", attribute: "约束性" });
    expect(judged(air, "2022Q1", [figure("2021", 64.9), figure("2022Q1", 56.7)])).toMatchObject({
      verdict: "target_pending",
      target: null,
      progress: null,
      gap: null,
    });
    expect(judged(air, "2022Q1", [])).toMatchObject({ verdict: "target_pending", value: null });
  });

  it("takes the target in force at the period's end, with its source", () => {
    const later = target("≥", 68, {
      effectiveOn: "2022-05-20",
      authority: "市下达",
      documentNumber: "郑政〔2022〕9号",
    });
    const air = line({ b: 62, T: [later, pending], basis: "ytd_ratio" });
    expect(judged(air, "2022Q1", [figure("2021", 64)]).verdict).toBe("target_pending");
    expect(judged(air, "2022Q2", [figure("2021", 64)])).toMatchObject({
      verdict: "ahead",
      target: 68,
      why: { targetAuthority: "市下达", targetDocument: "郑政〔2022〕9号" },
    });
  });

  it("has no target before the plan's takes effect", () => {
    const late = line({ b: 1, T: target("≥", 2, { effectiveOn: "2021-08-01" }) });
    expect(judged(late, "2021Q2", [figure("2021Q2", 1.5)]).why.reason).toBe("no_target_in_force");
  });

  it("does not compare what cannot be compared, but shows it", () => {
    const digital = line({ b: 5.8, T: target("≥", 10), basis: "ratio", frequency: "annual", comparable: false });
    expect(judged(digital, "2022Q3", [figure("2021", 8.1)])).toMatchObject({
      verdict: "not_comparable",
      value: 8.1,
      progress: null,
      gap: null,
    });
    expect(judged(digital, "2022Q3", []).verdict).toBe("not_assessed");
    const green = line({ b: 1626, T: target("≥", 100), basis: "cumulative", comparable: false });
    expect(judged(green, "2021Q4", [figure("2021", 20)]).verdict).toBe("on_track");
  });
});

describe("average growth", () => {
  const growth = line({ b: null, T: target("≥", 8), basis: "growth", unit: "%" });

  it("compounds the years so far", () => {
    const result = judged(growth, "2022Q4", [figure("2021", 10), figure("2022", 4)]);
    expect(result.value).toBeCloseTo(6.958, 3);
    expect(result.progress).toBeCloseTo((Math.log(1.1) + Math.log(1.04)) / (5 * Math.log(1.08)), 12);
    expect(result.why.requiredPerYear).toBeCloseTo((1.08 ** 5 / (1.1 * 1.04)) ** (1 / 3) - 1, 12);
  });

  it("needs every year, and is never reached before the end", () => {
    expect(judged(growth, "2022Q4", [figure("2022", 9)]).why.reason).toBe("missing_years");
    expect(
      judged(
        growth,
        "2024Q4",
        ["2021", "2022", "2023", "2024"].map((year) => figure(year, 12)),
      ).verdict,
    ).toBe("ahead");
    expect(
      judged(
        growth,
        "2025Q4",
        ["2021", "2022", "2023", "2024", "2025"].map((year) => figure(year, 8)),
      ).verdict,
    ).toBe("completed");
  });

  it("takes “8 % 左右” for met down to 7.7", () => {
    const about = line({ b: null, T: target("≈", 8), basis: "growth", attribute: "约束性" });
    const years = (rate: number) => ["2021", "2022", "2023", "2024"].map((year) => figure(year, rate));
    expect(judged(about, "2024Q4", years(7.7)).verdict).toBe("on_track");
    expect(judged(about, "2024Q4", years(7.6)).verdict).toBe("behind");
  });
});

describe("the sheet of the half-year 2023 (监测专报)", () => {
  const share = { basis: "ratio", frequency: "annual", unit: "%" } as const;
  const amount = { basis: "flow" } as const;
  const period = "2023Q2";
  const rows: [string, Judgement, number | null, number | null, string][] = [
    [
      "万人有效发明专利拥有量",
      judged(line({ b: 26, T: target("≥", 30) }), period, [figure("2023Q2", 29.1)]),
      77.5,
      27.5,
      "ahead",
    ],
    [
      "实际利用外资",
      judged(line({ b: 16.1, T: target("≥", 20), basis: "cumulative" }), period, [
        figure("2021", 4),
        figure("2022", 4.3),
        figure("2023Q2", 2),
      ]),
      51.5,
      1.5,
      "on_track",
    ],
    [
      "地区生产总值",
      judged(line({ b: 1807, T: target(">", 3000), ...amount }), period, [figure("2022", 2150)]),
      34.3,
      -5.7,
      "on_track",
    ],
    [
      "研发投入强度",
      judged(line({ b: 2, T: target("≥", 2.65), ...share }), period, [figure("2021", 2.09)]),
      13.8,
      -6.2,
      "on_track",
    ],
    [
      "社会消费品零售总额",
      judged(line({ b: 979.4, T: target("≥", 1506), ...amount }), period, [figure("2022", 1085)]),
      23.8,
      -16.2,
      "behind",
    ],
    [
      "人均GDP",
      judged(line({ b: 1.8, T: target(">", 3), ...share }), period, [figure("2022", 2.05)]),
      20.8,
      -19.2,
      "behind",
    ],
    [
      "每千人拥有执业医师数",
      judged(line({ b: 17.8, T: target("≥", 18.8), ...share }), period, [figure("2022", 18)]),
      20,
      -20,
      "behind",
    ],
    [
      "财政总收入",
      judged(line({ b: 249, T: target(">", 500), ...amount }), period, [figure("2022", 270)]),
      11.6,
      -28.4,
      "behind",
    ],
    [
      "重点实验室数量",
      judged(line({ b: 55, T: target("≥", 65) }), period, [figure("2023Q2", 56)]),
      10,
      -40,
      "far_behind",
    ],
    [
      "城镇登记失业率",
      judged(line({ b: 4, T: target("≤", 4), basis: "ratio", direction: "lower" }), period, [figure("2023Q2", 3.7)]),
      null,
      null,
      "kept",
    ],
    [
      "空气质量优良天数比例",
      judged(line({ b: 62, T: target("≥", null), basis: "ytd_ratio" }), period, []),
      null,
      null,
      "target_pending",
    ],
  ];

  it.each(rows)("%s", (_name, result, progressPct, gap, verdict) => {
    expect(result.verdict).toBe(verdict);
    const rounded = (n: number | null) => (n === null ? null : Math.round(n * 10) / 10);
    expect(rounded(result.progress === null ? null : result.progress * 100)).toBe(progressPct);
    expect(rounded(result.gap)).toBe(gap);
  });

  it("counts verdicts and keeps a pending target apart", () => {
    const counts = countVerdicts(rows.map(([, result]) => result));
    expect(counts).toEqual({ ahead: 1, on_track: 3, behind: 4, far_behind: 1, kept: 1, target_pending: 1 });
  });
});
