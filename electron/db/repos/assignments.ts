/** Who answers for what, as seats: one row per tenure. The present holder of a seat has the seat's own id. */
import type { Sitting } from "../../../shared/domain/tenure.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";
import { findTask } from "./catalog.ts";

export interface Item {
  readonly kind: "indicator" | "task";
  readonly code: string;
  readonly name: string;
  readonly plan: string;
}

export interface Seat {
  readonly item: Pick<Item, "kind" | "code">;
  readonly role: Role;
  /** Of supporters, whose place it is; a line or task has one lead and one provider. */
  readonly supporter: string | null;
}

/** A line or task; undefined for an unknown code. */
export function findItem(db: ReadDb, code: string): Item | undefined {
  const line = db.get<Pick<Item, "name" | "plan">>("SELECT name, plan FROM indicator WHERE code = :code", { code });
  if (line) return { kind: "indicator", code, ...line };
  const task = findTask(db, code);
  return task && { kind: "task", code, ...task };
}

type SittingRow = Omit<Sitting, "suggested"> & { suggested: number; id: string };

const sitting = ({ id: _, suggested, ...row }: SittingRow): Sitting => ({ ...row, suggested: suggested === 1 });

/** Everyone who holds, held or will hold the seat, in the order of time. */
export function sittingsOf(db: ReadDb, { item, role, supporter }: Seat): Sitting[] {
  return db
    .all<SittingRow>(
      `SELECT id, organisation, suggested, from_period AS "from", to_period AS "to" FROM assignment
       WHERE ${item.kind} = :item AND role = :role AND (:supporter IS NULL OR organisation = :supporter)
       ORDER BY coalesce(from_period, '')`,
      { item: item.code, role, supporter },
    )
    .map(sitting);
}

/** Supporters of a line or task until further notice. */
export function supportersOf(db: ReadDb, item: Pick<Item, "kind" | "code">): string[] {
  return db
    .all<{ organisation: string }>(
      `SELECT organisation FROM assignment WHERE ${item.kind} = :item AND role = 'support' AND to_period IS NULL
       ORDER BY id`,
      { item: item.code },
    )
    .map(({ organisation }) => organisation);
}

/** A line or task has one lead and at most one provider, so their record survives a change of hands; supporters are many. */
export function assignmentId(item: string, role: string, organisation: string): string {
  return role === "support" ? `${item}/${role}/${organisation}` : `${item}/${role}`;
}

/** The seat's own id of who holds it until further notice, else with the last quarter: 14-gdp/lead@2022Q2. */
export function termId(item: string, role: string, organisation: string, to: string | null): string {
  const id = assignmentId(item, role, organisation);
  return to === null ? id : `${id}@${to}`;
}

const idOf = ({ item, role, supporter }: Seat, { to }: Pick<Sitting, "to">): string =>
  termId(item.code, role, supporter ?? "", to);

const loggedFields = ["organisation", "from", "to", "suggested"] as const;

/** Keeps the seat as it is held now; every change is logged. True when anything changed. */
export function saveSittings(tx: WriteTx, seat: Seat, after: readonly Sitting[]): boolean {
  const byId = (sittings: readonly Sitting[]) => new Map(sittings.map((each) => [idOf(seat, each), each]));
  const [were, are] = [byId(sittingsOf(tx, seat)), byId(after)];
  const changed = [...new Set([...were.keys(), ...are.keys()])].filter((id) => !isSame(were.get(id), are.get(id)));
  for (const id of changed) tx.run("DELETE FROM assignment WHERE id = :id", { id });
  for (const id of changed) {
    const now = are.get(id);
    if (now) insert(tx, seat, id, now);
    const was = were.get(id);
    for (const field of loggedFields) {
      const [before, value] = [was?.[field] ?? null, now?.[field] ?? null];
      // Whether someone new or gone was suggested says nothing.
      if (before === value || (field === "suggested" && (!was || !now))) continue;
      tx.log({ entity: "assignment", entityId: id, field, before, after: value });
    }
  }
  return changed.length > 0;
}

function isSame(a: Sitting | undefined, b: Sitting | undefined): boolean {
  return a !== undefined && b !== undefined && loggedFields.every((field) => a[field] === b[field]);
}

function insert(tx: WriteTx, { item, role }: Seat, id: string, { organisation, suggested, from, to }: Sitting): void {
  tx.run(
    `INSERT INTO assignment (id, ${item.kind}, role, organisation, suggested, from_period, to_period)
     VALUES (:id, :item, :role, :organisation, :suggested, :from, :to)`,
    { id, item: item.code, role, organisation, suggested: suggested ? 1 : 0, from, to },
  );
}

/** What an organisation answers for at or after `from` in plans that last until then, line by line. */
export function heldFrom(db: ReadDb, organisation: string, from: string): (Item & { readonly role: Role })[] {
  return db.all<Item & { role: Role }>(
    `SELECT DISTINCT CASE WHEN a.indicator IS NULL THEN 'task' ELSE 'indicator' END AS kind,
       coalesce(i.code, t.code) AS code, coalesce(i.name, t.name) AS name, p.code AS plan, a.role
     FROM assignment a LEFT JOIN indicator i ON i.code = a.indicator LEFT JOIN task t ON t.code = a.task
       JOIN plan p ON p.code = coalesce(i.plan, t.plan)
     WHERE a.organisation = :organisation AND (a.to_period IS NULL OR a.to_period >= :from)
       AND p.last_year >= CAST(substr(:from, 1, 4) AS INTEGER)
     ORDER BY p.first_year DESC, a.indicator IS NULL, i.position, t.box, t.position, a.role`,
    { organisation, from },
  );
}
