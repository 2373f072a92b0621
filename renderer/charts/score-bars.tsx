/** Totals of 四挂钩考核 in the order of their ranks, what each category adds in its segment; missing data leave a shorter bar said as 暂计. */

import type { Standing } from "../../shared/domain/assessment/result.ts";
import { type ScoreParts, scoreParts } from "../../shared/domain/charts/score-parts.ts";
import { formatNumber, formatSigned } from "../../shared/domain/number.ts";
import { assessmentText, score as points } from "../../shared/text/assessment.ts";
import { scoreSummary, chartText as words } from "../../shared/text/charts.ts";
import { commonText } from "../../shared/text/common.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { partPaint } from "./paint.ts";
import { StackedBars, stackHeight } from "./stacked-bars.tsx";

interface ScoreBarsProps extends Pick<ChartFrameProps, "width" | "about" | "heading" | "note"> {
  /** Of one group, in the order of their ranks. */
  readonly standings: readonly Standing[];
  /** Of the scheme, in its order. */
  readonly categories: readonly string[];
  readonly decimals: number;
}

/** Room for `28.5`. */
const least = 30;

export function ScoreBars({ standings, categories, decimals, ...frame }: ScoreBarsProps) {
  const rows = scoreParts(standings);
  const columns: DataColumn<ScoreParts>[] = [
    { head: words.scores.columns.name, cell: ({ name }) => name },
    ...categories.map(
      (category, at): DataColumn<ScoreParts> => ({
        head: category,
        align: "right",
        cell: ({ parts }) => (parts[at] ? formatNumber(parts[at].points, decimals) : commonText.none),
      }),
    ),
    {
      head: words.scores.columns.adjusted,
      align: "right",
      cell: ({ adjusted }) => (adjusted === 0 ? commonText.none : formatSigned(adjusted, decimals)),
    },
    { head: words.scores.columns.total, align: "right", cell: ({ total }) => points(total, decimals) },
  ];
  return (
    <ChartFrame
      {...frame}
      title={words.scores.title}
      summary={scoreSummary(rows, decimals)}
      legend={categories.map((category, at) => ({ kind: "area", label: category, paint: partPaint(at) }))}
      height={stackHeight(rows.length)}
      table={
        <DataTable
          label={words.scores.title}
          columns={columns}
          rows={rows}
          rowKey={({ organisation }) => organisation}
        />
      }
      draw={(width) => (
        <StackedBars
          label={words.scores.title}
          width={width}
          lengths="total"
          least={least}
          heads={{ label: words.scores.columns.name, note: words.scores.columns.total }}
          rows={rows.map((row) => rowOf(row, decimals))}
        />
      )}
    />
  );
}

function rowOf({ organisation, name, total, provisional, parts }: ScoreParts, decimals: number) {
  const segments = parts.flatMap(({ category, points: amount }, at) =>
    amount <= 0
      ? []
      : {
          key: category,
          amount,
          text: formatNumber(amount, 1),
          title: `${name}：${category} ${formatNumber(amount, decimals)}`,
          paint: partPaint(at),
        },
  );
  return {
    key: organisation,
    label: name,
    note: `${points(total, decimals)}${provisional && total !== null ? ` ${assessmentText.provisional}` : ""}`,
    segments,
    ...(segments.length === 0 && { instead: total === null ? words.scores.nothing : "" }),
  };
}
