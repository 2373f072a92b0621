/** The trajectory of a line against its plan: baseline, path, figures by year and quarter, target. */
import type { Trajectory } from "../../shared/contract/progress.ts";
import { trajectoryText as words } from "../../shared/text/trajectory.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { tokens } from "../components/tokens.ts";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import type { LegendEntry } from "./legend.tsx";
import "./trajectory.css";
import { TrajectoryPlot } from "./trajectory-plot.tsx";
import { pathName, type TrajectoryTableRow, tableRows } from "./trajectory-series.ts";

interface TrajectoryChartProps extends Pick<ChartFrameProps, "width" | "heading"> {
  readonly data: Trajectory;
  /** The line's name, for the image. */
  readonly name?: string;
  /** Of the drawing, in pixels. */
  readonly height?: number;
}

export function TrajectoryChart({ data, name = "", height = 212, ...frame }: TrajectoryChartProps) {
  const title = words.title(data.unit);
  return (
    <ChartFrame
      {...frame}
      title={title}
      about={name}
      summary={data.summary}
      legend={legendOf(data)}
      height={height}
      table={
        <DataTable
          label={title}
          columns={tableColumns}
          rows={tableRows(data)}
          rowKey={(row) => `${row.what}${row.when}`}
        />
      }
      draw={(width) => (
        // The drawing says nothing that the summary and the table do not say in words.
        <div aria-hidden="true" className="trajectory" style={{ height }}>
          <TrajectoryPlot data={data} width={width} height={height} />
        </div>
      )}
    />
  );
}

const tableColumns: DataColumn<TrajectoryTableRow>[] = [
  { head: words.columns.what, cell: (row) => row.what },
  { head: words.columns.period, cell: (row) => row.when },
  { head: words.columns.value, cell: (row) => row.value, align: "right" },
];

/** Only what the chart really has. */
function legendOf(data: Trajectory): LegendEntry[] {
  const { accent, textTertiary, bar } = tokens.color;
  const all = [
    { kind: "line", label: words.actual, color: accent, there: data.actual.some(({ estimate }) => !estimate) },
    { kind: "dashed", label: words.estimate, color: accent, there: data.actual.some(({ estimate }) => estimate) },
    { kind: "line", label: pathName(data), color: textTertiary, there: data.expected.length > 0 },
    { kind: "bar", label: words.yearToDate, color: bar, there: data.yearToDate.length > 0 },
  ] as const;
  return all.filter(({ there }) => there);
}
