/**
 * A sitting of 汇总 that survives closing the window and a crash: the files as they came and a manifest, in one folder beside
 * the database. There is one at a time. See docs/decisions/016.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { mergeAnswerSchema } from "../../../shared/contract/merge.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { newSession, type Session, type Staging, stagedFile, stageFile, unstageFile } from "./staging.ts";

const hashPattern = /^[0-9a-f]{64}$/;

const manifestSchema = z.object({
  format: z.literal(1),
  begunAt: z.string(),
  period: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), sha256: z.string().regex(hashPattern) })),
  answers: z.array(mergeAnswerSchema.extend({ facts: z.string() })),
});

const manifestName = "manifest.json";
const idPattern = /^[0-9A-Za-z-]+$/;
/** Somebody who has not come back in two months has collected the figures some other way. */
const keptDays = 60;

/** @param root of the database in use, asked each time: the demonstration has its own */
export function createSittings(root: () => string): Staging {
  /** What was read of the files stays with the running program. */
  let open: Session | null = null;
  const folderOf = (id: string): string => path.join(root(), id);

  const current = (): Session | null => {
    // Where its folder is not: the demonstration was entered or left, and what is open belongs to the other database.
    if (!open || !existsSync(folderOf(open.id))) open = newestSitting(root());
    return open;
  };
  const get = (id: string): Session => {
    const session = current();
    if (session?.id !== id) throw new AppError("NOT_FOUND", { what: "汇总", name: id });
    return session;
  };
  const keep = (session: Session): void => writeManifest(folderOf(session.id), session);

  return {
    current,
    get,
    has: (id) => current()?.id === id,
    begin(id, period) {
      rmSync(root(), { recursive: true, force: true });
      const session = newSession(id, period);
      keep(session);
      open = session;
      return session;
    },
    add(id, name, bytes) {
      const session = get(id);
      const file = stageFile(folderOf(id), session, name, bytes);
      keep(session);
      return file;
    },
    remove(id, sha256) {
      const session = get(id);
      unstageFile(folderOf(id), session, sha256);
      keep(session);
    },
    answer(id, answers) {
      const session = get(id);
      session.answers = answers;
      keep(session);
    },
    discard(id) {
      if (current()?.id !== id) return false;
      rmSync(folderOf(id), { recursive: true, force: true });
      open = null;
      return true;
    },
    close: () => {
      open = null;
    },
  };
}

/** Whole or not at all: a crash while writing leaves the manifest before. */
function writeManifest(folder: string, { begunAt, period, files, answers }: Session): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const manifest: z.infer<typeof manifestSchema> = {
    format: 1,
    begunAt,
    period,
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    answers: [...answers],
  };
  const unfinished = path.join(folder, `${manifestName}.new`);
  writeFileSync(unfinished, JSON.stringify(manifest), { mode: 0o600 });
  renameSync(unfinished, path.join(folder, manifestName));
}

/** One that is too old is none. */
function newestSitting(root: string): Session | null {
  if (!existsSync(root)) return null;
  const ids = readdirSync(root).filter((name) => idPattern.test(name));
  const sittings = ids.flatMap((id) => readSitting(path.join(root, id), id) ?? []);
  return sittings.sort((a, b) => b.begunAt.localeCompare(a.begunAt))[0] ?? null;
}

function readSitting(folder: string, id: string): Session | null {
  const file = path.join(folder, manifestName);
  const changed = statSync(existsSync(file) ? file : folder).mtime;
  if (Date.now() - changed.getTime() > keptDays * 86_400_000) return null;
  const parsed = manifestSchema.safeParse(existsSync(file) ? jsonOf(readFileSync(file, "utf8")) : null);
  if (!parsed.success) return salvaged(folder, id, changed);
  const { begunAt, period, answers, files } = parsed.data;
  const there = files.filter(({ sha256 }) => isAsItCame(folder, sha256));
  return {
    ...newSession(id, period),
    begunAt,
    answers: answers.filter(({ sha256 }) => there.some((file) => file.sha256 === sha256)),
    lost: files.filter((file) => !there.includes(file)).map(({ name }) => name),
    files: there.map(({ name, sha256 }) => stagedFile(folder, name, sha256)),
  };
}

/** Without its manifest: the files can be told by their hashes, what they were called and what was answered is gone. */
function salvaged(folder: string, id: string, begunAt: Date): Session | null {
  const hashes = readdirSync(folder).filter((name) => hashPattern.test(name) && isAsItCame(folder, name));
  if (hashes.length === 0) return null;
  const files = hashes.map((sha256) => stagedFile(folder, `${sha256.slice(0, 8)}.xlsx`, sha256));
  return { ...newSession(id, null), begunAt: begunAt.toISOString(), files, damaged: true };
}

/** A crash may leave half a file, and cleaners of disks take whole ones. */
function isAsItCame(folder: string, sha256: string): boolean {
  const file = path.join(folder, sha256);
  return existsSync(file) && createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
