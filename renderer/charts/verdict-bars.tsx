/** Counts per verdict by category: every bar is a whole category, the number of lines stands in every segment. */
import type { VerdictGroup } from "../../shared/domain/charts/verdict-groups.ts";
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { troubledSentence, verdictSummary, chartText as words } from "../../shared/text/charts.ts";
import { verdictLabel } from "../../shared/text/verdict.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { verdictGlyph } from "../components/verdict-glyph.ts";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { verdictPaint } from "./paint.ts";
import { stackHeight } from "./stacked-bars.tsx";
import { VerdictPlot, verdictsIn } from "./verdict-plot.tsx";

interface VerdictBarsProps extends Pick<ChartFrameProps, "width" | "about" | "heading" | "note"> {
  readonly groups: readonly VerdictGroup[];
  /** The verdicts are named and counted beside the chart: neither is said twice. */
  readonly countedBeside?: boolean;
}

export function VerdictBars({ groups, countedBeside = false, ...frame }: VerdictBarsProps) {
  const there = verdictsIn(groups);
  return (
    <ChartFrame
      {...frame}
      title={words.verdicts.title}
      summary={verdictSummary(groups)}
      {...(countedBeside && { shownSummary: troubledSentence(groups) })}
      legendBeside={countedBeside}
      legend={there.map((verdict) => ({
        kind: "area",
        label: verdictLabel[verdict],
        paint: verdictPaint(verdict),
        glyph: verdictGlyph(verdict),
      }))}
      height={stackHeight(groups.length)}
      table={<VerdictTable groups={groups} there={there} />}
      draw={(width) => <VerdictPlot groups={groups} width={width} />}
    />
  );
}

function VerdictTable({ groups, there }: Pick<VerdictBarsProps, "groups"> & { readonly there: readonly Verdict[] }) {
  const columns: DataColumn<VerdictGroup>[] = [
    { head: words.verdicts.columns.group, cell: ({ title }) => title },
    { head: words.verdicts.columns.count, cell: ({ total }) => total, align: "right" },
    ...there.map(
      (verdict): DataColumn<VerdictGroup> => ({
        head: verdictLabel[verdict],
        cell: ({ counts }) => counts[verdict] ?? 0,
        align: "right",
      }),
    ),
  ];
  return (
    <div className="chart-table">
      <DataTable label={words.verdicts.title} columns={columns} rows={groups} rowKey={({ title }) => title} />
    </div>
  );
}
