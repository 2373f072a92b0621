/** The log file beside the database: what nobody foresaw, with its stack, for whoever maintains the program. */
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import type { Clock } from "./ports/types.ts";

/** Bytes after which the file is put aside; one earlier file is kept. */
const limit = 1024 * 1024;

/** Writing the log never fails the program: a full disk shows itself elsewhere. */
export function createErrorLog(dataDir: string, clock: Clock): (requestId: string, error: unknown) => void {
  const file = path.join(dataDir, "errors.log");
  return (requestId, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`);
      appendFileSync(file, `${clock.now().toISOString()} ${requestId}\n${text}\n`, { mode: 0o600 });
    } catch {
      process.stderr.write(`${text}\n`);
    }
  };
}
