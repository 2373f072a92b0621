/** `npm run cli -- …`: the built command line, built first where needed. */
import path from "node:path";
import { ensureBuilt } from "./ensure-built.ts";
import { runToEnd } from "./run-to-end.ts";

ensureBuilt();
const cli = path.resolve(import.meta.dirname, "../out/electron/cli.mjs");
await runToEnd(process.execPath, [cli, ...process.argv.slice(2)]);
