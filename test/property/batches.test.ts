/** Batches over a real database: what is taken back and taken in again, whatever happens in between (03 §3.5). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WriteTx } from "../../electron/db/handles.ts";
import { addBatch } from "../../electron/db/repos/batches.ts";
import { findOrganisation } from "../../electron/db/repos/catalog.ts";
import { addAnswer as addCheckAnswer, answersTo } from "../../electron/db/repos/check-answers.ts";
import {
  addObservation,
  findLatest,
  findSlot,
  listSlotHistory,
  slotName,
} from "../../electron/db/repos/observations.ts";
import { savePeriod } from "../../electron/db/repos/periods.ts";
import { addAnswer, addInstruction, listAnswers } from "../../electron/db/repos/remarks.ts";
import { addTaskUpdate, findTaskUpdate } from "../../electron/db/repos/task-updates.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { createKeptFiles } from "../../electron/ports/kept-files.ts";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { createBatchesService } from "../../electron/services/batches-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import type { UndoResult } from "../../shared/contract/merge.ts";

const period = "2022Q1";
const actor = { role: "office", organisation: "fgw", name: "陈立" } as const;
const gdp = { indicator: "14-gdp", organisation: "tjj", dataPeriod: period };
const figureSlots: readonly (typeof gdp)[] = [
  gdp,
  { indicator: "14-fiscal-revenue", organisation: "czj", dataPeriod: "2021" },
  { indicator: "14-patents", organisation: "czj", dataPeriod: period },
  { indicator: "14-patents", organisation: "tjj", dataPeriod: period },
];
/** The figures, then a task's update, then the answer to an instruction. */
const slots = [0, 1, 2, 3, 4, 5] as const;
const [taskSlot, answerSlot] = [4, 5];

let dataDir: string;
let store: Store;
let batches: ReturnType<typeof createBatchesService>;
let task: string;
let instruction: number;
let names = 0;

const write = <T>(work: (tx: WriteTx) => T): T =>
  store.write({ kind: "merge", source: "screen", summary: "性质", actor }, work);

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-batches-"));
  store = openStore({ dataDir, now: () => new Date("2022-04-10T00:00:00Z"), holder: "性质" });
  bringCatalogue(store, shippedCatalogue);
  task = store.read.get<{ code: string }>("SELECT code FROM task ORDER BY code")?.code ?? "";
  instruction = write((tx) => {
    tx.run("UPDATE indicator SET aggregation = 'sum' WHERE code = '14-patents'");
    savePeriod(tx, { code: period, plan: "14th", state: "open", due: "2022-04-20", openedAt: tx.at, closedAt: null });
    return addInstruction(tx, { indicator: null, task, period, leader: "区长", givenOn: "2022-04-01", text: "请抓紧" });
  });
  batches = createBatchesService({
    appVersion: "test",
    clock: { now: () => new Date("2022-04-10T00:00:00Z") },
    ids: randomIds,
    files: createKeptFiles(() => dataDir),
    store: () => store,
    actor: () => actor,
    source: "screen",
  });
});
afterAll(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Says a number in a slot, with a file where it comes by merge. */
function say(tx: WriteTx, slot: number, value: number, file?: string): void {
  const about = { organisation: "czj", period, issue: null };
  if (slot === taskSlot) {
    addTaskUpdate(tx, {
      ...about,
      task,
      state: "推进中",
      done: `${value}`,
      problems: "",
      nextSteps: `下步${value}`,
      matters: "",
    });
    tx.log({
      entity: "task_update",
      entityId: `${task}@${period}@czj`,
      field: "done",
      before: null,
      after: `${value}`,
    });
    return;
  }
  if (slot === answerSlot) {
    addAnswer(tx, { ...about, instruction, text: `${value}` });
    tx.log({
      entity: "instruction_answer",
      entityId: `${task}@${period}@czj`,
      field: "text",
      before: null,
      after: `${value}`,
    });
    return;
  }
  const figure = figureSlots[slot] ?? gdp;
  const id = addObservation(tx, {
    ...figure,
    reportedIn: period,
    value,
    growth: value / 7,
    growthBasis: "现价",
    vintage: "快报数",
    filling: "reported",
    remark: `说明${value}`,
    text: value % 5 === 0 ? `约${value}` : null,
    issue: null,
  });
  if (value % 2 === 0)
    addCheckAnswer(tx, id, { code: "same_as_last", grade: "C", kind: "reason", reason: `核实${value}` });
  tx.log({
    entity: "observation",
    entityId: slotName(findSlot(tx, figure.indicator, figure.dataPeriod, figure.organisation)),
    field: "value",
    before: null,
    after: value,
    ...(file === undefined ? {} : { file, cell: `指标填报!J${slot + 7}` }),
  });
}

type Said = ReadonlyMap<number, number>;
const said: fc.Arbitrary<Said> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...slots), fc.integer({ min: 0, max: 99 })), {
    minLength: 1,
    selector: ([slot]) => slot,
  })
  .map((pairs) => new Map(pairs));
const edits: fc.Arbitrary<Said> = fc.oneof(fc.constant<Said>(new Map()), said);

/** A batch of two files: the second fills in again some of what the first did. */
function bring(first: Said, again: Said = new Map()): string {
  const id = `P-${++names}`;
  write((tx) => {
    for (const [slot, value] of first) say(tx, slot, value, "甲.xlsx");
    for (const [slot, value] of again) if (first.has(slot)) say(tx, slot, value, "乙.xlsx");
    addBatch(tx, id, null, []);
  });
  return id;
}

function edit(by: Said): void {
  if (by.size === 0) return;
  write((tx) => {
    for (const [slot, value] of by) say(tx, slot, value);
  });
}

