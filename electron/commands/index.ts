import { catalog, init, verify } from "./catalogue.ts";
import { catalogExport, catalogImport } from "./catalogue-file.ts";
import { enter, issue, period, periods, returned } from "./collecting.ts";
import type { Command } from "./command.ts";
import { progress, report } from "./judging.ts";
import { batches, merge, undo } from "./merging.ts";

export const commands: readonly Command[] = [
  init,
  catalog,
  catalogExport,
  catalogImport,
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
