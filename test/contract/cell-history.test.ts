/** The history of a cell and of a task in a period, by the real services. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
let office: Office;

beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterEach(() => office.close());

function enter(indicator: string, organisation: string, value: string, vintage: "快报数" | "年报数" = "快报数") {
  office.core.entry.save({
    organisation,
    period,
    indicator,
    dataPeriod: period,
    value,
    growth: "",
    growthBasis: null,
    vintage,
    filling: "reported",
    remark: "月报第3页",
    reason: "按市反馈数更正",
  });
}

const cell = (indicator: string, organisation: string | null = null) =>
  office.core.progress.cell({ indicator, dataPeriod: period, organisation });

describe("the history of a cell", () => {
  it("has every value with who, when, from where and what became of it, newest first", () => {
    enter("14-fiscal-revenue", "czj", "68.9");
    enter("14-fiscal-revenue", "czj", "69.2");
    const { records, name, dataPeriodLabel } = cell("14-fiscal-revenue", "czj");
    expect({ name, dataPeriodLabel }).toEqual({ name: "财政总收入", dataPeriodLabel: "2022年一季度" });
    expect(records).toMatchObject([
      { value: 69.2, standing: "stands", organisationName: "区财政局", reportedInLabel: "2022年一季度" },
      { value: 68.9, standing: "replaced", provenance: "命令行录入", remark: "月报第3页", by: "命令行" },
    ]);
    expect(records[0]?.byOrganisation, "the office on behalf").toContain("发展");
  });

  it("keeps a stronger vintage beside the one before", () => {
    enter("14-fiscal-revenue", "czj", "68.9");
    enter("14-fiscal-revenue", "czj", "69.2", "年报数");
    expect(cell("14-fiscal-revenue").records.map(({ vintage, standing }) => [vintage, standing])).toEqual([
      ["年报数", "stands"],
      ["快报数", "stands"],
    ]);
  });

  it("has the comments on this figure, and those on no other", () => {
    enter("14-fiscal-revenue", "czj", "68.9");
    const say = (dataPeriod: string | null, text: string) =>
      office.core.remarks.comment({ item: "14-fiscal-revenue", period, organisation: "czj", dataPeriod, text });
    say(period, "请附国库报表");
    say("2021", "上年数待核");
    say(null, "牵头单位待定");
    expect(cell("14-fiscal-revenue", "czj").comments).toMatchObject([{ text: "请附国库报表", mine: true }]);
  });

  it("is refused of a period that the line does not know", () => {
    expect(() =>
      office.core.progress.cell({ indicator: "14-rd-intensity", dataPeriod: "2022Q1", organisation: null }),
    ).toThrow(/WRONG_DATA_PERIOD/);
  });
});

it("the history of a task in a period has every record, which stands and what it replaced", () => {
  const say = (done: string) =>
    office.core.taskProgress.save({
      task: "14-t11-village",
      organisation: "nyncj",
      period,
      state: "推进中",
      done,
      problems: "",
      nextSteps: "",
      matters: "",
    });
  say("完成方案编制");
  say("完成方案编制并批复");
  expect(office.core.taskProgress.history("14-t11-village", period)).toMatchObject([
    { done: "完成方案编制并批复", standing: "stands", provenance: "命令行录入" },
    { done: "完成方案编制", standing: "replaced", organisationName: "区农业农村局" },
  ]);
});

it("an answer to an instruction never overwrites what was said meanwhile", () => {
  const { id } = office.core.remarks.instruct({
    item: "14-t11-village",
    period,
    leader: "王区长",
    givenOn: "2022-04-01",
    text: "请明确建设时序",
  });
  const answer = (text: string, expected: string | null) =>
    office.core.remarks.answer({ instruction: id, organisation: "nyncj", period, text, expected });
  answer("已列入计划", null);
  expect(() => answer("另一种说法", null)).toThrow(/CHANGED_MEANWHILE/);
  expect(answer("已列入计划，5月开工", "已列入计划").answers[0]?.text).toBe("已列入计划，5月开工");
});