/** What stands in each slot: every column that says something, and the answers to checks. */
function standing(): unknown[] {
  const { read } = store;
  const update = findTaskUpdate(read, task, "czj", period);
  return slots.map((slot) => {
    if (slot === taskSlot) return update && [update.state, update.done, update.nextSteps];
    if (slot === answerSlot) return listAnswers(read, instruction)[0]?.text;
    const { indicator, dataPeriod, organisation } = figureSlots[slot] ?? gdp;
    const found = findLatest(read, findSlot(read, indicator, dataPeriod, organisation));
    if (!found) return undefined;
    const { id, operation: _, retractedBy: __, ...says } = found;
    return [says, answersTo(read, id).map(({ code, reason }) => [code, reason])];
  });
}

const sum = ({ reversed, kept, failed }: UndoResult): number => reversed + kept.length + failed.length;
const without = (all: unknown[], ...changed: Said[]): unknown[] =>
  all.map((each, slot) => (changed.some((by) => by.has(slot)) ? "changed" : each));
const few = { numRuns: 25 };

describe("a batch", () => {
  it("is taken back and taken in again, any number of times, around what was edited in between", () => {
    fc.assert(
      fc.property(said, said, edits, edits, edits, (first, again, afterMerge, afterUndo, afterRestore) => {
        const original = standing();
        const id = bring(first, again);
        const merged = standing();
        edit(afterMerge);
        const undo = batches.undo(id);
        expect(sum(undo)).toBe(first.size);
        expect(undo.kept).toHaveLength([...first.keys()].filter((slot) => afterMerge.has(slot)).length);
        const undone = standing();
        expect(without(undone, afterMerge)).toEqual(without(original, afterMerge));
        edit(afterUndo);
        const restore = batches.restore(id);
        expect(sum(restore)).toBe(first.size);
        expect(without(standing(), afterMerge, afterUndo)).toEqual(without(merged, afterMerge, afterUndo));
        edit(afterRestore);
        const second = batches.undo(id);
        expect(sum(second)).toBe(first.size);
        const all = [afterMerge, afterUndo, afterRestore];
        expect(without(standing(), ...all)).toEqual(without(undone, ...all));
        expect(sum(batches.restore(id))).toBe(first.size);
        expect(without(standing(), ...all)).toEqual(without(merged, ...all));
        expect(batches.undo(id).reversed).toBe(second.reversed);
      }),
      few,
    );
  });

  it("loses no edit: what was typed after it stands through undo and restore", () => {
    fc.assert(
      fc.property(said, said, (first, later) => {
        const id = bring(first);
        edit(later);
        const typed = standing().filter((_, slot) => later.has(slot));
        batches.undo(id);
        expect(standing().filter((_, slot) => later.has(slot))).toEqual(typed);
        batches.restore(id);
        expect(standing().filter((_, slot) => later.has(slot))).toEqual(typed);
      }),
      few,
    );
  });

  it("two of them leave nothing behind in whatever order they are undone, and come back in the reverse order", () => {
    fc.assert(
      fc.property(said, said, fc.boolean(), (first, second, oldestFirst) => {
        const original = standing();
        const one = bring(first);
        const two = bring(second);
        const merged = standing();
        const order = oldestFirst ? [one, two] : [two, one];
        for (const id of order) batches.undo(id);
        expect(standing()).toEqual(original);
        for (const id of order.toReversed()) batches.restore(id);
        expect(standing()).toEqual(merged);
        for (const id of [two, one]) batches.undo(id);
        expect(standing()).toEqual(original);
      }),
      few,
    );
  });
});

it("adds records when it is restored, and names the original file and cell", () => {
  const slot = findSlot(store.read, "14-gdp", period, "tjj");
  const before = listSlotHistory(store.read, slot);
  const id = bring(new Map([[0, 9041]]));
  batches.undo(id);
  batches.restore(id);
  const history = listSlotHistory(store.read, slot);
  expect(history).toHaveLength(before.length + 2);
  expect(history[0]).toMatchObject({ value: 9041, retractedBy: null, file: "甲.xlsx", cell: "指标填报!J7" });
  expect(history[1]?.retractedBy).not.toBeNull();
  expect(batches.list()[0]).toMatchObject({ id, undone: false, turnedBy: "陈立" });
  expect(() => batches.restore(id)).toThrow(expect.objectContaining({ code: "NOT_UNDONE" }));
  batches.undo(id);
});

it("gives a contact back and brings it again, but keeps one that was typed since and says so", () => {
  const contact = () => findOrganisation(store.read, "czj")?.contactName ?? "";
  const name = (to: string, file?: string) => (tx: WriteTx) => {
    const before = findOrganisation(tx, "czj")?.contactName ?? "";
    tx.run("UPDATE organisation SET contact_name = :to WHERE code = 'czj'", { to });
    const change = { entity: "organisation", entityId: "czj", field: "contactName", before, after: to };
    tx.log(file === undefined ? change : { ...change, file });
  };
  const before = contact();
  const id = `P-${++names}`;
  write((tx) => {
    name("李明", "甲.xlsx")(tx);
    addBatch(tx, id, null, []);
  });
  expect(batches.list()[0]?.cells).toBe(1);
  expect(batches.undo(id)).toMatchObject({ reversed: 1, kept: [] });
  expect(contact()).toBe(before);
  expect(batches.restore(id)).toMatchObject({ reversed: 1, kept: [] });
  expect(contact()).toBe("李明");
  write(name("王芳"));
  expect(batches.undo(id)).toMatchObject({
    reversed: 0,
    kept: [{ kind: "contact", organisation: "czj", name: "联系人" }],
  });
  expect(contact()).toBe("王芳");
});
