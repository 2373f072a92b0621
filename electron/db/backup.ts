import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";

export const backupDirectory = (databaseFile: string): string => path.join(path.dirname(databaseFile), "backups");

/** Copies the file before something that cannot be taken back; the log is written into it first, so one file is all. */
export function backupBefore(db: Database.Database, file: string, reason: string): string {
  db.pragma("wal_checkpoint(TRUNCATE)");
  const directory = backupDirectory(file);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const target = path.join(directory, `before-${reason}.db`);
  copyFileSync(file, target);
  return target;
}
