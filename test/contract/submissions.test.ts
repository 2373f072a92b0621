/** Reports through their states, by the real services: what the planner and a department may do, and what is kept. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntryInput } from "../../shared/contract/entry.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const czj = { organisation: "czj", period };
let office: Office;

beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterEach(() => office.close());

function enter(value: string, more: Partial<EntryInput> = {}) {
  return office.core.entry.save({
    organisation: "czj",
    period,
    indicator: "14-fiscal-revenue",
    dataPeriod: "2022Q1",
    value,
    growth: "",
    growthBasis: null,
    vintage: null,
    filling: null,
    remark: "",
    reason: "",
    ...more,
  });
}

/** Says 无数据 of everything that is still blank. */
function explainBlanks() {
  for (const { indicator, dataPeriod } of office.core.submissions.get(czj).blanks)
    enter("", { indicator, dataPeriod, filling: "nil" });
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "none";
}

describe("submitting", () => {
  it("names the lines that nothing was said about", () => {
    enter("68.9");
    const { blanks, asked } = office.core.submissions.get(czj);
    expect(blanks).toHaveLength(asked - 1);
    try {
      office.core.submissions.submit({ ...czj, nil: false });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "REPORT_INCOMPLETE", details: { organisation: "区财政局" } });
    }
    expect(office.core.submissions.get(czj)).toMatchObject({ state: "draft", receivedAt: null });
  });

  it("goes through when every blank has its word, and is late after the due date", () => {
    enter("68.9");
    explainBlanks();
    office.setDate("2022-04-21");
    expect(office.core.submissions.submit({ ...czj, nil: false })).toMatchObject({
      state: "submitted",
      late: true,
      blanks: [],
    });
    office.core.submissions.withdraw(czj);
    office.setDate("2022-04-19");
    expect(office.core.submissions.submit({ ...czj, nil: false }).late, "late stays late").toBe(true);
  });

  it("takes a nil return of someone who has filled in nothing, and of nobody else", () => {
    expect(office.core.submissions.submit({ ...czj, nil: true })).toMatchObject({ state: "submitted", nil: true });
    office.core.submissions.withdraw(czj);
    enter("68.9");
    expect(codeOf(() => office.core.submissions.submit({ ...czj, nil: true }))).toBe("INVALID");
  });

  it("takes no nil return where a line that may be left blank has its figure", () => {
    const kjj = { organisation: "kjj", period };
    const optional = office.core.forms.form("kjj", period).lines.find((line) => line.optional);
    enter("12", {
      organisation: "kjj",
      indicator: optional?.indicator ?? "",
      dataPeriod: optional?.dataPeriod ?? "",
      reason: "据上级核定数填报",
    });
    expect(office.core.submissions.get(kjj)).toMatchObject({ filled: 1 });
    expect(codeOf(() => office.core.submissions.submit({ ...kjj, nil: true }))).toBe("INVALID");
  });

  it("takes no nil return where a task has been reported on", () => {
    const rsj = { organisation: "rsj", period };
    const [task] = office.core.submissions.get(rsj).blankTasks;
    const words = { done: "", problems: "", nextSteps: "", matters: "" };
    office.core.taskProgress.save({ ...rsj, ...words, task: task?.task ?? "", state: "未启动" });
    expect(codeOf(() => office.core.submissions.submit({ ...rsj, nil: true }))).toBe("INVALID");
  });

  it("asks for a state of every task as well", () => {
    const rsj = { organisation: "rsj", period };
    for (const { indicator, dataPeriod } of office.core.submissions.get(rsj).blanks)
      enter("", { organisation: "rsj", indicator, dataPeriod, filling: "nil" });
    const [task] = office.core.submissions.get(rsj).blankTasks;
    expect(task).toMatchObject({ name: "人力资源产业园" });
    try {
      office.core.submissions.submit({ ...rsj, nil: false });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "REPORT_INCOMPLETE", details: { lines: [], tasks: ["人力资源产业园"] } });
    }
    const words = { done: "", problems: "", nextSteps: "", matters: "" };
    office.core.taskProgress.save({ ...rsj, ...words, task: task?.task ?? "", state: "未启动" });
    expect(office.core.submissions.submit({ ...rsj, nil: false })).toMatchObject({
      state: "submitted",
      blankTasks: [],
    });
  });

  it("becomes a draft again when a figure is changed", () => {
    office.core.submissions.submit({ ...czj, nil: true });
    enter("68.9");
    expect(office.core.submissions.get(czj)).toMatchObject({ state: "draft", nil: false });
  });
});

