/** A long command as it runs: progress, cancel, what came of it. A store, so that it outlives a look at another page. */
import { create, type StoreApi, type UseBoundStore } from "zustand";
import { failureOf } from "./failure.ts";

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export interface RunningJob<Result> {
  readonly running: boolean;
  readonly progress: Progress;
  readonly result: Result | null;
  readonly cancelled: boolean;
  readonly error: unknown;
}

type JobEvent<Result> =
  | (Progress & { readonly type: "progress"; readonly stage: string })
  | { readonly type: "done"; readonly result: Result };

interface JobRun<Input, Result> {
  readonly begin: (input: Input, signal: AbortSignal) => Promise<AsyncIterable<JobEvent<Result>>>;
  /** Once, when it has ended well. */
  readonly onResult: (result: Result) => void | Promise<void>;
  /** How many steps it will have, shown before the first is told. */
  readonly expected?: (input: Input) => number;
  /** Stages whose steps are shown; without it, all of them. */
  readonly shown?: (stage: string) => boolean;
}

interface JobStore<Input, Result> {
  readonly useJob: UseBoundStore<StoreApi<RunningJob<Result>>>;
  /** Ends one that is running. */
  start(input: Input): Promise<void>;
  cancel(): void;
  /** Forgets what came of it. */
  dismiss(): void;
}

const begun: Progress = { done: 0, total: 0, label: "" };

export function createJobStore<Input, Result>({
  begin,
  onResult,
  expected = () => 0,
  shown = () => true,
}: JobRun<Input, Result>): JobStore<Input, Result> {
  const idle: RunningJob<Result> = { running: false, progress: begun, result: null, cancelled: false, error: null };
  const useJob = create<RunningJob<Result>>(() => idle);
  const set = useJob.setState;
  let running: AbortController | null = null;
  return {
    useJob,
    async start(input) {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      set({ ...idle, running: true, progress: { ...begun, total: expected(input) } });
      try {
        for await (const event of await begin(input, controller.signal)) {
          if (event.type === "progress") set({ progress: shown(event.stage) ? event : begun });
          else {
            set({ ...idle, result: event.result });
            await onResult(event.result);
          }
        }
      } catch (error) {
        const cancelled = controller.signal.aborted || failureOf(error).code === "CANCELLED";
        if (running === controller) set({ running: false, ...(cancelled ? { cancelled } : { error }) });
      }
    },
    cancel: () => running?.abort(),
    dismiss: () => set(idle),
  };
}
