import { describe, expect, it } from "vitest";
import { type EntryRecord, emptyRecord, entryFields } from "../../shared/domain/form.ts";
import { mergedRecord } from "../../shared/merge/merge-record.ts";
import { type FigureFacts, type PlanFacts, planMerge } from "../../shared/merge/plan.ts";
import type {
  ReturnedCells,
  ReturnedCorrection,
  ReturnedForm,
  ReturnedLine,
} from "../../shared/merge/returned-form.ts";

const figure = (value: number | null, more: Partial<EntryRecord> = {}): EntryRecord => ({
  ...emptyRecord,
  value,
  filling: value === null ? null : "reported",
  ...more,
});

const cells = (record: EntryRecord, row: number): ReturnedCells =>
  Object.fromEntries(
    entryFields.map((field, at) => [
      field,
      {
        sheet: "指标填报",
        cell: `${"KLMNOP"[at]}${row}`,
        raw: String(record[field] ?? ""),
        value: record[field],
        notes: [],
        doubt: null,
      },
    ]),
  );

const line = (indicator: string, record: EntryRecord, more: Partial<ReturnedLine> = {}): ReturnedLine => ({
  key: `K-${indicator}`,
  foundBy: "key",
  indicator,
  dataPeriod: "2022Q1",
  cells: cells(record, 5),
  ...more,
});

const correction = (record: EntryRecord, target: ReturnedCorrection["target"]): ReturnedCorrection => ({
  key: "FIX1",
  sheet: "指标填报",
  cell: "C16",
  indicatorName: "地区生产总值",
  dataPeriodText: "2020年",
  target,
  cells: cells(record, 16),
});

const form = (more: Partial<ReturnedForm>): ReturnedForm => ({
  issueId: "issue-7",
  organisation: "stats",
  period: "2022Q1",
  baseKnown: true,
  lines: [],
  corrections: [],
  tasks: [],
  contact: { name: "", phone: "", filledOn: "" },
  notes: [],
  checkNumber: { count: 0, sum: 0 },
  ...more,
});

const unknownOrigin = { fromThisIssue: false, by: null, at: null };
const entered = { fromThisIssue: false, by: "李明", at: "2022-04-12T02:00:00Z" };
const known: FigureFacts = {
  base: null,
  ours: null,
  origin: { record: unknownOrigin, remark: unknownOrigin },
  decimals: 1,
};
const facts = (figures: Readonly<Record<string, Partial<FigureFacts>>>, more: Partial<PlanFacts> = {}): PlanFacts => ({
  olderIssue: false,
  figure: (indicator, dataPeriod) => {
    const one = figures[`${indicator}@${dataPeriod}`];
    return one && { ...known, ...one };
  },
  ...more,
});

const outcomes = (plan: ReturnType<typeof planMerge>) =>
  [...plan.figures.flatMap((one) => one.cells), ...plan.strays].map(({ cell, field, outcome, code }) => [
    cell,
    field,
    outcome,
    code,
  ]);

describe("a merge plan", () => {
  it("lists what changes with its place, and a conflict with who changed ours and when", () => {
    const plan = planMerge(
      form({ lines: [line("gdp", figure(1820))] }),
      facts({
        "gdp@2022Q1": { base: figure(1807), ours: figure(1815), origin: { record: entered, remark: unknownOrigin } },
      }),
    );
    expect(plan.figures[0]?.cells).toEqual([
      {
        sheet: "指标填报",
        cell: "K5",
        item: "gdp",
        dataPeriod: "2022Q1",
        field: "value",
        base: 1807,
        ours: 1815,
        theirs: 1820,
        raw: "1820",
        outcome: "conflict",
        grade: null,
        code: "changed_meanwhile",
        details: {},
        by: "李明",
        at: "2022-04-12T02:00:00Z",
      },
    ]);
    expect(plan.unchanged).toBe(5);
  });

  it("asks about everything in a workbook of an older issue, and in rows found by name", () => {
    const lines = [line("gdp", figure(1820)), line("retail", figure(258.9), { foundBy: "name" })];
    const figures = { "gdp@2022Q1": {}, "retail@2022Q1": {} };
    expect(
      new Set(outcomes(planMerge(form({ lines }), facts(figures, { olderIssue: true }))).map(([, , , code]) => code)),
    ).toEqual(new Set(["older_issue_cell"]));
    const plan = planMerge(form({ lines }), facts(figures));
    expect(plan.figures.map(({ merge }) => merge.record.outcome)).toEqual(["take", "question"]);
  });

  it("asks about every difference when the stamp is gone", () => {
    const plan = planMerge(
      form({ baseKnown: false, lines: [line("gdp", figure(1820))] }),
      facts({ "gdp@2022Q1": { base: null } }),
    );
    expect(outcomes(plan)[0]).toEqual(["K5", "value", "question", "base_unknown"]);
  });

  it("takes nothing into an accepted report, and says so of each cell", () => {
    const plan = planMerge(
      form({ lines: [line("gdp", figure(1820))] }),
      facts({ "gdp@2022Q1": {} }, { refuse: "report_accepted" }),
    );
    expect(outcomes(plan).every(([, , outcome, code]) => outcome === "rejected" && code === "report_accepted")).toBe(
      true,
    );
  });

  it("rejects lines the organisation is not asked for", () => {
    const plan = planMerge(form({ lines: [line("gdp", figure(1820))] }), facts({}));
    expect(outcomes(plan)[0]).toEqual(["K5", "value", "rejected", "unknown_line"]);
  });
});

describe("往期订正", () => {
  const target = { indicator: "gdp", dataPeriod: "2020" };
  const stands = {
    "gdp@2020": { base: figure(1807, { vintage: "快报数" }), ours: figure(1807, { vintage: "快报数" }) },
  };

  it("changes what was written and leaves the rest as it stands", () => {
    const plan = planMerge(
      form({ corrections: [correction({ ...emptyRecord, value: 1808.1, remark: "年报核实数" }, target)] }),
      facts(stands),
    );
    const [one] = plan.figures;
    expect(one && mergedRecord(one.merge, one.ours)).toEqual(
      figure(1808.1, { vintage: "快报数", remark: "年报核实数" }),
    );
    expect(outcomes(plan).map(([, , outcome]) => outcome)).toEqual(["correction", "correction"]);
  });

  it("without a reason is asked about", () => {
    const plan = planMerge(
      form({ corrections: [correction({ ...emptyRecord, value: 1808.1 }, target)] }),
      facts(stands),
    );
    expect(outcomes(plan)[0]).toEqual(["K16", "value", "question", "correction_without_reason"]);
  });

  it("that names no figure is rejected, not lost", () => {
    const plan = planMerge(form({ corrections: [correction({ ...emptyRecord, value: 1808.1 }, null)] }), facts(stands));
    expect(outcomes(plan)).toEqual([["K16", "value", "rejected", "correction_unclear"]]);
  });
});
