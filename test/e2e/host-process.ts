/** Starts the built browser-mode host on a data directory of its own and waits for its address. */
import { spawn } from "node:child_process";
import path from "node:path";

export interface HostProcess {
  /** With the one-time code in the fragment: opens one window. */
  readonly address: string;
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would: nothing is told, nothing is finished. */
  kill(): Promise<void>;
  /** Why it ended though nobody ended it, with what it said; null while all is well. */
  trouble(): string | null;
}

const root = path.resolve(import.meta.dirname, "../..");

export async function startHost(dataDir: string): Promise<HostProcess> {
  const child = spawn(process.execPath, [path.join(root, "out/electron/host.mjs"), "--no-open", "--data", dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(root, "node_modules/.cache/node") },
  });
  let output = "";
  let asked = false;
  let trouble: string | null = null;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", (code, signal) => {
      if (!asked) trouble = `the host ended by itself (${signal ?? code}):\n${output}`;
      resolve();
    }),
  );
  const address = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*#\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.once("exit", (code) => reject(new Error(`the host ended with ${code}:\n${output}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    asked = true;
    child.kill(signal);
    await exited;
  };
  return { address, stop: () => end("SIGTERM"), kill: () => end("SIGKILL"), trouble: () => trouble };
}
