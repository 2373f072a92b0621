/** Charts of a report on paper: the drawings of the screen, as wide as the text. */
import type { DocumentChart as Chart } from "../../shared/contract/documents.ts";
import { verdictLabel, verdictShape } from "../../shared/text/verdict.ts";
import { BulletPlot } from "../charts/bullet-plot.tsx";
import { VerdictPlot, verdictsIn } from "../charts/verdict-plot.tsx";

/** The type area is 156 mm wide: in CSS pixels. */
const chartWidth = 588;

interface DocumentChartProps {
  readonly chart: Chart;
  /** CSS pixels that it is drawn for. */
  readonly width?: number;
}

export function DocumentChart({ chart, width = chartWidth }: DocumentChartProps) {
  if (chart.kind === "bullets")
    return <BulletPlot width={width} bullets={chart.rows.map((row) => ({ ...row, instead: "", href: null }))} />;
  const groups = chart.groups.map((group) => ({ ...group, href: null }));
  return (
    <>
      <VerdictPlot width={width} groups={groups} />
      <p className="chart-signs">
        {verdictsIn(groups).map((verdict) => (
          <span key={verdict}>{`${verdictShape[verdict]}${verdictLabel[verdict]}`}</span>
        ))}
      </p>
    </>
  );
}
