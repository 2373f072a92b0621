/** 一季一档 as a running job: progress, cancel, what is missing. Outlives a look at another tab. */
import { create } from "zustand";
import type { ArchiveDelivery } from "../../../shared/contract/collecting.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { failureOf } from "../../components/error-text.tsx";

interface ArchiveJob {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number; readonly label: string };
  readonly result: ArchiveDelivery | null;
  readonly cancelled: boolean;
  readonly error: unknown;
}

const idle: ArchiveJob = {
  running: false,
  progress: { done: 0, total: 0, label: "" },
  result: null,
  cancelled: false,
  error: null,
};

export const useArchiveJob = create<ArchiveJob>(() => idle);
const set = useArchiveJob.setState;
let running: AbortController | null = null;

export async function startArchive(period: string): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  set({ ...idle, running: true });
  try {
    for await (const event of await api.collecting.archive({ period }, { signal: controller.signal })) {
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

export const cancelArchive = (): void => running?.abort();
export const dismissArchive = (): void => set(idle);
