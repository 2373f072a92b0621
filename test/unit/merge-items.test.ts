import { describe, expect, it } from "vitest";
import { askedItems, neighbour } from "../../renderer/features/exchange/merge-asked.ts";
import {
  type Answers,
  answerAt,
  answersBeside,
  answersByItem,
  type ItemAnswer,
  movedItems,
  openFor,
  tallyOf,
} from "../../renderer/features/exchange/merge-given.ts";
import type { MergeCell, MergeFile } from "../../shared/contract/merge.ts";
import {
  answerKey,
  canBeUnreported,
  canTake,
  inReadingOrder,
  isAnswerable,
  itemsOf,
  type MergeItem,
} from "../../shared/listings/merge-items.ts";

const cell = (changes: Partial<MergeCell>): MergeCell => ({
  sheet: "指标填报",
  cell: "K5",
  kind: "figure",
  item: "fdi",
  name: "实际利用外资",
  unit: "亿美元",
  dataPeriod: "2022Q1",
  dataPeriodLabel: "2022年一季度",
  field: "value",
  base: null,
  ours: null,
  theirs: 0.97,
  raw: "0.97",
  outcome: "take",
  grade: null,
  code: "",
  message: "",
  by: null,
  at: null,
  ...changes,
});

const file = (cells: readonly MergeCell[], changes: Partial<MergeFile> = {}): MergeFile => ({
  file: "商务局.xlsx",
  sha256: "a1",
  verdict: "check",
  reason: null,
  message: "",
  organisation: "swj",
  organisationName: "区商务局",
  period: "2022Q1",
  version: 1,
  late: false,
  checkNumber: { count: 1, sum: 0.97, agrees: true },
  unchanged: 3,
  cells: [...cells],
  ...changes,
});

const conflict = [
  cell({ outcome: "conflict", ours: 0.94 }),
  cell({ cell: "L5", field: "growth", theirs: 4.3, ours: 1.1, outcome: "conflict" }),
];
const remark = cell({ cell: "P5", field: "remark", theirs: "海关数", outcome: "take" });

const only = (returned: MergeFile): MergeItem => {
  const [item] = itemsOf(returned);
  if (!item) throw new Error("no item");
  return item;
};
const given = (returned: MergeFile, changes: Partial<ItemAnswer> = {}): Answers => {
  const item = only(returned);
  const { sha256 } = returned;
  return {
    [answerKey(sha256, item)]: {
      ...answerAt(sha256, item, { choice: "theirs" }),
      problem: null,
      findings: [],
      needsReason: false,
      sending: false,
      ...changes,
    },
  };
};

describe("items of a returned file", () => {
  it("makes value and growth of a line one item, and lets its remark stand alone", () => {
    const items = itemsOf(file([remark, ...conflict]));
    expect(items.map((item) => [item.group, item.lead.cell, item.companions.length])).toEqual([
      ["conflict", "K5", 1],
      ["take", "P5", 0],
    ]);
  });

  it("keeps the two contact cells apart although neither names a sheet or a cell", () => {
    const contact = { sheet: "", cell: "", item: "", dataPeriod: "" };
    const fields = ["contactName", "contactPhone"].map((field) => cell({ ...contact, field }));
    expect(itemsOf(file(fields))).toHaveLength(2);
  });

  it("keeps the same line of two data periods apart", () => {
    expect(itemsOf(file([cell({}), cell({ cell: "K4", dataPeriod: "2021" })]))).toHaveLength(2);
  });

  it("shows conflicts before questions before what goes in", () => {
    const cells = [
      cell({ item: "a" }),
      cell({ item: "b", outcome: "question" }),
      cell({ item: "c", outcome: "rejected" }),
      cell({ item: "d", outcome: "conflict" }),
    ];
    expect(itemsOf(file(cells)).map((item) => item.lead.item)).toEqual(["d", "b", "c", "a"]);
  });

  it("takes the strictest grade of a record's cells", () => {
    const graded = file([cell({ grade: "D" }), cell({ cell: "L5", field: "growth", grade: "B" })]);
    expect(only(graded).grade).toBe("B");
  });
});

