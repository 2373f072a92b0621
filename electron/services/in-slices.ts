/** Long computations on the database in slices: calls, progress and cancelling have their turn between two of them. */
import { setImmediate } from "node:timers/promises";
import { AppError } from "../../shared/domain/errors.ts";
import { dataVersion } from "../db/data-version.ts";
import type { ReadDb } from "../db/handles.ts";
import type { JobProgress } from "./job.ts";

/** Long enough to get on, short enough for nobody to notice. */
const sliceMs = 15;
/** Somebody who keeps saving must not keep a preview from ever ending: the last attempt gives nobody a turn. */
const attempts = 3;

/**
 * What `work` returns, as if it had been computed at once: when the database has changed in a pause, it begins again.
 * A step of `work` is what cannot be interrupted; what it yields is told to whoever watches.
 */
export async function* inSlices<T>(
  db: ReadDb,
  work: () => Generator<JobProgress, T>,
  signal?: AbortSignal,
): AsyncGenerator<JobProgress, T> {
  for (let attempt = 1; ; attempt++) {
    const version = dataVersion(db);
    const running = work();
    let until = performance.now() + sliceMs;
    let step = running.next();
    while (!step.done) {
      if (attempt < attempts && performance.now() >= until) {
        yield step.value;
        await setImmediate();
        if (signal?.aborted) throw new AppError("CANCELLED");
        if (dataVersion(db) !== version) break;
        until = performance.now() + sliceMs;
      }
      step = running.next();
    }
    if (step.done) return step.value;
  }
}

/** The result, for a caller who does not watch. */
export async function slicesDone<T>(slices: AsyncGenerator<JobProgress, T>): Promise<T> {
  for (;;) {
    const step = await slices.next();
    if (step.done) return step.value;
  }
}
