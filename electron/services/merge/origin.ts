/** Where the parts of a standing figure came from: a new remark beside an old figure does not make the figure new. */
import { atomicFields, type EntryField } from "../../../shared/domain/form.ts";
import type { Origin } from "../../../shared/merge/plan.ts";
import type { ReadDb } from "../../db/handles.ts";
import { type ObservationRow, provenanceOf } from "../../db/repos/observations.ts";

/** @param rows the standing figures of one line and data period, newest first */
export function originsOf(
  db: ReadDb,
  rows: readonly ObservationRow[],
  issue: { readonly issueId: string; readonly organisation: string },
): { record: Origin; remark: Origin } {
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

/** The row that brought what stands in these fields now: the oldest of those that have said the same since. */
function lastChange(rows: readonly ObservationRow[], fields: readonly EntryField[]): ObservationRow | undefined {
  const [newest] = rows;
  const says = fields.includes("value") ? ([...fields, "text"] as const) : fields;
  const changed = rows.findIndex((row) => newest && says.some((field) => row[field] !== newest[field]));
  return changed < 0 ? rows.at(-1) : rows[changed - 1];
}
