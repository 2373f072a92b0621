/** Lines and tasks of the database in the shape of a catalogue, so that one set of checks serves screens and workbooks. */
import type { Indicator, Target, Task } from "../contract/catalog.ts";
import { type IndicatorSeed, indicatorSeed, type TaskSeed, targetSeed, taskSeed } from "./seed.ts";

/** A target version as a catalogue writes it. */
export function targetToSeed(target: Target): unknown {
  const fields = Object.keys(targetSeed.shape);
  return Object.fromEntries(
    Object.entries(target).filter(([field, value]) => {
      if (!fields.includes(field)) return false;
      return !((field === "lower" || field === "upper") && value === null) && !(field === "note" && value === "");
    }),
  );
}

/** The line as a catalogue writes it; null for one that no catalogue could hold. */
export function lineToSeed(line: Indicator): IndicatorSeed | null {
  const { baseline, baselineText, baselineYear, baselineComparable, targets, ...rest } = line;
  const fields = Object.keys(indicatorSeed.shape);
  const plain = Object.fromEntries(Object.entries(rest).filter(([field]) => fields.includes(field)));
  const read = indicatorSeed.safeParse({
    ...plain,
    baseline: { value: baseline, text: baselineText, year: baselineYear, comparable: baselineComparable },
    targets: targets.map(targetToSeed),
  });
  return read.success ? read.data : null;
}

export function taskToSeed({
  indicators: _,
  retiredFrom: _from,
  retiredReason: _reason,
  ...task
}: Task): TaskSeed | null {
  const read = taskSeed.safeParse(task);
  return read.success ? read.data : null;
}
