import { catalog, init, verify } from "./catalogue.ts";
import { enter, issue, returned } from "./collecting.ts";
import type { Command } from "./command.ts";
import { progress, report } from "./judging.ts";
import { batches, merge, undo } from "./merging.ts";
import { period, periods } from "./periods.ts";

export const commands: readonly Command[] = [
  init,
  catalog,
  periods,
  period,
  enter,
  issue,
  merge,
  undo,
  batches,
  returned,
  progress,
  report,
  verify,
];
