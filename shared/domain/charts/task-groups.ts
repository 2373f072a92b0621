/** How the tasks of each 专栏 stand. */
import { type TaskStanding, taskStandings } from "../task-standing.ts";

export interface TaskGroup {
  /** Number of the 专栏; 0 for tasks outside them. */
  readonly box: number;
  readonly title: string;
  readonly counts: Readonly<Partial<Record<TaskStanding, number>>>;
  /** Tasks, those without a standing (before any period is open) included. */
  readonly total: number;
  readonly href: string | null;
}

interface StandingTask {
  readonly box: number;
  readonly boxTitle: string;
  readonly standing: TaskStanding | null;
}

/** @param hrefOf where the tasks of a 专栏 are listed */
export function taskGroups(
  tasks: readonly StandingTask[],
  hrefOf: (box: number) => string | null = () => null,
): TaskGroup[] {
  return [...Map.groupBy(tasks, ({ box }) => box)].map(([box, all]) => ({
    box,
    title: all[0]?.boxTitle ?? "",
    counts: Object.fromEntries(
      taskStandings.flatMap((standing) => {
        const count = all.filter((task) => task.standing === standing).length;
        return count === 0 ? [] : [[standing, count]];
      }),
    ),
    total: all.length,
    href: hrefOf(box),
  }));
}
