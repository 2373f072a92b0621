/**
 * Entry of a reader process (built as reader.mjs): one returned file in, one plain table or rejection out. Hostile
 * bytes are opened here and nowhere else, so that the worst a file can do is to end this process.
 */
import { Worker } from "node:worker_threads";
import { packResult } from "./packed-table.ts";
import { type ReaderMessage, type ReadRequest, readerLimits } from "./protocol.ts";
import { readWorkbook } from "./read-workbook.ts";

const megabyte = 1024 * 1024;
/** A process that has grown this far is replaced rather than given the next file. */
const retireAt = (readerLimits.residentMegabytes / 2) * megabyte;

/** Parsing is synchronous, so the watch must be kept by another thread; it can end the process, not just itself. */
const watchdog = `
  const limit = ${readerLimits.residentMegabytes * megabyte};
  setInterval(() => { if (process.memoryUsage.rss() > limit) process.kill(process.pid, "SIGKILL"); }, 20);
`;
new Worker(watchdog, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();

/** Electron's utility process talks through a port of its own; a forked one through process.send. */
interface ParentPort {
  on(event: "message", listener: (event: { data: ReadRequest }) => void): void;
  postMessage(message: ReaderMessage): void;
}
const { parentPort } = process as { parentPort?: ParentPort };

function send(message: ReaderMessage): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

async function answer(request: ReadRequest): Promise<void> {
  const result = packResult(await readWorkbook(request));
  send({ type: "done", id: request.id, result, retiring: process.memoryUsage.rss() > retireAt });
}

if (parentPort) parentPort.on("message", (event) => void answer(event.data));
else {
  process.on("message", (request: ReadRequest) => void answer(request));
  // Without a parent there is nobody to read for.
  process.on("disconnect", () => process.exit());
}
send({ type: "ready" });
