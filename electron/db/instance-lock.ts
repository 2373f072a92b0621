/**
 * One writer per data directory: a held exclusive transaction on a separate `lock.db`. The operating system lets go of
 * it when the process dies, so a crash leaves nothing behind. The holder's name is in `lock.json` for the message only.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../shared/domain/errors.ts";

export interface InstanceLock {
  release(): void;
}

/** Throws IN_USE with the holder's name when another process has the directory. */
export function holdInstanceLock(dataDir: string, holder: string): InstanceLock {
  const note = path.join(dataDir, "lock.json");
  const db = new Database(path.join(dataDir, "lock.db"), { timeout: 0 });
  try {
    db.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    db.close();
    throw new AppError("IN_USE", { holder: readHolder(note) }, { cause });
  }
  writeFileSync(note, JSON.stringify({ holder, pid: process.pid }), { mode: 0o600 });
  return {
    release() {
      rmSync(note, { force: true });
      db.exec("ROLLBACK");
      db.close();
    },
  };
}

function readHolder(note: string): string {
  try {
    const { holder, pid } = JSON.parse(readFileSync(note, "utf8")) as { holder: string; pid: number };
    return `${holder}（进程 ${pid}）`;
  } catch {
    return "另一个窗口";
  }
}
