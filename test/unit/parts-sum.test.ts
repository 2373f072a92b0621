/** A total below the lines that are part of it is asked about; everything else goes as it would (05 §5.4 row 39). */
import { describe, expect, it } from "vitest";
import { type EntryRecord, emptyRecord, entryFields } from "../../shared/domain/form.ts";
import { askOversizedParts } from "../../shared/merge/parts-sum.ts";
import { type FigureFacts, planMerge } from "../../shared/merge/plan.ts";
import type { ReturnedCells, ReturnedLine } from "../../shared/merge/returned-form.ts";

const lines = [
  { code: "all", name: "载体数量", unit: "家", partOf: null },
  { code: "national", name: "国家级", unit: "家", partOf: "all" },
  { code: "provincial", name: "省级", unit: "家", partOf: "all" },
  { code: "area", name: "孵化面积", unit: "万平方米", partOf: "all" },
  { code: "share", name: "占比", unit: "%", partOf: null },
  { code: "share-part", name: "其中占比", unit: "%", partOf: "share" },
];

function cells(value: number | null): ReturnedCells {
  const record: EntryRecord = { ...emptyRecord, value, filling: value === null ? null : "reported" };
  return Object.fromEntries(
    entryFields.map((field, index) => [
      field,
      {
        sheet: "指标填报",
        cell: `${"KLMNOP"[index]}7`,
        raw: String(record[field] ?? ""),
        value: record[field],
        notes: [],
        doubt: null,
      },
    ]),
  );
}

const nobody = { fromThisIssue: false, by: null, at: null };

type Returned = Readonly<Record<string, number | null>>;
type Ours = Readonly<Record<string, number>>;

const outcomes = (returned: Returned, ours: Ours = {}) => outcomesOf([returned], ours)[0] ?? [];

const outcomesOf = (files: readonly Returned[], ours: Ours = {}) =>
  askOversizedParts(
    files.map((returned) => planOf(returned, ours).figures),
    lines,
  ).map((figures) => figures.map(({ item, merge: { record } }) => [item, record.outcome]));

function planOf(returned: Returned, ours: Ours) {
  const known = (code: string): FigureFacts => {
    const value = ours[code];
    const record = value === undefined ? null : { ...emptyRecord, value, filling: "reported" as const };
    return { base: record, ours: record, origin: { record: nobody, remark: nobody }, decimals: 0 };
  };
  return planMerge(
    {
      issueId: "1",
      organisation: "kjj",
      period: "2022Q2",
      baseKnown: true,
      lines: Object.entries(returned).map(
        ([indicator, value]): ReturnedLine => ({
          key: indicator,
          foundBy: "key",
          indicator,
          dataPeriod: "2022Q2",
          cells: cells(value),
        }),
      ),
      corrections: [],
      tasks: [],
      contact: { name: "", phone: "", filledOn: "" },
      notes: [],
      checkNumber: { count: 0, sum: 0 },
    },
    { olderIssue: false, figure: known },
  );
}

describe("parts of a total", () => {
  it("together more than it are asked about, with the total", () => {
    expect(outcomes({ all: 120, national: 60, provincial: 63 })).toEqual([
      ["all", "question"],
      ["national", "question"],
      ["provincial", "question"],
    ]);
  });

  it("may be less than it, or just as much", () => {
    expect(outcomes({ all: 123, national: 60, provincial: 63 }).map(([, outcome]) => outcome)).not.toContain(
      "question",
    );
    expect(outcomes({ all: 0.3, national: 0.1, provincial: 0.2 }).map(([, outcome]) => outcome)).not.toContain(
      "question",
    );
  });

  it("say nothing while the total or all parts are blank", () => {
    expect(outcomes({ all: null, national: 60 })).toContainEqual(["national", "take"]);
    expect(outcomes({ all: 120, national: null })).toContainEqual(["all", "take"]);
  });

  it("of another unit are not added up, and shares never", () => {
    expect(outcomes({ all: 120, area: 200 })).toContainEqual(["area", "take"]);
    expect(outcomes({ share: 12, "share-part": 20 })).toContainEqual(["share-part", "take"]);
  });

  it("are set against a total that was there before, which stays as it is", () => {
    expect(outcomes({ all: 50, national: 60 }, { all: 50 })).toEqual([
      ["all", "unchanged"],
      ["national", "question"],
    ]);
  });

  it("in another file than it are asked about all the same, in either order", () => {
    const total = { all: 50, national: null, provincial: null };
    const parts = { all: null, national: 30, provincial: 31 };
    const inTotal = [
      ["all", "question"],
      ["national", "unchanged"],
      ["provincial", "unchanged"],
    ];
    const inParts = [
      ["all", "unchanged"],
      ["national", "question"],
      ["provincial", "question"],
    ];
    expect(outcomesOf([total, parts])).toEqual([inTotal, inParts]);
    expect(outcomesOf([parts, total])).toEqual([inParts, inTotal]);
    expect(outcomesOf([{ ...total, all: 61 }, parts]).flat()).not.toContainEqual([expect.anything(), "question"]);
  });

  it("are set against the total that another file brings, not the one it replaces", () => {
    const raised = outcomesOf([{ all: 80 }, { all: 50, national: 60 }], { all: 50 });
    expect(raised.flat()).toEqual([
      ["all", "take"],
      ["all", "unchanged"],
      ["national", "take"],
    ]);
  });
});
