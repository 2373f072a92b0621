/** Reports and contacts go back to where an operation found them, unless something has moved them on since. */
import type { WriteTx } from "../../db/handles.ts";
import { contactColumns, findOrganisation } from "../../db/repos/catalog.ts";
import { findReport, moveReport, type ReportRow, untouchedReport } from "../../db/repos/reports.ts";

export function turnReports(tx: WriteTx, operation: number): void {
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

export function turnContacts(tx: WriteTx, operation: number): void {
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
