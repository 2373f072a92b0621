/** A plan and its own document as records: made, changed and removed together. */
import type { PlanFields, PlanView } from "../../../shared/contract/plans.ts";
import type { SqlValue, WriteTx } from "../../db/handles.ts";
import { listDocuments } from "../../db/repos/documents.ts";
import { type ShippedRecord, shippedRecords } from "../catalog/shipped-records.ts";

/** Key of the document that a plan made here is printed in: where its lines stand until somebody says otherwise. */
export const documentKey = (plan: string): string => `plan-${plan}`;

/** The plan as the only record of a catalogue. */
export const planRecord = (plan: PlanFields): ShippedRecord[] =>
  shippedRecords({
    version: 0,
    documents: [],
    plans: [plan],
    organisations: [],
    indicators: [],
    tasks: [],
    assignments: [],
    observations: [],
  });

/** Makes the plan's own document, or brings the one that is there up to the plan. */
export function bringDocument(tx: WriteTx, { code, title, documentNumber, adoptedOn, firstYear }: PlanFields): void {
  const key = documentKey(code);
  const now = { title, documentNumber, date: adoptedOn === "" ? String(firstYear) : adoptedOn };
  const before = listDocuments(tx).find((document) => document.key === key);
  tx.run(
    `INSERT INTO document (key, title, document_number, date) VALUES (:key, :title, nullif(:documentNumber, ''), :date)
     ON CONFLICT (key) DO UPDATE SET title = excluded.title, document_number = excluded.document_number,
       date = excluded.date`,
    { key, ...now },
  );
  if (!before) tx.log({ entity: "document", entityId: key, field: "*", before: null, after: now });
  else
    for (const field of ["title", "documentNumber", "date"] as const)
      if (before[field] !== now[field])
        tx.log({ entity: "document", entityId: key, field, before: before[field], after: now[field] });
}

const columns = [
  ["name", "name"],
  ["title", "title"],
  ["firstYear", "first_year"],
  ["lastYear", "last_year"],
  ["baselineYear", "baseline_year"],
  ["documentNumber", "document_number"],
  ["adoptedOn", "adopted_on"],
] as const;

/** Writes what differs, and brings the plan's own document along. */
export function changePlan(tx: WriteTx, before: PlanView, plan: PlanFields): void {
  for (const [field, column] of columns) {
    if (before[field] === plan[field]) continue;
    tx.run(`UPDATE plan SET ${column} = :value WHERE code = :code`, { code: plan.code, value: plan[field] });
    tx.log({ entity: "plan", entityId: plan.code, field, before: before[field], after: plan[field] });
  }
  // A shipped plan stands in a document that was shipped with it.
  if (listDocuments(tx).some(({ key }) => key === documentKey(plan.code))) bringDocument(tx, plan);
}

const ofPlan = "(SELECT code FROM indicator WHERE plan = :code)";
const tasksOfPlan = "(SELECT code FROM task WHERE plan = :code)";

/** Removes a plan on which nothing stands; what is gone is in the log, record by record. */
export function removePlan(tx: WriteTx, { code }: PlanView): void {
  const gone = [
    ["assignment", "id", `indicator IN ${ofPlan} OR task IN ${tasksOfPlan}`],
    ["target", "id", `indicator IN ${ofPlan}`],
    ["indicator", "code", "plan = :code"],
    ["task", "code", "plan = :code"],
    ["plan", "code", "code = :code"],
  ] as const;
  for (const [table, key, condition] of gone) {
    for (const row of tx.all<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE ${condition}`, { code }))
      tx.log({ entity: table, entityId: String(row[key]), field: "*", before: row, after: null });
    // Lines name each other (其中, 年度目标); the constraint waits until all of them are gone.
    tx.run(`DELETE FROM ${table} WHERE ${condition}`, { code });
  }
}
