/** What the run costs: memory of this process and of its readers, how often a reader was replaced, how long nothing else ran. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { StartReader } from "../../electron/exchange/reader/protocol.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";

const script = path.resolve(import.meta.dirname, "../../electron/exchange/reader/child.ts");
const megabyte = 1024 * 1024;

export interface Watch {
  readonly startReader: StartReader;
  readersStarted(): number;
  /** Of one reader at most, in megabytes; 0 where the system does not tell. */
  readerPeak(): number;
  /** In use after everything that can be freed has been, in megabytes. */
  heap(): number;
  /** What making the files took does not count. */
  begin(): Promise<void>;
  /** Milliseconds since for which nothing else had its turn, at most. */
  blocked(): number;
  stop(): void;
}

export function watch(): Watch {
  let started = 0;
  let peak = 0;
  const start = forkReader(script);
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const timer = setInterval(() => {
    peak = Math.max(peak, ...readersResident());
  }, 100);
  return {
    startReader: () => {
      started++;
      return start();
    },
    readersStarted: () => started,
    readerPeak: () => Math.round(peak),
    heap: () => {
      globalThis.gc?.();
      return Math.round(process.memoryUsage().heapUsed / megabyte);
    },
    begin: async () => {
      await setTimeout(30);
      delay.reset();
    },
    blocked: () => Math.round(delay.max / 1e6),
    stop: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
}

function readersResident(): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
        return parent === process.pid ? Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 : 0;
      } catch {
        // Ended between the two looks.
        return 0;
      }
    });
}
