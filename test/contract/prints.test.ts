/** What is printed of a period: of every organisation or one, frozen when the period is closed, known by its code. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Printed } from "../../shared/contract/printed.ts";
import { type Office, openOffice } from "../support/office.ts";
import { asSheet } from "../support/printed-table.ts";

const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" } as const;
let office: Office;
const period = "2022Q1";
const income = { organisation: "czj", indicator: "14-fiscal-revenue", vintage: "快报数" } as const;
const say = (value: string, reason = "", at = period): void => {
  office.core.entry.save({ ...blank, ...income, period: at, dataPeriod: period, value, growth: "12.6", reason });
};
const finance = (): Printed => office.core.reports.model("return-sheet", period, "czj");
const texts = (print: Printed): string => JSON.stringify(asSheet(print).sections);

beforeAll(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
  say("68.9");
});
afterAll(() => office.close());

describe("while a period is open", () => {
  it("a print follows the figures, and its code with them", () => {
    const before = finance();
    say("70.1", "按实际入库数更正");
    const after = finance();
    expect(texts(before)).toContain("68.9");
    expect(texts(after)).toContain("70.1");
    expect(after.verification).not.toBe(before.verification);
    expect(office.core.reports.verify(before.verification)).toEqual([]);
    expect(office.core.reports.verify(after.verification)).toMatchObject([
      { kind: "return-sheet", period, subject: "czj", subjectName: "区财政局", frozenAt: null },
    ]);
  });

  it("a set has a sheet for everybody who has something to report, in the office's order", () => {
    const subjects = office.core.reports.subjects("return-sheet", period);
    expect(subjects.length).toBeGreaterThan(10);
    const set = office.core.reports.models({ kind: "return-sheet", period });
    expect(set.map((print) => asSheet(print).title)).toEqual(subjects.map(({ name }) => `${name}填报单`));
    const [second, first] = subjects;
    const named = office.core.reports.models({
      kind: "return-sheet",
      period,
      subjects: [first?.name ?? "", second?.code ?? ""],
    });
    expect(named.map((print) => asSheet(print).title)).toEqual([`${first?.name}填报单`, `${second?.name}填报单`]);
  });

  it("says who has nothing to print", () => {
    const asked = new Set(office.core.reports.subjects("return-sheet", period).map(({ code }) => code));
    const nobody = office.core.catalog.get("14th").organisations.find(({ code }) => !asked.has(code));
    expect(nobody).toBeDefined();
    expect(() => office.core.reports.model("return-sheet", period, nobody?.code)).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });
});

describe("after a period was closed", () => {
  let closed: Printed[];
  beforeAll(() => {
    office.core.periods.close(period);
    closed = office.core.reports.models({ kind: "return-sheet", period });
    office.core.periods.open("2022Q2", null);
    say("71.3", "决算后按实际入库数订正", "2022Q2");
  });

  it("a later revision changes neither its prints nor their codes", () => {
    expect(office.core.reports.models({ kind: "return-sheet", period })).toEqual(closed);
    expect(texts(finance())).toContain("70.1");
    expect(texts(finance())).not.toContain("71.3");
  });

  it("who was asked stays in the set when its responsibilities end, and its name stays as it was printed", () => {
    const before = office.core.reports.subjects("return-sheet", period);
    const treasury = office.core.organisations.list("14th").find(({ code }) => code === "czj");
    if (!treasury) throw new Error("no 区财政局");
    const { code, shortName, kind, order, contactName, contactPhone, leader } = treasury;
    const known = { code, shortName, kind, order, contactName, contactPhone, leader };
    office.core.organisations.edit({ ...known, name: "区财政与国资局" });
    expect(office.core.reports.subjects("return-sheet", period)).toEqual(before);
    expect(asSheet(finance()).title).toBe("区财政局填报单");
  });

  it("its code tells what it was, of which day", () => {
    const [known] = office.core.reports.verify(finance().verification);
    expect(known).toMatchObject({
      kind: "return-sheet",
      period,
      subject: "czj",
      title: "区财政局填报单（2022年一季度）",
    });
    expect(known?.frozenAt).toMatch(/^2022-/);
    expect(office.core.reports.verify("0000-0000")).toEqual([]);
  });
});

it("a department prints its own sheet and the district's table, and neither another's nor the office's letters", async () => {
  const department = openOffice();
  department.core.periods.open(period, "2022-04-20");
  department.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
  const { reports } = department.core;
  expect(reports.subjects("return-sheet", period).map(({ code }) => code)).toEqual(["czj"]);
  expect(reports.models({ kind: "main-indicators", period })).toHaveLength(1);
  const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
  expect(() => reports.model("return-sheet", period, "tjj")).toThrow(forbidden);
  expect(() => reports.models({ kind: "reminder-notice", period })).toThrow(forbidden);
  expect(() => reports.verify("0000-0000")).toThrow(forbidden);
  await department.close();
});

it("has nothing to print of a finished plan's reports, since nobody was ever asked: no failure", () => {
  for (const kind of ["return-sheet", "filing-summary", "reminder-notice"] as const) {
    expect(office.core.reports.facts({ kind, period: "2020Q4", subjects: [] })).toEqual([]);
    expect(office.core.reports.subjects(kind, "2020Q4")).toEqual([]);
  }
  const [sheet] = office.core.reports.models({ kind: "main-indicators", period: "2020Q4", subjects: [] });
  expect(JSON.stringify(sheet)).not.toContain('依据："');
});
