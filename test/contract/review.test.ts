/** 审核 over a real office: what stands out in a report that came back, and what does not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntryInput } from "../../shared/contract/entry.ts";
import type { Review, ReviewLine } from "../../shared/contract/review.ts";
import { issueTo, type Office, openOffice } from "../support/office.ts";

const line = "14-fiscal-revenue";
let office: Office;

const enter = (period: string, value: string, more: Partial<EntryInput> = {}) =>
  office.core.entry.save({
    organisation: "czj",
    period,
    indicator: line,
    dataPeriod: period,
    value,
    growth: "",
    growthBasis: null,
    vintage: null,
    filling: null,
    remark: "",
    reason: "",
    ...more,
  });

const lineOf = (review: Review): ReviewLine => {
  const found = review.lines.find(({ indicator, dataPeriod }) => indicator === line && dataPeriod === "2022Q2");
  if (!found) throw new Error("the line is not in the review");
  return found;
};
const review = () => office.core.review.of("czj", "2022Q2");

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
  enter("2022Q1", "68.9");
  office.core.periods.open("2022Q2", "2022-07-20");
  await issueTo(office, "区财政局", "2022Q2");
});
afterAll(() => office.close());

describe("the review of a report", () => {
  it("lists what nothing was said about, with what the form went out with and the quarter before", () => {
    const { report, issued, lines } = review();
    expect(report).toMatchObject({ organisation: "czj", state: "not_started" });
    expect(issued).toMatchObject({ version: 1 });
    expect(lineOf({ ...review(), lines })).toMatchObject({
      attention: "blank",
      now: null,
      issued: null,
      previous: { dataPeriod: "2022Q1", record: { value: 68.9 } },
    });
    expect(lines.every(({ attention, optional }) => attention === "blank" || optional)).toBe(true);
  });

  it("puts a question that was answered behind those that were not, and says the reason", () => {
    enter("2022Q2", "60", { reason: "一季度含一次性入库" });
    const found = lineOf(review());
    expect(found).toMatchObject({ attention: "explained", now: { value: 60 }, corrections: 0 });
    expect(found.findings).toMatchObject([
      { code: "ytd_falls", grade: "B", open: false, answer: { reason: "一季度含一次性入库" } },
    ]);
    expect(found.findings[0]?.message).toContain("68.9");
    expect(found.provenance).toBe("命令行录入");
    const { lines } = review();
    const before = lines.slice(0, lines.indexOf(lineOf({ ...review(), lines })));
    expect(new Set(before.map(({ attention }) => attention))).toEqual(new Set(["blank"]));
  });

  it("tells that a figure was changed after it was first reported", () => {
    enter("2022Q2", "140.5");
    expect(lineOf(review())).toMatchObject({ attention: "corrected", corrections: 1, findings: [] });
  });

  it("counts for all organisations what it lists for one", () => {
    const row = office.core.review.overview("2022Q2").find(({ organisation }) => organisation === "czj");
    const { lines, tasks } = review();
    expect(row).toMatchObject({
      state: "draft",
      lines: lines.length,
      blanks: lines.filter(({ attention }) => attention === "blank").length,
      changed: 1,
      corrected: 1,
      findings: { A: 0, B: 0, C: 0, explained: 0 },
      tasks: tasks.length,
      tasksUnsaid: tasks.length,
      comments: 0,
    });
  });

  it("lists an earlier figure that the report corrects, beside what stood before and why it was replaced", () => {
    const correct = (value: string, reason: string, expected: EntryInput["expected"]) => {
      const row = {
        indicator: line,
        dataPeriod: "2022Q1",
        value,
        growth: "",
        growthBasis: "",
        vintage: "",
        filling: "",
      };
      const typed = { ...row, remark: "", reason, exempt: false, expected: expected ?? null };
      return office.core.entry.saveRows({ organisation: "czj", period: "2022Q2", rows: [typed] });
    };
    const before = review().lines.length;
    const stood = office.core.forms
      .form("czj", "2022Q1")
      .lines.find(({ indicator, dataPeriod }) => indicator === line && dataPeriod === "2022Q1");
    expect(correct("69.4", "市财政局决算后核定", stood?.current ?? null).saved).toBe(1);
    const { lines } = review();
    expect(lines).toHaveLength(before + 1);
    expect(lines.find(({ dataPeriod, indicator }) => indicator === line && dataPeriod === "2022Q1")).toMatchObject({
      asked: false,
      attention: "explained",
      now: { value: 69.4 },
      issued: { value: 68.9 },
      findings: [{ code: "earlier_figure_replaced", open: false, answer: { reason: "市财政局决算后核定" } }],
    });
    const row = office.core.review.overview("2022Q2").find(({ organisation }) => organisation === "czj");
    expect(row, "it is not one of those asked for").toMatchObject({ lines: before, corrected: 2 });
  });

  it("shows what was said of the line, to this organisation or to all, and nothing said to another", () => {
    const about = { item: line, period: "2022Q2", dataPeriod: null };
    office.core.remarks.comment({ ...about, organisation: "czj", text: "请核实二季度数" });
    office.core.remarks.comment({ ...about, organisation: "tjj", text: "与统计口径核对" });
    expect(lineOf(review()).comments).toMatchObject([{ text: "请核实二季度数" }]);
  });

  it("is the office's alone", async () => {
    const department = openOffice();
    try {
      department.core.periods.open("2022Q1", "2022-04-20");
      department.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
      for (const look of [
        () => department.core.review.overview("2022Q1"),
        () => department.core.review.of("czj", "2022Q1"),
      ])
        expect(look).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
    } finally {
      await department.close();
    }
  });
});
