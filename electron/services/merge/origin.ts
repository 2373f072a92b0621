/** Where the parts of a standing figure came from: a new remark beside an old figure does not make the figure new. */
import { atomicFields, type EntryField } from "../../../shared/domain/form.ts";
import type { Origin } from "../../../shared/merge/plan.ts";
import type { ReadDb } from "../../db/handles.ts";
import { type ObservationRow, provenanceOf } from "../../db/repos/observations.ts";

const unknown: Origin = { fromThisIssue: false, by: null, at: null };
const nowhere = { record: unknown, remark: unknown };

/** @param rows the standing figures of one line and data period, newest first */
export function originsOf(
  db: ReadDb,
  rows: readonly ObservationRow[],
  issue: { readonly issueId: string; readonly organisation: string },
): { record: Origin; remark: Origin } {
  if (rows.length === 0) return nowhere;
  const origin = (fields: readonly EntryField[]): Origin => {
    const row = lastChange(rows, fields);
    const known = row && provenanceOf(db, row);
    return {
      fromThisIssue: row?.issue === issue.issueId && row.organisation === issue.organisation,
      by: known?.by ?? null,
      at: known?.at ?? null,
    };
  };
  return { record: origin(atomicFields), remark: origin(["remark"]) };
}

function lastChange(rows: readonly ObservationRow[], fields: readonly EntryField[]): ObservationRow | undefined {
  const says = fields.includes("value") ? ([...fields, "text"] as const) : fields;
  return broughtBy(rows, (a, b) => says.every((field) => a[field] === b[field]));
}

/** The row that brought what stands now: the oldest of those that have said the same since. @param rows newest first */
export function broughtBy<T>(rows: readonly T[], same: (a: T, b: T) => boolean): T | undefined {
  const [newest] = rows;
  const changed = rows.findIndex((row) => newest !== undefined && !same(row, newest));
  return changed < 0 ? rows.at(-1) : rows[changed - 1];
}
