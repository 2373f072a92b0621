/** Every row of the tables of 01 §1.3 and §1.4, by its name there; the bands and the order are in verdict.test.ts. */
import { describe, expect, it } from "vitest";
import { judgeTask } from "../../shared/domain/judge-task.ts";
import { singleQuarters } from "../../shared/domain/single-quarter.ts";
import { judge } from "../../shared/domain/verdict.ts";
import { figure, figuresOf, judged, judgedOfMany, line, parts, plan14, target } from "./line-builder.ts";

const industries = [
  { name: "第一产业", baseline: 0.02, target: 0.01 },
  { name: "第二产业", baseline: 13.46, target: 11.99 },
  { name: "第三产业", baseline: 86.52, target: 88 },
];
const structure = line({
  b: null,
  T: target("≥", null, { text: "0.01:11.99:88" }),
  basis: "composition",
  parts: industries,
});

describe("what a number is (01 §1.3)", () => {
  it("flow: the full year is judged, the single quarter only derived", () => {
    const gdp = line({ b: 1807, T: target(">", 3000), basis: "flow" });
    const figures = [figure("2022Q1", 489.5), figure("2022Q2", 1000), figure("2021", 1900)];
    expect(judged(gdp, "2022Q2", figures)).toMatchObject({ value: 1900, valueAt: "2021" });
    expect(singleQuarters("flow", figures)).toEqual([
      { quarter: "2022Q1", value: 489.5 },
      { quarter: "2022Q2", value: 510.5 },
    ]);
  });

  it("flow: a quarter is not derived across a gap, a change of scope, or for a level", () => {
    expect(singleQuarters("flow", [figure("2022Q1", 1), figure("2022Q3", 5)])).toHaveLength(1);
    expect(singleQuarters("flow", [figure("2022Q1", 1), figure("2022Q2", 5, { seriesBreak: true })])).toHaveLength(1);
    expect(singleQuarters("flow", [figure("2022Q3", 5), figure("2022", 9)])).toEqual([{ quarter: "2022Q4", value: 4 }]);
    expect(singleQuarters("stock", [figure("2022Q1", 1)])).toEqual([]);
  });

  it("stock and ratio: the latest value is judged, a quarter's too", () => {
    for (const basis of ["stock", "ratio"] as const) {
      const level = line({ b: 55, T: target("≥", 65), basis });
      expect(judged(level, "2022Q2", [figure("2022Q1", 57), figure("2022Q2", 58)])).toMatchObject({
        valueAt: "2022Q2",
      });
    }
  });

  it("ytd_ratio: the plan is judged on full years only", () => {
    const air = line({ b: 62, T: target("≥", 70), basis: "ytd_ratio" });
    expect(judged(air, "2022Q3", [figure("2021", 64), figure("2022Q3", 69)])).toMatchObject({ valueAt: "2021" });
  });

  it("cumulative: full years + this year's YTD, never a sum of quarters", () => {
    const green = line({ b: 1626, T: target("≥", 212.7), basis: "cumulative" });
    const figures = [figure("2021", 40), figure("2022Q1", 8), figure("2022Q2", 20)];
    expect(judged(green, "2022Q2", figures)).toMatchObject({ value: 60, valueAt: "2022Q2" });
  });

  it("cumulative: a total since the plan began, given as such, stands for all years up to it", () => {
    const green = line({ b: null, T: target("≥", 300), basis: "cumulative" });
    const total = figure("2023", 150, { planTotal: true });
    expect(judged(green, "2023Q4", [total])).toMatchObject({ value: 150, valueAt: "2023", verdict: "behind" });
    expect(judged(green, "2024Q2", [total, figure("2024Q2", 30), figure("2022", 70)])).toMatchObject({
      value: 180,
      valueAt: "2024Q2",
      why: { beyondGap: null },
    });
  });

  it("growth: the average so far, from rates as published", () => {
    const growth = line({ b: null, T: target("≥", 7), basis: "growth", unit: "%" });
    expect(judged(growth, "2022Q4", [figure("2021", 8), figure("2022", 6)]).value).toBeCloseTo(6.995, 3);
    expect(judged(growth, "2022Q2", [figure("2022Q2", 6)]).why.reason).toBe("year_to_date_only");
  });

  it("composition: the parts as given, a full year's", () => {
    expect(judged(structure, "2022Q1", [parts("2022Q1", "0.02:13:86.98")]).why.reason).toBe("year_to_date_only");
    expect(judged(structure, "2022Q1", [parts("2021", "0.02:13.2:86.78")])).toMatchObject({ value: 86.78 });
  });

  it("milestone: the state", () => {
    const hall = line({ b: null, T: target("=", null, { text: "建成" }), basis: "milestone", unit: "" });
    const at = (period: string, value: number, text: string | null = null) =>
      judged(hall, period, [figure(period, value, { text })]);
    expect(at("2023Q2", 1)).toMatchObject({ verdict: "reached", why: { state: "已完成", formula: "state" } });
    expect(at("2025Q3", 1).verdict).toBe("completed");
    expect(at("2023Q2", 0, "推进中")).toMatchObject({ verdict: "on_track", progress: null, gap: null });
    expect(at("2023Q2", 0, "滞后").verdict).toBe("behind");
    expect(at("2023Q2", 0, "未启动")).toMatchObject({ verdict: "not_assessed", why: { reason: "not_started" } });
    expect(at("2023Q2", 0)).toMatchObject({ verdict: "not_assessed", why: { reason: "no_state" } });
    expect(at("2025Q4", 0, "推进中").verdict).toBe("missed");
    expect(at("2025Q4", 0, "已调整")).toMatchObject({ verdict: "not_assessed", why: { reason: "adjusted" } });
  });
});

