/** 另填 in 汇总: what is sent of what was typed, how two texts are set apart, how far reading is. */
import { describe, expect, it } from "vitest";
import { differenceFrom } from "../../renderer/components/text-difference.ts";
import { progressTeller, remainingSeconds } from "../../renderer/features/exchange/merge-progress.ts";
import { typedFields, typedFromReturned, typedToSend } from "../../renderer/features/exchange/merge-typed.ts";
import type { MergeCell } from "../../shared/contract/merge.ts";
import { itemsOf, type MergeItem } from "../../shared/listings/merge-items.ts";

const figure: MergeCell = {
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
  ours: 0.94,
  theirs: 0.97,
  raw: "0.97",
  outcome: "conflict",
  grade: null,
  code: "",
  message: "",
  by: null,
  at: null,
};

const itemOf = (...cells: MergeCell[]): MergeItem => {
  const [item] = itemsOf({
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
    checkNumber: null,
    unchanged: 0,
    cells,
  });
  if (!item) throw new Error("no item");
  return item;
};

describe("另填", () => {
  const record = itemOf(figure, { ...figure, cell: "L5", field: "growth", theirs: 4.3 });
  const task: MergeCell = { ...figure, kind: "task", sheet: "任务填报", cell: "H6", field: "done", dataPeriod: "" };

  it("asks for all fields of a record, and says what was returned of those that are listed", () => {
    const returned = typedFields(record).map(({ field, returned: text }) => [field, text]);
    expect(returned).toEqual([
      ["value", "0.97"],
      ["growth", "+4.3"],
      ["growthBasis", ""],
      ["vintage", ""],
      ["filling", ""],
    ]);
  });

  it("begins empty for a figure, from what was returned for a text", () => {
    expect(typedFromReturned(record)).toEqual({});
    expect(typedFromReturned(itemOf({ ...task, theirs: "完成主体施工" }))).toEqual({ done: "完成主体施工" });
  });

  it("sends only what was typed: the rest stays as returned", () => {
    expect(typedToSend(record, { value: " 0.955 ", growth: "" })).toEqual({ value: "0.955" });
    expect(typedToSend(record, {})).toEqual({});
  });

  it("takes the returned figure away where somebody says that there is none", () => {
    expect(typedToSend(record, { filling: "nil" })).toEqual({ value: "", growth: "", filling: "nil" });
  });

  it("lets a text be emptied on purpose", () => {
    expect(typedToSend(itemOf(task), { done: "  " })).toEqual({ done: "" });
  });
});

describe("two versions of a text", () => {
  const marked = (text: string, other: string) =>
    differenceFrom(text, other)
      .map((part) => (part.differs ? `[${part.text}]` : part.text))
      .join("");

  it("marks each place that differs, and only those", () => {
    const [returned, standing] = ["完成投资3.2亿元，预计二季度末投入运行。", "完成投资2.9亿元，预计三季度投入运行。"];
    expect(marked(returned, standing)).toBe("完成投资[3.2]亿元，预计[二季度末]投入运行。");
  });

  it("does not take single characters in common for agreement", () => {
    expect(marked("抓紧办理许可", "许多企业办厂")).toBe("[抓紧办理许可]");
  });

  it("counts no character twice where one text repeats itself", () => {
    expect(marked("推进推进", "推进")).toBe("推进[推进]");
    expect(marked("推进", "推进推进")).toBe("推进");
  });
});

describe("progress", () => {
  it("tells what is left by the pace so far, once there is one", () => {
    expect(remainingSeconds(20_000, 50, 200)).toBe(60);
    expect(remainingSeconds(500, 2, 200)).toBeNull();
    expect(remainingSeconds(20_000, 200, 200)).toBeNull();
  });

  it("tells the last file, and of a burst before it only the first", () => {
    const told: number[] = [];
    const tell = progressTeller(
      ({ done }) => told.push(done),
      () => 0,
    );
    for (const done of [1, 2, 3, 4]) tell(done, 4, "");
    expect(told).toEqual([1, 4]);
  });
});
