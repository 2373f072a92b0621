/** Starts reader processes in Electron: its own utility process, since fork fails with the RunAsNode fuse off. */
import { app, type UtilityProcess, utilityProcess } from "electron";
import { type ReaderMessage, readerLimits, type StartReader } from "../exchange/reader/protocol.ts";

const lookEveryMs = 250;

/** @param script the built reader.mjs */
export const electronReader =
  (script: string): StartReader =>
  () => {
    const child = utilityProcess.fork(script, [], {
      execArgv: [`--max-old-space-size=${readerLimits.heapMegabytes}`],
      stdio: "ignore",
      serviceName: "jinshui-reader",
      env: { SystemRoot: process.env["SystemRoot"] ?? "" },
    });
    const memory = watchMemory(child);
    return {
      post: (request) => child.postMessage(request),
      onMessage: (listener) => void child.on("message", (message: ReaderMessage) => listener(message)),
      onExit: (listener) =>
        void child.on("exit", (code) => listener({ code, signal: memory.exhausted() ? "SIGKILL" : null })),
      kill: () => void child.kill(),
    };
  };

/** Its exit code does not say why a utility process died; what was seen before does. */
function watchMemory(child: UtilityProcess): { exhausted(): boolean } {
  let exhausted = false;
  const timer = setInterval(() => {
    const kilobytes = app.getAppMetrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize ?? 0;
    if (kilobytes <= readerLimits.residentMegabytes * 1024) return;
    exhausted = true;
    child.kill();
  }, lookEveryMs);
  child.on("error", () => {
    // V8 gave up: the heap limit.
    exhausted = true;
  });
  child.on("exit", () => clearInterval(timer));
  return { exhausted: () => exhausted };
}
