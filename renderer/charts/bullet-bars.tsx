/** Progress of each line beside the time elapsed, what is furthest behind first: a bar for the way gone, a tick for the time. */
import { furthestBehindFirst, type ProgressBullet } from "../../shared/domain/charts/progress-bullets.ts";
import { formatNumber, formatSigned } from "../../shared/domain/number.ts";
import { bulletSummary, chartText as words } from "../../shared/text/charts.ts";
import { commonText } from "../../shared/text/common.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { tokens } from "../components/tokens.ts";
import { VerdictMark } from "../components/verdict-mark.tsx";
import { BulletPlot, bulletHeight } from "./bullet-plot.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";

interface BulletBarsProps extends Pick<ChartFrameProps, "width" | "about" | "heading" | "note"> {
  readonly bullets: readonly ProgressBullet[];
  /** As they come, not what is furthest behind first: where another order was asked for. */
  readonly inGivenOrder?: boolean;
}

const { color } = tokens;
const percent = (share: number | null) => (share === null ? null : formatNumber(share * 100, 1));

const columns: readonly DataColumn<ProgressBullet>[] = [
  { head: words.bullets.columns.name, cell: ({ name }) => name },
  {
    head: words.bullets.columns.progress,
    align: "right",
    cell: ({ progress, instead }) => percent(progress) ?? <span className="quiet small">{instead}</span>,
  },
  {
    head: words.bullets.columns.elapsed,
    align: "right",
    cell: ({ elapsedShare }) => percent(elapsedShare) ?? commonText.none,
  },
  {
    head: words.bullets.columns.gap,
    align: "right",
    cell: ({ gap }) => (gap === null ? commonText.none : formatSigned(gap, 1)),
  },
  { head: words.bullets.columns.verdict, cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
];

export function BulletBars({ bullets, inGivenOrder = false, ...frame }: BulletBarsProps) {
  const rows = inGivenOrder ? bullets : furthestBehindFirst(bullets);
  return (
    <ChartFrame
      {...frame}
      title={words.bullets.title}
      summary={bulletSummary(bullets)}
      summaryFirst
      legend={[
        { kind: "tick", label: words.bullets.due, color: color.text },
        { kind: "tick", label: words.bullets.target, color: color.accentLine },
      ]}
      height={bulletHeight(rows.length)}
      table={<DataTable label={words.bullets.title} columns={columns} rows={rows} rowKey={({ code }) => code} />}
      draw={(width) => <BulletPlot bullets={rows} width={width} />}
    />
  );
}
