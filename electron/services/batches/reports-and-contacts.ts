/** What a batch moved besides what was said: where reports stand, and who fills in. */
import type { UndoCell } from "../../../shared/contract/merge.ts";
import { undoneContactName, undoReasonText } from "../../../shared/text/batches.ts";
import type { WriteTx } from "../../db/handles.ts";
import { type ContactChange, listContactChanges } from "../../db/repos/batch-records.ts";
import { contactColumns, findOrganisation } from "../../db/repos/catalog.ts";
import { findReport, moveReport, type ReportRow, untouchedReport } from "../../db/repos/reports.ts";
import type { Turning } from "./turn.ts";

/** Puts reports back to where they were before an operation moved them, unless something has moved them on since. */
export function putReportsBack(tx: WriteTx, operation: number): void {
  const changes = tx.all<{ before: string | null; after: string }>(
    // The plus: the changes of reports are few, those of the operation may be hundreds of thousands.
    "SELECT before, after FROM change WHERE +operation = :operation AND entity = 'report' AND field = '*' ORDER BY id DESC",
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

/**
 * Gives organisations the contact they had before the batch came in (undo) or before it was taken back (restore), unless
 * someone has entered another since: that is kept and listed.
 * @param brought operations that took the batch in, oldest first
 */
export function turnContacts(tx: WriteTx, { batch, result }: Turning, brought: readonly number[]): void {
  const keyOf = ({ code, field }: ContactChange): string => `${code}/${field}`;
  const mine = new Map<string, ContactChange>();
  for (const operation of brought)
    for (const change of listContactChanges(tx, operation)) mine.set(keyOf(change), change);
  const takenBack = new Map<string, ContactChange>();
  if (batch.undone && batch.undoneBy !== null)
    for (const change of listContactChanges(tx, batch.undoneBy)) takenBack.set(keyOf(change), change);
  for (const [key, own] of mine) {
    const turned = batch.undone ? takenBack.get(key) : own;
    const current = findOrganisation(tx, own.code)?.[own.field];
    if (turned !== undefined && current === turned.after) {
      setContact(tx, turned);
      result.reversed++;
    } else result.kept.push(cellOf(own, batch.undone, current === own.after));
  }
}

function setContact(tx: WriteTx, { code, field, before, after }: ContactChange): void {
  tx.run(`UPDATE organisation SET ${contactColumns[field]} = :before WHERE code = :code`, { before, code });
  tx.log({ entity: "organisation", entityId: code, field, before: after, after: before });
}

function cellOf({ code, field }: ContactChange, restoring: boolean, there: boolean): UndoCell {
  const { neverLeft, changedSinceUndo, changedSinceMerge } = undoReasonText;
  return {
    kind: "contact",
    organisation: code,
    item: "",
    name: undoneContactName[field],
    dataPeriod: "",
    field,
    reason: !restoring ? changedSinceMerge : there ? neverLeft : changedSinceUndo,
  };
}
