/** Merge batches: what was taken in together, taking it back as a whole, and taking it in again. */
import type { Batch, BatchDetail, UndoResult } from "../../shared/contract/merge.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { ReadDb, WriteTx } from "../db/handles.ts";
import { type BatchRow, batchOrigins, findBatch, listBatches, markRestored, markUndone } from "../db/repos/batches.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { suppliesOfBatch } from "./batches/assessment.ts";
import { batchDetail, batchView } from "./batches/batch-views.ts";
import { figuresOfBatch } from "./batches/figures.ts";
import { projectFiguresOfBatch, projectRecordsOfBatch, projectStagesOfBatch } from "./batches/projects.ts";
import { putReportsBack, turnContacts } from "./batches/reports-and-contacts.ts";
import { answersOfBatch, taskUpdatesOfBatch } from "./batches/tasks.ts";
import { locksAt, restoreRecords, type Turning, undoRecords } from "./batches/turn.ts";
import { type Context, must, officeNote } from "./context.ts";

export function createBatchesService(ctx: Context) {
  return {
    list(): Batch[] {
      const db = ctx.store().read;
      return listBatches(db).map((batch) => batchView(db, batch));
    },

    get(id: string): BatchDetail {
      const db = ctx.store().read;
      return batchDetail(db, must(findBatch(db, id), "批次", id));
    },

    /**
     * Takes the batch back in one operation: everything it brought is retracted and what stood before stands again.
     * What was changed since stays and is listed as kept; what is under an accepted report, or in a closed period of a
     * batch of several periods, is listed as failed. Throws PERIOD_CLOSED where the batch's own period is closed.
     */
    undo(id: string): UndoResult {
      const batch = openBatch(ctx.store().read, id);
      if (batch.undone) throw new AppError("ALREADY_UNDONE", { batch: id });
      return ctx.store().write(officeNote(ctx, "undo", `撤回批次 ${id}`), (tx) => {
        const turning = turningOf(tx, batch);
        const { operation } = batch;
        undoRecords(tx, figuresOfBatch(tx, operation), turning);
        undoRecords(tx, taskUpdatesOfBatch(tx, operation), turning);
        undoRecords(tx, answersOfBatch(tx, operation), turning);
        undoRecords(tx, suppliesOfBatch(tx, operation), turning);
        undoRecords(tx, projectFiguresOfBatch(tx, operation), turning);
        undoRecords(tx, projectStagesOfBatch(tx, operation), turning);
        undoRecords(tx, projectRecordsOfBatch(tx, operation), turning);
        const brought = broughtBy(turning);
        putReportsBack(tx, brought.at(-1) ?? operation);
        turnContacts(tx, turning, brought);
        markUndone(tx, id);
        tx.log({ entity: "batch", entityId: id, field: "undone", before: false, after: true });
        return { batch: id, ...turning.result };
      });
    },

    /**
     * Takes an undone batch in again in one operation: copies of what it had brought are added, with file and cell in the
     * log as they were read; nothing that was retracted stands up. What was changed since the undo stays and is listed as
     * kept; what is under an accepted report, or in a closed period, as failed. Throws NOT_UNDONE, PERIOD_CLOSED.
     */
    restore(id: string): UndoResult {
      const batch = openBatch(ctx.store().read, id);
      const { undoneBy, operation } = batch;
      if (!batch.undone || undoneBy === null) throw new AppError("NOT_UNDONE", { batch: id });
      return ctx.store().write(officeNote(ctx, "restore", `恢复批次 ${id}`), (tx) => {
        const turning = turningOf(tx, batch);
        restoreRecords(tx, figuresOfBatch(tx, operation), turning);
        restoreRecords(tx, taskUpdatesOfBatch(tx, operation), turning);
        restoreRecords(tx, answersOfBatch(tx, operation), turning);
        restoreRecords(tx, suppliesOfBatch(tx, operation), turning);
        restoreRecords(tx, projectFiguresOfBatch(tx, operation), turning);
        restoreRecords(tx, projectStagesOfBatch(tx, operation), turning);
        restoreRecords(tx, projectRecordsOfBatch(tx, operation), turning);
        putReportsBack(tx, undoneBy);
        turnContacts(tx, turning, broughtBy(turning));
        markRestored(tx, id);
        tx.log({ entity: "batch", entityId: id, field: "undone", before: true, after: false });
        return { batch: id, ...turning.result };
      });
    },
  };
}

/** NOT_FOUND; PERIOD_CLOSED where nothing of the batch may be moved any more. */
function openBatch(db: ReadDb, id: string): BatchRow {
  const batch = must(findBatch(db, id), "批次", id);
  if (batch.period !== null && findPeriod(db, batch.period)?.state === "closed")
    throw new AppError("PERIOD_CLOSED", { period: batch.period });
  return batch;
}

function turningOf(tx: WriteTx, batch: BatchRow): Turning {
  return {
    batch,
    origins: batchOrigins(tx),
    lock: locksAt(tx, tx.at),
    result: { reversed: 0, kept: [], failed: [] },
  };
}

/** The operations that took the batch in, oldest first. */
function broughtBy({ batch, origins }: Turning): number[] {
  return [...origins.batchOf].flatMap(([operation, id]) => (id === batch.id ? operation : [])).sort((a, b) => a - b);
}
