/** Starts reader processes with Node's fork: browser mode, command line, tests. (Electron has its utility process.) */
import { fork } from "node:child_process";
import { type ReaderMessage, readerLimits, type StartReader } from "../exchange/reader/protocol.ts";

/**
 * @param script the built reader.mjs, or child.ts when running from source; the entry computes the path
 * @param heapMegabytes V8's limit in the process
 */
export const forkReader =
  (script: string, heapMegabytes: number = readerLimits.heapMegabytes): StartReader =>
  () => {
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      // Bytes travel as bytes, not as JSON arrays of numbers.
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // A process that opens hostile files has no business with our environment; Windows needs this one to start at all.
      env: { SystemRoot: process.env["SystemRoot"] ?? "" },
    });
    const exits: (() => void)[] = [];
    // A process that cannot be started, or was gone when posted to, ends like one that crashed.
    child.on("error", () => {
      for (const ended of exits) ended();
    });
    return {
      post: (request) => void child.send(request, () => undefined),
      onMessage: (listener) => void child.on("message", (message) => listener(message as ReaderMessage)),
      onExit: (listener) => {
        exits.push(() => listener({ code: null, signal: null }));
        child.on("exit", (code, signal) => listener({ code, signal }));
      },
      kill: () => void child.kill("SIGKILL"),
    };
  };
