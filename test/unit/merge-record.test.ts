import { describe, expect, it } from "vitest";
import { type EntryField, type EntryRecord, emptyRecord, entryFields } from "../../shared/domain/form.ts";
import { fileVerdict } from "../../shared/merge/file-verdict.ts";
import { mergedRecord, mergeRecord, type RecordMergeInput } from "../../shared/merge/merge-record.ts";
import type { Doubt, ReturnedCells } from "../../shared/merge/returned-form.ts";

const filed: EntryRecord = {
  value: 489.5,
  growth: 5.2,
  growthBasis: "不变价",
  vintage: "快报数",
  filling: "reported",
  remark: "统计公报",
};

function cells(entry: Partial<EntryRecord>, doubts: Partial<Record<EntryField, Doubt>> = {}): ReturnedCells {
  const whole = { ...emptyRecord, ...entry };
  return Object.fromEntries(
    entryFields.map((field) => [
      field,
      {
        sheet: "指标填报",
        cell: "K5",
        raw: String(whole[field] ?? ""),
        value: whole[field],
        notes: [],
        doubt: doubts[field] ?? null,
      },
    ]),
  );
}

const nothing = { record: false, remark: false };
const both = { record: true, remark: true };

const merge = (more: Partial<RecordMergeInput>) =>
  mergeRecord({ base: null, theirs: cells(filed), ours: null, oursFromThisIssue: nothing, decimals: 1, ...more });

const doubt = (handling: Doubt["handling"], hasProposal: boolean): Doubt => ({
  code: handling === "ask" ? "approximate" : "formula_error",
  details: {},
  handling,
  hasProposal,
});

const codeOf = (result: ReturnType<typeof mergeRecord>, field: EntryField) =>
  [...result.record.fields, ...result.remark.fields].find((one) => one.field === field)?.code;

describe("one atomic record", () => {
  it("is a conflict as a whole when both sides changed any of it", () => {
    const result = merge({
      base: filed,
      theirs: cells({ ...filed, growth: 5.4 }),
      ours: { ...filed, vintage: "年报数" },
    });
    expect(result.record.outcome).toBe("conflict");
    expect(result.record.fields.map(({ field, outcome }) => [field, outcome])).toEqual([
      ["growth", "conflict"],
      ["vintage", "conflict"],
    ]);
  });

  it("leaves the remark to merge by itself", () => {
    const result = merge({
      base: filed,
      theirs: cells({ ...filed, value: 490, remark: "更正" }),
      ours: { ...filed, value: 488 },
    });
    expect([result.record.outcome, result.remark.outcome]).toEqual(["conflict", "take"]);
    expect(mergedRecord(result, { ...filed, value: 488 })).toEqual({ ...filed, value: 488, remark: "更正" });
  });

  it("waits as a whole while one of its cells is in doubt", () => {
    const result = merge({ theirs: cells(filed, { growth: doubt("ask", true) }) });
    expect(mergedRecord(result, null)).toEqual({ ...emptyRecord, remark: filed.remark });
    expect([codeOf(result, "value"), codeOf(result, "growth")]).toEqual(["waits_for_record", "approximate"]);
    expect(mergedRecord(result, null, { record: "theirs" })).toEqual(filed);
  });

  it("can be taken without the cell that is refused, when a person says so", () => {
    const result = merge({ theirs: cells({ ...filed, growth: null }, { growth: doubt("refuse", false) }) });
    expect(mergedRecord(result, null)?.value ?? null).toBeNull();
    expect(mergedRecord(result, null, { record: "theirs" })).toEqual({ ...filed, growth: null });
  });

  it("cannot be answered with theirs where theirs is no value", () => {
    const result = merge({ theirs: cells({ ...filed, value: null }, { value: doubt("ask", false) }) });
    expect(mergedRecord(result, null, { record: "theirs", remark: "ours" })?.value ?? null).toBeNull();
    expect(result.record.proposal).toBeNull();
  });
});

