/** What the chart draws, from the trajectory's points: unbroken runs, axes, words for a point in time. Pure. */
import type { Trajectory } from "../../shared/contract/progress.ts";
import { canonicalDecimal, formatNumber } from "../../shared/domain/number.ts";
import { dataPeriodLabel, quarterEndingAt } from "../../shared/domain/period.ts";
import { isFlat, valueOnPath } from "../../shared/domain/trajectory.ts";
import { trajectoryText } from "../../shared/text/trajectory.ts";

export interface ChartPoint {
  readonly at: number;
  readonly value: number;
}

/** The longest a year of annual lines may lie from the one before without a gap. */
const oneYear = 1;

function isNear(a: ChartPoint, b: ChartPoint, step: number | null): boolean {
  return step === null || b.at - a.at <= step + 1e-9;
}

/** Judged points in runs without a gap; the baseline starts the first one when the first year follows it. */
export function actualRuns({ baseline, actual, step }: Trajectory): ChartPoint[][] {
  const judged = actual.filter(({ estimate }) => !estimate);
  const runs: ChartPoint[][] = [];
  for (const point of judged) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isNear(last, point, step)) run.push(point);
    else runs.push([point]);
  }
  const first = runs[0]?.[0];
  if (baseline && first && isNear(baseline, first, step === null ? null : oneYear)) runs[0]?.unshift(baseline);
  return runs;
}

/** Dashed pieces: from the point before an estimate to the estimate; an estimate after a gap stands alone. */
export function estimateRuns({ baseline, actual, step }: Trajectory): ChartPoint[][] {
  const points = baseline ? [{ ...baseline, estimate: false }, ...actual] : actual;
  return points.flatMap((point, index) => {
    if (!point.estimate) return [];
    const before = points[index - 1];
    return [before && isNear(before, point, step === null ? null : oneYear) ? [before, point] : [point]];
  });
}

/** Where the line should have been at its latest judged figure; null where there is no way to go. */
export function duePoint({ actual, expected }: Trajectory): ChartPoint | null {
  const latest = actual.findLast(({ estimate }) => !estimate);
  const value = latest && !isFlat(expected) ? valueOnPath(expected, latest.at) : undefined;
  return latest && value !== undefined ? { at: latest.at, value } : null;
}

/** One row per point in time, a key per line: what recharts and its tooltip read. */
export interface ChartRow {
  readonly at: number;
  readonly lines: Readonly<Record<string, number>>;
}

export function chartRows(lines: Readonly<Record<string, readonly ChartPoint[]>>): ChartRow[] {
  const rows = new Map<number, Record<string, number>>();
  for (const [key, points] of Object.entries(lines)) {
    for (const { at, value } of points) rows.set(at, { ...rows.get(at), [key]: value });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([at, values]) => ({ at, lines: values }));
}

/** The values to be enclosed: from zero where there are bars, which are read by their length; else with some air. */
export function valueRange(data: Trajectory): [number, number] {
  const values = [data.baseline, data.target, ...data.actual, ...data.expected, ...data.yearToDate].flatMap(
    (point) => point?.value ?? [],
  );
  const onZero = data.yearToDate.length > 0 || values.length === 0;
  const [low, high] = [Math.min(...values, ...(onZero ? [0] : [])), Math.max(...values, ...(onZero ? [0] : []))];
  if (onZero) return [low, low === high ? low + 1 : high];
  const air = (high - low) * 0.08 || Math.abs(low) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}

/** Four to seven round values that enclose the range: steps of 1, 2, 2.5 or 5 and their tens. */
export function niceTicks([low, high]: [number, number]): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => canonicalDecimal((first + index) * step));
}

/** From the baseline, or the plan's first day, to the target's or the plan's last one. */
export function timeRange({ firstYear, lastYear, baseline, target }: Trajectory): [number, number] {
  return [Math.min(0, baseline?.at ?? 0), Math.max(lastYear - firstYear + 1, target?.at ?? 0)];
}

/** Is the path a limit or a rate to hold, rather than a way to go? */
export function pathName({ expected }: Trajectory): string {
  return isFlat(expected) ? trajectoryText.limit : trajectoryText.expected;
}

/** 2021年, 2022年3月末: the end of the quarter, or of the year, at a time of the chart. */
export function timeLabel({ firstYear }: Trajectory, at: number): string {
  const month = firstYear * 12 + Math.round(at * 12);
  return Number.isInteger(at)
    ? trajectoryText.yearTick(month / 12 - 1)
    : dataPeriodLabel(quarterEndingAt(month), "stock");
}

export interface TrajectoryTableRow {
  readonly what: string;
  readonly when: string;
  readonly value: string;
}

/** The chart as a table, in the order of time; the path at the ends of years only. */
export function tableRows(data: Trajectory): TrajectoryTableRow[] {
  const row = (what: string, { at, value }: ChartPoint) => ({
    at,
    what,
    when: timeLabel(data, at),
    value: formatNumber(value, data.decimals),
  });
  const expected = data.expected.length === 2 ? [] : data.expected.filter(({ at }) => Number.isInteger(at) && at > 0);
  return [
    ...(data.baseline ? [row(trajectoryText.baselineTick, data.baseline)] : []),
    ...data.yearToDate.map((point) => row(trajectoryText.yearToDate, point)),
    ...data.actual.map((point) => row(point.estimate ? trajectoryText.estimate : trajectoryText.actual, point)),
    ...expected.map((point) => row(pathName(data), point)),
    ...(data.target ? [row(trajectoryText.targetRow, data.target)] : []),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ what, when, value }) => ({ what, when, value }));
}
