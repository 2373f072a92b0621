/** What the screen lists: each task with its quantities, and how both stand. */
import type { Catalog, Indicator } from "../contract/catalog.ts";
import type { Progress, ProgressRow } from "../contract/progress.ts";
import type { TaskRow } from "../contract/tasks.ts";
import { isTracked } from "../domain/line.ts";
import { type TaskStanding, taskStanding } from "../domain/task-standing.ts";

export interface Quantity {
  readonly line: Indicator;
  /** Null before any period is open. */
  readonly row: ProgressRow | null;
}

export interface TaskItem {
  readonly task: TaskRow;
  /** Null before any period is open, and once the task is not kept any more. */
  readonly standing: TaskStanding | null;
  /** Why there is no verdict on it, as a code. */
  readonly reason: string | null;
  readonly quantities: readonly Quantity[];
  /** No longer kept in the period looked at. */
  readonly isRetired: boolean;
}

/** @param progress null before any period is open */
export function taskItems(
  tasks: readonly TaskRow[],
  catalog: Pick<Catalog, "indicators">,
  progress: Pick<Progress, "period" | "indicators" | "tasks"> | null,
): TaskItem[] {
  const rows = new Map(progress?.indicators.map((row) => [row.code, row]));
  const judged = new Map(progress?.tasks.map((task) => [task.code, task]));
  const lines = new Map(catalog.indicators.map((line) => [line.code, line]));
  const isKept = (record: { readonly retiredFrom: string | null }) =>
    progress === null ? record.retiredFrom === null : isTracked(record, progress.period);
  return tasks.map((task) => {
    const found = judged.get(task.code);
    return {
      task,
      standing: found ? taskStanding(found) : null,
      reason: found?.reason ?? null,
      quantities: task.indicators.flatMap((code) => {
        const line = lines.get(code);
        return line && isKept(line) ? [{ line, row: rows.get(code) ?? null }] : [];
      }),
      isRetired: !isKept(task),
    };
  });
}
