/** Files given to a command, put into a sitting of their own. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../shared/domain/errors.ts";
import type { Core } from "../compose.ts";

/** A file is itself; a folder is every file below it. Left-overs of an open office program are handed on and explained. */
export function filesIn(given: string): string[] {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) throw new AppError("NOT_FOUND", { what: "文件或目录", name: given });
  if (!stats.isDirectory()) return [given];
  return readdirSync(given, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @returns the sitting; whoever asked throws it away */
export async function stageFiles(core: Core, given: readonly string[], period: string | null = null): Promise<string> {
  const files = given.flatMap(filesIn);
  if (files.length === 0) throw new AppError("INVALID", { field: "文件", reason: "没有写明文件" });
  const { session } = core.merge.begin(period);
  try {
    for (const file of files) await core.merge.upload(session, path.basename(file), readFileSync(file));
    return session;
  } catch (error) {
    core.merge.discard(session);
    throw error;
  }
}
