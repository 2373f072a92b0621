/** A quarter as it comes back to the office: issued by the real services, filled in as an office program would. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createCore } from "../../electron/compose.ts";
import type { WriteTx } from "../../electron/db/handles.ts";
import { openStore } from "../../electron/db/store.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";

export const period = "2022Q1";
export const now = (): Date => new Date("2022-04-02T02:00:00Z");
const reader = path.resolve(import.meta.dirname, "../../electron/exchange/reader/child.ts");

export interface ReturnedQuarter {
  readonly folder: string;
  /** Where the workbooks lie as they came back. */
  readonly returned: string;
  /** A data directory in which they were issued and nothing was merged. */
  readonly dataDir: string;
  remove(): void;
}

/** @param returns how many organisations, each asked for `lines` lines of which every organisation reports its own */
export async function returnedQuarter(returns: number, lines: number): Promise<ReturnedQuarter> {
  const folder = mkdtempSync(path.join(tmpdir(), "jinshui-bench-returns-"));
  const dataDir = path.join(folder, "data");
  const returned = path.join(folder, "returned");
  mkdirSync(returned);
  prepare(dataDir, returns, lines);
  const core = openCore(dataDir);
  core.periods.open(period, "2022-04-20");
  const issued = path.join(folder, "issued");
  const organisations = Array.from({ length: returns }, (_, at) => codeOf(at));
  await core.issue.toFolder({ period, organisations }, issued);
  await core.close();
  readdirSync(issued).forEach((name, at) => {
    writeFileSync(path.join(returned, name), filled(readFileSync(path.join(issued, name)), at));
  });
  return { folder, returned, dataDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const openCore = (dataDir: string) =>
  createCore({
    door: "cli",
    dataDir,
    mode: "write",
    startReader: forkReader(reader),
    printer: nothingPrinted,
    clock: { now },
  });

const codeOf = (organisation: number): string => `bench-${organisation}`;

function prepare(dataDir: string, returns: number, lines: number): void {
  const store = openStore({ dataDir, now, holder: "测速" });
  bringCatalogue(store, shippedCatalogue);
  const actor = { role: "office", organisation: "fgw", name: "测速" } as const;
  store.write({ kind: "bench", source: "app", summary: "测速", actor }, (tx) => {
    for (let at = 0; at < returns; at++)
      tx.run(
        `INSERT INTO organisation (code, name, short_name, kind, position, suggested, is_office)
         VALUES (:code, :name, :name, '街道', :position, 0, 0)`,
        { code: codeOf(at), name: `第${at + 1}街道办事处`, position: 1000 + at },
      );
    for (let line = 0; line < lines; line++) addLine(tx, line, returns);
  });
  store.close();
}

function addLine(tx: WriteTx, line: number, returns: number): void {
  const code = `bench-${line}`;
  tx.run(
    `INSERT INTO indicator (code, plan, collection, category, position, name, unit, attribute, basis, direction, frequency,
       aggregation, decimals, availability_months, baseline_value, baseline_text, baseline_year, baseline_comparable,
       places, notes, confidence)
     VALUES (:code, '14th', 'chapter', '测速', :position, :name, '个', '预期性', 'stock', 'higher', 'quarterly',
       'sum', 1, 0, 50, '50', 2020, 1, '[{"document":"bench"}]', '[]', '低')`,
    { code, name: `社区服务设施第${line + 1}项`, position: 1000 + line },
  );
  tx.run(
    `INSERT INTO target (id, indicator, year, operator, value, text, authority, document_number, effective_on)
     VALUES (:code, :code, 2025, '≥', 100, '100', '规划纲要', '', '2021-01-01')`,
    { code },
  );
  for (let at = 0; at < returns; at++)
    tx.run(
      "INSERT INTO assignment (id, indicator, role, organisation, suggested) VALUES (:id, :code, 'support', :organisation, 0)",
      { id: `${code}/support/${codeOf(at)}`, code, organisation: codeOf(at) },
    );
}

/** 本期数, 数据性质, 填报情况 and a source in every row of a line; nobody recalculates, as with openpyxl. */
function filled(bytes: Uint8Array, seed: number): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet2.xml";
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  const rowsWith = (column: string) =>
    new Set([...xml.matchAll(new RegExp(`<c r="${column}(\\d+)"[^>/]*><v>`, "g"))].map(([, row]) => row));
  const [keyed, named] = [rowsWith("A"), rowsWith("C")];
  const entered = xml.replace(
    /<c r="([KNOP])(\d+)"([^>]*?)\/>/g,
    (blank, column: string, row: string, rest: string) => {
      if (!keyed.has(row) || !named.has(row)) return blank;
      const open = `<c r="${column}${row}"${rest.replace(/ t="[^"]*"/, "")}`;
      if (column === "K") return `${open}><v>${50 + ((Number(row) * 7 + seed * 13) % 40)}</v></c>`;
      const text = { N: "快报数", O: "已填报", P: `统计台账第${row}页` }[column] ?? "";
      return `${open} t="inlineStr"><is><t>${text}</t></is></c>`;
    },
  );
  const done = entered.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
  return zipSync({ ...parts, [sheet]: strToU8(done) }, { mtime: "2022-04-10T09:00:00" });
}
