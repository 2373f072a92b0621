/** A data directory as an older version of the app left it, and the office's own program on it. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { type Core, createCore } from "../../electron/compose.ts";
import { migrations } from "../../electron/db/migrations/index.ts";
import { databaseFile, openStore, type Store } from "../../electron/db/store.ts";
import { nothingPrinted } from "./nothing-printed.ts";

const fixtures = path.resolve(import.meta.dirname, "../fixtures/databases");

/** @returns the data directory; the caller removes it */
export function oldDataDirectory(version: number): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-upgrade-"));
  const db = new Database(databaseFile(dataDir));
  // One transaction: hundreds of rows written one by one wait for the disk each time.
  db.exec("BEGIN");
  for (const { sql } of migrations.slice(0, version)) db.exec(sql);
  db.exec(readFileSync(path.join(fixtures, `version-${version}.sql`), "utf8"));
  db.exec("COMMIT");
  db.pragma(`user_version = ${version}`);
  db.close();
  return dataDir;
}

/** Tables, indexes and triggers, by name. */
export function schemaOf(db: Store["read"]): unknown[] {
  return db.all("SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY type, name");
}

/** Columns by table, in any order: a migrated table has its new ones at the end. */
export function columnsOf(db: Store["read"]): unknown[] {
  return db.all(
    `SELECT m.name AS tableName, c.name, c.type, c."notnull", c.dflt_value, c.pk
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.name`,
  );
}

/** What `look` sees in a database made by this version. */
export function inFreshDatabase<T>(look: (db: Store["read"]) => T): T {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-fresh-"));
  const made = openStore({ dataDir, now: () => new Date(), holder: "测试" });
  const seen = look(made.read);
  made.close();
  rmSync(dataDir, { recursive: true, force: true });
  return seen;
}

/** The office's own program on an old database; nothing is read or printed in it. */
export function oldOffice(dataDir: string, now: string): Core {
  return createCore({
    door: "cli",
    dataDir,
    mode: "write",
    createIfMissing: false,
    startReader: () => {
      throw new Error("nothing is read here");
    },
    printer: nothingPrinted,
    clock: { now: () => new Date(now) },
  });
}
