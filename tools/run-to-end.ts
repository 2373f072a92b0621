import { spawn } from "node:child_process";

/** Runs a program in our place: its input and output are ours, its exit code becomes ours. */
export async function runToEnd(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: "inherit" });
  // Ctrl+C reaches the child by itself and must not end us before it; a signal sent to us alone is passed on.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