describe("a returned figure", () => {
  it("that corrects an earlier return of the same issue is no conflict", () => {
    const result = merge({ theirs: cells({ ...filed, value: 491 }), ours: filed, oursFromThisIssue: both });
    expect(result.record.outcome).toBe("correction");
    expect(mergedRecord(result, filed)?.value).toBe(491);
  });

  it("that is back at the issued value after an earlier return changed it is asked about, not lost", () => {
    const issued = { ...filed, value: 480 };
    const result = merge({ base: issued, theirs: cells(issued), ours: filed, oursFromThisIssue: both });
    expect(codeOf(result, "value")).toBe("back_to_issued");
    expect(mergedRecord(result, filed)).toBeNull();
  });

  it("left blank does not undo what another section filled in", () => {
    const result = merge({ theirs: cells({}), ours: filed, oursFromThisIssue: both });
    expect(result.record.outcome).toBe("unchanged");
  });

  it("that was cleared is a question; answering it clears it", () => {
    const result = merge({ base: filed, theirs: cells({ ...filed, value: null }), ours: filed });
    expect(codeOf(result, "value")).toBe("cleared");
    expect(mergedRecord(result, filed)).toBeNull();
    expect(mergedRecord(result, filed, { record: "theirs" })?.value).toBeNull();
  });

  it("is reported when 填报情况 was left blank, and that is said", () => {
    const result = merge({ theirs: cells({ ...filed, filling: null }) });
    expect(mergedRecord(result, null)).toEqual(filed);
    expect(codeOf(result, "filling")).toBe("filling_inferred");
  });

  it("beside 无数据 contradicts itself and is asked about", () => {
    const result = merge({ theirs: cells({ ...filed, filling: "nil" }) });
    expect([result.record.outcome, codeOf(result, "filling")]).toEqual(["question", "filling_contradicts"]);
  });

  it("0 is a value", () => {
    const result = merge({ theirs: cells({ ...filed, value: 0 }) });
    expect(mergedRecord(result, null)?.value).toBe(0);
  });

  it("0.1 + 0.2 is 0.3, and a difference below the printed decimals is taken with a hint", () => {
    expect(
      merge({ base: { ...filed, value: 0.3 }, theirs: cells({ ...filed, value: 0.1 + 0.2 }), ours: filed }).record
        .outcome,
    ).toBe("unchanged");
    const result = merge({ base: filed, theirs: cells({ ...filed, value: 489.52 }), ours: filed });
    expect(mergedRecord(result, filed)?.value).toBe(489.52);
    expect(result.record.fields).toMatchObject([
      { field: "value", outcome: "take", grade: "D", code: "below_decimals" },
    ]);
  });

  it("into an accepted report is rejected, and said", () => {
    const result = merge({ refuseAll: "report_accepted" });
    expect(
      result.record.fields.every(({ outcome, code }) => outcome === "rejected" && code === "report_accepted"),
    ).toBe(true);
    expect(mergedRecord(result, null, { record: "theirs", remark: "theirs" })).toBeNull();
  });
});

describe("verdict on a file", () => {
  const facts = {
    rejection: null,
    settled: false,
    olderIssue: false,
    otherPeriod: false,
    periodClosed: false,
    open: 0,
    findings: 0,
  };
  it.each([
    [{}, "clean", null],
    [{ open: 1 }, "check", null],
    [{ findings: 1 }, "check", null],
    [{ olderIssue: true, open: 3 }, "stale", "older_issue"],
    [{ otherPeriod: true }, "stale", "other_period"],
    [{ otherPeriod: true, periodClosed: true }, "stale", "closed_period"],
    [{ settled: true, periodClosed: true }, "duplicate", null],
    [{ rejection: "not_ours" as const }, "unrecognised", "not_ours"],
    [{ rejection: "encrypted" as const }, "unreadable", "encrypted"],
  ])("%o → %s %s", (more, verdict, reason) => {
    expect(fileVerdict({ ...facts, ...more })).toEqual({ verdict, reason });
  });
});

describe("words behind a figure", () => {
  const words = (rest: string): Doubt => ({
    code: "trailing_words",
    details: { rest },
    handling: "ask",
    hasProposal: true,
  });
  const withWords = (remark: string | null, rest = "其中市级12亿元") =>
    merge({ theirs: cells({ ...filed, remark }, { value: words(rest) }) });

  it("go behind the remark with a yes, and only then", () => {
    const result = withWords("统计公报。");
    expect(mergedRecord(result, null)?.remark).toBe("统计公报。");
    expect(mergedRecord(result, null, { record: "ours" })?.remark).toBe("统计公报。");
    expect(mergedRecord(result, null, { record: { typed: { value: 490 } } })?.remark).toBe("统计公报。");
    expect(mergedRecord(result, null, { record: "theirs" })).toEqual({ ...filed, remark: "统计公报；其中市级12亿元" });
  });

  it("are the remark where there is none, and are not said twice", () => {
    expect(mergedRecord(withWords(null), null, { record: "theirs" })?.remark).toBe("其中市级12亿元");
    expect(mergedRecord(withWords("年报，其中市级12亿元"), null, { record: "theirs" })?.remark).toBe(
      "年报，其中市级12亿元",
    );
  });

  it("go behind the remark that stands, where the returned one is kept out", () => {
    const ours = { ...emptyRecord, remark: "已核" };
    const result = merge({ ours, theirs: cells({ ...filed, remark: "统计公报" }, { value: words("初步数") }) });
    expect(mergedRecord(result, ours, { record: "theirs", remark: "ours" })?.remark).toBe("已核；初步数");
  });
});
