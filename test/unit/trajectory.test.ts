import { describe, expect, it } from "vitest";
import type { Observation } from "../../shared/domain/observation.ts";
import { buildTrajectory, type TrajectoryLine } from "../../shared/domain/trajectory.ts";
import type { Vintage } from "../../shared/domain/vocabulary.ts";

const plan = { firstYear: 2021, lastYear: 2025 };

/** 财政总收入: 249 → more than 500. */
const revenue: TrajectoryLine = {
  code: "fiscal",
  name: "财政总收入",
  collection: "headline",
  unit: "亿元",
  attribute: "预期性",
  basis: "flow",
  direction: "higher",
  frequency: "quarterly",
  aggregation: "lead",
  availabilityMonths: 0,
  decimals: 1,
  baseline: { value: 249, year: 2020, comparable: true, text: "249" },
  targets: [
    {
      year: 2025,
      operator: ">",
      value: 500,
      text: "500",
      authority: "规划纲要",
      documentNumber: "金政〔2021〕24号",
      effectiveOn: "2021-06-22",
    },
  ],
};

const greenArea: TrajectoryLine = {
  ...revenue,
  name: "新增公园绿地面积",
  unit: "万平方米",
  basis: "cumulative",
  frequency: "half_yearly",
  baseline: { value: 1626, year: 2020, comparable: false, text: "1626" },
  targets: [{ ...firstTarget(revenue), operator: "≥", value: 212.7, text: "212.7" }],
};

const patents: TrajectoryLine = {
  ...revenue,
  name: "万人有效发明专利拥有量",
  unit: "件",
  basis: "stock",
  decimals: 2,
  baseline: { value: 26, year: 2020, comparable: true, text: "26" },
  targets: [{ ...firstTarget(revenue), operator: "≥", value: 30, text: "30" }],
};

function firstTarget(line: TrajectoryLine) {
  const [target] = line.targets;
  if (!target) throw new Error("line without target");
  return target;
}

let sequence = 0;
function seen(dataPeriod: string, value: number | null, vintage: Vintage = "年报数"): Observation {
  sequence += 1;
  const filling = value === null ? "not_obtained" : "reported";
  return { dataPeriod, value, growth: null, growthBasis: null, vintage, filling, sequence };
}

const trajectory = (line: TrajectoryLine, period: string, observations: Observation[] = []) =>
  buildTrajectory({ line, plan, period, observations });

const times = (points: readonly { at: number; value: number }[]) => points.map(({ at, value }) => [at, value]);

describe("the path on time", () => {
  it("grows evenly in per cent for amounts: 286.3 after the first of five years from 249 to 500", () => {
    const { expected } = trajectory(revenue, "2022Q1");
    expect(expected[0]).toEqual({ at: 0, value: 249 });
    expect(expected.find(({ at }) => at === 1)?.value).toBeCloseTo(249 * (500 / 249) ** 0.2, 9);
    expect(expected.at(-1)?.at).toBe(5);
    expect(expected.at(-1)?.value).toBeCloseTo(500, 9);
  });

  it("is straight for levels, and for amounts that are not all positive", () => {
    expect(times(trajectory(patents, "2022Q1").expected)).toEqual([
      [0, 26],
      [5, 30],
    ]);
    const loss = { ...revenue, baseline: { ...revenue.baseline, value: -100 } };
    expect(trajectory(loss, "2022Q1").expected.find(({ at }) => at === 2.5)?.value).toBeCloseTo(200, 9);
  });

  it("starts from zero for cumulative lines, whatever the plan prints as baseline", () => {
    const { expected, baseline } = trajectory(greenArea, "2022Q1");
    expect(times(expected)).toEqual([
      [0, 0],
      [5, 212.7],
    ]);
    expect(baseline).toEqual({ at: 0, value: 0, label: "自零起累计" });
  });

  it("is a flat limit where the baseline already meets the target", () => {
    const unemployment: TrajectoryLine = {
      ...patents,
      basis: "ratio",
      direction: "lower",
      baseline: { value: 4, year: 2020, comparable: true, text: "4" },
      targets: [{ ...firstTarget(revenue), operator: "≤", value: 4, text: "4" }],
    };
    const { expected, target } = trajectory(unemployment, "2022Q1");
    expect(times(expected)).toEqual([
      [0, 4],
      [5, 4],
    ]);
    expect(target?.label).toBe("目标 ≤4");
  });

  it("does not exist without a target's value, without a baseline, or with one that does not compare", () => {
    const pending = { ...patents, targets: [{ ...firstTarget(revenue), value: null, text: "按市下达目标" }] };
    expect(trajectory(pending, "2022Q1")).toMatchObject({ expected: [], target: null });
    expect(trajectory(pending, "2022Q1").summary).toContain("目标待下达");
    const incomparable = { ...patents, baseline: { ...patents.baseline, comparable: false } };
    expect(trajectory(incomparable, "2022Q1").expected).toEqual([]);
    const without = { ...patents, baseline: { ...patents.baseline, value: null } };
    expect(trajectory(without, "2022Q1")).toMatchObject({ expected: [], baseline: null });
  });

  it("aims at the target in force at the period", () => {
    const raised = { ...firstTarget(revenue), value: 600, text: "600", effectiveOn: "2023-08-01" };
    const line = { ...revenue, targets: [...revenue.targets, raised] };
    expect(trajectory(line, "2023Q2").target?.value).toBe(500);
    expect(trajectory(line, "2023Q3").target?.value).toBe(600);
  });
});

