/** Small facts about the installation, as JSON by key. */
import type { ReadDb, WriteTx } from "../handles.ts";

export function getSetting<T>(db: ReadDb, key: string): T | null {
  const row = db.get<{ value: string }>("SELECT value FROM setting WHERE key = :key", { key });
  return row ? (JSON.parse(row.value) as T) : null;
}

export function putSetting(db: Pick<WriteTx, "run">, key: string, value: unknown): void {
  db.run(
    "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    {
      key,
      value: JSON.stringify(value),
    },
  );
}
