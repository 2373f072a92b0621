/** From a print's model to its PDF, as the preview waits for it: a browser is open already, as in a window that is used. */
import path from "node:path";
import { browserPrinter } from "../../electron/ports/browser-printer.ts";
import { usualPrint } from "../../shared/contract/printed.ts";
import { openOffice } from "../support/office.ts";
import { asSheet, tableOf } from "../support/printed-table.ts";
import type { Measurement } from "./run.ts";
import { median, time } from "./timing.ts";

const lines = 400;
const pages = 80;
const runs = 3;

export async function benchPreview(): Promise<Measurement[]> {
  const office = openOffice();
  office.core.periods.open("2022Q1", null);
  const sheet = asSheet(office.core.reports.model("main-indicators", "2022Q1"));
  await office.close();
  const table = tableOf(sheet);
  const rows = Array.from({ length: lines }, (_, n) => table.rows[n % table.rows.length] ?? []);
  const long = { ...sheet, sections: [{ ...table, rows }] };
  const printer = browserPrinter(path.resolve(import.meta.dirname, "../../out/renderer"), { keepMs: 60_000 });
  try {
    const set = Array.from({ length: pages }, () => sheet);
    await printer.pdf([sheet], usualPrint);
    const one: number[] = [];
    const all: number[] = [];
    for (let run = 0; run < runs; run++) {
      one.push(await time(() => printer.pdf([long], usualPrint)));
      all.push(await time(() => printer.pdf(set, usualPrint)));
    }
    return [
      measured(`PDF of a table of ${lines} lines`, median(one), 1),
      measured(`PDF of a set of ${pages} pages`, median(all), 10),
    ];
  } finally {
    await printer.close();
  }
}

const measured = (what: string, ms: number, bound: number): Measurement => ({
  what,
  measured: ms / 1000,
  unit: "s",
  bound,
  detail: `median of ${runs}, browser open`,
});
