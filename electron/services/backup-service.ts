/**
 * Copies of the database beside it, made while it stays in use: at the start of a day and before every merge. Old ones are
 * thinned out: all of the last week, then one a week for a quarter, then one a month.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { backupDirectory } from "../db/backup.ts";
import type { Store } from "../db/store.ts";
import type { Clock } from "../ports/types.ts";

/** `2022-04-20T01-02-03-merge.db` */
const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-[a-z]+\.db$/;

export interface BackupService {
  /** Makes a copy now. */
  make(store: Store, reason: "day" | "merge"): Promise<void>;
  /** Makes the copy of the day, unless there is one from today. */
  startOfDay(store: Store): Promise<void>;
  /** ISO instant of the newest copy. */
  newest(store: Store): string | null;
}

export function createBackupService(clock: Clock): BackupService {
  const service: BackupService = {
    async make(store, reason) {
      const directory = backupDirectory(store.file);
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const stamp = clock.now().toISOString().slice(0, 19).replaceAll(":", "-");
      await store.backup(path.join(directory, `${stamp}-${reason}.db`));
      for (const name of superfluous(backupNames(store), clock.now()))
        rmSync(path.join(directory, name), { force: true });
    },
    async startOfDay(store) {
      const today = clock.now().toISOString().slice(0, 10);
      if (!backupNames(store).some((name) => name.startsWith(today))) await service.make(store, "day");
    },
    newest: (store) => instantOf(backupNames(store).at(-1) ?? ""),
  };
  return service;
}

/** Oldest first. */
function backupNames(store: Store): string[] {
  try {
    return readdirSync(backupDirectory(store.file))
      .filter((name) => namePattern.test(name))
      .sort();
  } catch {
    return [];
  }
}

function instantOf(name: string): string | null {
  const [, day, hours, minutes, seconds] = namePattern.exec(name) ?? [];
  return day ? `${day}T${hours}:${minutes}:${seconds}.000Z` : null;
}

const dayMs = 86_400_000;

/** Which of the copies (oldest first) are no longer needed: the newest of each week, then of each month, is kept. */
export function superfluous(names: readonly string[], now: Date): string[] {
  const newestOf = new Map<string, string>();
  for (const name of names) newestOf.set(slot(name, now), name);
  const kept = new Set(newestOf.values());
  return names.filter((name) => !kept.has(name));
}

function slot(name: string, now: Date): string {
  const at = new Date(instantOf(name) ?? now);
  const age = (now.getTime() - at.getTime()) / dayMs;
  if (age <= 7) return name;
  if (age <= 92) return `week ${Math.floor(at.getTime() / (7 * dayMs))}`;
  return `month ${at.toISOString().slice(0, 7)}`;
}
