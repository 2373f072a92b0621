/**
 * What becomes of one slot when a batch is taken back or taken in again (03 §3.5). Records are only ever added or marked
 * as retracted, so that what stood at any moment can be told from the records alone. Pure.
 */

/** A figure, a task update, an answer: which operation brought it, and which took it back. */
export interface TurnRecord {
  readonly id: number;
  readonly operation: number;
  readonly retractedBy: number | null;
}

/** Which operations are of which batch, to tell a batch's records from everybody else's. */
export interface BatchOrigins {
  /** The batch that an operation brought records of, by the operation: its 汇总入库 and every 恢复 after. */
  readonly batchOf: ReadonlyMap<number, string>;
  /** Batches that are undone. */
  readonly undone: ReadonlySet<string>;
}

/**
 * `records` are retracted (undo) or copied (restore), oldest first; `before` and `after` are what stands before and after.
 * `changed`: somebody has changed the slot since. `there`: it never left, nothing is to be restored.
 */
export type SlotTurn<R> =
  | { readonly does: "turn"; readonly records: readonly R[]; readonly before: R | null; readonly after: R | null }
  | { readonly does: "changed" }
  | { readonly does: "there" };

/** What stood once an operation was done: the newest record of those until then that it left standing. */
export function standingAfter<R extends TurnRecord>(records: readonly R[], operation: number): R | null {
  const stood = (each: R): boolean =>
    each.operation <= operation && (each.retractedBy === null || each.retractedBy > operation);
  return records.findLast(stood) ?? null;
}

/**
 * Takes back the batch's records on top of the slot. What then comes up must not be of a batch undone before (a figure
 * buried under this one when that was undone): it goes too, so that the order in which batches are undone is of no matter.
 * @param records all of the slot, oldest first
 */
export function undoSlot<R extends TurnRecord>(
  records: readonly R[],
  batch: string,
  { batchOf, undone }: BatchOrigins,
): SlotTurn<R> {
  const standing = records.filter(({ retractedBy }) => retractedBy === null);
  const before = standing.at(-1) ?? null;
  if (before === null || batchOf.get(before.operation) !== batch) return { does: "changed" };
  const goes = (each: R): boolean => {
    const origin = batchOf.get(each.operation);
    return origin !== undefined && (origin === batch || undone.has(origin));
  };
  const last = standing.findLastIndex((each) => !goes(each));
  return { does: "turn", records: standing.slice(last + 1), before, after: standing[last] ?? null };
}

/**
 * Brings the batch's records back where the slot is as their retraction left it. A copy that another batch's 恢复 has made
 * meanwhile of what stood then is no change.
 * @param records all of the slot, oldest first
 * @param says what a record says, for comparing
 */
export function restoreSlot<R extends TurnRecord>(
  records: readonly R[],
  batch: string,
  { batchOf }: BatchOrigins,
  says: (record: R) => string,
): SlotTurn<R> {
  const isMine = (each: R): boolean => batchOf.get(each.operation) === batch;
  const newest = records.findLast(isMine);
  const before = standingAfter(records, Number.POSITIVE_INFINITY);
  if (newest === undefined) return { does: "changed" };
  const { retractedBy } = newest;
  if (retractedBy === null) return { does: newest === before ? "there" : "changed" };
  const left = standingAfter(records, retractedBy);
  if (!isSame(left, before)) return { does: "changed" };
  return {
    does: "turn",
    records: records.filter((each) => isMine(each) && each.retractedBy === retractedBy),
    before,
    after: newest,
  };

  function isSame(a: R | null, b: R | null): boolean {
    if (a === null || b === null || a.id === b.id) return a?.id === b?.id;
    const origin = batchOf.get(a.operation);
    return origin !== undefined && origin === batchOf.get(b.operation) && says(a) === says(b);
  }
}
