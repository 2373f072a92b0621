/** One responsibility, found by what it is about: rows of former holders have ids of their own. */
import type { ChangeOf } from "../../../shared/domain/catalogue-changes.ts";
import type { AssignmentSeed } from "../../../shared/domain/seed.ts";
import type { SqlRow, WriteTx } from "../../db/handles.ts";
import { assignmentId } from "../catalog/shipped-records.ts";
import type { Log } from "./apply.ts";

export function applyAssignment(tx: WriteTx, change: ChangeOf<"assignment">, log: Log): void {
  const { before, after } = change;
  const id = before ? idOf(tx, before) : newId(tx, after);
  if (!after) tx.run("DELETE FROM assignment WHERE id = :id", { id });
  else
    tx.run(
      `INSERT INTO assignment (id, indicator, task, role, organisation, suggested, from_period, to_period)
       VALUES (:id, :indicator, :task, :role, :organisation, :suggested, :from, :to)
       ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, suggested = excluded.suggested,
         from_period = excluded.from_period, to_period = excluded.to_period`,
      { id, ...columns(after) },
    );
  log(change, id);
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

function idOf(tx: WriteTx, term: AssignmentSeed): string {
  const { suggested: _s, to: _t, ...known } = columns(term);
  const found = tx.get<{ id: string }>(
    `SELECT id FROM assignment WHERE indicator IS :indicator AND task IS :task AND role = :role
       AND organisation = :organisation AND from_period IS :from`,
    known,
  );
  if (!found) throw new Error("a responsibility that was read is there until it is changed");
  return found.id;
}

/** The id it would ship under; a holder before or after the one who has it is told apart by the beginning of the term. */
function newId(tx: WriteTx, term: AssignmentSeed | null): string {
  if (!term) throw new Error("a responsibility is added with what it is");
  const id = assignmentId(term.indicator ?? term.task ?? "", term.role, term.organisation);
  const isFree = (wanted: string) => tx.get("SELECT 1 FROM assignment WHERE id = :wanted", { wanted }) === undefined;
  const candidates = [id, `${id}/${term.from ?? "始"}`, `${id}/${term.from ?? "始"}/${term.organisation}`];
  return candidates.find(isFree) ?? `${id}/${tx.operation()}/${term.organisation}`;
}
