/** What is typed of a task before it is kept. */
import { describe, expect, it } from "vitest";
import { differs, draftOf, recordOf } from "../../renderer/features/task-entry/task-draft.ts";
import type { TaskRecord } from "../../shared/contract/task-progress.ts";
import { named } from "../../shared/text/named.ts";

const stored: TaskRecord = { state: "推进中", done: "完成方案", problems: "", nextSteps: "", matters: "" };

describe("the draft of a task", () => {
  it("is nothing to save while only blanks were typed", () => {
    expect(differs(draftOf(stored), stored)).toBe(false);
    expect(differs({ ...stored, done: "完成方案 \n" }, stored)).toBe(false);
    expect(differs({ ...stored, problems: "缺资金" }, stored)).toBe(true);
    expect(differs({ ...stored, done: "" }, stored)).toBe(true);
  });

  it("is no record before a state is chosen", () => {
    expect(recordOf({ ...draftOf(null), done: "完成方案" })).toBeNull();
    expect(recordOf({ ...stored, done: " 完成方案 " })).toEqual(stored);
  });
});

it("quotation marks inside quotation marks are single ones", () => {
  expect(named("“十百千”企业梯次培育计划")).toBe("“‘十百千’企业梯次培育计划”");
});
