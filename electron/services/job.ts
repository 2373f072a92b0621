/** A long command as a stream of events: progress steps, then one `done` with the result. */
export type JobEvent<T> =
  | { type: "progress"; stage: string; done: number; total: number; label: string }
  | { type: "done"; result: T };

export type JobProgress = Extract<JobEvent<never>, { type: "progress" }>;

/** Runs a job to its end for a caller who does not watch; `watch` sees each step. */
export async function finish<T>(
  job: AsyncIterable<JobEvent<T>>,
  watch?: (event: Extract<JobEvent<T>, { type: "progress" }>) => void,
): Promise<T> {
  for await (const event of job) {
    if (event.type === "done") return event.result;
    watch?.(event);
  }
  throw new Error("a job ended without a result");
}
