/**
 * Data directories as the office has them after its first days, made once per worker with the services themselves and
 * copied for each test that begins there. That the window leads to the same place is what the test of the first start says.
 */

import { cpSync } from "node:fs";
import path from "node:path";
import { createCore } from "../../electron/compose.ts";
import { suggestedDue } from "../../shared/domain/planned-periods.ts";
import { welcomeText } from "../../shared/text/welcome.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";

export interface ReadyOffices {
  /** After the first start as the planning office. */
  readonly begun: string;
  /** The same with its first quarter open: 2022年一季度, until the day that suggests itself. */
  readonly firstQuarter: string;
}

const notHere = () => {
  throw new Error("nothing is printed or read here");
};

export async function makeReadyOffices(folder: string): Promise<ReadyOffices> {
  const begun = path.join(folder, "begun");
  const { sectionDefault } = welcomeText.who;
  await inOffice(begun, ({ app }) =>
    app.setup({ role: "office", organisation: "fgw", section: sectionDefault, name: "陈立" }),
  );
  const firstQuarter = path.join(folder, "first-quarter");
  cpSync(begun, firstQuarter, { recursive: true });
  await inOffice(firstQuarter, ({ periods }) => periods.open("2022Q1", suggestedDue("2022Q1")));
  return { begun, firstQuarter };
}

/** Closed again when `work` is done, so that the directory can be copied. */
export async function inOffice(dataDir: string, work: (core: ReturnType<typeof createCore>) => unknown): Promise<void> {
  const core = createCore({ door: "browser", dataDir, mode: "write", printer: nothingPrinted, startReader: notHere });
  try {
    work(core);
  } finally {
    await core.close();
  }
}
