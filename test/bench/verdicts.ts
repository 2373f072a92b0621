/**
 * Verdicts of all lines for one period: at the size that is shipped, and at 1.3 million figures — 400 lines that 160
 * organisations each report for 20 quarters — against the plainest query that adds those figures up.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WriteTx } from "../../electron/db/handles.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { createKeptFiles } from "../../electron/ports/kept-files.ts";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { createProgressService } from "../../electron/services/progress-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import type { Measurement } from "./run.ts";
import { median, time } from "./timing.ts";

const lines = 400;
const organisations = 160;
const years = [2021, 2022, 2023, 2024, 2025];
const runs = 5;
const plan = "14th";
const period = "2025Q4";
const actor = { role: "office", organisation: "fgw", name: "测速" } as const;

const aggregations = ["sum", "mean", "max", "each"] as const;
const bases = ["stock", "flow", "cumulative", "ratio", "growth"] as const;

export async function benchVerdicts(): Promise<Measurement[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-bench-verdicts-"));
  const store = openStore({ dataDir, now: () => new Date("2026-01-20T00:00:00Z"), holder: "测速" });
  try {
    bringCatalogue(store, shippedCatalogue);
    const progress = serviceOf(store);
    const shipped = await medianOf(() => progress.table(plan, period));
    store.write({ kind: "bench", source: "app", summary: "测速", actor }, generate);
    const raw = await medianOf(() => addUp(store));
    const all = await medianOf(() => progress.table(plan, period));
    const detail = await medianOf(() => progress.detail("bench-7", period));
    const figures = store.read.get<{ n: number }>("SELECT count(*) AS n FROM observation")?.n ?? 0;
    const at = `${figures} figures`;
    return [
      {
        what: "verdicts of all lines for one period, as shipped",
        measured: shipped,
        unit: "ms",
        bound: 50,
        detail: `${shippedCatalogue.indicators.filter((line) => line.plan === plan).length} lines`,
      },
      { what: "verdicts of all lines for one period", measured: all, unit: "ms", bound: 500, detail: at },
      {
        what: "verdicts of all lines, against the query that adds the figures up",
        measured: all / raw,
        unit: "×",
        bound: 3,
        detail: `${all.toFixed(0)} ms against ${raw.toFixed(0)} ms, ${at}`,
      },
      { what: "one line in detail", measured: detail, unit: "ms", bound: 30, detail: at },
    ];
  } finally {
    store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function serviceOf(store: Store) {
  return createProgressService({
    appVersion: "bench",
    clock: { now: () => new Date() },
    ids: randomIds,
    files: createKeptFiles(() => tmpdir()),
    store: () => store,
    actor: () => actor,
    source: "app",
  });
}

async function medianOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await time(work));
  return median(times);
}

/** What a verdict would need at the least: the sum of every line and data period. */
function addUp(store: Store): unknown {
  return store.read.all(
    `SELECT indicator, data_period, count(*), sum(value) FROM observation WHERE retracted_by IS NULL
     GROUP BY indicator, data_period`,
  );
}

/** Lines of every basis and aggregation, organisations that answer for all of them, and a figure for each quarter. */
function generate(tx: WriteTx): void {
  for (let each = 0; each < organisations; each++)
    tx.run(
      `INSERT INTO organisation (code, name, short_name, kind, position, suggested, is_office)
       VALUES (:code, :code, :code, '街道', :position, 0, 0)`,
      { code: `bench-${each}`, position: 1000 + each },
    );
  for (let line = 0; line < lines; line++) addLine(tx, line);
  for (const year of years)
    for (let quarter = 1; quarter <= 4; quarter++)
      for (let line = 0; line < lines; line++) addFigures(tx, line, year, quarter);
}

function basisOf(line: number): (typeof bases)[number] {
  return bases[Math.floor(line / aggregations.length) % bases.length] ?? "stock";
}

function addLine(tx: WriteTx, line: number): void {
  const code = `bench-${line}`;
  const aggregation = aggregations[line % aggregations.length] ?? "sum";
  tx.run(
    `INSERT INTO indicator (code, plan, collection, category, position, name, unit, attribute, basis, direction, frequency,
       aggregation, decimals, availability_months, baseline_value, baseline_text, baseline_year, baseline_comparable,
       places, notes, confidence)
     VALUES (:code, :plan, 'chapter', '测速', :position, :code, '个', '预期性', :basis, 'higher', 'quarterly',
       :aggregation, 1, 1, 50, '50', 2020, 1, '[{"document":"bench"}]', '[]', '低')`,
    { code, plan, position: 1000 + line, basis: basisOf(line), aggregation },
  );
  tx.run(
    `INSERT INTO target (id, indicator, year, operator, value, text, authority, document_number, effective_on)
     VALUES (:code, :code, 2025, '≥', 100, '100', '规划纲要', '', '2021-01-01')`,
    { code },
  );
  for (let each = 0; each < organisations; each++)
    tx.run(
      "INSERT INTO assignment (id, indicator, role, organisation, suggested) VALUES (:id, :code, 'support', :organisation, 0)",
      { id: `${code}/support/bench-${each}`, code, organisation: `bench-${each}` },
    );
}

function addFigures(tx: WriteTx, line: number, year: number, quarter: number): void {
  const basis = basisOf(line);
  const isWhole = quarter === 4 && basis !== "stock" && basis !== "ratio";
  const dataPeriod = isWhole ? String(year) : `${year}Q${quarter}`;
  for (let each = 0; each < organisations; each++)
    tx.run(
      `INSERT INTO observation (indicator, organisation, data_period, value, vintage, filling, operation)
       VALUES (:indicator, :organisation, :dataPeriod, :value, '快报数', 'reported', :operation)`,
      {
        indicator: `bench-${line}`,
        organisation: `bench-${each}`,
        dataPeriod,
        value: ((line * 7 + each * 13 + year + quarter * 11) % 97) + quarter,
        operation: tx.operation(),
      },
    );
}
