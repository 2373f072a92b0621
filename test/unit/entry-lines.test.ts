/** The lines of a report as typed: what goes to the core, what counts as filled in, what an exemption is for. */
import { describe, expect, it } from "vitest";
import { withFilling } from "../../renderer/components/report-grid/report-line.ts";
import { checkSumOf } from "../../renderer/features/entry/check-sum.tsx";
import {
  type EntryLine,
  isLineBlank,
  lineNames,
  shownText,
  typedRowOf,
  withoutExemption,
} from "../../renderer/features/entry/entry-line.ts";
import { lineProblems } from "../../renderer/features/entry/line-problems.ts";
import { differs, draftOf, withField } from "../../renderer/features/entry/revision-draft.ts";
import type { JudgedRow } from "../../shared/contract/entry.ts";
import type { EntryRecord } from "../../shared/domain/form.ts";

const stored: EntryRecord = {
  value: 489.5,
  growth: null,
  growthBasis: null,
  vintage: "快报数",
  filling: "reported",
  remark: "市统计局反馈",
};
const lineWith = (current: EntryRecord | null): EntryLine => ({
  key: "gdp@2022Q1",
  indicator: "gdp",
  name: "地区生产总值",
  unit: "亿元",
  decimals: 1,
  growthUnit: "%",
  dataPeriod: "2022Q1",
  dataPeriodLabel: "2022年一季度",
  wording: null,
  current,
  asked: null,
});
const blank = lineWith(null);
const filled = lineWith(stored);
const typed = (field: string, text: string) => ({ row: blank.key, field, text });
const fillingOf =
  (line: EntryLine, drafts: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map()) =>
  (row: string) =>
    row === line.key ? shownText(line, drafts.get(row), "filling") : undefined;

describe("a line as typed", () => {
  it("goes to the core as typed, unconverted, the other cells as they stand, with the record it was begun on", () => {
    expect(typedRowOf(filled, { value: "489.5亿元" })).toMatchObject({
      value: "489.5亿元",
      vintage: "快报数",
      filling: "已填报",
      expected: stored,
    });
    const moved = lineWith({ ...stored, value: 500 });
    expect(typedRowOf(moved, { value: "1", begunOn: JSON.stringify(stored) }).expected).toEqual(stored);
  });

  it("keeps 0 as a figure, blank as not reported, and a blank with its reason as filled in", () => {
    expect(isLineBlank(lineWith({ ...stored, value: 0 }), undefined)).toBe(false);
    expect(shownText(lineWith({ ...stored, value: 0 }), undefined, "value")).toBe("0");
    expect(isLineBlank(blank, undefined)).toBe(true);
    expect(isLineBlank(blank, { filling: "未取得" })).toBe(false);
    expect(isLineBlank(blank, { filling: "已填报" })).toBe(true);
  });

  it("marks a typed figure 已填报, takes the mark back with the figure, and never overrides a choice", () => {
    const change = typed("value", "5");
    expect(withFilling([change], fillingOf(blank))).toEqual([change, typed("filling", "已填报")]);
    const cleared = typed("value", "");
    expect(withFilling([cleared], fillingOf(filled))).toEqual([cleared, typed("filling", "")]);
    const chosen = new Map([[blank.key, { filling: "无数据" }]]);
    expect(withFilling([change], fillingOf(blank, chosen))).toEqual([change]);
    const block = [change, typed("filling", "无数据")];
    expect(withFilling(block, fillingOf(blank)), "nor one pasted beside it").toEqual(block);
  });

  it("loses its exemption when the figure it was given for is changed, not when the reason is", () => {
    const exempted = new Map([[blank.key, { value: "5", exempt: "1", reason: "上级核定口径，按此报送" }]]);
    expect(withoutExemption([typed("value", "6")], exempted)).toContainEqual(typed("exempt", ""));
    expect(withoutExemption([typed("reason", "改写理由")], exempted)).toEqual([typed("reason", "改写理由")]);
    expect(withoutExemption([typed("value", "6")], new Map())).toEqual([typed("value", "6")]);
  });
});

const questioned: JudgedRow = {
  indicator: "gdp",
  dataPeriod: "2022Q1",
  outcome: "question",
  before: null,
  after: stored,
  findings: [{ code: "C01", grade: "B", field: "value", message: "与上期相差 100 倍" } as never],
  error: null,
};

describe("what is said of a line", () => {
  const judged = (more: Partial<JudgedRow>): JudgedRow => ({ ...questioned, ...more });
  const said = (row: JudgedRow, mayExempt = true) =>
    lineProblems(filled, filled.name, row, undefined, mayExempt).map(({ kind, column }) => `${kind} ${column}`);

  it("asks for the reason in its own cell, and is a note once it is given", () => {
    expect(said(judged({}))).toEqual(["question value", "note reason"]);
    expect(said(judged({ outcome: "ready" }))).toEqual(["note value"]);
  });

  it("a refusal stands in the column it names", () => {
    const error = { code: "NOT_A_NUMBER" as const, details: { line: "x", field: "同比", text: "约12" } };
    expect(said(judged({ outcome: "refused", findings: [], error }))).toEqual(["error growth"]);
  });

  it("somebody else's save shows what stands now, to be chosen", () => {
    const error = { code: "CHANGED_MEANWHILE" as const, details: { line: "x", now: 500 } };
    const changed = judged({ outcome: "refused", before: stored, error });
    const [problem] = lineProblems(filled, filled.name, changed, undefined, false);
    expect(problem).toMatchObject({ kind: "changed", now: stored });
    expect(problem?.message).toContain("489.5");
  });

  it("another window's text is said at its cell", () => {
    const [problem] = lineProblems(filled, filled.name, undefined, { value: "70" }, false);
    expect(problem).toMatchObject({ kind: "clash", column: "value" });
    expect(problem?.message).toContain("“70”");
  });
});

describe("how a line is called where it stands by itself", () => {
  it("an indicator asked for two periods, and a corrected figure, are told apart by their period", () => {
    const asked = { key: "asked" } as never;
    const quarter = { ...blank, asked };
    const year = { ...quarter, key: "gdp@2021", dataPeriod: "2021", dataPeriodLabel: "2021年" };
    const other = { ...quarter, key: "tax@2022Q1", name: "税收收入" };
    const corrected = { ...other, key: "tax@2021", dataPeriodLabel: "2021年", asked: null };
    const names = lineNames([quarter, year, other]);
    expect([...names.values()]).toEqual(["地区生产总值（2022年一季度）", "地区生产总值（2021年）", "税收收入"]);
    expect(lineNames([corrected]).get("tax@2021")).toBe("税收收入（2021年）");
    const found = { ...questioned, dataPeriod: "2021" };
    expect(lineProblems(year, names.get(year.key) ?? "", found, undefined, false)[0]?.name).toBe(
      "地区生产总值（2021年）",
    );
  });
});

describe("a revision as typed", () => {
  it("is no change while it equals what is stored, also after typing back", () => {
    const changed = withField(draftOf(stored), "value", "490");
    expect(differs(changed, stored)).toBe(true);
    expect(differs(withField(changed, "value", " 489.5 "), stored)).toBe(false);
  });
});

describe("核对数", () => {
  it("adds without binary noise, at the most decimals typed", () => {
    expect(checkSumOf(["0.1", "0.2", "1855.25"])).toEqual({ count: 3, sum: "1855.55" });
  });

  it("leaves out blanks and what is no plain figure", () => {
    expect(checkSumOf(["", "约12", "7"])).toEqual({ count: 1, sum: "7" });
  });
});
