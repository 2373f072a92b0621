/** The listed tasks counted by status, one bar per 专栏; a 专栏 opens its tasks in the table. */
import { taskGroups } from "../../../shared/domain/charts/task-groups.ts";
import type { TaskItem } from "../../../shared/listings/task-items.ts";
import { TaskBars } from "../../charts/task-bars.tsx";

interface StatusViewProps {
  readonly items: readonly TaskItem[];
  /** The query under which the tasks of a 专栏 are listed, the other filters as they are. */
  readonly addressOf: (box: number) => string;
}

export function StatusView({ items, addressOf }: StatusViewProps) {
  const groups = taskGroups(
    items.map(({ task: { box, boxTitle }, standing }) => ({ box, boxTitle, standing })),
    (box) => `#/tasks${addressOf(box)}`,
  );
  return (
    <div className="tasks-bars">
      <TaskBars groups={groups} />
    </div>
  );
}
