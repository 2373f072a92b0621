import type { Change } from "../../../shared/contract/app.ts";
import type { ReadDb } from "../handles.ts";

/** Newest first, before the row `before` (null: from the newest). */
export function listChanges(db: ReadDb, before: number | null, limit: number): Change[] {
  return db.all<Change>(
    `SELECT c.id, c.operation, o.kind, o.at, a.name AS by, o.source, o.summary, c.entity, c.entity_id AS entityId, c.field,
            c.before, c.after, c.file, c.cell
     FROM change c JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
     WHERE :before IS NULL OR c.id < :before ORDER BY c.id DESC LIMIT :limit`,
    { before, limit },
  );
}
