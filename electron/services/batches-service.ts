/** Merge batches: what was taken in together, and taking it back as a whole. */
import type { Batch, UndoResult } from "../../shared/contract/merge.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { entryFields } from "../../shared/domain/form.ts";
import type { ReportLock } from "../../shared/domain/report.ts";
import type { ReadDb, WriteTx } from "../db/handles.ts";
import { type BatchRow, findBatch, listBatches, listBatchFiles, markUndone } from "../db/repos/batches.ts";
import { contactColumns, findOrganisation } from "../db/repos/catalog.ts";
import {
  findLatest,
  findSlot,
  listOfOperation,
  type ObservationRow,
  retract,
  slotName,
} from "../db/repos/observations.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { findReport, moveReport, type ReportRow, untouchedReport } from "../db/repos/reports.ts";
import { type Context, must, officeNote } from "./context.ts";
import { lockOf } from "./submissions/report-gate.ts";

type UndoneCell = UndoResult["kept"][number];

export function createBatchesService(ctx: Context) {
  return {
    list(): Batch[] {
      const db = ctx.store().read;
      return listBatches(db).map((batch) => viewOf(db, batch));
    },

    /**
     * Takes the batch back in one operation: every figure it brought is retracted and what stood before stands again.
     * A figure changed since stays and is listed as kept; one under an accepted report, or in a closed period of a batch
     * of several periods, is listed as failed. Throws PERIOD_CLOSED where the batch's own period is closed.
     */
    undo(id: string): UndoResult {
      const db = ctx.store().read;
      const batch = must(findBatch(db, id), "批次", id);
      if (batch.undoneBy !== null) throw new AppError("ALREADY_UNDONE", { batch: id });
      if (batch.period !== null && findPeriod(db, batch.period)?.state === "closed")
        throw new AppError("PERIOD_CLOSED", { period: batch.period });
      return ctx.store().write(officeNote(ctx, "undo", `撤回批次 ${id}`), (tx) => {
        const result = { batch: id, reversed: 0, kept: [] as UndoneCell[], failed: [] as UndoneCell[] };
        for (const observation of listOfOperation(tx, batch.operation)) takeBack(tx, observation, result);
        restoreReports(tx, batch.operation);
        restoreContacts(tx, batch.operation);
        markUndone(tx, id);
        tx.log({ entity: "batch", entityId: id, field: "undone", before: false, after: true });
        return result;
      });
    },

    restore(id: string): UndoResult {
      throw new AppError("REFUSED", { what: id });
    },
  };
}

function takeBack(
  tx: WriteTx,
  observation: ObservationRow,
  result: { reversed: number; kept: UndoneCell[]; failed: UndoneCell[] },
): void {
  const { indicator, dataPeriod } = observation;
  const refusal = whyNot(tx, observation);
  if (refusal) return void result.failed.push(cellOf(tx, observation, refusal));
  const slot = findSlot(tx, indicator, dataPeriod, observation.organisation);
  const standing = findLatest(tx, slot);
  if (standing?.id !== observation.id) return void result.kept.push(cellOf(tx, observation, "汇总之后又有更改"));
  retract(tx, observation.id);
  const before = findLatest(tx, slot);
  for (const field of [...entryFields, "text"] as const)
    if (observation[field] !== (before?.[field] ?? null))
      tx.log({
        entity: "observation",
        entityId: slotName(slot),
        field,
        before: observation[field],
        after: before?.[field] ?? null,
      });
  result.reversed++;
}

const lockWords: Record<ReportLock, string> = {
  PERIOD_NOT_OPEN: "填报期没有开放",
  PERIOD_CLOSED: "填报期已关闭",
  REPORT_ACCEPTED: "填报单已接收",
};

function whyNot(tx: WriteTx, { organisation, reportedIn }: ObservationRow): string | null {
  if (reportedIn === null || organisation === null) return null;
  const lock = lockOf(tx, organisation, reportedIn, tx.at);
  return lock && lockWords[lock];
}

function cellOf(db: ReadDb, { indicator, dataPeriod, organisation }: ObservationRow, reason: string): UndoneCell {
  const name =
    db.get<{ name: string }>("SELECT name FROM indicator WHERE code = :indicator", { indicator })?.name ?? indicator;
  return { organisation: organisation ?? "", item: indicator, name, dataPeriod, reason };
}

/** Puts reports back to where they were before the batch, unless something has moved them on since. */
function restoreReports(tx: WriteTx, operation: number): void {
  const changes = tx.all<{ before: string | null; after: string }>(
    "SELECT before, after FROM change WHERE operation = :operation AND entity = 'report' AND field = '*' ORDER BY id DESC",
    { operation },
  );
  for (const change of changes) {
    const after = JSON.parse(change.after) as ReportRow;
    const before = change.before === null ? null : (JSON.parse(change.before) as ReportRow);
    const current = findReport(tx, after.organisation, after.period);
    if (JSON.stringify(current) !== JSON.stringify(after)) continue;
    moveReport(tx, after, before ?? untouchedReport(after.organisation, after.period));
  }
}

/** Gives organisations the contact they had, unless someone has entered another since. */
function restoreContacts(tx: WriteTx, operation: number): void {
  const changes = tx.all<{ code: string; field: "contactName" | "contactPhone"; before: string; after: string }>(
    `SELECT entity_id AS code, field, before, after FROM change
     WHERE operation = :operation AND entity = 'organisation' ORDER BY id DESC`,
    { operation },
  );
  for (const { code, field, ...texts } of changes) {
    const [before, after] = [JSON.parse(texts.before) as string, JSON.parse(texts.after) as string];
    if (findOrganisation(tx, code)?.[field] !== after) continue;
    tx.run(`UPDATE organisation SET ${contactColumns[field]} = :before WHERE code = :code`, { before, code });
    tx.log({ entity: "organisation", entityId: code, field, before: after, after: before });
  }
}

function viewOf(db: ReadDb, batch: BatchRow): Batch {
  const files = listBatchFiles(db, batch.id);
  const cells = db.get<{ n: number }>(
    "SELECT count(DISTINCT entity_id) AS n FROM change WHERE operation = :operation AND entity = 'observation'",
    {
      operation: batch.operation,
    },
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
    turnedAt: null,
    turnedBy: null,
  };
}
