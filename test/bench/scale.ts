/**
 * `npm run test:scale`: sixty good files and five bad ones through the built command line. All sixty are merged, all five
 * explained, and the process that holds the database stays small. Exits 1 where that does not hold.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mergeReportSchema } from "../../shared/contract/merge.ts";
import { badFiles } from "../support/bad-files.ts";
import { period, returnedQuarter } from "./returned-quarter.ts";

const good = 60;
const lines = 40;
const limitMegabytes = 300;
const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");

/** Peak resident memory so far, in MB; only Linux tells it of another process. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function run(...words: string[]): Promise<{ output: string; peak: number; milliseconds: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const chunks: Buffer[] = [];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  return { output: Buffer.concat(chunks).toString("utf8"), peak, milliseconds: performance.now() - start };
}

const quarter = await returnedQuarter(good, lines);
try {
  const [first = ""] = readdirSync(quarter.returned);
  const bad = badFiles(readFileSync(path.join(quarter.returned, first)));
  for (const { name, bytes } of bad) writeFileSync(path.join(quarter.returned, name), bytes);
  const words = ["merge", quarter.returned, "--period", period, "--apply", "--json", "--data", quarter.dataDir];
  const { output, peak, milliseconds } = await run(...words);
  const { files, totals } = mergeReportSchema.parse(JSON.parse(output));
  const merged = files.filter(({ verdict }) => verdict === "clean").length;
  const explained = bad.filter(({ name, reason, says }) =>
    files.some((file) => file.file === name && file.reason === reason && says.test(file.message)),
  ).length;
  const holds = merged === good && explained === bad.length && peak < limitMegabytes;
  process.stdout.write(
    `${holds ? "ok  " : "MISS"} ${merged} of ${good} merged (${totals.changed} cells), ${explained} of ${bad.length} explained, ` +
      `${(milliseconds / 1000).toFixed(1)} s, main process at most ${peak.toFixed(0)} MB (bound ${limitMegabytes} MB)\n`,
  );
  process.exitCode = holds ? 0 : 1;
} finally {
  quarter.remove();
}
