/**
 * The append-only change log. Every row's hash covers the row, its operation and the hash of the row before it, so that
 * one altered row breaks the chain at a place that can be named.
 */
import { hash } from "node:crypto";
import type { ReadDb } from "./handles.ts";

const genesis = "0".repeat(64);

export interface HashedFields {
  readonly id: number;
  readonly operation: number;
  readonly kind: string;
  readonly at: string;
  readonly actor: number;
  readonly source: string;
  readonly summary: string;
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly file: string | null;
  readonly cell: string | null;
}

/** What is the same in every row of an operation, as part of a JSON array. */
const operationPart = ({ operation, kind, at, actor, source, summary }: HashedFields): string =>
  JSON.stringify([operation, kind, at, actor, source, summary]).slice(1, -1);

/** Hashes row after row; of those of one operation, a hundred thousand may be, what they share is put into words once. */
export function changeHasher(): (previous: string, fields: HashedFields) => string {
  let operation: number | null = null;
  let shared = "";
  return (previous, fields) => {
    if (fields.operation !== operation) [operation, shared] = [fields.operation, operationPart(fields)];
    const { id, entity, entityId, field, before, after, file, cell } = fields;
    const own = JSON.stringify([entity, entityId, field, before, after, file, cell]).slice(1);
    return hash("sha256", `${previous}[${id},${shared},${own}`, "hex");
  };
}

export function lastChange(db: ReadDb): { id: number; hash: string } {
  return (
    db.get<{ id: number; hash: string }>("SELECT id, hash FROM change ORDER BY id DESC LIMIT 1") ?? {
      id: 0,
      hash: genesis,
    }
  );
}

/** The hash kept with one row; undefined where there is no such row. */
export function hashOfChange(db: ReadDb, id: number): string | undefined {
  return db.get<{ hash: string }>("SELECT hash FROM change WHERE id = :id", { id })?.hash;
}

export interface LogVerification {
  readonly ok: boolean;
  /** Rows in the log. */
  readonly changes: number;
  /** Id of the first row that does not fit its predecessor, or of the gap. */
  readonly firstBadChange: number | null;
  readonly last: { readonly id: number; readonly hash: string };
}

/**
 * Walks the chain after `from` (a row known to be good; default: all). Rows must be numbered without gaps, so a removed
 * row is found like an altered one. `expectedLast` is the newest row ever written here, noted outside the log: a
 * truncated tail is found too.
 */
export function verifyChain(db: ReadDb, from = { id: 0, hash: genesis }, expectedLast = 0): LogVerification {
  let { id, hash } = from;
  const hashOf = changeHasher();
  const page = 5000;
  for (;;) {
    const rows = db.all<HashedFields & { hash: string }>(
      `SELECT c.id, c.operation, o.kind, o.at, o.actor, o.source, o.summary, c.entity, c.entity_id AS entityId, c.field,
              c.before, c.after, c.file, c.cell, c.hash
       FROM change c JOIN operation o ON o.id = c.operation WHERE c.id > :id ORDER BY c.id LIMIT :page`,
      { id, page },
    );
    for (const row of rows) {
      if (row.id !== id + 1 || hashOf(hash, row) !== row.hash) return bad(row.id === id + 1 ? row.id : id + 1);
      id = row.id;
      hash = row.hash;
    }
    if (rows.length < page) break;
  }
  if (id < expectedLast) return bad(id + 1);
  return { ok: true, changes: id, firstBadChange: null, last: { id, hash } };

  function bad(firstBadChange: number): LogVerification {
    const changes = db.get<{ n: number }>("SELECT count(*) AS n FROM change")?.n ?? 0;
    return { ok: false, changes, firstBadChange, last: { id, hash } };
  }
}
