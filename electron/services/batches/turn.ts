/** One kind of record of a batch, taken back or taken in again slot by slot, with what is said of it in log and result. */
import type { UndoCell } from "../../../shared/contract/merge.ts";
import {
  type BatchOrigins,
  restoreSlot,
  type SlotTurn,
  type TurnRecord,
  undoSlot,
} from "../../../shared/domain/batch-turn.ts";
import { reportLockReason, undoReasonText } from "../../../shared/text/batches.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { type FieldChange, type ReadFrom, recordChanges } from "../../db/record-change.ts";
import { placesRead, type RecordTable, retractRecords } from "../../db/repos/batch-records.ts";
import type { BatchRow } from "../../db/repos/batches.ts";
import { lockOf } from "../submissions/report-gate.ts";

export interface SlotRecords<R> {
  /** As the change log names it. */
  readonly name: string;
  /** Oldest first, retracted ones included. */
  readonly records: readonly R[];
}

export interface RecordKind<R extends TurnRecord> {
  /** Also the entity of the change log. */
  readonly table: RecordTable;
  /** Of the slots in which the batch brought something. */
  readonly slots: readonly SlotRecords<R>[];
  /** Its fields stand or fall together: one row of the log tells of all. */
  readonly isAtomic?: true;
  /** Every field that is logged, in this order. */
  says(record: R): Readonly<Record<string, unknown>>;
  /** Whether two records say the same, in every column that a copy takes over. */
  whole(record: R): string;
  /** Whose report it is part of; null where it is of none. */
  report(record: R): { readonly organisation: string; readonly period: string } | null;
  copy(tx: WriteTx, record: R): void;
  cell(record: R): Omit<UndoCell, "reason">;
}

export interface TurnResult {
  reversed: number;
  readonly kept: UndoCell[];
  readonly failed: UndoCell[];
}

export interface Turning {
  readonly batch: BatchRow;
  readonly origins: BatchOrigins;
  /** Why nothing in a report may be changed, in words; null while it may. Asked of each report once. */
  readonly lock: (organisation: string, period: string) => string | null;
  readonly result: TurnResult;
}

/** Locks as they are when the turn begins: before it puts reports back. */
export function locksAt(db: ReadDb, at: string): Turning["lock"] {
  const known = new Map<string, string | null>();
  return (organisation, period) => {
    const key = `${organisation}@${period}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const lock = lockOf(db, organisation, period, at);
    const words = lock && reportLockReason[lock];
    known.set(key, words);
    return words;
  };
}

export function undoRecords<R extends TurnRecord>(tx: WriteTx, kind: RecordKind<R>, turning: Turning): void {
  const retracted: number[] = [];
  for (const { slot, turn } of turns(kind, turning, (records) =>
    undoSlot(records, turning.batch.id, turning.origins),
  )) {
    for (const { id } of turn.records) retracted.push(id);
    logTurn(tx, kind, slot.name, turn);
  }
  retractRecords(tx, kind.table, retracted);
}

export function restoreRecords<R extends TurnRecord>(tx: WriteTx, kind: RecordKind<R>, turning: Turning): void {
  const places = placesRead(tx, turning.batch.operation, kind.table);
  for (const { slot, turn } of turns(kind, turning, (records) =>
    restoreSlot(records, turning.batch.id, turning.origins, kind.whole),
  )) {
    for (const record of turn.records) kind.copy(tx, record);
    logTurn(tx, kind, slot.name, turn, places.get(slot.name));
  }
}

type Turned<R> = Extract<SlotTurn<R>, { does: "turn" }>;

/** Of the slots that turn; the others are said in the result. */
function* turns<R extends TurnRecord>(
  kind: RecordKind<R>,
  { batch, origins, lock, result }: Turning,
  decide: (records: readonly R[]) => SlotTurn<R>,
): Generator<{ slot: SlotRecords<R>; turn: Turned<R> }> {
  const changed = batch.undone ? undoReasonText.changedSinceUndo : undoReasonText.changedSinceMerge;
  for (const slot of kind.slots) {
    const mine = slot.records.findLast(({ operation }) => origins.batchOf.get(operation) === batch.id);
    if (!mine) continue;
    const turn = decide(slot.records);
    const report = kind.report(mine);
    const locked = report && lock(report.organisation, report.period);
    if (turn.does === "there") result.kept.push({ ...kind.cell(mine), reason: undoReasonText.neverLeft });
    else if (locked !== null) result.failed.push({ ...kind.cell(mine), reason: locked });
    else if (turn.does === "changed") result.kept.push({ ...kind.cell(mine), reason: changed });
    else {
      result.reversed++;
      yield { slot, turn };
    }
  }
}

/** What changes, with the file and cells it was read from where it comes in again. */
function logTurn<R extends TurnRecord>(
  tx: WriteTx,
  kind: RecordKind<R>,
  name: string,
  { before, after }: Turned<R>,
  places?: ReadonlyMap<string, ReadFrom>,
): void {
  const was = before && kind.says(before);
  const now = after && kind.says(after);
  const [anywhere] = places?.values() ?? [];
  const changes: FieldChange[] = [];
  for (const field of Object.keys(was ?? now ?? {})) {
    const change = { field, before: was?.[field] ?? null, after: now?.[field] ?? null };
    if (change.before !== change.after) changes.push({ ...change, ...(places?.get(field) ?? anywhere) });
  }
  const rows = kind.isAtomic ? [changes] : changes.map((change) => [change]);
  const about = { entity: kind.table, entityId: name };
  for (const row of rows) for (const entry of recordChanges(about, row)) tx.log(entry);
}
