/** Returned files waiting to be merged: kept on disk as they came, one session per drop, named by their hash. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { MergeAnswer } from "../../../shared/contract/merge.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReadResult } from "../../exchange/reader/protocol.ts";

export interface StagedFile {
  readonly name: string;
  readonly sha256: string;
  bytes(): Uint8Array;
  /** Kept from the first reading: bytes do not change, so neither does what is in them. */
  read: ReadResult | null;
}

export interface Session {
  readonly id: string;
  /** Only returns of this period are wanted; null: of whatever period they are. */
  readonly period: string | null;
  readonly files: StagedFile[];
  answers: readonly MergeAnswer[];
}

export interface Staging {
  begin(id: string, period: string | null): Session;
  /** NOT_FOUND for a session that was discarded. */
  get(id: string): Session;
  add(id: string, name: string, bytes: Uint8Array): StagedFile;
  remove(id: string, sha256: string): void;
  discard(id: string): boolean;
  /** Removes everything of this process. */
  close(): void;
}

/**
 * @param root shared by processes, each in a folder of its own: a preview on the command line runs beside an open window.
 * What a crashed process left behind is removed.
 * @param what the files are, for NOT_FOUND
 */
export function createStaging(root: string, what = "汇总"): Staging {
  removeLeftovers(root);
  const directory = path.join(root, String(process.pid));
  const sessions = new Map<string, Session>();
  const get = (id: string): Session => {
    const session = sessions.get(id);
    if (!session) throw new AppError("NOT_FOUND", { what, name: id });
    return session;
  };
  return {
    get,
    begin(id, period) {
      const session: Session = { id, period, files: [], answers: [] };
      sessions.set(id, session);
      return session;
    },
    add(id, name, bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const { files } = get(id);
      const same = files.find((file) => file.sha256 === sha256);
      if (same) return same;
      const staged = path.join(directory, id, sha256);
      mkdirSync(path.dirname(staged), { recursive: true, mode: 0o700 });
      writeFileSync(staged, bytes, { mode: 0o600 });
      const file: StagedFile = { name, sha256, bytes: () => readFileSync(staged), read: null };
      files.push(file);
      return file;
    },
    remove(id, sha256) {
      const { files } = get(id);
      const at = files.findIndex((file) => file.sha256 === sha256);
      if (at < 0) throw new AppError("NOT_FOUND", { what: "文件", name: sha256 });
      files.splice(at, 1);
      rmSync(path.join(directory, id, sha256), { force: true });
    },
    discard(id) {
      rmSync(path.join(directory, id), { recursive: true, force: true });
      return sessions.delete(id);
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function removeLeftovers(root: string): void {
  if (!existsSync(root)) return;
  for (const name of readdirSync(root))
    if (!isRunning(Number(name))) rmSync(path.join(root, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process: not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
