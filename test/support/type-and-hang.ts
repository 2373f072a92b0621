/** `node type-and-hang.ts DATA_DIRECTORY` keeps a draft, says so, and goes on until it is killed. */

import { createCore } from "../../electron/compose.ts";
import { nothingPrinted } from "./nothing-printed.ts";

const core = createCore({
  door: "cli",
  dataDir: process.argv[2] ?? "",
  mode: "write",
  printer: nothingPrinted,
  startReader: () => {
    throw new Error("nothing is read here");
  },
});
core.drafts.put({
  scope: { kind: "report", organisation: "stats", period: "2022Q1" },
  rows: [{ row: "gdp@2022Q1", fields: { value: "489.5" }, expected: 0 }],
});
process.stdout.write("kept\n");
setInterval(() => undefined, 1000);
