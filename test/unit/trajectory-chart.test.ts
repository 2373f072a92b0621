import { describe, expect, it } from "vitest";
import { type Box, type LabelRequest, placeLabels } from "../../renderer/charts/label-layout.ts";
import { actualRuns, estimateRuns, niceTicks, tableRows, valueRange } from "../../renderer/charts/trajectory-series.ts";
import type { Trajectory } from "../../shared/contract/progress.ts";

const point = (at: number, value: number, estimate = false) => ({ at, value, label: `${at}`, estimate });

const trajectory: Trajectory = {
  unit: "亿元",
  decimals: 1,
  firstYear: 2021,
  lastYear: 2025,
  step: 1,
  baseline: { at: 0, value: 249, label: "基数 249" },
  target: { at: 5, value: 500, label: "目标 500" },
  expected: [],
  actual: [],
  yearToDate: [],
  now: 1.25,
  nowLabel: "截至2022年3月底",
  summary: "",
};

describe("lines of the chart", () => {
  it("breaks the line at a missing year", () => {
    const runs = actualRuns({ ...trajectory, actual: [point(1, 262), point(3, 350), point(4, 400)] });
    expect(runs.map((run) => run.map(({ at }) => at))).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it("breaks the line at a missing quarter of a quarterly level, but joins the baseline to the first year", () => {
    const actual = [point(1, 27), point(1.25, 27.6), point(1.75, 28)];
    const runs = actualRuns({ ...trajectory, step: 0.25, actual });
    expect(runs.map((run) => run.map(({ at }) => at))).toEqual([[0, 1, 1.25], [1.75]]);
  });

  it("never breaks the line of something reported when it happens", () => {
    expect(actualRuns({ ...trajectory, step: null, actual: [point(1, 57), point(4, 60)] })).toHaveLength(1);
  });

  it("dashes from the last figure to the estimate, not across a missing year", () => {
    const near = estimateRuns({ ...trajectory, actual: [point(1, 262), point(2, 295, true)] });
    expect(near.map((run) => run.map(({ at }) => at))).toEqual([[1, 2]]);
    const far = estimateRuns({ ...trajectory, actual: [point(1, 262), point(3, 295, true)] });
    expect(far.map((run) => run.map(({ at }) => at))).toEqual([[3]]);
  });
});

describe("axis", () => {
  it("starts at zero where bars are drawn, and only there", () => {
    const bars = [{ at: 1.25, value: 68.9, label: "", year: 2022 }];
    expect(niceTicks(valueRange({ ...trajectory, yearToDate: bars }))).toEqual([0, 100, 200, 300, 400, 500]);
    expect(niceTicks(valueRange(trajectory))[0]).toBe(200);
  });

  it("has round values around a single one, and for tiny ranges", () => {
    const flat = { ...trajectory, baseline: { at: 0, value: 4, label: "" }, target: { at: 5, value: 4, label: "" } };
    const [low, high] = [niceTicks(valueRange(flat))[0] ?? 9, niceTicks(valueRange(flat)).at(-1) ?? 0];
    expect([low < 4, high > 4]).toEqual([true, true]);
    expect(niceTicks([0.0712, 0.0838])).toEqual([0.07, 0.075, 0.08, 0.085]);
  });

  it("is there for a line without any figure", () => {
    expect(niceTicks(valueRange({ ...trajectory, baseline: null, target: null }))).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

it("lists the same points as a table, in the order of time", () => {
  const rows = tableRows({ ...trajectory, actual: [point(1, 262), point(2, 295, true)] });
  expect(rows.map(({ what, when, value }) => `${what} ${when} ${value}`)).toEqual([
    "基数 2020年 249.0",
    "实际 2021年 262.0",
    "预计 2022年 295.0",
    "目标 2025年 500.0",
  ]);
});

describe("labels", () => {
  const bounds: Box = { x: 0, y: 0, width: 400, height: 200 };
  const scene = { bounds, fontSize: 11, solid: [], soft: [] };
  const request = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
    id,
    text: "2021年 262.0",
    x,
    y,
    sides: ["above", "below", "right", "left"],
    ...more,
  });

  it("do not cover each other at one and the same place", () => {
    const placed = placeLabels([request("a", 200, 100), request("b", 200, 100), request("c", 200, 100)], scene);
    expect(placed.map(({ y }) => y).sort((a, b) => a - b)).toEqual(
      [...new Set(placed.map(({ y }) => y))].sort((a, b) => a - b),
    );
    expect(placed).toHaveLength(3);
  });

  it("stay inside the chart", () => {
    const [corner] = placeLabels([request("a", 398, 4, { sides: ["above", "right", "below-left"] })], scene);
    expect(corner && corner.x > 300 && corner.y > 4).toBe(true);
  });

  it("are left out when optional and there is no free place", () => {
    const crowd: Box[] = [{ x: 100, y: 50, width: 200, height: 100 }];
    expect(placeLabels([request("a", 200, 100, { optional: true })], { ...scene, solid: crowd })).toEqual([]);
    expect(placeLabels([request("a", 200, 100)], { ...scene, solid: crowd })).toHaveLength(1);
  });
});
