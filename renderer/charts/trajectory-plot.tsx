import {
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Trajectory } from "../../shared/contract/progress.ts";
import { decimalPlaces, formatNumber } from "../../shared/domain/number.ts";
import { valueOnPath } from "../../shared/domain/trajectory.ts";
import { trajectoryText } from "../../shared/text/trajectory.ts";
import { tokens } from "../components/tokens.ts";
import { textWidth } from "./label-layout.ts";
import { labelSize, TrajectoryLabels } from "./trajectory-labels.tsx";
import {
  actualRuns,
  type ChartRow,
  chartRows,
  duePoint,
  estimateRuns,
  niceTicks,
  pathName,
  timeLabel,
  timeRange,
  valueRange,
} from "./trajectory-series.ts";

const { color } = tokens;
/** Years. A bar ends where its quarter does. */
const barWidth = 0.2;
/** Above the lines, below their dots: where a figure is on its path, the figure is seen. */
const underDots = DefaultZIndexes.line + 1;
/** Least room for the name of a year, in pixels. */
const yearRoom = 44;

interface TrajectoryPlotProps {
  data: Trajectory;
  width: number;
  height: number;
}

/** The plot itself; lines are broken where a figure is missing, and nothing is animated. */
export function TrajectoryPlot({ data, width, height }: TrajectoryPlotProps) {
  const actual = keyed("actual", actualRuns(data));
  const estimates = keyed("estimate", estimateRuns(data));
  const due = duePoint(data);
  const [start, end] = timeRange(data);
  const ticks = niceTicks(valueRange(data));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const frame = [
    { at: start, value: low },
    { at: end, value: high },
  ];
  const bars = keyed("bar", [data.yearToDate]);
  const rows = chartRows({ frame, expected: data.expected, ...actual, ...estimates, ...bars });
  const tickText = (value: number) => formatNumber(value, Math.max(...ticks.map(decimalPlaces)));
  const axisWidth = Math.ceil(Math.max(...ticks.map((tick) => textWidth(tickText(tick), labelSize)))) + 10;
  const years = yearTicks(data, [start, end], width - axisWidth);
  const line = { connectNulls: true, isAnimationActive: false, type: "linear", activeDot: false } as const;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: 20, right: 16, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={color.line} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[start, end]}
        padding={{ left: 8 }}
        ticks={years}
        tickFormatter={(at: number) =>
          at <= start ? trajectoryText.baselineTick : trajectoryText.yearTick(data.firstYear + Math.floor(at))
        }
        interval={0}
        tickLine={false}
        axisLine={{ stroke: color.lineStrong }}
        tick={{ fontSize: labelSize, fill: color.textSecondary }}
        height={22}
      />
      <YAxis
        width={axisWidth}
        domain={[low, high]}
        ticks={ticks}
        tickFormatter={tickText}
        tickLine={false}
        axisLine={false}
        tick={{ fontSize: labelSize, fill: color.textSecondary }}
      />
      {data.yearToDate.map(({ at, value, year }) => (
        <ReferenceArea
          key={at}
          x1={at - 0.25 + (0.25 - barWidth) / 2}
          x2={at - (0.25 - barWidth) / 2}
          y1={0}
          y2={value}
          fill={at === data.now && year === data.firstYear + Math.floor(at) ? color.accent : color.bar}
          fillOpacity={1}
          stroke="none"
        />
      ))}
      <ReferenceLine x={data.now} stroke={color.text} />
      {/* Unseen: where no line has a figure, recharts leaves out the axes and all that stands on them. */}
      <Line {...line} dataKey={readLine("frame")} stroke="none" dot={false} />
      {data.expected.length > 0 && (
        <Line
          {...line}
          dataKey={readLine("expected")}
          name={pathName(data)}
          stroke={color.textTertiary}
          strokeWidth={1.4}
          dot={false}
        />
      )}
      {Object.keys(estimates).map((key) => (
        <Line
          key={key}
          {...line}
          dataKey={readLine(key)}
          stroke={color.accent}
          strokeWidth={2}
          strokeDasharray="4 3"
          dot={false}
        />
      ))}
      {Object.keys(actual).map((key) => (
        <Line
          key={key}
          {...line}
          dataKey={readLine(key)}
          stroke={color.accent}
          strokeWidth={2}
          dot={{ r: 3.5, fill: color.accent, strokeWidth: 0 }}
        />
      ))}
      {data.actual
        .filter(({ estimate }) => estimate)
        .map(({ at, value }) => (
          <ReferenceDot
            key={at}
            x={at}
            y={value}
            r={4}
            fill={color.surface}
            stroke={color.accent}
            strokeWidth={1.6}
            strokeDasharray="2.5 2"
          />
        ))}
      {due && (
        <ReferenceDot
          zIndex={underDots}
          x={due.at}
          y={due.value}
          r={2.5}
          fill={color.surface}
          stroke={color.textTertiary}
        />
      )}
      {data.baseline && (
        <ReferenceDot
          x={data.baseline.at}
          y={data.baseline.value}
          r={3.5}
          fill={color.surface}
          stroke={color.text}
          strokeWidth={1.6}
        />
      )}
      {data.target && <ReferenceDot x={data.target.at} y={data.target.value} r={6} shape={<Diamond />} />}
      <TrajectoryLabels data={data} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: color.accentLine }}
        content={({ active, label }) =>
          active && typeof label === "number" ? <PointTip data={data} at={label} /> : null
        }
      />
    </ComposedChart>
  );
}

function keyed<T>(name: string, lines: readonly T[]): Record<string, T> {
  return Object.fromEntries(lines.map((line, index) => [`${name}${index}`, line]));
}

const readLine = (key: string) => (row: ChartRow) => row.lines[key];

/** Names of years stand in the middle of their year; every second or third only where there is little room. */
function yearTicks(
  { firstYear, lastYear, baseline }: Trajectory,
  [start, end]: [number, number],
  room: number,
): number[] {
  const years = Math.max(lastYear - firstYear + 1, end);
  const every = Math.ceil((yearRoom * years) / Math.max(room, yearRoom));
  const middles = Array.from({ length: Math.ceil(years / every) }, (_, index) => index * every + 0.5);
  return baseline ? [start, ...middles] : middles;
}

function Diamond({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) {
  return <path d={`M${cx} ${cy - 6}l6 6-6 6-6-6z`} fill={color.text} />;
}

/** Everything known about a point in time, under the pointer. */
function PointTip({ data, at }: { data: Trajectory; at: number }) {
  const labels = [data.baseline, ...data.yearToDate, ...data.actual, data.target].flatMap((point) =>
    point?.at === at ? [point.label] : [],
  );
  const expected = valueOnPath(data.expected, at);
  if (labels.length === 0 && expected === undefined) return null;
  return (
    <div className="trajectory-tip">
      {labels.length === 0 && <b>{timeLabel(data, at)}</b>}
      {[...new Set(labels)].map((label) => (
        <span key={label}>{label}</span>
      ))}
      {expected !== undefined && <span>{`${pathName(data)} ${formatNumber(expected, data.decimals)}`}</span>}
    </div>
  );
}