describe("answers", () => {
  it("answers a record once, at its figure, and finds an answer that was given at another of its cells", () => {
    const returned = file(conflict);
    expect(answerAt("a1", only(returned), { choice: "ours", reason: " 已与周宁核实 " })).toEqual({
      sha256: "a1",
      sheet: "指标填报",
      cell: "K5",
      choice: "ours",
      reason: "已与周宁核实",
    });
    const view = {
      ...answerAt("a1", only(returned), { choice: "ours" }),
      problem: null,
      findings: [],
      needsReason: false,
    };
    const found = answersByItem([returned], [{ ...view, cell: "L5" }]);
    expect(Object.keys(found)).toEqual([answerKey("a1", only(returned))]);
  });

  it("sends what was typed only with 另填, and no empty reason", () => {
    const item = only(file(conflict));
    const typed = { value: "0.95" };
    expect(answerAt("a1", item, { choice: "typed", typed, reason: "" })).toMatchObject({ typed });
    expect(answerAt("a1", item, { choice: "theirs", typed, reason: " " })).not.toHaveProperty("typed");
    expect(answerAt("a1", item, { choice: "theirs", typed, reason: " " })).not.toHaveProperty("reason");
  });

  it("offers only what is there where the typed text gives no value, but lets a blank be taken on purpose", () => {
    const unreadable = cell({ theirs: null, raw: "同上", outcome: "question", code: "same_as_above" });
    const cleared = cell({ base: 0.9, theirs: null, raw: "", outcome: "question", code: "cleared" });
    expect([canTake(only(file([unreadable]))), canTake(only(file([cleared])))]).toEqual([false, true]);
  });

  it("offers nothing to take around a figure that could not be read, and that there is none only of a figure", () => {
    const broken = cell({ theirs: null, raw: "#REF!", outcome: "rejected", code: "formula_error" });
    const filling = cell({ cell: "O5", field: "filling", theirs: "reported", outcome: "question" });
    const item = only(file([broken, filling]));
    expect([item.group, canTake(item), canBeUnreported(item)]).toEqual(["question", false, true]);
    expect(canBeUnreported(only(file([remark])))).toBe(false);
    const said = answerAt("a1", item, { choice: "unreported", filling: "nil" });
    expect(said).toEqual({ sha256: "a1", sheet: "指标填报", cell: "K5", choice: "unreported", filling: "nil" });
  });

  it("lets a rejected figure be typed anew, and nothing of an accepted report", () => {
    const failed = only(file([cell({ outcome: "rejected", grade: "A", code: "composition_sum" })]));
    const locked = only(file([cell({ outcome: "rejected", code: "report_accepted" })]));
    expect([isAnswerable(failed), canTake(failed), isAnswerable(locked)]).toEqual([true, false, false]);
  });

  it("counts an answer out of the open ones and into what goes in, or into what stays", () => {
    const returned = file([...conflict, remark]);
    expect(tallyOf(returned, {})).toMatchObject({ take: 1, conflicts: 1, answered: 0, unchanged: 3 });
    expect(tallyOf(returned, given(returned))).toMatchObject({ take: 2, conflicts: 0, answered: 1 });
    expect(tallyOf(returned, given(returned, { choice: "ours" }))).toMatchObject({ take: 1, conflicts: 0, kept: 1 });
  });

  it("counts an answer that is on its way, or has something in its way, as none", () => {
    const returned = file(conflict);
    const onItsWay = tallyOf(returned, given(returned, { sending: true }));
    expect(onItsWay).toMatchObject({ take: 0, conflicts: 1, answered: 0, unfinished: 0 });
    const unexplained = tallyOf(returned, given(returned, { problem: "请写明原因", needsReason: true }));
    expect(unexplained).toMatchObject({ take: 0, conflicts: 1, answered: 0, unfinished: 1 });
  });

  it("keeps a clean figure out of what goes in where the present value is kept", () => {
    const returned = file([cell({})]);
    expect(tallyOf(returned, given(returned, { choice: "ours" }))).toMatchObject({ take: 0, kept: 1 });
  });

  it("answers for a whole file only what is open and can be carried out", () => {
    const unreadable = cell({ item: "b", theirs: null, raw: "同上", outcome: "question", code: "same_as_above" });
    const returned = file([...conflict, unreadable, cell({ item: "c" })]);
    const open = (answers: Answers, choice: "theirs" | "ours") =>
      openFor(returned, answers, choice).map((item) => item.lead.item);
    expect(open({}, "theirs")).toEqual(["fdi"]);
    expect(open({}, "ours")).toEqual(["fdi", "b"]);
    expect(open(given(returned), "ours")).toEqual(["b"]);
  });

  it("weighs the other answers about a task again with each of them, also those in another file", () => {
    const task = (field: string, at: string, item = "t1") =>
      cell({ kind: "task", sheet: "任务填报", cell: at, item, field, dataPeriod: "", outcome: "question" });
    const files = [
      file([task("state", "G6"), task("done", "H6"), task("done", "H7", "t2")]),
      file([task("problems", "I6")], { sha256: "b2" }),
      file([task("done", "H6")], { sha256: "c3", organisation: "zfj" }),
    ];
    const keys = files.flatMap((one) => itemsOf(one).map((item) => answerKey(one.sha256, item)));
    const answers = answersByItem(
      files,
      files.flatMap((one) =>
        itemsOf(one).map((item) => ({
          ...answerAt(one.sha256, item, { choice: "theirs" }),
          problem: null,
          findings: [],
          needsReason: false,
        })),
      ),
    );
    expect(answersBeside(files, answers, keys.slice(0, 1))).toEqual([keys[1], keys[3]]);
  });

  it("names the items whose figures moved, and no others", () => {
    const before = [file(conflict), file(conflict, { sha256: "b2" })];
    const moved = file(conflict.map((one) => (one.field === "value" ? { ...one, ours: 0.95 } : one)));
    const after = [moved, file(conflict, { sha256: "b2" })];
    expect([...movedItems(before, after)]).toEqual([answerKey("a1", only(moved))]);
  });
});

describe("the keyboard", () => {
  const files = ["a1", "b2", "c3"].map((sha256) => file(conflict, { sha256 }));
  const [first, second, third] = files.map((one) => answerKey(one.sha256, only(one)));

  it("goes from open item to open item over all files, past what is answered, and stops at the ends", () => {
    const asked = askedItems(files, given(file(conflict, { sha256: "b2" })));
    const to = (current: string | undefined, step: 1 | -1) => neighbour(asked, current ?? null, step, "a1")?.key;
    expect(to(first, 1)).toBe(third);
    expect(to(second, -1)).toBe(first);
    expect(to(third, 1)).toBeUndefined();
    expect(to(first, -1)).toBeUndefined();
  });

  it("begins in the file on the screen", () => {
    expect(neighbour(askedItems(files, {}), null, 1, "b2")?.key).toBe(second);
  });
});

it("lists files that need a person first and those that need nothing last", () => {
  const verdicts = ["clean", "unreadable", "check"] as const;
  const files = verdicts.map((verdict) => file([], { verdict }));
  expect(inReadingOrder(files).map(({ verdict }) => verdict)).toEqual(["check", "unreadable", "clean"]);
});
