/** Has the staged files read, a few at a time, telling how far it is. What one says is looked at while the next is read. */
import { setImmediate } from "node:timers/promises";
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { JobEvent } from "../job.ts";
import type { StagedFile } from "./staging.ts";

/** As many files in memory at once; the pool reads up to four at a time and always has the next one at hand. */
const width = 6;

/** @param look at a file that has been read; between two of its steps everything else has its turn */
export async function* readAll(
  files: readonly StagedFile[],
  pool: ReaderPool,
  signal?: AbortSignal,
  look: (file: StagedFile) => Iterable<unknown> = () => [],
): AsyncGenerator<JobEvent<never>> {
  const waiting = files.filter((file) => file.read === null);
  const running = new Map<StagedFile, Promise<StagedFile>>();
  let done = files.length - waiting.length;
  const next = (): void => {
    const file = waiting.shift();
    if (file) running.set(file, read(file, pool, signal));
  };
  for (let slot = 0; slot < width; slot++) next();
  while (running.size > 0) {
    const finished = await Promise.race(running.values());
    running.delete(finished);
    next();
    for (const _ of look(finished)) await setImmediate();
    done++;
    yield { type: "progress", stage: "read", done, total: files.length, label: finished.name };
  }
}

async function read(file: StagedFile, pool: ReaderPool, signal: AbortSignal | undefined): Promise<StagedFile> {
  try {
    file.read = await pool.read(file.bytes(), file.name, signal);
    return file;
  } catch (error) {
    throw signal?.aborted ? new AppError("CANCELLED", {}, { cause: error }) : error;
  }
}
