/**
 * Taking back a batch of 200 files of 400 lines — 80 000 figures of lines that every organisation reports and that are
 * combined — and taking it in again. Only the set-up writes past the services.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { WriteTx } from "../../electron/db/handles.ts";
import { recordChanges } from "../../electron/db/record-change.ts";
import { addBatch } from "../../electron/db/repos/batches.ts";
import { addObservation } from "../../electron/db/repos/observations.ts";
import { savePeriod } from "../../electron/db/repos/periods.ts";
import { openStore } from "../../electron/db/store.ts";
import { createKeptFiles } from "../../electron/ports/kept-files.ts";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { createBatchesService } from "../../electron/services/batches-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import type { Measurement } from "./run.ts";
import { median, time } from "./timing.ts";

const files = 200;
const lines = 400;
const runs = 3;
const period = "2022Q1";
const batch = "2022Q1-01";
const actor = { role: "office", organisation: "fgw", name: "测速" } as const;

export async function benchUndo(): Promise<Measurement[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-bench-undo-"));
  const store = openStore({ dataDir, now: () => new Date("2022-04-20T00:00:00Z"), holder: "测速" });
  try {
    bringCatalogue(store, shippedCatalogue);
    const note = { kind: "bench", source: "app", summary: "测速", actor };
    store.write(note, (tx) => {
      addOrganisationsAndLines(tx);
      savePeriod(tx, { code: period, plan: "14th", state: "open", due: "2022-04-20", openedAt: tx.at, closedAt: null });
    });
    store.write({ ...note, kind: "merge" }, (tx) => {
      for (let file = 0; file < files; file++) for (let line = 0; line < lines; line++) addFigure(tx, file, line);
      addBatch(
        tx,
        batch,
        period,
        Array.from({ length: files }, (_, file) => ({
          sha256: `bench-${file}`,
          file: `${file}.xlsx`,
          organisation: organisationOf(file),
          issue: null,
          settled: true,
          checkCount: null,
          checkSum: null,
        })),
      );
    });
    const batches = createBatchesService({
      appVersion: "bench",
      clock: { now: () => new Date() },
      ids: randomIds,
      files: createKeptFiles(() => tmpdir()),
      store: () => store,
      actor: () => actor,
      source: "app",
    });
    const undone: number[] = [];
    const restored: number[] = [];
    let reversed = 0;
    for (let run = 0; run < runs; run++) {
      undone.push(await time(() => (reversed += batches.undo(batch).reversed)));
      await afterwards();
      restored.push(await time(() => (reversed += batches.restore(batch).reversed)));
      await afterwards();
    }
    if (reversed !== files * lines * runs * 2) throw new Error(`${reversed} figures were turned`);
    const detail = `${files} files of ${lines} lines, ${runs} times in a row`;
    return [
      { what: "undo of 80 000 figures", measured: median(undone) / 1000, unit: "s", bound: 3, detail },
      { what: "restore of 80 000 figures", measured: median(restored) / 1000, unit: "s", bound: 8, detail },
    ];
  } finally {
    store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Nobody turns a batch twice within a second: what is left for after the answer has its turn. */
const afterwards = () => setTimeout(1000);

const organisationOf = (file: number): string => `bench-${file}`;

function addOrganisationsAndLines(tx: WriteTx): void {
  for (let file = 0; file < files; file++)
    tx.run(
      `INSERT INTO organisation (code, name, short_name, kind, position, suggested, is_office)
       VALUES (:code, :code, :code, '街道', :position, 0, 0)`,
      { code: organisationOf(file), position: 1000 + file },
    );
  for (let line = 0; line < lines; line++) {
    const code = `bench-${line}`;
    tx.run(
      `INSERT INTO indicator (code, plan, collection, category, position, name, unit, attribute, basis, direction,
         frequency, aggregation, decimals, availability_months, baseline_value, baseline_text, baseline_year,
         baseline_comparable, places, notes, confidence)
       VALUES (:code, '14th', 'chapter', '测速', :position, :code, '个', '预期性', 'stock', 'higher', 'quarterly',
         'sum', 1, 1, 50, '50', 2020, 1, '[{"document":"bench"}]', '[]', '低')`,
      { code, position: 1000 + line },
    );
    for (let file = 0; file < files; file++)
      tx.run(
        `INSERT INTO assignment (id, indicator, role, organisation, suggested)
         VALUES (:id, :code, 'support', :organisation, 0)`,
        { id: `${code}/${file}`, code, organisation: organisationOf(file) },
      );
  }
}

/** As the merge writes it: the figure, and its row of the log. */
function addFigure(tx: WriteTx, file: number, line: number): void {
  const indicator = `bench-${line}`;
  const organisation = organisationOf(file);
  const value = ((line * 7 + file * 13) % 97) + 1;
  addObservation(tx, {
    indicator,
    organisation,
    dataPeriod: period,
    reportedIn: period,
    value,
    growth: null,
    growthBasis: null,
    vintage: "快报数",
    filling: "reported",
    remark: null,
    issue: null,
  });
  const changes = Object.entries({ value, vintage: "快报数", filling: "reported" }).map(([field, after]) => ({
    field,
    before: null,
    after,
    file: `${file}.xlsx`,
    sheet: "指标填报",
    cell: `J${line + 7}`,
  }));
  for (const entry of recordChanges(
    { entity: "observation", entityId: `${indicator}@${period}@${organisation}` },
    changes,
  ))
    tx.log(entry);
}
