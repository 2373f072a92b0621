/** 下发 as a running job: progress, cancel, and what came of it. Outlives a look at another tab. */
import { create } from "zustand";
import type { IssueResult } from "../../../shared/contract/issue.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { failureOf } from "../../components/error-text.tsx";
import { invalidate } from "../../components/query.ts";

interface IssueJob {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number; readonly label: string };
  readonly result: IssueResult | null;
  readonly cancelled: boolean;
  readonly error: unknown;
}

const idle: IssueJob = {
  running: false,
  progress: { done: 0, total: 0, label: "" },
  result: null,
  cancelled: false,
  error: null,
};

export const useIssueJob = create<IssueJob>(() => idle);
const set = useIssueJob.setState;
let running: AbortController | null = null;

/** Writes and registers the workbooks; nothing is registered when it is cancelled or fails. */
export async function startIssue(period: string, organisations: readonly string[], notice: boolean): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  set({ ...idle, running: true, progress: { ...idle.progress, total: organisations.length } });
  try {
    const input = { period, organisations: [...organisations], notice };
    for await (const event of await api.issue.run(input, { signal: controller.signal })) {
      if (event.type === "progress") set({ progress: event });
      else {
        set({ ...idle, result: event.result });
        invalidate();
        download(event.result.delivery);
      }
    }
  } catch (error) {
    const cancelled = controller.signal.aborted || failureOf(error).code === "CANCELLED";
    if (running === controller) set({ running: false, ...(cancelled ? { cancelled } : { error }) });
  }
}

export const cancelIssue = (): void => running?.abort();
export const dismissIssue = (): void => set(idle);
