/** Taking a batch back and in again, any number of times, with later edits in between: nothing is lost, everything is said. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addBatch } from "../../electron/db/repos/batches.ts";
import { addAnswer as addCheckAnswer, answersTo } from "../../electron/db/repos/check-answers.ts";
import { addObservation, findLatest, findSlot } from "../../electron/db/repos/observations.ts";
import { addAnswer, listStandingAnswers } from "../../electron/db/repos/remarks.ts";
import { addTaskUpdate, findTaskUpdate } from "../../electron/db/repos/task-updates.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { createKeptFiles } from "../../electron/ports/kept-files.ts";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { createBatchesService } from "../../electron/services/batches/batches-service.ts";
import type { Context } from "../../electron/services/context.ts";
import { createRemarksService } from "../../electron/services/remarks/remarks-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";

const actor = { role: "office", organisation: "fgw", name: "陈立" } as const;
const note = { kind: "test", source: "cli", summary: "", actor };
const period = "2022Q1";
/** Slots a batch may bring: two lines that one organisation reports, one that two report each for itself, a task, an answer. */
const places = ["gdp", "income", "street-a", "street-b", "task", "answer"] as const;
type Place = (typeof places)[number];
const figures: Readonly<Partial<Record<Place, readonly [line: string, organisation: string]>>> = {
  gdp: ["14-gdp", "tjj"],
  income: ["14-fiscal-revenue", "czj"],
  "street-a": ["14-c11-health-centre-per-street", "jingbalu"],
  "street-b": ["14-c11-health-centre-per-street", "huayuanlu"],
};

let dataDir: string;
let store: Store;
let batches: ReturnType<typeof createBatchesService>;
let task: string;
let instruction: number;
let made = 0;

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-batches-"));
  store = openStore({ dataDir, now: () => new Date("2022-04-02T02:00:00Z"), holder: "测试" });
  bringCatalogue(store, shippedCatalogue);
  const ctx: Context = {
    appVersion: "test",
    clock: { now: () => new Date("2022-04-02T02:00:00Z") },
    ids: randomIds,
    files: createKeptFiles(() => dataDir),
    store: () => store,
    actor: () => actor,
    source: "cli",
  };
  store.write(note, (tx) =>
    tx.run("INSERT INTO period (code, plan, state, due) VALUES (:period, '14th', 'open', '2022-04-20')", { period }),
  );
  task = store.read.get<{ code: string }>("SELECT code FROM task WHERE plan = '14th' ORDER BY code")?.code ?? "";
  instruction = createRemarksService(ctx).instruct({
    ...{ item: task, period, leader: "李强华", givenOn: "2022-03-01", text: "加快推进" },
  }).id;
  batches = createBatchesService(ctx);
});
afterAll(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

type Tx = Parameters<Parameters<Store["write"]>[1]>[0];

function put(tx: Tx, place: Place, value: number): void {
  const figure = figures[place];
  if (place === "task")
    addTaskUpdate(tx, {
      ...{ task, organisation: "zjj", period, state: "推进中", done: `完成${value}`, problems: "", nextSteps: "" },
      ...{ matters: "", issue: null },
    });
  else if (place === "answer")
    addAnswer(tx, { instruction, organisation: "zjj", period, text: `已办${value}`, issue: null });
  else if (figure) {
    const [indicator, organisation] = figure;
    const id = addObservation(tx, {
      ...{ indicator, organisation, dataPeriod: period, reportedIn: period, value, growth: null, growthBasis: null },
      ...{ vintage: "快报数", filling: "reported", remark: `第${value}次`, issue: null, text: null },
    });
    addCheckAnswer(tx, id, { code: "change_over_20", grade: "C", kind: "reason", reason: `项目投产${value}` });
  }
}

/** What a reader of the database sees in every place. */
function standing(): Record<Place, unknown> {
  const db = store.read;
  const of = (place: Place) => {
    const figure = figures[place];
    if (place === "task") return findTaskUpdate(db, task, "zjj", period)?.done ?? null;
    if (place === "answer") return listStandingAnswers(db, instruction, "zjj", period)[0]?.text ?? null;
    if (!figure) return null;
    const row = findLatest(db, findSlot(db, figure[0], period, figure[1]));
    return row ? [row.value, row.remark, row.vintage, answersTo(db, row.id).map(({ reason }) => reason)] : null;
  };
  return Object.fromEntries(places.map((place) => [place, of(place)])) as Record<Place, unknown>;
}

function merge(brought: readonly (readonly [Place, number])[]): string {
  const id = `2022Q1-${++made}`;
  store.write(note, (tx) => {
    for (const [place, value] of brought) put(tx, place, value);
    addBatch(tx, id, period, []);
    tx.log({ entity: "batch", entityId: id, field: "*", before: null, after: [] });
  });
  return id;
}
const edit = (places_: readonly Place[]): void =>
  places_.forEach((place) => {
    store.write(note, (tx) => {
      put(tx, place, 1000 + ++made);
      tx.log({ entity: "test", entityId: place, field: "*", before: null, after: made });
    });
  });
const total = ({ reversed, kept, failed }: { reversed: number; kept: unknown[]; failed: unknown[] }): number =>
  reversed + kept.length + failed.length;

const brought = fc.array(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 999 })), {
  minLength: 1,
  maxLength: 8,
});
const edits = fc.uniqueArray(fc.constantFrom(...places), { maxLength: 3 });
const runs = { numRuns: 60 };

describe("a batch", () => {
  it("goes back to what stood before and comes in again as it was, as often as one likes", () => {
    fc.assert(
      fc.property(brought, fc.integer({ min: 1, max: 3 }), (rows, times) => {
        const before = standing();
        const id = merge(rows);
        const after = standing();
        for (let time = 0; time < times; time++) {
          expect(batches.undo(id)).toMatchObject({ reversed: rows.length, kept: [], failed: [] });
          expect(standing()).toEqual(before);
          expect(total(batches.restore(id))).toBe(rows.length);
          expect(standing()).toEqual(after);
        }
      }),
      runs,
    );
  });

  it("leaves what was changed since, and says of every record what became of it", () => {
    fc.assert(
      fc.property(brought, edits, edits, (rows, since, between) => {
        const before = standing();
        const id = merge(rows);
        const after = standing();
        edit(since);
        const edited = standing();
        const undone = batches.undo(id);
        expect(total(undone)).toBe(rows.length);
        const back = standing();
        for (const place of places) expect(back[place]).toEqual(since.includes(place) ? edited[place] : before[place]);
        edit(between);
        const rebound = standing();
        const restored = batches.restore(id);
        expect(total(restored)).toBe(undone.reversed);
        const last = standing();
        const touched = new Set([...since, ...between]);
        for (const place of places) expect(last[place]).toEqual(touched.has(place) ? rebound[place] : after[place]);
      }),
      runs,
    );
  });

  it("keeps the log whole, and the old records where they were", () => {
    const id = merge([["gdp", 7]]);
    batches.undo(id);
    batches.restore(id);
    const rows = store.read.all<{ value: number; retracted_by: number | null }>(
      "SELECT value, retracted_by FROM observation WHERE indicator = '14-gdp' AND value = 7 ORDER BY id DESC LIMIT 2",
    );
    expect(rows[0]).toMatchObject({ value: 7, retracted_by: null });
    expect(rows[1]).toMatchObject({ value: 7, retracted_by: expect.any(Number) });
    expect(() => batches.restore(id)).toThrow(expect.objectContaining({ code: "NOT_UNDONE" }));
    expect(batches.list()[0]).toMatchObject({ id, undone: false, turnedBy: "陈立" });
  });
});
