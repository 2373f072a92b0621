/** 延期 and 免报 at work on the real plan: what is asked, issued, counted as missing, late. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read } from "xlsx";
import type { ExceptInput } from "../../shared/contract/periods.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issueAll, issueTo, mergeFiles, type Office, openOffice } from "../support/office.ts";
import { asSheet, tableOf } from "../support/printed-table.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
});
afterEach(() => office.close());

const finance = "czj";
const revenue = "14-fiscal-revenue";
const except = (more: Partial<ExceptInput>) =>
  office.core.dueExceptions.except({
    period: "2022Q1",
    organisations: [],
    indicators: [],
    kind: "deferred",
    due: null,
    reason: "数据须待上级核定",
    ...more,
  });
const defer = (due: string, more: Partial<ExceptInput> = {}) => except({ organisations: [finance], due, ...more });
const exempt = (more: Partial<ExceptInput>) => except({ kind: "exempt", ...more });
const registered = (organisation: string) => {
  const row = office.core.forms.register("2022Q1").find((each) => each.organisation === organisation);
  if (!row) throw new Error(`${organisation} is not in the register`);
  return row;
};
const asked = (organisation: string) => office.core.forms.form(organisation, "2022Q1").lines;
const figuresOf = (line: string) =>
  office.core.progress.table("14th", "2022Q1").indicators.find(({ code }) => code === line)?.figures;

async function filledFinance(): Promise<Uint8Array> {
  const bytes = await issueTo(office, "区财政局", "2022Q1");
  const said = { 数据性质: "快报数", 填报情况: "已填报" };
  return fillLines(bytes, {
    "财政总收入 2022年一季度": { 本期数: 68.9, ...said },
    "财政总收入 2021年": { 本期数: 262, ...said, 数据性质: "年报数" },
  });
}

describe("延期", () => {
  it("is the organisation's own due date in form and register, of nobody else", () => {
    defer("2022-05-16");
    expect(office.core.forms.form(finance, "2022Q1").due).toBe("2022-05-16");
    expect(registered(finance)).toMatchObject({ due: "2022-05-16", deferredUntil: "2022-05-16", exempt: 0 });
    expect(registered("tjj")).toMatchObject({ due: "2022-04-20", deferredUntil: null });
  });

  it("of one line leaves the form's date and says the line's own", () => {
    const other = asked("tjj").find(({ indicator }) => indicator !== "14-gdp");
    except({ indicators: ["14-gdp"], due: "2022-05-16" });
    const form = office.core.forms.form("tjj", "2022Q1");
    expect(form.due).toBe("2022-04-20");
    expect(form.lines.filter(({ indicator }) => indicator === "14-gdp").map(({ due }) => due)).toEqual([
      "2022-05-16",
      "2022-05-16",
    ]);
    expect(form.lines.find(({ indicator }) => indicator === other?.indicator)?.due).toBeUndefined();
    expect(registered("tjj")).toMatchObject({ due: "2022-04-20", deferredUntil: "2022-05-16" });
  });

  it("is said in the workbook's 填报说明", async () => {
    except({ indicators: ["14-gdp"], due: "2022-05-16" });
    const bytes = await issueTo(office, "区统计局", "2022Q1");
    const guide = read(bytes).Sheets["填报说明"] ?? {};
    const texts = Object.values(guide).map((cell: { v?: unknown }) => String(cell?.v ?? ""));
    expect(texts.find((text) => text.startsWith("2022年4月20日"))).toMatch(/\n延至2022年5月16日：地区生产总值/);
  });

  it("makes a return in time that would have been late; one after the extension is late", async () => {
    const bytes = await filledFinance();
    defer("2022-05-16");
    office.setDate("2022-05-10");
    await mergeFiles(office, { "财政局.xlsx": bytes });
    expect(registered(finance)).toMatchObject({ late: false, receivedAt: expect.any(String) });
  });

  it("does not save a return that comes after the extension, and late stays late when more time is given", async () => {
    const bytes = await filledFinance();
    defer("2022-05-05");
    office.setDate("2022-05-10");
    await mergeFiles(office, { "财政局.xlsx": bytes });
    expect(registered(finance).late).toBe(true);
    defer("2022-06-30");
    expect(registered(finance)).toMatchObject({ late: true, due: "2022-06-30" });
  });

  it("is not before the period's date, needs a day and a reason, and somebody to be for", () => {
    const refused = expect.objectContaining({ code: "INVALID" });
    expect(() => defer("2022-04-19")).toThrow(refused);
    expect(() => except({ organisations: [finance] })).toThrow(refused);
    expect(() => defer("2022-05-16", { reason: "  " })).toThrow(refused);
    expect(() => except({ due: "2022-05-16" })).toThrow(refused);
    expect(() => defer("2022-05-16", { indicators: ["14-gdp"] })).toThrow(
      expect.objectContaining({ code: "NOT_ASSIGNED" }),
    );
    expect(office.core.dueExceptions.list("2022Q1")).toEqual([]);
  });
});

describe("免报", () => {
  it("is not asked for, not issued, not missing, and says so in place of 未报", async () => {
    const before = asked(finance).length;
    expect(figuresOf(revenue)?.current).toBe("未报");
    exempt({ indicators: [revenue] });
    expect(asked(finance).map(({ indicator }) => indicator)).not.toContain(revenue);
    expect(registered(finance)).toMatchObject({ lines: before - 2, exempt: 2 });
    expect(figuresOf(revenue)?.current).toBe("免报");
    expect(figuresOf("14-gdp")?.current).toBe(489.5);
    const printed = asSheet(office.core.reports.model("main-indicators", "2022Q1"));
    expect(
      tableOf(printed)
        .rows.flat()
        .filter(({ text }) => text === "免报"),
    ).toHaveLength(3);
    expect(JSON.stringify(printed)).toContain("免报：本期经同意不报");
    await issueAll(office, "2022Q1");
    const issued = office.core.issue.register("2022Q1").find(({ organisation }) => organisation === finance);
    expect(issued?.lines ?? 0).toBe(before - 2);
  });

  it("is taken all the same when a workbook issued before brings it, and when it is typed", async () => {
    const bytes = await filledFinance();
    exempt({ indicators: [revenue] });
    await mergeFiles(office, { "财政局.xlsx": bytes });
    expect(figuresOf(revenue)?.current).toBe(68.9);
    office.core.entry.save({
      organisation: finance,
      period: "2022Q1",
      indicator: revenue,
      dataPeriod: "2022Q1",
      value: "69.5",
      growth: "",
      growthBasis: null,
      vintage: "快报数",
      filling: null,
      remark: "",
      reason: "",
    });
    expect(figuresOf(revenue)?.current).toBe(69.5);
  });

  it("does not keep a report from being complete when what is left blank was exempted since it was issued", async () => {
    const bytes = await filledFinance();
    const others = [...new Set(asked(finance).map(({ indicator }) => indicator))].filter((code) => code !== revenue);
    if (others.length > 0) exempt({ organisations: [finance], indicators: others });
    await mergeFiles(office, { "财政局.xlsx": bytes });
    expect(registered(finance).state).toBe("submitted");
  });

  it("completes a report that was received and waited for nothing else", async () => {
    const others = new Set(asked(finance).map(({ indicator }) => indicator));
    others.delete(revenue);
    await mergeFiles(office, { "财政局.xlsx": await filledFinance() });
    expect(registered(finance).state).toBe("draft");
    exempt({ organisations: [finance], indicators: [...others] });
    expect(registered(finance)).toMatchObject({ state: "submitted", lines: 2, filled: 2 });
  });

  it("does not submit again what was withdrawn by hand", async () => {
    const others = new Set(asked(finance).map(({ indicator }) => indicator));
    others.delete(revenue);
    await mergeFiles(office, { "财政局.xlsx": await filledFinance() });
    exempt({ organisations: [finance], indicators: [...others] });
    expect(registered(finance).state).toBe("submitted");
    office.core.submissions.withdraw({ organisation: finance, period: "2022Q1" });
    exempt({ organisations: ["tjj"] });
    expect(registered(finance).state).toBe("draft");
  });

  it("of a whole organisation issues nothing to it, and keeps it in the register", async () => {
    exempt({ organisations: [finance] });
    expect((await issueAll(office, "2022Q1")).has("区财政局")).toBe(false);
    expect(registered(finance)).toMatchObject({ lines: 0, exempt: expect.any(Number) });
  });
});

describe("keeping them", () => {
  it("is for many at once in one operation, logged each, and taken back likewise", () => {
    const before = office.core.app.changes(null, 1)[0]?.operation;
    const { length } = defer("2022-05-16", { organisations: [finance, "tjj", "swj"] });
    expect(length).toBe(3);
    const logged = office.core.app.changes(null, 3);
    expect(new Set(logged.map(({ operation }) => operation)).size).toBe(1);
    expect(logged[0]?.operation).not.toBe(before);
    expect(logged.map(({ entity, before: was }) => [entity, was])).toEqual(logged.map(() => ["due_exception", null]));
    const left = office.core.dueExceptions.takeBack("2022Q1", [{ organisation: finance, indicator: null }]);
    expect(left.map(({ organisation }) => organisation).sort()).toEqual(["swj", "tjj"]);
    expect(registered(finance).due).toBe("2022-04-20");
    expect(office.core.app.changes(null, 1)[0]).toMatchObject({ after: null, entityId: `2022Q1@${finance}` });
  });

  it("logs a change of what was set, and nothing when nothing changes", () => {
    defer("2022-05-16");
    const count = office.core.app.state().log.changes;
    defer("2022-05-16");
    expect(office.core.app.state().log.changes).toBe(count);
    defer("2022-05-20");
    const [change] = office.core.app.changes(null, 1);
    expect(JSON.parse(change?.before ?? "")).toMatchObject({ due: "2022-05-16" });
    expect(JSON.parse(change?.after ?? "")).toMatchObject({ due: "2022-05-20" });
  });

  it("is for planned and open periods only", () => {
    office.core.periods.close("2022Q1");
    expect(() => defer("2022-05-16")).toThrow(expect.objectContaining({ code: "PERIOD_CLOSED" }));
  });
});

describe("quarters planned ahead", () => {
  it("get their dates once, and are opened with them; what is there stays", () => {
    const planned = office.core.periods.plan("14th", [{ code: "2022Q2", due: "2022-07-15" }]);
    expect(planned).toHaveLength(20);
    const of = (code: string) => office.core.periods.list().find((period) => period.code === code);
    expect(of("2022Q1")).toMatchObject({ state: "open", due: "2022-04-20" });
    expect(of("2022Q2")).toMatchObject({ state: "planned", due: "2022-07-15" });
    expect(of("2022Q3")).toMatchObject({ state: "planned", due: "2022-10-20" });
    office.core.periods.plan("14th", [{ code: "2022Q2", due: "2022-08-01" }]);
    expect(of("2022Q2")?.due).toBe("2022-07-15");
    office.core.periods.setDue("2022Q3", "2022-10-25");
    office.core.periods.open("2022Q3");
    expect(of("2022Q3")).toMatchObject({ state: "open", due: "2022-10-25" });
    expect(() => office.core.periods.plan("14th", [{ code: "2030Q1", due: null }])).toThrow(
      expect.objectContaining({ code: "INVALID" }),
    );
  });
});
