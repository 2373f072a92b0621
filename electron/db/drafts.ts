/**
 * Drafts lie in a database of their own beside the office's: typing is no operation, moves no figure, and must not make a
 * preview of somebody who merges out of date with every letter.
 */
import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

export interface StoredDraft {
  readonly row: string;
  /** JSON, field by field. */
  readonly fields: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
}

export interface DraftStore {
  list(scope: string): StoredDraft[];
  find(scope: string, row: string): StoredDraft | undefined;
  put(scope: string, draft: StoredDraft): void;
  remove(scope: string, row: string): void;
  nextRevision(): number;
  /** One transaction: all of it, or none. */
  together<T>(work: () => T): T;
  close(): void;
}

const schema = `
CREATE TABLE IF NOT EXISTS draft (
  scope TEXT NOT NULL,
  row TEXT NOT NULL,
  fields TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (scope, row)
) STRICT, WITHOUT ROWID;
-- A number is never given twice, so that a row typed anew is told from the one before.
CREATE TABLE IF NOT EXISTS revision (last INTEGER NOT NULL) STRICT;
INSERT INTO revision SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM revision);
`;

export function openDrafts(dataDir: string): DraftStore {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, "drafts.db");
  const db = new Database(file, { timeout: 5000 });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(schema);
  chmodSync(file, 0o600);
  const columns = "row, fields, revision, at, by";
  const list = db.prepare(`SELECT ${columns} FROM draft WHERE scope = ? ORDER BY row`);
  const find = db.prepare(`SELECT ${columns} FROM draft WHERE scope = ? AND row = ?`);
  const put = db.prepare(`INSERT OR REPLACE INTO draft (scope, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`);
  const remove = db.prepare("DELETE FROM draft WHERE scope = ? AND row = ?");
  const next = db.prepare("UPDATE revision SET last = last + 1 RETURNING last");
  return {
    list: (scope) => list.all(scope) as StoredDraft[],
    find: (scope, row) => find.get(scope, row) as StoredDraft | undefined,
    put: (scope, { row, fields, revision, at, by }) => void put.run(scope, row, fields, revision, at, by),
    remove: (scope, row) => void remove.run(scope, row),
    nextRevision: () => (next.get() as { last: number }).last,
    together: (work) => db.transaction(work).immediate(),
    close: () => db.close(),
  };
}