describe("progress since the baseline (01 §1.4)", () => {
  it("composition: judged on the third sector's share, half the sum of absolute differences kept in why", () => {
    const result = judged(structure, "2022Q4", [parts("2022", "0.02:12.9:87.08")]);
    expect(result.progress).toBeCloseTo((87.08 - 86.52) / (88 - 86.52), 12);
    expect(result.why).toMatchObject({ structure: "0.02:12.9:87.08", target: 88, baseline: 86.52 });
    expect(result.why.structureDistance).toBeCloseTo((0.01 + 0.91 + 0.92) / 2, 12);
  });

  it("composition: a figure without its parts is judged, its structure not known", () => {
    expect(judged(structure, "2022Q4", [figure("2022", 87)])).toMatchObject({
      why: { structure: null, structureDistance: null },
      verdict: "on_track",
    });
  });

  it("per organisation: 12×1, 1×5, 4×0 is 13 of 17, not 17", () => {
    const each = line({ b: null, T: target("≥", 1), aggregation: "each", unit: "个" });
    const values = [...Array<number>(12).fill(1), 5, 0, 0, 0, 0];
    const result = judgedOfMany(each, "2024Q2", 17, figuresOf("2024Q2", values));
    expect(result).toMatchObject({
      progress: 13 / 17,
      value: 0,
      valueAt: "2024Q2",
      elapsedShare: 0.7,
      verdict: "ahead",
      why: { organisationsMet: 13, organisationsAsked: 17, organisationsReported: 17, formula: "organisations" },
    });
    expect(result.gap).toBeCloseTo((13 / 17 - 0.7) * 100, 9);
  });

  it("per organisation: who has not reported does not meet it; all of them is reached, at the end not all is missed", () => {
    const each = line({ b: null, T: target("≥", 1), aggregation: "each" });
    expect(judgedOfMany(each, "2023Q2", 4, figuresOf("2023Q2", [1, null, 2, null]))).toMatchObject({
      progress: 0.5,
      why: { organisationsReported: 2, organisationsMet: 2, organisationsAsked: 4 },
    });
    expect(judgedOfMany(each, "2023Q2", 2, figuresOf("2023Q2", [1, 2])).verdict).toBe("reached");
    expect(judgedOfMany(each, "2025Q4", 2, figuresOf("2025Q4", [1, 0])).verdict).toBe("missed");
    expect(judgedOfMany(each, "2023Q2", 2, [])).toMatchObject({ verdict: "not_assessed", why: { reason: "no_value" } });
  });

  it("per organisation: each one's own newest level and own total over the plan count", () => {
    const stock = line({ b: null, T: target("≥", 2), aggregation: "each" });
    const levels = [...figuresOf("2022Q4", [2, 3]), ...figuresOf("2023Q1", [1, null])];
    expect(judgedOfMany(stock, "2023Q1", 2, levels).progress).toBe(0.5);
    const added = line({ b: null, T: target("≥", 3), aggregation: "each", basis: "cumulative" });
    const totals = [...figuresOf("2021", [2, 2]), ...figuresOf("2022", [1, 0])];
    expect(judgedOfMany(added, "2022Q4", 2, totals)).toMatchObject({ progress: 0.5, value: 2 });
  });

  it.each([
    ["sum", 12],
    ["mean", 4],
    ["max", 6],
  ] as const)("%s: one figure out of three organisations'", (aggregation, value) => {
    const facts = line({ b: 1, T: target("≥", 20), aggregation });
    expect(judgedOfMany(facts, "2023Q2", 3, figuresOf("2023Q2", [2, 4, 6]))).toMatchObject({
      value,
      why: { organisationsAsked: 3, organisationsReported: 3 },
    });
  });

  it("sum: a missing organisation is not zero; the last complete figure is judged and the gap is said", () => {
    const facts = line({ b: 0, T: target("≥", 20), aggregation: "sum" });
    const figures = [...figuresOf("2023Q1", [1, 2, 3]), ...figuresOf("2023Q2", [2, null, 6])];
    expect(judgedOfMany(facts, "2023Q2", 3, figures)).toMatchObject({
      value: 6,
      valueAt: "2023Q1",
      why: { organisationsAsked: 3, organisationsReported: 2 },
    });
    expect(judgedOfMany(facts, "2023Q2", 3, figuresOf("2023Q2", [2, null, 6]))).toMatchObject({
      verdict: "not_assessed",
      why: { reason: "organisations_missing" },
    });
  });

  it("sum: 不适用 excuses an organisation, 未取得 does not; others' figures are not counted", () => {
    const facts = line({ b: 0, T: target("≥", 20), aggregation: "sum" });
    const known = figuresOf("2023Q2", [2, 4]);
    const third = (filling: "not_applicable" | "not_obtained") =>
      figure("2023Q2", null, { organisation: "s2", filling });
    const stranger = figure("2023Q2", 100, { organisation: "elsewhere" });
    expect(judgedOfMany(facts, "2023Q2", 3, [...known, third("not_applicable"), stranger]).value).toBe(6);
    expect(judgedOfMany(facts, "2023Q2", 3, [...known, third("not_obtained")]).value).toBeNull();
  });

  it("range without baseline: met from the lower bound on, above it is said", () => {
    const range = line({ b: null, T: target("range", null, { lower: 10, upper: 15, text: "10—15" }) });
    expect(judged(range, "2023Q2", [figure("2023Q2", 10)])).toMatchObject({ verdict: "reached" });
    expect(judged(range, "2023Q2", [figure("2023Q2", 20)])).toMatchObject({ why: { beyondRange: true } });
    expect(judged(range, "2025Q4", [figure("2025Q4", 9.9)]).verdict).toBe("missed");
  });

  it("range where lower is better: against the upper bound", () => {
    const range = line({ b: 30, T: target("range", null, { lower: 10, upper: 15 }), direction: "lower" });
    expect(judged(range, "2023Q2", [figure("2023Q2", 22.5)])).toMatchObject({ target: 15, progress: 0.5 });
    expect(judged(range, "2023Q2", [figure("2023Q2", 14)])).toMatchObject({
      verdict: "reached",
      why: { beyondRange: false },
    });
  });

  it("“=” and keep: met at the figure, passing it in the better direction does not miss it", () => {
    const exact = line({ b: 1, T: target("=", 4) });
    expect(judged(exact, "2025Q4", [figure("2025Q4", 5)]).verdict).toBe("completed");
    const keep = line({ b: 4, T: target("=", 4), direction: "keep" });
    expect(judged(keep, "2023Q4", [figure("2023Q4", 4)]).verdict).toBe("kept");
    expect(judged(keep, "2023Q4", [figure("2023Q4", 5)]).verdict).toBe("broken");
  });

  it("a target without a year is measured to the plan's last one, and says so", () => {
    const open = line({ b: 0, T: target("≥", 10, { year: null }) });
    expect(judged(open, "2023Q2", [figure("2023Q2", 5)])).toMatchObject({
      elapsedShare: 0.5,
      verdict: "on_track",
      why: { targetYear: 2025, targetYearAssumed: true },
    });
    expect(judged(line({ b: 0, T: target("≥", 10) }), "2023Q2", []).why.targetYearAssumed).toBe(false);
  });

  it("dated milestones of one document: the next one ahead, time measured to its own year", () => {
    const T = [target("≥", 100), target("≥", 50, { year: 2023 })];
    const dated = line({ b: 0, T });
    expect(judged(dated, "2022Q2", [figure("2022Q2", 25)])).toMatchObject({ target: 50, elapsedShare: 0.5 });
    expect(judged(dated, "2023Q4", [figure("2023Q4", 50)])).toMatchObject({ target: 50, verdict: "completed" });
    expect(judged(dated, "2024Q1", [figure("2024Q1", 60)])).toMatchObject({ target: 100, elapsedShare: 0.65 });
    expect(judged(line({ b: 0, T: T.toReversed() }), "2022Q2", []).target).toBe(50);
  });

  it("a target version that takes effect later replaces all earlier ones, with its authority and 文号", () => {
    const adjusted = target("≥", 80, {
      effectiveOn: "2023-02-01",
      authority: "人大常委会决定",
      documentNumber: "金人常〔2023〕3号",
    });
    const facts = line({ b: 0, T: [target("≥", 100), adjusted] });
    expect(judged(facts, "2022Q4", [figure("2022Q4", 40)])).toMatchObject({ target: 100, progress: 0.4 });
    expect(judged(facts, "2023Q1", [figure("2022Q4", 40)])).toMatchObject({
      target: 80,
      progress: 0.5,
      why: { targetAuthority: "人大常委会决定", targetDocument: "金人常〔2023〕3号" },
    });
  });

  it("可比基数: beside the plan's own, and the comparable one judges", () => {
    const digital = line({
      b: 5.8,
      T: target("≥", 10),
      basis: "ratio",
      comparable: false,
      comparableBaseline: { value: 7.5, year: 2020 },
    });
    expect(judged(digital, "2023Q2", [figure("2023Q2", 8.75)])).toMatchObject({
      baseline: 5.8,
      progress: 0.5,
      verdict: "on_track",
      why: { baseline: 7.5, comparableBaseline: 7.5 },
    });
  });

  it("a comparable baseline of a later year starts the time there", () => {
    const facts = line({ b: 5.8, T: target("≥", 10), comparableBaseline: { value: 8, year: 2021 } });
    expect(judged(facts, "2023Q4", [figure("2023Q4", 9)])).toMatchObject({ elapsedShare: 0.5, progress: 0.5 });
  });

  it("series break: what comes after it does not compare with the baseline, unless a comparable one exists", () => {
    const facts = line({ b: 10, T: target("≥", 20) });
    const figures = [figure("2021Q4", 12), figure("2022Q1", 30, { seriesBreak: true }), figure("2022Q2", 31)];
    expect(judged(facts, "2021Q4", figures).verdict).toBe("on_track");
    expect(judged(facts, "2022Q2", figures)).toMatchObject({
      verdict: "not_comparable",
      value: 31,
      progress: null,
      why: { reason: "series_break", brokenAt: "2022Q1" },
    });
    const compared = line({ b: 10, T: target("≥", 40), comparableBaseline: { value: 28, year: 2020 } });
    expect(judged(compared, "2022Q2", figures)).toMatchObject({ progress: 0.25, verdict: "on_track" });
    const onlyTarget = line({ b: null, T: target("≥", 20) });
    expect(judged(onlyTarget, "2022Q2", figures).verdict).toBe("reached");
  });

  it("series break: parts of a total do not add up across it", () => {
    const green = line({ b: null, T: target("≥", 200), basis: "cumulative" });
    const broken = [figure("2021", 40), figure("2022", 10, { seriesBreak: true })];
    expect(judged(green, "2022Q4", broken)).toMatchObject({ verdict: "not_comparable", why: { brokenAt: "2022" } });
    const anew = [figure("2021", 40, { seriesBreak: true }), figure("2022", 10)];
    expect(judged(green, "2022Q4", anew).value).toBe(50);
  });

  it("average growth: no target of zero or less can be compounded; only met or not is judged, at the end", () => {
    const shrink = line({ b: null, T: target("≥", 0), basis: "growth" });
    const years = ["2021", "2022", "2023", "2024", "2025"].map((year) => figure(year, 1));
    expect(judged(shrink, "2022Q4", years)).toMatchObject({
      verdict: "not_assessed",
      why: { reason: "not_computable" },
    });
    expect(judged(shrink, "2025Q4", years).verdict).toBe("completed");
  });

  it("task: its status, and its quantities counted by verdict", () => {
    const quantities = [{ verdict: "behind" }, { verdict: "reached" }, { verdict: "behind" }] as const;
    const given = { deadline: 2025, period: "2023Q2", quantities } as const;
    expect(judgeTask({ ...given, state: "推进中" })).toEqual({
      verdict: "on_track",
      reason: null,
      counts: { behind: 2, reached: 1 },
    });
    expect(judgeTask({ ...given, state: null })).toMatchObject({ verdict: "not_assessed", reason: "no_state" });
    expect(judgeTask({ ...given, state: "推进中", period: "2025Q4" }).verdict).toBe("missed");
    const done = [{ verdict: "reached" }, { verdict: "completed" }] as const;
    expect(judgeTask({ ...given, quantities: done, state: null }).verdict).toBe("reached");
    expect(judgeTask({ ...given, quantities: done, state: "滞后" }).verdict).toBe("behind");
  });

  it("a yearly goal on a level is judged over its own year from the year before", () => {
    const dust = line({
      b: 60,
      T: target("≤", 56, { year: 2022, effectiveOn: "2022-01-15" }),
      basis: "stock",
      direction: "lower",
      collection: "annual",
      baselineYear: 2021,
    });
    expect(judged(dust, "2022Q2", [figure("2022Q2", 58)])).toMatchObject({ elapsedShare: 0.5, progress: 0.5 });
    expect(judged(dust, "2023Q1", [figure("2022Q4", 57), figure("2023Q1", 50)])).toMatchObject({
      verdict: "missed",
      valueAt: "2022Q4",
    });
  });
});

describe("the newest vintage", () => {
  it("judges: a figure that a census has revised counts as revised, whatever was reported after it", () => {
    const gdp = line({ b: 1807, T: target(">", 3000), basis: "flow" });
    const figures = [
      figure("2023", 2300, { vintage: "快报数" }),
      figure("2023", 2260, { vintage: "普查修订数" }),
      figure("2023", 2310, { vintage: "年报数" }),
    ];
    expect(judge({ plan: plan14, line: gdp, period: "2023Q4", observations: figures }).value).toBe(2260);
  });
});
