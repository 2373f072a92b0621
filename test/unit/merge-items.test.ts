import { describe, expect, it } from "vitest";
import {
  answerKey,
  answersOf,
  type Choice,
  canTake,
  inReadingOrder,
  itemsOf,
  type MergeItem,
  stillValid,
  tallyOf,
} from "../../renderer/features/exchange/merge-items.ts";
import type { MergeCell, MergeFile } from "../../shared/contract/merge.ts";

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
const choosing = (returned: MergeFile, choice: Choice) => ({ [answerKey(returned.sha256, only(returned))]: choice });

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

describe("choices", () => {
  it("sends nothing for what nobody has answered", () => {
    expect(answersOf([file(conflict)], {})).toEqual([]);
  });

  it("answers a record as a whole, and only its open cells", () => {
    const returned = file([...conflict, cell({ cell: "N5", field: "vintage", outcome: "same" })]);
    const answers = answersOf([returned], choosing(returned, "ours"));
    expect(answers.map(({ cell: at, choice }) => [at, choice])).toEqual([
      ["K5", "ours"],
      ["L5", "ours"],
    ]);
  });

  it("offers only what is there where the typed text gives no value, but lets a blank be taken on purpose", () => {
    const unreadable = cell({ theirs: null, raw: "同上", outcome: "question", code: "same_as_above" });
    const cleared = cell({ base: 0.9, theirs: null, raw: "", outcome: "question", code: "cleared" });
    expect([canTake(only(file([unreadable]))), canTake(only(file([cleared])))]).toEqual([false, true]);
  });

  it("counts an answer out of the open ones and into what goes in, or into what stays", () => {
    const returned = file([...conflict, remark]);
    const open = tallyOf(returned, {});
    expect(open).toMatchObject({ take: 1, conflicts: 1, answered: 0, unchanged: 3 });
    expect(tallyOf(returned, choosing(returned, "theirs"))).toMatchObject({ take: 2, conflicts: 0, answered: 1 });
    expect(tallyOf(returned, choosing(returned, "ours"))).toMatchObject({ take: 1, conflicts: 0, unchanged: 4 });
  });

  it("drops an answer when the figure it was about has moved, and keeps the others", () => {
    const before = [file(conflict), file(conflict, { sha256: "b2" })];
    const choices = { ...choosing(file(conflict), "theirs"), ...choosing(file(conflict, { sha256: "b2" }), "ours") };
    const moved = conflict.map((one) => (one.field === "value" ? { ...one, ours: 0.95 } : one));
    const after = [file(moved), file(conflict, { sha256: "b2" })];
    expect(Object.values(stillValid(choices, before, after))).toEqual(["ours"]);
  });
});

it("lists files that need a person first and those that need nothing last", () => {
  const verdicts = ["clean", "unreadable", "check"] as const;
  const files = verdicts.map((verdict) => file([], { verdict }));
  expect(inReadingOrder(files).map(({ verdict }) => verdict)).toEqual(["check", "unreadable", "clean"]);
});