describe("points", () => {
  const year2021 = [seen("2021Q1", 60.2), seen("2021Q2", 140), seen("2021Q3", 202), seen("2021", 262)];

  it("takes full years of an amount as points and its quarters as bars of their own year", () => {
    const { actual, yearToDate } = trajectory(revenue, "2022Q1", [...year2021, seen("2022Q1", 68.9, "快报数")]);
    expect(actual).toEqual([{ at: 1, value: 262, label: "2021年 262.0", estimate: false }]);
    expect(yearToDate.map(({ at, value, year }) => [at, value, year])).toEqual([
      [0.25, 60.2, 2021],
      [0.5, 140, 2021],
      [0.75, 202, 2021],
      [1, 262, 2021],
      [1.25, 68.9, 2022],
    ]);
  });

  it("needs no bars for a year that is known only as a whole", () => {
    expect(trajectory(revenue, "2022Q1", [seen("2021", 262)]).yearToDate).toEqual([]);
  });

  it("leaves a missing year out, never zero, and says so", () => {
    const { actual, step, summary } = trajectory(revenue, "2024Q1", [seen("2021", 262), seen("2023", 350)]);
    expect(times(actual)).toEqual([
      [1, 262],
      [3, 350],
    ]);
    expect(step).toBe(1);
    expect(summary).toContain("缺2022年数据");
  });

  it("does not know a figure that was not obtained", () => {
    expect(trajectory(revenue, "2022Q1", [seen("2021", null)]).actual).toEqual([]);
  });

  it("shows an estimate as one, and only while nothing better is there", () => {
    const estimate = seen("2022", 295, "预计数");
    expect(trajectory(revenue, "2022Q1", [...year2021, estimate]).actual.at(-1)).toEqual({
      at: 2,
      value: 295,
      label: "2022年预计 295.0",
      estimate: true,
    });
    const { actual } = trajectory(revenue, "2022Q4", [...year2021, estimate, seen("2022", 290)]);
    expect(actual.filter(({ at }) => at === 2)).toEqual([
      { at: 2, value: 290, label: "2022年 290.0", estimate: false },
    ]);
  });

  it("leaves later figures out when an earlier period is looked at", () => {
    expect(trajectory(revenue, "2021Q3", year2021)).toMatchObject({ actual: [], now: 0.75 });
  });

  it("takes every quarter of a level, a missing one being a gap", () => {
    const { actual, yearToDate, step } = trajectory(patents, "2022Q1", [
      seen("2021Q2", 26.5),
      seen("2021Q4", 26.98),
      seen("2022Q1", 27.6),
    ]);
    expect(times(actual)).toEqual([
      [0.5, 26.5],
      [1, 26.98],
      [1.25, 27.6],
    ]);
    expect(step).toBe(0.25);
    expect(yearToDate).toEqual([]);
  });

  it("adds full years and this year's year-to-date figure for a running total, never two quarters", () => {
    const { actual } = trajectory(greenArea, "2022Q4", [seen("2021", 16.4), seen("2022Q2", 22), seen("2022", 41)]);
    expect(times(actual)).toEqual([
      [1, 16.4],
      [1.5, 38.4],
      [2, 57.4],
    ]);
    expect(actual[1]?.label).toBe("累计至2022年上半年 38.4");
  });

  it("has no running total after a missing year", () => {
    expect(times(trajectory(greenArea, "2023Q4", [seen("2021", 16.4), seen("2023", 40)]).actual)).toEqual([[1, 16.4]]);
  });
});

it("says the whole in words", () => {
  const { summary } = trajectory(revenue, "2022Q1", [
    seen("2021", 262),
    seen("2022Q1", 68.9),
    seen("2022", 295, "预计数"),
  ]);
  expect(summary).toBe(
    "财政总收入轨迹，单位亿元；基数 249；2021年 262.0；2022年预计 295.0；2022年一季度 68.9；2021年时序应达 286.3；2025年目标 ＞500。",
  );
});

describe("what a line is measured from", () => {
  const observation = (dataPeriod: string, value: number, more: Partial<Observation> = {}): Observation => ({
    dataPeriod,
    value,
    growth: null,
    growthBasis: null,
    vintage: "年报数",
    filling: "reported",
    sequence: 1,
    ...more,
  });

  it("starts the path at the comparable baseline and names both", () => {
    const line = { ...patents, comparableBaseline: { value: 20, year: 2021 } };
    const { baseline, expected } = buildTrajectory({ line, plan, period: "2022Q4", observations: [] });
    expect(baseline).toEqual({ at: 1, value: 20, label: "可比基数 20.00（规划基数 26）" });
    expect(expected).toEqual([
      { at: 1, value: 20 },
      { at: 5, value: 30 },
    ]);
  });

  it("goes on from a total given since the plan began", () => {
    const observations = [observation("2022", 90, { planTotal: true }), observation("2023", 30)];
    const { actual } = buildTrajectory({ line: greenArea, plan, period: "2023Q4", observations });
    expect(actual.map(({ at, value }) => [at, value])).toEqual([
      [2, 90],
      [3, 120],
    ]);
  });
});
