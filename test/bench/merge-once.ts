/**
 * One merge from the first file to the last figure in a process of its own, so that its memory is its own:
 * `node merge-once.ts DATA_DIRECTORY RETURNED_FOLDER [cold]` prints what it took as JSON.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { MergePreview } from "../../shared/contract/merge.ts";
import { openCore } from "./returned-quarter.ts";

export interface MergeRun {
  readonly milliseconds: number;
  /** Between two events of the preview, at most. */
  readonly gapMs: number;
  /** For which nothing else had its turn, while previewing. */
  readonly blockedMs: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly changed: number;
}

const [dataDir = "", returned = "", cold] = process.argv.slice(2);
const core = openCore(dataDir);
const files = readdirSync(returned).sort();
let gapMs = 0;

async function previewed(names: readonly string[]): Promise<MergePreview> {
  const { session } = core.merge.begin(null);
  for (const name of names) await core.merge.upload(session, name, readFileSync(path.join(returned, name)));
  let last = performance.now();
  for await (const event of core.merge.preview(session)) {
    const now = performance.now();
    gapMs = Math.max(gapMs, now - last);
    last = now;
    if (event.type === "done") return event.result;
  }
  throw new Error("a preview ended without a result");
}

if (!cold) {
  const { session } = await previewed(files);
  core.merge.discard(session);
  gapMs = 0;
}
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const start = performance.now();
const shown = await previewed(files);
const blockedMs = delay.max / 1e6;
delay.disable();
const report = await core.merge.apply(shown.session, shown.digest, []);
const milliseconds = performance.now() - start;
await core.close();
const run: MergeRun = {
  milliseconds,
  gapMs,
  blockedMs,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  files: report.files.filter(({ verdict }) => verdict === "clean" || verdict === "check").length,
  changed: report.totals.changed,
};
process.stdout.write(JSON.stringify(run));
