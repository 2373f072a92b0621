/** Heat map of returns, organisation × period: a table of glyphs and words on screen, a drawing on paper and in the image. */
import { type OverTime, returnStandings } from "../../shared/contract/over-time.ts";
import { returnSummary } from "../../shared/listings/return-counts.ts";
import { completenessText, returnStandingLabel } from "../../shared/text/completeness.ts";
import { markPaths } from "../components/marked.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { ReturnMap } from "./return-map.tsx";
import { returnMarks } from "./return-mark.tsx";
import { ReturnPlot, standingPaints } from "./return-plot.tsx";
import { ReturnTable } from "./return-table.tsx";

interface ReturnHeatProps extends Pick<ChartFrameProps, "width" | "heading" | "about"> {
  readonly over: OverTime;
}

export function ReturnHeat({ over, ...frame }: ReturnHeatProps) {
  return (
    <ChartFrame
      {...frame}
      title={completenessText.tables.history}
      summary={returnSummary(over)}
      summaryFirst
      legend={returnStandings.map((standing) => ({
        kind: "area",
        label: returnStandingLabel[standing],
        paint: standingPaints[standing],
        glyph: { lines: markPaths[returnMarks[standing].glyph] },
      }))}
      table={<ReturnTable over={over} />}
      draw={(width) => <ReturnPlot over={over} width={width} />}
      onScreen={<ReturnMap over={over} />}
    />
  );
}
