import type { ReadDb } from "./handles.ts";

/** Another number as soon as another connection has committed: has anything moved since the last look? */
export const dataVersion = (db: ReadDb): number =>
  db.get<{ data_version: number }>("PRAGMA data_version")?.data_version ?? 0;
