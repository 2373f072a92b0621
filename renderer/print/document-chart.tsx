/** Charts of a report on paper: the drawings of the screen, as wide as the text. */
import type { DocumentChart as Chart } from "../../shared/contract/documents.ts";
import { verdictLabel, verdictShape } from "../../shared/text/verdict.ts";
import { BulletPlot } from "../charts/bullet-plot.tsx";
import { VerdictPlot, verdictsIn } from "../charts/verdict-plot.tsx";

/** The type area is 156 mm wide: in CSS pixels. */
export const chartWidth = 588;

export function DocumentChart({ chart }: { readonly chart: Chart }) {
  if (chart.kind === "bullets")
    return <BulletPlot width={chartWidth} bullets={chart.rows.map((row) => ({ ...row, instead: "", href: null }))} />;
  const groups = chart.groups.map((group) => ({ ...group, href: null }));
  return (
    <>
      <VerdictPlot width={chartWidth} groups={groups} />
      <p className="chart-signs">
        {verdictsIn(groups).map((verdict) => (
          <span key={verdict}>{`${verdictShape[verdict]}${verdictLabel[verdict]}`}</span>
        ))}
      </p>
    </>
  );
}
