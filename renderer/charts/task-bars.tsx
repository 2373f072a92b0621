/** How the tasks of each 专栏 stand, the number of tasks in every segment; bars as long as there are tasks. */
import type { TaskGroup } from "../../shared/domain/charts/task-groups.ts";
import { type TaskStanding, taskStandings } from "../../shared/domain/task-standing.ts";
import { taskSummary, chartText as words } from "../../shared/text/charts.ts";
import { taskStandingLabel } from "../../shared/text/tasks.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { standingGlyphs } from "../components/standing-glyph.tsx";
import type { Glyph } from "./area.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { standingPaint } from "./paint.ts";
import { StackedBars, stackHeight } from "./stacked-bars.tsx";

interface TaskBarsProps extends Pick<ChartFrameProps, "width" | "about" | "heading" | "note"> {
  readonly groups: readonly TaskGroup[];
}

const least = 16;
const nameOf = ({ box, title }: TaskGroup) => words.tasks.short(box, title);

export function TaskBars({ groups, ...frame }: TaskBarsProps) {
  const there = taskStandings.filter((standing) => groups.some(({ counts }) => (counts[standing] ?? 0) > 0));
  const columns: DataColumn<TaskGroup>[] = [
    { head: words.tasks.columns.group, cell: nameOf },
    { head: words.tasks.columns.count, cell: ({ total }) => total, align: "right" },
    ...there.map(
      (standing): DataColumn<TaskGroup> => ({
        head: taskStandingLabel[standing],
        cell: ({ counts }) => counts[standing] ?? 0,
        align: "right",
      }),
    ),
  ];
  return (
    <ChartFrame
      {...frame}
      title={words.tasks.title}
      summary={taskSummary(groups)}
      legend={there.map((standing) => ({
        kind: "area",
        label: taskStandingLabel[standing],
        paint: standingPaint[standing],
        glyph: glyphOf(standing),
      }))}
      height={stackHeight(groups.length)}
      table={
        <DataTable
          label={words.tasks.title}
          columns={columns}
          rows={groups}
          rowKey={({ box, title }) => `${box}${title}`}
        />
      }
      draw={(width) => (
        <StackedBars
          label={words.tasks.title}
          width={width}
          lengths="total"
          least={least}
          heads={{ label: words.tasks.columns.group, note: words.tasks.columns.count }}
          rows={groups.map((group) => rowOf(group, there))}
        />
      )}
    />
  );
}

const glyphOf = (standing: TaskStanding): Glyph => standingGlyphs[standing];

function rowOf(group: TaskGroup, there: readonly TaskStanding[]) {
  const name = nameOf(group);
  const segments = there.flatMap((standing) => {
    const amount = group.counts[standing] ?? 0;
    if (amount === 0) return [];
    return {
      key: standing,
      amount,
      text: String(amount),
      title: `${name}：${taskStandingLabel[standing]} ${amount}`,
      paint: standingPaint[standing],
      glyph: glyphOf(standing),
    };
  });
  return {
    key: name,
    label: name,
    note: String(group.total),
    href: group.href,
    segments,
    ...(segments.length === 0 && { instead: words.tasks.unknown }),
  };
}
