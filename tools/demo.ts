/** `npm run demo [-- --data DIR] [--no-open]`: the demonstration by itself, built on first use; the real data is not opened. */
import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dataDirectory } from "../electron/data-directory.ts";
import { databaseExists } from "../electron/db/store.ts";
import { ensureBuilt } from "./ensure-built.ts";
import { runToEnd } from "./run-to-end.ts";

const root = path.resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { data: { type: "string" }, "no-open": { type: "boolean" } } });
const demoDir = path.join(dataDirectory(values.data), "demo");

ensureBuilt();
if (!databaseExists(demoDir)) await build();
if (databaseExists(demoDir)) {
  const words = ["--data", demoDir, ...(values["no-open"] ? ["--no-open"] : [])];
  await runToEnd(process.execPath, [path.join(root, "tools/start.ts"), ...words]);
}

/** Beside its place, then moved there: what was interrupted is not taken for the demonstration. */
async function build(): Promise<void> {
  const unfinished = `${demoDir}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  process.stdout.write("正在建立演示数据……\n");
  await runToEnd(process.execPath, [path.join(root, "out/electron/cli.mjs"), "init", "--demo", "--data", unfinished]);
  if (process.exitCode) return;
  rmSync(demoDir, { recursive: true, force: true });
  renameSync(unfinished, demoDir);
}
