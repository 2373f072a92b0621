import { describe, expect, it } from "vitest";
import type { TaskEntry, TaskEntryField, TaskField } from "../../shared/domain/task-entry.ts";
import { mergeText, type TextMergeInput, takenText } from "../../shared/merge/merge-text.ts";
import { type PlannedText, planTexts, textCells } from "../../shared/merge/plan-texts.ts";
import type { Doubt, ReturnedCell } from "../../shared/merge/returned-form.ts";
import { isTextDecided, mergedTask, settleStates } from "../../shared/merge/settle-states.ts";

const cell = (value: string | null, more: Partial<ReturnedCell> = {}): ReturnedCell => ({
  sheet: "任务填报",
  cell: "I5",
  raw: value ?? "",
  value,
  notes: [],
  doubt: null,
  ...more,
});

const merge = (
  base: string | null | undefined,
  theirs: string | null,
  ours: string | null,
  more: Partial<TextMergeInput> = {},
) => mergeText({ field: "done", base, theirs: cell(theirs), ours, oursFromThisIssue: false, ...more });

const corrected = { oursFromThisIssue: true };
const [x, y, z] = ["主体封顶", "机电安装过半", "已竣工"];

describe("three-way merge of a text", () => {
  it.each([
    ["as issued keeps ours", merge(x, x, z), "unchanged", ""],
    ["nothing where nothing was said", merge(null, null, null), "unchanged", ""],
    ["a blank nobody touched keeps what an earlier return said", merge(null, null, y, corrected), "unchanged", ""],
    ["changed by them is taken", merge(x, y, x), "take", ""],
    ["new is taken", merge(null, y, null), "take", ""],
    ["already so", merge(x, y, y), "same", ""],
    ["changed by both", merge(x, y, z), "conflict", "changed_meanwhile"],
    ["a blank over a text", merge(x, null, x), "question", "cleared"],
    ["a blank over what an earlier return said", merge(x, null, y, corrected), "question", "cleared"],
    ["an unknown base", merge(undefined, y, x), "question", "base_unknown"],
    ["an unknown base, nothing said", merge(undefined, null, null), "unchanged", ""],
    ["a second return", merge(x, z, y, corrected), "correction", "superseded"],
    ["the issued text again", merge(x, x, y, corrected), "question", "back_to_issued"],
    ["an older issue", merge(x, y, x, { askAll: "older_issue_cell" }), "question", "older_issue_cell"],
    ["an accepted report", merge(x, y, x, { refuseAll: "report_accepted" }), "rejected", "report_accepted"],
    ["an accepted report, as it stands", merge(x, y, y, { refuseAll: "report_accepted" }), "same", ""],
  ])("%s", (_, result, outcome, code) => {
    expect([result.outcome, result.code]).toEqual([outcome, code]);
  });

  it("sees no difference in line ends and white space at the ends", () => {
    expect(merge("一\r\n二 ", "一 \n二", "三").outcome).toBe("unchanged");
    expect(merge(null, "一\n二", "一\r\n二\n").outcome).toBe("same");
    expect(merge("一\u0007\t二", "一\t二", "三").outcome).toBe("unchanged");
    expect(merge("一二", "一 二", "一二").outcome).toBe("take");
  });

  it("asks what was doubtful to read, refuses what could not be read", () => {
    const ask: Doubt = { code: "option_unknown", details: {}, handling: "ask", hasProposal: true };
    const asked = mergeText({
      field: "state",
      base: null,
      theirs: cell("已完成", { doubt: ask }),
      ours: null,
      oursFromThisIssue: false,
    });
    expect(asked).toMatchObject({ outcome: "question", code: "option_unknown", proposal: "已完成" });
    const broken = cell(null, {
      raw: "#REF!",
      doubt: { ...ask, code: "formula_error", handling: "refuse", hasProposal: false },
    });
    expect(merge(x, null, x, { theirs: broken })).toMatchObject({ outcome: "rejected", code: "formula_error" });
  });

  it("takes a long text, and says that it is long", () => {
    const long = cell(y, { notes: [{ code: "remark_too_long", details: { length: 301, limit: 300 } }] });
    expect(merge(x, y, x, { theirs: long })).toMatchObject({ outcome: "take", code: "remark_too_long" });
  });

  it("never takes a state or an answer away, whatever one answers", () => {
    for (const field of ["state", "answer"] as const) {
      const result = merge("推进中", null, "推进中", { field });
      expect(result).toMatchObject({ outcome: "question", code: "never_blank", proposal: null });
      expect(takenText(result, { choice: "theirs" })).toBeUndefined();
    }
    expect(takenText(merge(x, null, x), { choice: "theirs" })).toBe("");
  });

  it("does what was answered, a third text too", () => {
    const conflict = merge(x, y, z);
    expect(takenText(conflict, undefined)).toBeUndefined();
    expect(takenText(conflict, { choice: "ours" })).toBeUndefined();
    expect(takenText(conflict, { choice: "theirs" })).toBe(y);
    expect(takenText(conflict, { choice: "typed", text: " 三层封顶 " })).toBe("三层封顶");
    const state = merge("推进中", "已完成", "滞后", { field: "state" });
    expect(takenText(state, { choice: "typed", text: "已调整" })).toBe("已调整");
    expect(takenText(state, { choice: "typed", text: "快了" })).toBeUndefined();
  });
});

const nobody = { fromThisIssue: false, by: null, at: null };

/** A row of a task that was issued blank. */
function row(said: Partial<Record<TaskEntryField, string | null>>, ours: TaskEntry | null = null): PlannedText {
  const fields: Partial<Record<TaskEntryField, string | null>> = { state: null, ...said };
  const [planned] = planTexts(
    [
      {
        key: "T1",
        foundBy: "key",
        item: "t1",
        instruction: null,
        cells: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, cell(value)])),
      },
    ],
    {
      olderIssue: false,
      text: (_, field) => ({ base: null, ours: ours?.[field as TaskField] ?? null, origin: nobody }),
    },
  );
  if (!planned) throw new Error("a row has cells");
  return planned;
}

const outcomes = (planned: PlannedText | undefined) =>
  planned && textCells(planned).map(({ field, outcome, code }) => [field, outcome, code]);

describe("texts without a state", () => {
  it("wait for it, and the state is asked for", () => {
    const [[one] = []] = settleStates([[row({ done: y })]]);
    expect(outcomes(one)).toEqual([
      ["state", "question", "state_missing"],
      ["done", "question", "waits_for_state"],
    ]);
    if (!one) throw new Error("one row");
    expect(mergedTask(one, null)).toBeNull();
    expect(mergedTask(one, null, { done: { choice: "theirs" } })).toBeNull();
    expect(isTextDecided(one, { done: { choice: "theirs" } }, false)).toBe(false);
    const typed = { state: { choice: "typed", text: "推进中" } } as const;
    expect(mergedTask(one, null, typed)).toMatchObject({ state: "推进中", done: y });
    expect(isTextDecided(one, typed, true)).toBe(true);
  });

  it("go in where one stands, or another file of the organisation brings it", () => {
    const ours: TaskEntry = { state: "滞后", done: "", problems: "", nextSteps: "", matters: "" };
    expect(
      settleStates([[row({ done: y }, ours)]])
        .flat()
        .map(outcomes),
    ).toEqual([[["done", "take", ""]]]);
    expect(mergedTask(row({ done: y }, ours), ours)).toEqual({ ...ours, done: y });
    const both = settleStates([[row({ done: y })], [row({ state: "推进中" })]]);
    expect(both.flat().map(outcomes)).toEqual([[["done", "take", ""]], [["state", "take", ""]]]);
  });
});
