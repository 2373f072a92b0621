import { expect, it } from "vitest";
import { createJobStore } from "../../renderer/components/job-store.ts";
import { AppError } from "../../shared/domain/errors.ts";

type Event =
  | { type: "progress"; stage: string; done: number; total: number; label: string }
  | { type: "done"; result: string };
const step = (stage: string, done: number): Event => ({ type: "progress", stage, done, total: 2, label: stage });

function jobOf(events: () => AsyncGenerator<Event>) {
  const got: string[] = [];
  const job = createJobStore<number, string>({
    begin: async () => events(),
    onResult: (result) => void got.push(result),
    expected: (input) => input,
    shown: (stage) => stage === "write",
  });
  const seen: unknown[] = [];
  job.useJob.subscribe(({ progress }) => seen.push([progress.label, progress.done, progress.total]));
  return { job, got, seen };
}

it("shows the steps that count, then what came of it, once", async () => {
  const { job, got, seen } = jobOf(async function* () {
    yield step("read", 1);
    yield step("write", 1);
    yield { type: "done", result: "归档.zip" };
  });
  await job.start(7);
  expect(seen.slice(0, 3)).toEqual([
    ["", 0, 7],
    ["", 0, 0],
    ["write", 1, 2],
  ]);
  expect(got).toEqual(["归档.zip"]);
  expect(job.useJob.getState()).toMatchObject({ running: false, result: "归档.zip", error: null });
  job.dismiss();
  expect(job.useJob.getState().result).toBeNull();
});

it("tells a cancelled job from one that failed", async () => {
  const failing = (code: "CANCELLED" | "NO_BROWSER") =>
    jobOf(async function* () {
      yield step("write", 1);
      throw new AppError(code);
    }).job;
  const cancelled = failing("CANCELLED");
  await cancelled.start(1);
  expect(cancelled.useJob.getState()).toMatchObject({ running: false, cancelled: true, error: null });
  const failed = failing("NO_BROWSER");
  await failed.start(1);
  expect(failed.useJob.getState()).toMatchObject({ running: false, cancelled: false, error: { code: "NO_BROWSER" } });
});
