/** The trajectory of a line against its plan: chart, the same as a table, a summary in words, and an image to take away. */
import { useEffect, useId, useRef, useState } from "react";
import type { Trajectory } from "../../shared/contract/progress.ts";
import { trajectoryText as words } from "../../shared/text/trajectory.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { tokens } from "../components/tokens.ts";
import { type LegendEntry, saveBlob, svgToPng } from "./save-image.ts";
import "./trajectory.css";
import { TrajectoryPlot } from "./trajectory-plot.tsx";
import { pathName, type TrajectoryTableRow, tableRows } from "./trajectory-series.ts";

interface TrajectoryChartProps {
  data: Trajectory;
  /** The line's name, for the image. */
  name?: string;
  height?: number;
}

export function TrajectoryChart({ data, name = "", height = 212 }: TrajectoryChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [asTable, setAsTable] = useState(false);
  const summary = useId();
  const title = words.title(data.unit);
  const legend = legendOf(data);

  const saveImage = async () => {
    const svg = frame.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
    if (!svg) return;
    const heading = words.imageTitle(name, title).trim();
    const png = await svgToPng(svg, { title: heading, legend, background: tokens.color.surface });
    saveBlob(png, words.fileName(name));
  };

  return (
    <figure className="trajectory" aria-describedby={summary}>
      <div className="trajectory-head">
        <b>{title}</b>
        {!asTable && <Legend entries={legend} />}
        <span className="trajectory-tools">
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.chart : words.table}
          </button>
          {!asTable && (
            <button type="button" title={words.saveImageHint} onClick={() => void saveImage()}>
              {words.saveImage}
            </button>
          )}
        </span>
      </div>
      <div ref={frame}>
        {asTable ? (
          <DataTable
            label={title}
            columns={tableColumns}
            rows={tableRows(data)}
            rowKey={(row) => `${row.what}${row.when}`}
          />
        ) : (
          // The drawing says nothing that the summary and the table do not say in words.
          <div aria-hidden="true" style={{ height }}>
            {width > 0 && <TrajectoryPlot data={data} width={width} height={height} />}
          </div>
        )}
      </div>
      <figcaption id={summary} className="trajectory-summary">
        {data.summary}
      </figcaption>
    </figure>
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

function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <span className="trajectory-legend">
      {entries.map(({ kind, label, color }) => (
        <span key={label} className={`legend-${kind}`} style={{ "--mark": color } as React.CSSProperties}>
          {label}
        </span>
      ))}
    </span>
  );
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