describe("accepting and sending back", () => {
  beforeEach(() => {
    enter("68.9");
    explainBlanks();
    office.core.submissions.submit({ ...czj, nil: false });
  });

  it("freezes what was accepted", () => {
    office.core.submissions.accept(period, ["czj"]);
    expect(codeOf(() => enter("69.0"))).toBe("REPORT_ACCEPTED");
    expect(codeOf(() => office.core.submissions.withdraw(czj))).toBe("REPORT_STATE");
  });

  it("sends back with a reason, counts how often, and says why until it is accepted", () => {
    expect(codeOf(() => office.core.submissions.return(period, ["czj"], "不对"))).toBe("REASON_REQUIRED");
    office.core.submissions.return(period, ["czj"], "同比与统计月报不一致");
    expect(office.core.submissions.get(czj)).toMatchObject({
      state: "returned",
      returns: 1,
      returnReason: "同比与统计月报不一致",
    });
    enter("69.0");
    office.core.submissions.submit({ ...czj, nil: false });
    const [accepted] = office.core.submissions.accept(period, ["czj"]);
    expect(accepted).toMatchObject({ state: "accepted", returns: 1, returnReason: "" });
  });

  it("moves all of the chosen reports or none", () => {
    expect(codeOf(() => office.core.submissions.accept(period, ["czj", "tjj"]))).toBe("REPORT_STATE");
    expect(office.core.submissions.get(czj).state).toBe("submitted");
  });

  it("is unlocked until the end of a day, and shows what was changed since acceptance", () => {
    office.core.submissions.accept(period, ["czj"]);
    office.core.submissions.unlock(czj, "2022-04-05", "决算数据调整后重报");
    enter("69.3");
    const view = office.core.submissions.get(czj);
    expect(view).toMatchObject({ state: "draft", changesSinceAcceptance: 1 });
    expect(office.core.submissions.changes(czj)).toMatchObject([
      { indicator: "14-fiscal-revenue", accepted: { value: 68.9 }, now: { value: 69.3 } },
    ]);
    office.core.submissions.submit({ ...czj, nil: false });
    const [again] = office.core.submissions.accept(period, ["czj"]);
    expect(again).toMatchObject({ state: "accepted", changesSinceAcceptance: 0, unlockedUntil: null });
  });

  it("locks again by itself when the day of the unlock has passed", () => {
    office.core.submissions.accept(period, ["czj"]);
    office.core.submissions.unlock(czj, "2022-04-05", "决算数据调整后重报");
    office.setDate("2022-04-06");
    expect(codeOf(() => enter("69.3"))).toBe("REPORT_ACCEPTED");
  });

  it("cannot be unlocked into the past", () => {
    office.core.submissions.accept(period, ["czj"]);
    expect(codeOf(() => office.core.submissions.unlock(czj, "2022-04-01", "决算数据调整后重报"))).toBe("INVALID");
  });
});

describe("a closed period", () => {
  it("takes nothing but what one report is unlocked for", () => {
    enter("68.9");
    office.core.periods.close(period);
    expect(codeOf(() => enter("69.0"))).toBe("PERIOD_CLOSED");
    office.core.submissions.unlock(czj, "2022-04-10", "漏报数据补报");
    expect(enter("69.0").changed).toBe(true);
    expect(codeOf(() => enter("1", { organisation: "swj", indicator: "14-retail-sales" }))).toBe("PERIOD_CLOSED");
  });
});

it("shows a department its own report and what it may do with it, and no other's", () => {
  enter("68.9");
  office.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
  expect(office.core.submissions.get(czj).actions).toEqual(["save", "submit"]);
  expect(codeOf(() => office.core.submissions.accept(period, ["czj"]))).toBe("FORBIDDEN");
  const other = { organisation: "swj", period };
  for (const read of ["get", "changes", "history"] as const)
    expect(
      codeOf(() => office.core.submissions[read](other)),
      read,
    ).toBe("FORBIDDEN");
  expect(codeOf(() => office.core.submissions.submit({ ...other, nil: true }))).toBe("FORBIDDEN");
});

it("keeps the history of a report, newest first, with who and why", () => {
  office.core.submissions.submit({ ...czj, nil: true });
  office.core.submissions.return(period, ["czj"], "本季应有数据，请填报");
  expect(office.core.submissions.history(czj)).toMatchObject([
    { stateBefore: "submitted", stateAfter: "returned", reason: "本季应有数据，请填报" },
    { stateBefore: "not_started", stateAfter: "submitted", reason: null, summary: "代区财政局提交2022年一季度填报单" },
  ]);
});

