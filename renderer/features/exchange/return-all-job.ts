/** 批量退回 as a running job: progress, cancel, who could not be sent back. Outlives a look at another tab. */
import { create } from "zustand";
import type { ReturnAllInput, ReturnsDelivery } from "../../../shared/contract/returns.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { failureOf } from "../../components/error-text.tsx";
import { invalidate } from "../../components/query.ts";
import { readAgain } from "./merge-session.ts";

interface ReturnAllJob {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number; readonly label: string };
  readonly result: ReturnsDelivery | null;
  readonly cancelled: boolean;
  readonly error: unknown;
}

const idle: ReturnAllJob = {
  running: false,
  progress: { done: 0, total: 0, label: "" },
  result: null,
  cancelled: false,
  error: null,
};

export const useReturnAllJob = create<ReturnAllJob>(() => idle);
const set = useReturnAllJob.setState;
let running: AbortController | null = null;

export async function startReturnAll(input: ReturnAllInput): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  set({ ...idle, running: true });
  try {
    for await (const event of await api.returns.makeAll(input, { signal: controller.signal })) {
      // Reading and comparing are told by the sitting itself.
      if (event.type === "progress") set({ progress: event.stage === "mark" ? event : idle.progress });
      else {
        set({ ...idle, result: event.result });
        if (event.result.delivery) download(event.result.delivery);
        invalidate();
        await readAgain(null);
      }
    }
  } catch (error) {
    const cancelled = controller.signal.aborted || failureOf(error).code === "CANCELLED";
    if (running === controller) set({ running: false, ...(cancelled ? { cancelled } : { error }) });
  }
}

export const cancelReturnAll = (): void => running?.abort();
export const dismissReturnAll = (): void => set(idle);
