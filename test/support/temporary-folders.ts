/**
 * One folder for everything the tests write, removed when they end: a worker that is stopped cleans up nothing, and a run
 * left hundreds of offices behind.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where `tmpdir()` looks, on every system. */
const variables = ["TMPDIR", "TEMP", "TMP"];

export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "jinshui-tests-"));
  for (const variable of variables) process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