describe("completeness and timeliness", () => {
  it("counts what was asked, answered and on time, with the reasons of what is missing", () => {
    const before = office.core.submissions.completeness(period);
    const own = () => office.core.submissions.completeness(period).byOrganisation.find(({ code }) => code === "czj");
    const asked = own()?.counts.asked ?? 0;
    expect(before.total.answered, "what the sources say of the quarter is known").toBe(2);
    expect(asked).toBeGreaterThan(2);
    enter("68.9");
    const [blank] = office.core.submissions.get(czj).blanks;
    enter("", {
      indicator: blank?.indicator ?? "",
      dataPeriod: blank?.dataPeriod ?? "",
      filling: "not_obtained",
      remark: "上级部门4月底发布",
    });
    office.setDate("2022-04-21");
    const [second] = office.core.submissions.get(czj).blanks;
    enter("", { indicator: second?.indicator ?? "", dataPeriod: second?.dataPeriod ?? "", filling: "not_applicable" });
    expect(own()?.counts).toMatchObject({
      asked,
      answered: 2,
      onTime: 1,
      missing: { not_obtained: 1, blank: asked - 3 },
    });
    const after = office.core.submissions.completeness(period);
    expect(after.gaps.find(({ answer }) => answer === "not_obtained")).toMatchObject({
      organisationName: "区财政局",
      remark: "上级部门4月底发布",
    });
    expect(after.total.asked).toBe(before.total.asked);
  });
});

describe("a report with more time", () => {
  const defer = (due: string, indicators: string[] = []) =>
    office.core.dueExceptions.except({
      period,
      organisations: ["czj"],
      indicators,
      kind: "deferred",
      due,
      reason: "数据须待上级核定",
    });
  const own = () => office.core.submissions.completeness(period).byOrganisation.find(({ code }) => code === "czj");

  it("is late by its own day, and what was entered within it is on time", () => {
    defer("2022-05-16");
    office.setDate("2022-05-10");
    enter("68.9");
    explainBlanks();
    expect(office.core.submissions.submit({ ...czj, nil: false })).toMatchObject({ late: false });
    const counts = own()?.counts;
    expect(counts).toMatchObject({ answered: counts?.asked, onTime: counts?.asked });
  });

  it("is late when its own day has passed", () => {
    defer("2022-05-16");
    office.setDate("2022-05-17");
    enter("68.9");
    explainBlanks();
    expect(office.core.submissions.submit({ ...czj, nil: false }).late).toBe(true);
    expect(own()?.counts).toMatchObject({ onTime: 0 });
  });

  it("does not lose a deferred line's timeliness to a report that is late for the rest", () => {
    defer("2022-05-16", ["14-fiscal-revenue"]);
    office.setDate("2022-05-10");
    enter("68.9");
    explainBlanks();
    expect(office.core.submissions.submit({ ...czj, nil: false }).late).toBe(true);
    const deferred = office.core.forms.form("czj", period).lines.filter(({ due }) => due === "2022-05-16").length;
    expect(deferred).toBeGreaterThan(0);
    expect(own()?.counts).toMatchObject({ onTime: deferred });
  });
});

it("counts 免报 as exempt with its reason, not as asked and not as missing", () => {
  const total = () => office.core.submissions.completeness(period).total;
  const before = total();
  office.core.dueExceptions.except({
    period,
    organisations: ["czj"],
    indicators: ["14-fiscal-revenue"],
    kind: "exempt",
    due: null,
    reason: "口径调整期间免报",
  });
  const { gaps } = office.core.submissions.completeness(period);
  const exempt = gaps.filter(({ answer }) => answer === "exempt");
  expect(exempt.length).toBeGreaterThan(0);
  expect(exempt).toMatchObject(exempt.map(() => ({ organisation: "czj", remark: "口径调整期间免报" })));
  expect(total()).toMatchObject({ asked: before.asked - exempt.length, exempt: exempt.length });
});

it("takes a nil return for an answer to every line", () => {
  office.core.submissions.submit({ ...czj, nil: true });
  const own = office.core.submissions.completeness(period).byOrganisation.find(({ code }) => code === "czj");
  expect(own?.counts).toMatchObject({ answered: own?.counts.asked, withoutFigure: { nil: own?.counts.asked } });
});
