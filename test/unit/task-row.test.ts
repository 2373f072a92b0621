/** The tasks of a report as typed: which cells are open, what goes to the core, what keeps a row from being saved. */
import { describe, expect, it } from "vitest";
import {
  draftKeyOf,
  instructionKey,
  shownTaskText,
  taskKey,
  taskProblems,
  taskRecordOf,
  taskRows,
  unsaidColumns,
} from "../../renderer/features/entry/task-row.ts";
import type { Form, FormInstruction, FormTask } from "../../shared/domain/form.ts";
import type { TaskEntry } from "../../shared/domain/task-entry.ts";

const said: TaskEntry = { state: "推进中", done: "已入库42家", problems: "", nextSteps: "", matters: "" };
const instruction = (more: Partial<FormInstruction> = {}): FormInstruction => ({
  key: "I1",
  instruction: 7,
  item: "t1",
  itemName: "梯次培育",
  leader: "李明",
  givenOn: "2022-03-05",
  text: "请抓紧推进",
  current: "",
  ...more,
});
const task = (more: Partial<FormTask> = {}): FormTask => ({
  key: "K1",
  task: "t1",
  place: "专栏1",
  name: "梯次培育",
  targetText: "",
  annualText: "",
  previous: null,
  current: null,
  instruction: null,
  ...more,
});
const nothingKept = { tasks: new Map(), answers: new Map() };
const rowsOf = (
  form: Partial<Pick<Form, "tasks" | "instructions">>,
  kept: Parameters<typeof taskRows>[1] = nothingKept,
) => taskRows(form as Form, kept);
const rowOf = (more: Partial<FormTask> = {}, kept?: Parameters<typeof taskRows>[1]) => {
  const [row] = rowsOf({ tasks: [task(more)] }, kept);
  if (!row) throw new Error("a task has a row");
  return row;
};
const key = taskKey("t1");
const draft = (fields: Record<string, string>, of = key) => new Map([[of, fields]]);
const kinds = (row: ReturnType<typeof rowOf>, drafts: Parameters<typeof taskProblems>[1]) =>
  taskProblems(row, drafts, new Map()).map(({ kind, column }) => `${kind} ${column}`);

describe("the rows of 任务填报", () => {
  it("shows what was kept since the form was read, also of an answer", () => {
    const kept = { tasks: new Map([[key, said]]), answers: new Map([[instructionKey(7), "已专题研究"]]) };
    const row = rowOf({ instruction: instruction() }, kept);
    expect(shownTaskText(row, new Map(), "done")).toBe("已入库42家");
    expect(shownTaskText(row, new Map(), "answer")).toBe("已专题研究");
  });

  it("an instruction on a figure has a row of its own, in which only 落实情况 is open", () => {
    const [row] = rowsOf({ instructions: [instruction({ itemName: "地区生产总值" })] });
    expect(row).toMatchObject({ name: "地区生产总值", task: null });
    expect(row && unsaidColumns(row, new Map())).toEqual(["answer"]);
  });

  it("an answer is a draft by itself: it is saved apart from the task", () => {
    const row = rowOf({ instruction: instruction() });
    expect(draftKeyOf(row, "done")).toBe(key);
    expect(draftKeyOf(row, "answer")).toBe(instructionKey(7));
    expect(draftKeyOf(rowOf(), "answer"), "without an instruction there is none").toBe(key);
  });

  it("counts a task without a state, and an instruction without an answer, as unsaid; spaces are nothing", () => {
    const row = rowOf({ instruction: instruction() });
    expect(unsaidColumns(row, new Map())).toEqual(["state", "answer"]);
    expect(unsaidColumns(row, draft({ state: " " }))).toEqual(["state", "answer"]);
    expect(unsaidColumns(row, draft({ state: "推进中" }))).toEqual(["answer"]);
    expect(unsaidColumns(rowOf({ current: said }), new Map())).toEqual([]);
  });
});

describe("a task as it goes to the core", () => {
  it("is whole, trimmed, over what it was begun on; what was not touched stays as it stands", () => {
    const row = rowOf({ current: said });
    const typed = draft({ problems: " 用地未批 ", begunOn: JSON.stringify(said) });
    expect(taskRecordOf(row, typed)).toEqual({ record: { ...said, problems: "用地未批" }, expected: said });
  });

  it("does not go without a state that there is", () => {
    expect(taskRecordOf(rowOf(), draft({ done: "已开工" }))).toBeNull();
    expect(taskRecordOf(rowOf(), draft({ state: "基本完成了" }))).toBeNull();
  });
});

describe("what keeps a task from being saved", () => {
  it("says nothing of what was not typed", () => {
    expect(kinds(rowOf(), new Map())).toEqual([]);
  });

  it("asks for the state, and for one of those there are", () => {
    expect(kinds(rowOf(), draft({ done: "已开工" }))).toEqual(["error state"]);
    const [problem] = taskProblems(rowOf(), draft({ state: "快了" }), new Map());
    expect(problem?.message).toContain("推进中");
  });

  it("texts have their longest", () => {
    expect(kinds(rowOf({ current: said }), draft({ done: "长".repeat(2001) }))).toEqual(["error done"]);
    expect(kinds(rowOf({ current: said }), draft({ done: "长".repeat(2000) }))).toEqual([]);
  });

  it("somebody else's save is shown in the cells that differ, and replaces nothing unasked", () => {
    const now = { ...said, done: "已入库50家" };
    const row = rowOf({ current: now });
    const typed = draft({ problems: "用地未批", begunOn: JSON.stringify(said) });
    const [problem] = taskProblems(row, typed, new Map());
    expect(kinds(row, typed)).toEqual(["changed done"]);
    expect(problem).toMatchObject({ now, message: expect.stringContaining("已入库50家") });
  });

  it("an answer that was given is not taken back by clearing it", () => {
    const row = rowOf({ current: said, instruction: instruction({ current: "已专题研究" }) });
    expect(kinds(row, draft({ answer: "" }, instructionKey(7)))).toEqual(["error answer"]);
    const moved = draft({ answer: "已办结", begunOn: JSON.stringify("旧答复") }, instructionKey(7));
    expect(kinds(row, moved)).toEqual(["changed answer"]);
  });

  it("another window's text stands at its cell, with the draft it belongs to", () => {
    const row = rowOf({ current: said, instruction: instruction() });
    const [problem] = taskProblems(row, new Map(), new Map([[instructionKey(7), { answer: "那边填的" }]]));
    expect(problem).toMatchObject({ kind: "clash", column: "answer", draft: instructionKey(7) });
  });
});
