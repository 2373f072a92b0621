/** One file for each organisation or line, as a running job: progress, cancel, where the files are. */
import { create } from "zustand";
import type { BatchRequest, BatchResult } from "../../../shared/contract/reports.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { failureOf } from "../../components/error-text.tsx";

interface BatchJob {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number; readonly label: string };
  readonly result: BatchResult | null;
  readonly cancelled: boolean;
  readonly error: unknown;
}

const idle: BatchJob = {
  running: false,
  progress: { done: 0, total: 0, label: "" },
  result: null,
  cancelled: false,
  error: null,
};

export const useBatchJob = create<BatchJob>(() => idle);
const set = useBatchJob.setState;
let running: AbortController | null = null;

export async function startBatch(batch: BatchRequest): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  set({ ...idle, running: true });
  try {
    for await (const event of await api.reports.batch(batch, { signal: controller.signal })) {
      if (event.type === "progress") set({ progress: event });
      else {
        set({ ...idle, result: event.result });
        download(event.result.delivery);
      }
    }
  } catch (error) {
    const cancelled = controller.signal.aborted || failureOf(error).code === "CANCELLED";
    if (running === controller) set({ running: false, ...(cancelled ? { cancelled } : { error }) });
  }
}

export const cancelBatch = (): void => running?.abort();
export const dismissBatch = (): void => set(idle);
