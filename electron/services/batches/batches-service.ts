/** Merge batches: what was taken in together, taking it back as a whole, and in again. */
import type { Batch, BatchDetail, UndoResult } from "../../../shared/contract/merge.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import {
  type BatchRow,
  findBatch,
  listBatches,
  listBatchFiles,
  markRestored,
  markUndone,
} from "../../db/repos/batches.ts";
import { listMergeDecisions } from "../../db/repos/merge-decisions.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { type Context, must, officeNote } from "../context.ts";
import { answerRecords, figureRecords, taskRecords } from "./brought.ts";
import { locksAt, type Turned, takeBack, takeInAgain } from "./turn-records.ts";
import { turnContacts, turnReports } from "./turn-states.ts";

export function createBatchesService(ctx: Context) {
  /** The batch, if it may be turned at all. */
  function turnable(id: string): BatchRow {
    const db = ctx.store().read;
    const batch = must(findBatch(db, id), "批次", id);
    if (batch.period !== null && findPeriod(db, batch.period)?.state === "closed")
      throw new AppError("PERIOD_CLOSED", { period: batch.period });
    return batch;
  }

  function turn(id: string, kind: "undo" | "restore", summary: string, work: (tx: WriteTx, turned: Turned) => void) {
    return ctx.store().write(officeNote(ctx, kind, summary), (tx): UndoResult => {
      const turned: Turned = { reversed: 0, kept: [], failed: [] };
      work(tx, turned);
      const undone = kind === "undo";
      tx.log({ entity: "batch", entityId: id, field: "undone", before: !undone, after: undone });
      return { batch: id, ...turned };
    });
  }

  return {
    list(): Batch[] {
      const db = ctx.store().read;
      return listBatches(db).map((batch) => viewOf(db, batch));
    },

    detail(id: string): BatchDetail {
      const db = ctx.store().read;
      const batch = must(findBatch(db, id), "批次", id);
      const files = listBatchFiles(db, id).map(({ file, sha256, organisation, settled }) => ({
        ...{ file, sha256, organisation, settled },
      }));
      return { ...viewOf(db, batch), list: files, decisions: listMergeDecisions(db, id) };
    },

    /**
     * Takes the batch back in one operation: every record it brought is retracted and what stood before stands again.
     * What was changed since stays and is listed as kept; what is under an accepted report, or in a closed period of a batch of
     * several periods, is listed as failed. Throws PERIOD_CLOSED where the batch's own period is closed.
     */
    undo(id: string): UndoResult {
      const { bearing, undoneBy } = turnable(id);
      if (undoneBy !== null) throw new AppError("ALREADY_UNDONE", { batch: id });
      return turn(id, "undo", `撤回批次 ${id}`, (tx, turned) => {
        const locks = locksAt(tx);
        takeBack(tx, figureRecords(), bearing, locks, turned);
        takeBack(tx, taskRecords, bearing, locks, turned);
        takeBack(tx, answerRecords, bearing, locks, turned);
        turnReports(tx, bearing);
        turnContacts(tx, bearing);
        markUndone(tx, id);
      });
    },

    /** Takes an undone batch in again in one operation; what was changed since it was undone stays and is listed as kept. */
    restore(id: string): UndoResult {
      const { bearing, undoneBy } = turnable(id);
      if (undoneBy === null) throw new AppError("NOT_UNDONE", { batch: id });
      return turn(id, "restore", `恢复批次 ${id}`, (tx, turned) => {
        const locks = locksAt(tx);
        const operations = { bearing, undoneBy };
        takeInAgain(tx, figureRecords(), operations, locks, turned);
        takeInAgain(tx, taskRecords, operations, locks, turned);
        takeInAgain(tx, answerRecords, operations, locks, turned);
        turnReports(tx, undoneBy);
        turnContacts(tx, undoneBy);
        markRestored(tx, id);
      });
    },
  };
}

function viewOf(db: ReadDb, batch: BatchRow): Batch {
  const files = listBatchFiles(db, batch.id);
  const cells = db.get<{ n: number }>(
    `SELECT count(DISTINCT entity || ' ' || entity_id) AS n FROM change
     WHERE operation = :bearing AND entity IN ('observation', 'task_update', 'instruction_answer')`,
    { bearing: batch.bearing },
  );
  return {
    id: batch.id,
    period: batch.period,
    at: batch.at,
    by: batch.by,
    files: files.length,
    cells: cells?.n ?? 0,
    organisations: [...new Set(files.flatMap((file) => file.organisation ?? []))],
    undone: batch.undoneBy !== null,
    turnedAt: batch.turnedAt,
    turnedBy: batch.turnedBy,
  };
}
