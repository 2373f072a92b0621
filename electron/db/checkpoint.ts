/**
 * When what SQLite has written into its log goes on into the database file. By itself it does so as part of the write that
 * fills the log, and whoever merged sixty workbooks waits for it. What is in the log is on the disk and safe: here it waits
 * until the answer has gone out.
 */
import type Database from "better-sqlite3";

/** So many rows written are worth a visit; the log is then about as long as SQLite lets it grow by itself. */
const worthwhile = 1000;
/** In pages of 4 KB. No more than that waits, even where nothing returns to the event loop in between. */
const ceiling = 65_536;
/** In bytes: a log that has been longer is cut when it begins anew. */
const keptLog = 16 * 1024 * 1024;
/** In milliseconds: what follows a write at once comes first. */
const patience = 100;

export interface CheckpointLater {
  afterWrite(): void;
  /** For closing, which does the same. */
  cancel(): void;
}

export function checkpointLater(db: Database.Database): CheckpointLater {
  db.pragma(`wal_autocheckpoint = ${ceiling}`);
  db.pragma(`journal_size_limit = ${keptLog}`);
  const rows = db.prepare("SELECT total_changes()").pluck();
  const written = (): number => rows.get() as number;
  let done = written();
  let waiting: NodeJS.Timeout | undefined;
  const checkpoint = (): void => {
    waiting = undefined;
    try {
      db.pragma("wal_checkpoint(PASSIVE)");
      done = written();
    } catch {
      // Nothing is lost and nobody waits: the next write comes by again, and closing does it in any case.
    }
  };
  return {
    afterWrite() {
      if (waiting || written() - done < worthwhile) return;
      waiting = setTimeout(checkpoint, patience).unref();
    },
    cancel: () => clearTimeout(waiting),
  };
}
