/**
 * Taking records back, and in again, one by one: what was changed since stays and is listed as kept, what is locked is
 * listed as failed; reversed + kept + failed is all there was.
 */
import type { UndoResult } from "../../../shared/contract/merge.ts";
import type { ReportLock } from "../../../shared/domain/report.ts";
import { turnReasons } from "../../../shared/text/batches.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { lockOf } from "../submissions/report-gate.ts";
import type { Recorded, RecordKind } from "./brought.ts";

type TurnedCell = UndoResult["kept"][number];

export interface Turned {
  reversed: number;
  readonly kept: TurnedCell[];
  readonly failed: TurnedCell[];
}

/** Why nothing of a report may be changed today; asked once for each report. */
export type Locks = (organisation: string, period: string) => ReportLock | null;

export function locksAt(tx: WriteTx): Locks {
  const known = new Map<string, ReportLock | null>();
  return (organisation, period) => {
    const key = `${organisation}@${period}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const lock = lockOf(tx, organisation, period, tx.at);
    known.set(key, lock);
    return lock;
  };
}

/** Retracts what an operation recorded: what stood before stands again. The newest first: one file may correct another. */
export function takeBack<Row extends Recorded>(
  tx: WriteTx,
  kind: RecordKind<Row>,
  operation: number,
  locks: Locks,
  turned: Turned,
): void {
  for (const row of kind.listOf(tx, operation).reverse()) {
    const refusal = lockedBy(kind, row, locks);
    if (refusal !== null) turned.failed.push(cellOf(tx, kind, row, refusal));
    else if (kind.standing(tx, row)?.id !== row.id)
      turned.kept.push(cellOf(tx, kind, row, turnReasons.changedSinceMerge));
    else {
      kind.retract(tx, row);
      const before = kind.standing(tx, row);
      logDifference(tx, kind, row, kind.fields(row), before && kind.fields(before), () => ({}));
      turned.reversed++;
    }
  }
}

/**
 * Records once more what an operation had recorded and another took back. Never by making the old rows count again: what
 * stood in between must stay to be seen.
 */
export function takeInAgain<Row extends Recorded>(
  tx: WriteTx,
  kind: RecordKind<Row>,
  operations: { readonly bearing: number; readonly undoneBy: number },
  locks: Locks,
  turned: Turned,
): void {
  const rows = kind.listOf(tx, operations.bearing).filter(({ retractedBy }) => retractedBy === operations.undoneBy);
  for (const row of rows) {
    const refusal = lockedBy(kind, row, locks);
    const standing = kind.standing(tx, row);
    const changed =
      standing !== undefined && standing.operation > operations.undoneBy && standing.operation !== tx.operation();
    if (refusal !== null) turned.failed.push(cellOf(tx, kind, row, refusal));
    else if (changed) turned.kept.push(cellOf(tx, kind, row, turnReasons.changedSinceUndo));
    else {
      kind.add(tx, row);
      const origin = originsIn(tx, operations.bearing, kind.entity, kind.entityId(tx, row));
      logDifference(tx, kind, row, standing && kind.fields(standing), kind.fields(row), origin);
      turned.reversed++;
    }
  }
}

function lockedBy<Row extends Recorded>(kind: RecordKind<Row>, row: Row, locks: Locks): string | null {
  const period = kind.period(row);
  if (period === null || row.organisation === null) return null;
  const lock = locks(row.organisation, period);
  return lock && turnReasons[lock];
}

function cellOf<Row extends Recorded>(db: ReadDb, kind: RecordKind<Row>, row: Row, reason: string): TurnedCell {
  return { kind: kind.kind, organisation: row.organisation ?? "", ...kind.place(db, row), reason };
}

type Fields = Readonly<Record<string, unknown>> | undefined;
type Origin = (field: string) => { readonly file?: string; readonly cell?: string };

function logDifference<Row extends Recorded>(
  tx: WriteTx,
  kind: RecordKind<Row>,
  row: Row,
  before: Fields,
  after: Fields,
  origin: Origin,
): void {
  const entityId = kind.entityId(tx, row);
  for (const field of Object.keys(before ?? after ?? {})) {
    const [was, now] = [before?.[field] ?? null, after?.[field] ?? null];
    if (was !== now) tx.log({ entity: kind.entity, entityId, field, before: was, after: now, ...origin(field) });
  }
}

/** The file and cell a field came from, as the operation that first brought it logged them. */
function originsIn(db: ReadDb, operation: number, entity: string, entityId: string): Origin {
  const rows = db.all<{ field: string; file: string | null; cell: string | null }>(
    "SELECT field, file, cell FROM change WHERE entity = :entity AND entity_id = :entityId AND operation = :operation",
    { entity, entityId, operation },
  );
  const places = new Map(rows.map((row) => [row.field, row]));
  return (field) => {
    const { file = null, cell = null } = places.get(field) ?? rows[0] ?? {};
    return { ...(file === null ? {} : { file }), ...(cell === null ? {} : { cell }) };
  };
}
