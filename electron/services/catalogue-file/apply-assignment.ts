/** Responsibilities as an import leaves them: terms that go make room before terms that come take their seats. */
import type { CatalogueChange, ChangeOf } from "../../../shared/domain/catalogue-changes.ts";
import type { AssignmentSeed } from "../../../shared/domain/seed.ts";
import type { SqlRow, WriteTx } from "../../db/handles.ts";
import { termId } from "../../db/repos/assignments.ts";
import type { Log } from "./apply.ts";

export function applyAssignments(tx: WriteTx, changes: readonly CatalogueChange[], log: Log): void {
  const own = changes.filter((change) => change.kind === "assignment");
  for (const change of own) if (change.before) endTerm(tx, change.before);
  for (const change of own) if (change.after) beginTerm(tx, change.after);
  for (const change of own) log(change, idOf(change));
}

/** A term that goes with its line or task; nothing is said where it has gone already. */
export function removeTerm(tx: WriteTx, term: AssignmentSeed, log: Log): void {
  if (!endTerm(tx, term)) return;
  const change = { kind: "assignment", action: "removed", before: term, after: null, fields: [], path: null } as const;
  log(change, idOf(change));
}

const seatOf = ({ indicator, task }: AssignmentSeed): string => indicator ?? task ?? "";

const termIdOf = (term: AssignmentSeed): string => termId(seatOf(term), term.role, term.organisation, term.to);

function idOf({ before, after }: ChangeOf<"assignment">): string {
  const term = after ?? before;
  return term ? termIdOf(term) : "";
}

const columns = (term: AssignmentSeed): SqlRow => ({
  indicator: term.indicator ?? null,
  task: term.task ?? null,
  role: term.role,
  organisation: term.organisation,
  suggested: term.suggested ? 1 : 0,
  from: term.from,
  to: term.to,
});

function endTerm(tx: WriteTx, term: AssignmentSeed): boolean {
  const { suggested: _s, to: _t, ...known } = columns(term);
  return (
    tx.run(
      `DELETE FROM assignment WHERE indicator IS :indicator AND task IS :task AND role = :role
         AND organisation = :organisation AND from_period IS :from`,
      known,
    ).changes > 0
  );
}

function beginTerm(tx: WriteTx, term: AssignmentSeed): void {
  tx.run(
    `INSERT INTO assignment (id, indicator, task, role, organisation, suggested, from_period, to_period)
     VALUES (:id, :indicator, :task, :role, :organisation, :suggested, :from, :to)`,
    { id: termIdOf(term), ...columns(term) },
  );
}
