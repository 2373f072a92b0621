import type Database from "better-sqlite3";
import { AppError } from "../../shared/domain/errors.ts";
import { migrations } from "./migrations/index.ts";

export const schemaVersion = migrations.length;

/** The version stamped into the file; throws DATABASE_NEWER for one this app does not know, and touches nothing. */
export function checkedVersion(db: Database.Database): number {
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version > schemaVersion) throw new AppError("DATABASE_NEWER", { database: version, app: schemaVersion });
  return version;
}

/** Brings the file to this app's schema: one transaction, foreign keys checked after. Returns the version it had. */
export function migrate(db: Database.Database): number {
  const from = checkedVersion(db);
  if (from === schemaVersion) return from;
  db.pragma("foreign_keys = OFF");
  db.transaction(() => {
    for (const step of migrations.slice(from)) db.exec(step.sql);
    const broken = db.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new AppError("DATABASE_DAMAGED", { problem: "foreign keys", rows: broken.length });
    db.pragma(`user_version = ${schemaVersion}`);
  })();
  db.pragma("foreign_keys = ON");
  return from;
}
