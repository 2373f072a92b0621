/** The change log as it is read: newest first, by what it is about, by whom, when, from where. */
import type { Change, ChangeFilter } from "../../../shared/contract/app.ts";
import type { ReadDb } from "../handles.ts";

const columns = `c.id, c.operation, o.kind, o.at, a.name AS by, o.source, o.summary, c.entity, c.entity_id AS entityId, c.field,
  c.before, c.after, c.file, c.cell`;

/** Days are those of this machine: the log keeps instants, and an evening belongs to its own day. */
const matching = `FROM change c JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
  WHERE (:before IS NULL OR c.id < :before)
    AND (:entity IS NULL OR c.entity = :entity)
    AND (:about IS NULL OR c.entity_id = :about OR c.entity_id LIKE :about || '@%' OR c.entity_id LIKE :about || '/%'
      OR c.entity_id LIKE '%@' || :about OR c.entity_id LIKE '%@' || :about || '@%')
    AND (:by IS NULL OR a.name = :by)
    AND (:organisation IS NULL OR a.organisation = :organisation)
    AND (:source IS NULL OR o.source = :source)
    AND (:from IS NULL OR o.at >= :from)
    AND (:until IS NULL OR o.at < :until)
    AND (:operation IS NULL OR c.operation = :operation)
    AND (:text IS NULL OR o.summary LIKE '%' || :text || '%' OR c.file LIKE '%' || :text || '%')`;

/** Newest first, before the row `before` (null: from the newest). */
export function listChanges(db: ReadDb, before: number | null, limit: number, filter: ChangeFilter = {}): Change[] {
  return db.all<Change>(`SELECT ${columns} ${matching} ORDER BY c.id DESC LIMIT :limit`, {
    ...parametersOf(filter),
    before,
    limit,
  });
}

export function countChanges(db: ReadDb, filter: ChangeFilter = {}): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n ${matching}`, { ...parametersOf(filter), before: null })?.n ?? 0;
}

export interface HashedChange extends Change {
  /** Number of the person, as hashed. */
  readonly actor: number;
  readonly hash: string;
}

/** With the hash of each row, oldest first: what an auditor is given. */
export function listForAudit(db: ReadDb, filter: ChangeFilter): HashedChange[] {
  return db.all<HashedChange>(`SELECT ${columns}, o.actor, c.hash ${matching} ORDER BY c.id`, {
    ...parametersOf(filter),
    before: null,
  });
}

/** Everyone who has changed anything, by name. */
export function listChangers(db: ReadDb): string[] {
  return db
    .all<{ name: string }>("SELECT DISTINCT a.name FROM actor a JOIN operation o ON o.actor = a.id ORDER BY a.name")
    .map(({ name }) => name);
}

function parametersOf(filter: ChangeFilter) {
  return {
    entity: filter.entity ?? null,
    about: filter.about ?? null,
    by: filter.by ?? null,
    organisation: filter.organisation ?? null,
    source: filter.source ?? null,
    from: filter.from === undefined ? null : startOf(filter.from),
    until: filter.until === undefined ? null : startOf(filter.until, 1),
    operation: filter.operation ?? null,
    text: filter.text ?? null,
  };
}

/** The instant at which an ISO day, or one so many days after it, begins on this machine's calendar. */
function startOf(day: string, after = 0): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + after).toISOString();
}

/** What an operation was, by whom and when. */
export function findOperation(
  db: ReadDb,
  id: number,
): { readonly by: string; readonly at: string; readonly summary: string } | undefined {
  return db.get<{ by: string; at: string; summary: string }>(
    "SELECT a.name AS by, o.at, o.summary FROM operation o JOIN actor a ON a.id = o.actor WHERE o.id = :id",
    { id },
  );
}
