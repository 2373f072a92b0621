/** What a preview found, kept for the 汇总入库 that mostly follows: it need not be weighed a second time. */
import { dataVersion } from "../../db/data-version.ts";
import type { ReadDb } from "../../db/handles.ts";
import { localDay } from "../local-day.ts";
import type { Session, StagedFile } from "./staging.ts";

interface Kept<T> {
  readonly found: T;
  readonly db: ReadDb;
  readonly version: number;
  readonly files: readonly StagedFile[];
  readonly day: string;
}

/** Holds while neither the database, nor the files, nor the day is another. */
export function lastPreviews<T extends { readonly version: number }>() {
  const kept = new WeakMap<Session, Kept<T>>();
  return {
    keep(db: ReadDb, session: Session, found: T, now: Date): void {
      kept.set(session, { found, db, version: found.version, files: [...session.files], day: localDay(now) });
    },
    /** Once: what was written holds no longer. */
    take(db: ReadDb, session: Session, now: Date): T | undefined {
      const last = kept.get(session);
      kept.delete(session);
      if (!last || last.db !== db || last.version !== dataVersion(db) || last.day !== localDay(now)) return undefined;
      const { files } = session;
      return last.files.length === files.length && last.files.every((file, at) => file === files[at])
        ? last.found
        : undefined;
    },
  };
}
