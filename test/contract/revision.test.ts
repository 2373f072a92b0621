/** 订正: figures of a closed period corrected by the office, beside the frozen verdict; nobody else, nothing else. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntryInput } from "../../shared/contract/entry.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const czj = { organisation: "czj", period };
const line = "14-fiscal-revenue";
let office: Office;

beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterEach(() => office.close());

const enter = (value: string, more: Partial<EntryInput> = {}) =>
  office.core.entry.save({
    organisation: "czj",
    period,
    indicator: line,
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
const revise = (value: string, more: Partial<EntryInput> = {}) =>
  enter(value, { reason: "决算数据核定后调整", revision: { source: "郑财〔2022〕18号" }, ...more });
const standing = () =>
  office.core.progress.detail(line, period).observations.filter(({ dataPeriod }) => dataPeriod === "2022Q1");

function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a revision of a closed period", () => {
  beforeEach(() => {
    enter("68.9");
    for (const { indicator, dataPeriod } of office.core.submissions.get(czj).blanks)
      enter("", { indicator, dataPeriod, filling: "nil" });
    office.core.submissions.submit({ ...czj, nil: false });
    office.core.submissions.accept(period, ["czj"]);
    office.core.periods.close(period);
  });

  it("keeps the old figure, and the new one with its reason and source", () => {
    expect(revise("69.3")).toMatchObject({ changed: true, before: { value: 68.9 }, after: { value: 69.3 } });
    expect(standing()).toMatchObject([
      { value: 69.3, revision: { reason: "决算数据核定后调整", source: "郑财〔2022〕18号" } },
      { value: 68.9, revision: null, retracted: false },
    ]);
  });

  it("leaves the report accepted, and shows the change since acceptance there and in the register", () => {
    revise("69.3");
    expect(office.core.submissions.get(czj)).toMatchObject({
      state: "accepted",
      lock: "PERIOD_CLOSED",
      changesSinceAcceptance: 1,
    });
    const row = office.core.forms.register(period).find(({ organisation }) => organisation === "czj");
    expect(row).toMatchObject({ state: "accepted", changesSinceAcceptance: 1 });
    expect(office.core.submissions.changes(czj)).toMatchObject([{ accepted: { value: 68.9 }, now: { value: 69.3 } }]);
  });

  it("is one operation that says what was corrected, why and after what", () => {
    revise("69.3");
    const logged = office.core.app.changes(null, 3, {});
    expect(logged.map(({ summary }) => summary)).toEqual(Array(3).fill("订正2022年一季度“财政总收入”"));
    expect(JSON.stringify(logged)).toContain("郑财〔2022〕18号");
    expect(JSON.stringify(logged)).toContain("决算数据核定后调整");
  });

  it("needs a reason of six characters and a source, and keeps nothing without them", () => {
    expect(refusal(() => revise("69.3", { reason: "改数" })).code).toBe("REASON_REQUIRED");
    expect(refusal(() => revise("69.3", { revision: { source: "  " } }))).toMatchObject({
      code: "INVALID",
      details: { field: "订正依据" },
    });
    expect(refusal(() => enter("69.3")).code, "without 订正 the period is closed").toBe("PERIOD_CLOSED");
    expect(standing()[0]).toMatchObject({ value: 68.9 });
  });

  it("is still checked: what is no number is refused, and so is a figure changed meanwhile", () => {
    expect(refusal(() => revise("约69")).code).toBe("NOT_A_NUMBER");
    expect(refusal(() => revise("69.3", { expected: null })).code).toBe("CHANGED_MEANWHILE");
  });

  it("is the office's alone", () => {
    office.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
    expect(refusal(() => revise("69.3")).code).toBe("FORBIDDEN");
    expect(standing()[0]).toMatchObject({ value: 68.9 });
  });
});

it("leaves the frozen verdict as it was, and shows what the revision makes of it beside", () => {
  const code = office.core.forms.form("kjj", period).lines.find(({ name }) => name.startsWith("重点实验室"))?.indicator;
  const own = { organisation: "kjj", indicator: code ?? "", dataPeriod: "", reason: "据上级核定数填报" };
  enter("12", own);
  office.core.periods.close(period);
  const row = () => office.core.progress.table("14th", period).indicators.find((each) => each.code === code);
  const frozen = row();
  expect(frozen).toMatchObject({ frozen: true, current: null });
  enter("400", { ...own, revision: { source: "省科技厅通报" } });
  expect(row()).toMatchObject({ frozen: true, verdict: frozen?.verdict });
  expect(row()?.current?.verdict).toBe("reached");
});

it("is refused while the period is open: the figure itself can be changed", () => {
  enter("68.9");
  expect(refusal(() => revise("69.3"))).toMatchObject({ code: "INVALID", details: { field: "订正" } });
  expect(standing()[0]).toMatchObject({ value: 68.9 });
});
