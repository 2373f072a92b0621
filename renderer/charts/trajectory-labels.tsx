/** The words in the chart: placed so that none covers another or a point. */
import type { SVGProps } from "react";
import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import type { Trajectory } from "../../shared/contract/progress.ts";
import { formatNumber } from "../../shared/domain/number.ts";
import { trajectoryText } from "../../shared/text/trajectory.ts";
import { tokens } from "../components/tokens.ts";
import { type Box, type LabelRequest, placeLabels, type Side } from "./label-layout.ts";
import { actualRuns, type ChartPoint, duePoint, estimateRuns } from "./trajectory-series.ts";

export const labelSize = 11;
const { color } = tokens;

type Place = (point: ChartPoint) => { x: number; y: number };

export function TrajectoryLabels({ data }: { data: Trajectory }) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!area || !xScale || !yScale) return null;
  const place: Place = ({ at, value }) => ({ x: xScale(at) ?? 0, y: yScale(value) ?? 0 });
  const nowX = xScale(data.now) ?? 0;
  const labels = placeLabels(requests(data, place, { x: nowX, y: area.y - labelSize / 2 - 3 }), {
    // Labels of points at the edges may reach into the chart's margins.
    bounds: { x: area.x, y: 0, width: area.width + 12, height: area.height + area.y },
    fontSize: labelSize,
    solid: markers(data, place),
    soft: [
      ...alongLines(data, place),
      ...alongBars(data, place),
      ...stripes({ x: nowX, y: area.y }, { x: nowX, y: area.y + area.height }),
    ],
  });
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g className="trajectory-labels">
        {labels.map(({ id, text, x, y }) => (
          <text key={id} x={x} y={y} {...lookOf(id)}>
            {text}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  );
}

/** Said in the drawing itself, not in a style sheet: it is the same on paper. A halo lifts a label off what it crosses. */
function lookOf(id: string): SVGProps<SVGTextElement> {
  const [kind = ""] = id.split("-");
  return {
    fontSize: labelSize,
    fontWeight: kind === "latest" ? 600 : 400,
    fill: kind === "due" || kind === "earlier" ? color.textSecondary : color.text,
    stroke: color.surface,
    strokeWidth: 3,
    strokeLinejoin: "round",
    style: { paintOrder: "stroke" },
  };
}

const besideAbove: readonly Side[] = [
  "above",
  "above-right",
  "above-left",
  "right",
  "left",
  "below",
  "below-right",
  "below-left",
];
const overLeft: readonly Side[] = ["above-left", "above", "left", "above-right"];
const besideBelow: readonly Side[] = [
  "below",
  "below-right",
  "below-left",
  "right",
  "above",
  "above-right",
  "above-left",
  "left",
];

/** In the order of importance: what a reader must be able to read comes first, the rest only where there is room. */
function requests(data: Trajectory, place: Place, now: { x: number; y: number }): LabelRequest[] {
  const judged = data.actual.filter(({ estimate }) => !estimate);
  const latest = judged.at(-1);
  const due = duePoint(data);
  const behind = latest !== undefined && due !== null && latest.value < due.value;
  const all: LabelRequest[] = [{ id: "now", text: data.nowLabel, ...now, sides: ["right", "left"] }];
  if (data.target) {
    all.push({
      id: "target",
      text: data.target.label,
      ...place(data.target),
      // A line that has passed its target has its own label above it.
      sides: latest && latest.value > data.target.value ? ["below-left", "left"] : ["above-left", "left", "below-left"],
    });
  }
  if (data.baseline) {
    const sides: Side[] = ["above-right", "below-right", "right", "above", "below"];
    all.push({ id: "baseline", text: data.baseline.label, ...place(data.baseline), sides });
  }
  if (latest) {
    all.push({ id: "latest", text: latest.label, ...place(latest), sides: behind ? besideBelow : besideAbove });
  }
  if (due) {
    const text = trajectoryText.due(formatNumber(due.value, data.decimals));
    const sides = behind ? overLeft : besideBelow;
    all.push({ id: "due", text, ...place(due), sides, optional: true });
  }
  for (const point of data.actual.filter(({ estimate }) => estimate)) {
    all.push({ id: `estimate-${point.at}`, text: point.label, ...place(point), sides: besideBelow });
  }
  const current = data.yearToDate.at(-1);
  if (current && !Number.isInteger(current.at)) {
    all.push({
      id: "current",
      text: current.label,
      ...place(current),
      sides: ["right", "above-right", "below-right", "above"],
    });
  }
  for (const point of judged.slice(0, -1)) {
    const text = formatNumber(point.value, data.decimals);
    all.push({ id: `earlier-${point.at}`, text, ...place(point), sides: ["above", "below"], optional: true });
  }
  return all;
}

function markers(data: Trajectory, place: Place): Box[] {
  const points = [data.baseline, data.target, ...data.actual].filter((point) => point !== null);
  return points.map(place).map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
}

function alongLines(data: Trajectory, place: Place): Box[] {
  const lines = [data.expected, ...actualRuns(data), ...estimateRuns(data)];
  return lines.flatMap((line) =>
    line.slice(1).flatMap((point, index) => stripes(place(line[index] ?? point), place(point))),
  );
}

function alongBars(data: Trajectory, place: Place): Box[] {
  return data.yearToDate.flatMap(({ at, value }) => {
    const [foot, top] = [place({ at: at - 0.125, value: 0 }), place({ at: at - 0.125, value })];
    return [-4, 4].flatMap((shift) => stripes({ x: foot.x + shift, y: foot.y }, { x: top.x + shift, y: top.y }));
  });
}

/** Small boxes every few pixels of a straight line. */
function stripes(from: { x: number; y: number }, to: { x: number; y: number }): Box[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const share = index / pieces;
    return { x: from.x + (to.x - from.x) * share - 1, y: from.y + (to.y - from.y) * share - 1, width: 2, height: 2 };
  });
}
