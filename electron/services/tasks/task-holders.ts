/** Who leads a task and who supports it, as its form states them. Only those who hold until further notice are touched. */
import type { WriteTx } from "../../db/handles.ts";
import { assignmentId } from "../catalog/shipped-records.ts";

interface Holding {
  readonly id: string;
  readonly role: "lead" | "support";
  readonly organisation: string;
}

export interface Holders {
  readonly lead: string | null;
  readonly support: readonly string[];
}

export function setHolders(tx: WriteTx, task: string, { lead, support }: Holders): void {
  const present = tx.all<Holding>(
    `SELECT id, role, organisation FROM assignment
     WHERE task = :task AND role IN ('lead', 'support') AND to_period IS NULL`,
    { task },
  );
  setLead(
    tx,
    task,
    present.find(({ role }) => role === "lead"),
    lead,
  );
  const supporters = present.filter(({ role }) => role === "support");
  for (const each of supporters) if (!support.includes(each.organisation)) drop(tx, each);
  for (const organisation of new Set(support))
    if (!supporters.some((each) => each.organisation === organisation)) add(tx, task, "support", organisation);
}

function setLead(tx: WriteTx, task: string, before: Holding | undefined, lead: string | null): void {
  if (before?.organisation === (lead ?? undefined)) return;
  if (!before) {
    if (lead !== null) add(tx, task, "lead", lead);
  } else if (lead === null) {
    drop(tx, before);
  } else {
    // What the office has stated is no longer 建议.
    tx.run("UPDATE assignment SET organisation = :lead, suggested = 0 WHERE id = :id", { lead, id: before.id });
    tx.log({
      entity: "assignment",
      entityId: before.id,
      field: "organisation",
      before: before.organisation,
      after: lead,
    });
  }
}

function add(tx: WriteTx, task: string, role: Holding["role"], organisation: string): void {
  const id = freeId(tx, assignmentId(task, role, organisation));
  tx.run(
    "INSERT INTO assignment (id, task, role, organisation, suggested) VALUES (:id, :task, :role, :organisation, 0)",
    { id, task, role, organisation },
  );
  tx.log({ entity: "assignment", entityId: id, field: "organisation", before: null, after: organisation });
}

function drop(tx: WriteTx, { id, organisation }: Holding): void {
  tx.run("DELETE FROM assignment WHERE id = :id", { id });
  tx.log({ entity: "assignment", entityId: id, field: "organisation", before: organisation, after: null });
}

/** The usual id, or one after it where that still speaks of somebody who held the role before. */
function freeId(tx: WriteTx, usual: string): string {
  const isTaken = (id: string) => tx.get("SELECT 1 FROM assignment WHERE id = :id", { id }) !== undefined;
  for (let next = 2, id = usual; ; next++) {
    if (!isTaken(id)) return id;
    id = `${usual}/${next}`;
  }
}
