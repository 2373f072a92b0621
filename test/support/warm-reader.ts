/**
 * Real reader processes that outlive the office that started them: one that is let go while it has nothing to do is given
 * to the next office. Starting one takes longer than most tests that need it.
 */
import type { ReaderExit, ReaderMessage, ReaderProcess, StartReader } from "../../electron/exchange/reader/protocol.ts";

interface Kept {
  readonly process: ReaderProcess;
  state: "starting" | "idle" | "working" | "ended";
  /** Whom the process reads for now. */
  hears: (message: ReaderMessage) => void;
  learnsOfExit: (exit: ReaderExit) => void;
}

const nobody = () => undefined;

export function warmReader(start: StartReader): StartReader {
  const free: Kept[] = [];

  const begin = (): Kept => {
    const kept: Kept = { process: start(), state: "starting", hears: nobody, learnsOfExit: nobody };
    kept.process.onMessage((message) => {
      // A process that has grown too large takes no further file, ours neither.
      kept.state = message.type === "done" && message.retiring ? "ended" : "idle";
      kept.hears(message);
    });
    kept.process.onExit((exit) => {
      kept.state = "ended";
      kept.learnsOfExit(exit);
    });
    return kept;
  };

  const letGo = (kept: Kept): void => {
    kept.hears = nobody;
    kept.learnsOfExit = nobody;
    if (kept.state === "idle") free.push(kept);
    else kept.process.kill();
  };

  return () => {
    const kept = free.splice(0).filter(({ state }) => state === "idle");
    const mine = kept.pop() ?? begin();
    free.push(...kept);
    let lent = true;
    return {
      post: (request) => {
        mine.state = "working";
        mine.process.post(request);
      },
      onMessage: (listener) => {
        mine.hears = listener;
        if (mine.state === "idle") queueMicrotask(() => mine.hears({ type: "ready" }));
      },
      onExit: (listener) => {
        mine.learnsOfExit = listener;
      },
      kill: () => {
        if (lent) letGo(mine);
        lent = false;
      },
    };
  };
}
