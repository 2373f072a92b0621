/** Returned files waiting to be merged: kept on disk as they came, one session per drop, named by their hash. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReadResult } from "../../exchange/reader/protocol.ts";
import type { KeptAnswer } from "./answers.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import type { OwnPlan } from "./own-plan.ts";
import type { ReturnedFile } from "./returned-file.ts";

export interface StagedFile {
  readonly name: string;
  readonly sha256: string;
  bytes(): Uint8Array;
  /** Kept from the first reading: bytes do not change, so neither does what is in them. */
  read: ReadResult | null;
  /** What it says as a return of its form, once that is known. */
  understood?: ReturnedFile;
  /** What it would do by itself, as of the last look; and that weighed, as long as it is the only one of its report. */
  plan?: OwnPlan;
  alone?: { readonly asOf: string; readonly evaluated: EvaluatedFile };
}

export interface Session {
  readonly id: string;
  /** ISO instant. */
  readonly begunAt: string;
  /** Only returns of this period are wanted; null: of whatever period they are. */
  readonly period: string | null;
  readonly files: StagedFile[];
  answers: readonly KeptAnswer[];
  /** Names of files that are not there any more as they came. */
  readonly lost: readonly string[];
  /** What was kept of it could not be read: the files are there, their names and the answers are not. */
  readonly damaged: boolean;
  /** Whose each file is, as of the last preview: organisation and period, by hash. */
  owners: ReadonlyMap<string, string>;
}

export interface Staging {
  /** What was begun before and is to be gone on with; null: nothing, or nothing is kept from one start to the next. */
  current(): Session | null;
  begin(id: string, period: string | null): Session;
  has(id: string): boolean;
  /** NOT_FOUND for a session that was discarded. */
  get(id: string): Session;
  add(id: string, name: string, bytes: Uint8Array): StagedFile;
  remove(id: string, sha256: string): void;
  /** Instead of all answers before. */
  answer(id: string, answers: readonly KeptAnswer[]): void;
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
    has: (id) => sessions.has(id),
    current: () => null,
    begin(id, period) {
      const session = newSession(id, period);
      sessions.set(id, session);
      return session;
    },
    add(id, name, bytes) {
      return stageFile(path.join(directory, id), get(id), name, bytes);
    },
    remove(id, sha256) {
      unstageFile(path.join(directory, id), get(id), sha256);
    },
    answer(id, answers) {
      get(id).answers = answers;
    },
    discard(id) {
      rmSync(path.join(directory, id), { recursive: true, force: true });
      return sessions.delete(id);
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export const newSession = (id: string, period: string | null): Session => ({
  id,
  begunAt: new Date().toISOString(),
  period,
  files: [],
  answers: [],
  lost: [],
  damaged: false,
  owners: new Map(),
});

/** Into the session and its folder; the same bytes once, under the name they came with first. */
export function stageFile(folder: string, { files }: Session, name: string, bytes: Uint8Array): StagedFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const same = files.find((file) => file.sha256 === sha256);
  if (same) return same;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, sha256), bytes, { mode: 0o600 });
  const file = stagedFile(folder, name, sha256);
  files.push(file);
  return file;
}

export const stagedFile = (folder: string, name: string, sha256: string): StagedFile => ({
  name,
  sha256,
  /** NOT_FOUND where somebody cleaned it away meanwhile. */
  bytes() {
    const staged = path.join(folder, sha256);
    if (!existsSync(staged)) throw new AppError("NOT_FOUND", { what: "文件", name });
    return readFileSync(staged);
  },
  read: null,
});

export function unstageFile(folder: string, session: Session, sha256: string): void {
  const at = session.files.findIndex((file) => file.sha256 === sha256);
  if (at < 0) throw new AppError("NOT_FOUND", { what: "文件", name: sha256 });
  session.files.splice(at, 1);
  session.answers = session.answers.filter((answer) => answer.sha256 !== sha256);
  rmSync(path.join(folder, sha256), { force: true });
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
