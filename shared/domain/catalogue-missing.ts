/** Lines and tasks that a catalogue no longer mentions: which of them may go, and which can only retire. */
import { type CatalogueChange, fieldChanges } from "./catalogue-changes.ts";
import { type CatalogueFacts, retiredFrom } from "./catalogue-facts.ts";
import type { CatalogueSeed, IndicatorSeed, TaskSeed } from "./seed.ts";

/**
 * Lines and tasks of the listed plans that are not in the workbook. What nothing depends on goes; everything else
 * retires, and so does what a retired line is a part of.
 * @param reason the person's, for all of them
 */
export function missingItems(
  current: CatalogueSeed,
  incoming: CatalogueSeed,
  facts: CatalogueFacts,
  reason: string,
): readonly CatalogueChange[] {
  const listed = new Map(incoming.plans.map((plan) => [plan.code, plan.firstYear]));
  const lines = missing(current.indicators, incoming.indicators, listed);
  const tasks = missing(current.tasks, incoming.tasks, listed);
  const there = new Set(incoming.indicators.map(({ code }) => code));
  // Of plans the workbook does not list; of a line it lists only what it says now counts.
  const elsewhere = current.indicators.filter((line) => !there.has(line.code) && !lines.includes(line));
  const kept = keptLines(lines, elsewhere, facts);
  const keptTasks = new Set([...kept, ...elsewhere].flatMap(({ task }) => task ?? []));
  const retire = <T extends IndicatorSeed | TaskSeed>(record: T): T => ({
    ...record,
    retiredFrom: retiredFrom(facts, listed.get(record.plan) ?? 0),
    retiredReason: reason,
  });
  const changeOf = <T extends IndicatorSeed | TaskSeed>(record: T, stays: boolean) => {
    const after = stays ? retire(record) : null;
    const fields = after ? fieldChanges(record, after) : [];
    return { action: stays ? ("retired" as const) : ("removed" as const), before: record, after, fields, path: null };
  };
  return [
    ...tasks.flatMap((task): CatalogueChange[] => {
      const stays = keptTasks.has(task.code) || facts.referredTo.has(task.code);
      return stays && task.retiredFrom !== null ? [] : [{ kind: "task", ...changeOf(task, stays) }];
    }),
    ...lines.flatMap((line): CatalogueChange[] => {
      const stays = kept.has(line);
      return stays && line.retiredFrom !== null ? [] : [{ kind: "indicator", ...changeOf(line, stays) }];
    }),
  ];
}

const missing = <T extends { readonly code: string; readonly plan: string }>(
  current: readonly T[],
  incoming: readonly T[],
  listed: ReadonlyMap<string, number>,
): T[] => {
  const there = new Set(incoming.map(({ code }) => code));
  return current.filter(({ code, plan }) => listed.has(plan) && !there.has(code));
};

/** Of missing lines those that something depends on: what is kept for good, or a line that stays. */
function keptLines(
  lines: readonly IndicatorSeed[],
  elsewhere: readonly IndicatorSeed[],
  facts: CatalogueFacts,
): Set<IndicatorSeed> {
  const kept = new Set(
    lines.filter(
      ({ code, retiredFrom: since }) => since !== null || facts.referredTo.has(code) || facts.figurePeriods.has(code),
    ),
  );
  for (;;) {
    const needed = new Set([...kept, ...elsewhere].flatMap(({ partOf, annualOf }) => [partOf, annualOf]));
    const more = lines.filter((line) => !kept.has(line) && needed.has(line.code));
    if (more.length === 0) return kept;
    for (const line of more) kept.add(line);
  }
}
