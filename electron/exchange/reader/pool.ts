/** A few warm reader processes: each file is read by one of them within limits, or becomes one rejection. */
import { availableParallelism } from "node:os";
import type { FileReason } from "../../../shared/merge/file-reasons.ts";
import { precheck } from "../preflight.ts";
import { unpackResult } from "./packed-table.ts";
import {
  type ReaderExit,
  type ReaderMessage,
  type ReaderProcess,
  type ReadRequest,
  type ReadResult,
  readerLimits,
  type StartReader,
} from "./protocol.ts";

export interface ReaderPool {
  /**
   * Reads one returned file. Calls may overlap; each settles on its own, in any order.
   * @param password of an encrypted file; not kept
   * @param fileName the name alone; decides nothing but whether it is an office program's lock file
   * @returns the table, or the one reason why there is none; rejects only with `signal.reason`
   */
  read(bytes: Uint8Array, fileName: string, signal?: AbortSignal, password?: string): Promise<ReadResult>;
  /** The same, with the form that an issued workbook carries: a return is read without, the office has its own. */
  readWithForm(bytes: Uint8Array, fileName: string): Promise<ReadResult>;
  /** Ends all processes; files still being read come back as `reader_crashed`. */
  close(): void;
}

/** What of the file is wanted beside its cells, and how it is opened. */
type ReadOptions = Partial<Pick<ReadRequest, "password" | "withForm">>;

interface Job {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ReadOptions;
  readonly finish: (result: ReadResult) => void;
}

interface Slot {
  readonly process: ReaderProcess;
  job: Job;
  timer: NodeJS.Timeout | undefined;
}

/** The machine may be slow to start a process; that is not the file's fault and not counted against it. */
const startLimit = 60_000;

/** One per core as far as memory goes: each may take up to its resident limit. */
const poolSize = (): number => Math.min(Math.max(availableParallelism(), 2), 4);

const rejection = (code: FileReason): ReadResult => ({ ok: false, rejection: { code, details: {} } });

/** V8 aborts at its heap limit (134 on Windows); the watchdog kills at the resident limit. */
const deathReason = ({ code, signal }: ReaderExit): FileReason =>
  signal === "SIGKILL" || signal === "SIGABRT" || code === 134 ? "reader_memory" : "reader_crashed";

export function createReaderPool(
  start: StartReader,
  { size = poolSize(), milliseconds = readerLimits.milliseconds as number } = {},
): ReaderPool {
  const idle: ReaderProcess[] = [];
  const busy = new Map<ReaderProcess, Slot>();
  const queue: Job[] = [];
  let lastId = 0;

  /** Takes a process out of service and gives its job, if it has one, this result. */
  const discard = (process: ReaderProcess, result: ReadResult): void => {
    const slot = busy.get(process);
    busy.delete(process);
    const at = idle.indexOf(process);
    if (at >= 0) idle.splice(at, 1);
    process.kill();
    clearTimeout(slot?.timer);
    slot?.job.finish(result);
    assign();
  };

  const post = (slot: Slot): void => {
    clearTimeout(slot.timer);
    slot.timer = setTimeout(() => discard(slot.process, rejection("reader_time")), milliseconds);
    const { id, bytes, fileName, options } = slot.job;
    slot.process.post({ id, bytes, fileName, ...options });
  };

  /** The process is free for the next file, unless it has grown too large for one. */
  const settle = (slot: Slot, result: ReadResult, retiring: boolean): void => {
    if (retiring) {
      discard(slot.process, result);
      return;
    }
    clearTimeout(slot.timer);
    busy.delete(slot.process);
    idle.push(slot.process);
    slot.job.finish(result);
    assign();
  };

  const receive = (process: ReaderProcess, message: ReaderMessage): void => {
    const slot = busy.get(process);
    if (message.type === "ready") {
      if (slot) post(slot);
    } else if (slot?.job.id === message.id) settle(slot, unpackResult(message.result), message.retiring);
  };

  const startFor = (job: Job): void => {
    const process = start();
    const timer = setTimeout(() => discard(process, rejection("reader_crashed")), startLimit);
    busy.set(process, { process, job, timer });
    process.onMessage((message) => receive(process, message));
    process.onExit((exit) => {
      if (busy.has(process) || idle.includes(process)) discard(process, rejection(deathReason(exit)));
    });
  };

  function assign(): void {
    while (queue.length > 0 && busy.size < size) {
      const job = queue.shift();
      if (!job) return;
      const process = idle.pop();
      if (!process) startFor(job);
      else {
        const slot: Slot = { process, job, timer: undefined };
        busy.set(process, slot);
        post(slot);
      }
    }
  }

  /** Aborting kills a process at work: parsing cannot be interrupted otherwise. */
  const withdraw = (job: Job): void => {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) queue.splice(waiting, 1);
    const slot = [...busy.values()].find((candidate) => candidate.job === job);
    if (slot) discard(slot.process, rejection("reader_crashed"));
  };

  const read = (bytes: Uint8Array, fileName: string, options: ReadOptions, signal?: AbortSignal) =>
    new Promise<ReadResult>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const early = precheck(bytes, fileName);
      if (early) return resolve({ ok: false, rejection: early });
      const abort = () => {
        reject(signal?.reason as Error);
        withdraw(job);
      };
      const finish = (result: ReadResult) => {
        signal?.removeEventListener("abort", abort);
        resolve(result);
      };
      lastId += 1;
      const job: Job = { id: lastId, bytes, fileName, options, finish };
      signal?.addEventListener("abort", abort, { once: true });
      queue.push(job);
      assign();
    });

  return {
    read: (bytes, fileName, signal, password) =>
      read(bytes, fileName, password === undefined ? {} : { password }, signal),
    readWithForm: (bytes, fileName) => read(bytes, fileName, { withForm: true }),
    close: () => {
      for (const job of queue.splice(0)) job.finish(rejection("reader_crashed"));
      for (const process of [...busy.keys(), ...idle]) discard(process, rejection("reader_crashed"));
    },
  };
}
