/** Messages between the pool and a reader process, and how a process is started (a port: fork, or Electron's own). */
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type { Table } from "../table.ts";
import type { PackedResult } from "./packed-table.ts";

export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly password?: string;
  /** The form that an issued workbook carries is wanted too. */
  readonly withForm?: boolean;
}

export type ReadResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly rejection: FileRejection };

/** `ready` once after starting; then one `done` per request. A `retiring` process takes no further request. */
export type ReaderMessage =
  | { readonly type: "ready" }
  | { readonly type: "done"; readonly id: number; readonly result: PackedResult; readonly retiring: boolean };

export interface ReaderExit {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface ReaderProcess {
  post(request: ReadRequest): void;
  onMessage(listener: (message: ReaderMessage) => void): void;
  onExit(listener: (exit: ReaderExit) => void): void;
  kill(): void;
}

export type StartReader = () => ReaderProcess;

/** Per reader process (05 §5.2). Heap is set where the process is started, resident memory watched from inside. */
export const readerLimits = { milliseconds: 10_000, heapMegabytes: 384, residentMegabytes: 700 } as const;
