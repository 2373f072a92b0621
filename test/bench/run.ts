/**
 * Measures what is promised as ratios within one run, against something real. Prints each figure with its bound and
 * exits 1 when one is missed. `npm run bench` builds first.
 */
import { benchBundle } from "./bundle.ts";
import { benchEntryScreen } from "./entry-screen.ts";
import { benchGrid } from "./grid.ts";
import { benchIssue } from "./issue.ts";
import { benchList } from "./list.ts";
import { benchMerge } from "./merge.ts";
import { benchMergeScreen } from "./merge-screen.ts";
import { benchPreview } from "./preview.ts";
import { benchUndo } from "./undo.ts";
import { benchVerdicts } from "./verdicts.ts";
import { benchWindow } from "./window.ts";

export interface Measurement {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly bound: number;
  readonly detail: string;
}

const measurements: Measurement[] = [
  await benchIssue(),
  ...(await benchMerge()),
  ...(await benchMergeScreen()),
  ...(await benchVerdicts()),
  ...(await benchUndo()),
  await benchWindow(),
  ...(await benchList()),
  await benchGrid(),
  ...(await benchEntryScreen()),
  ...(await benchPreview()),
  benchBundle(),
];
for (const { what, measured, unit, bound, detail } of measurements)
  process.stdout.write(
    `${measured <= bound ? "ok  " : "MISS"} ${what}: ${measured.toFixed(2)} ${unit} (bound ${bound} ${unit}; ${detail})\n`,
  );
process.exitCode = measurements.every((m) => m.measured <= m.bound) ? 0 : 1;
