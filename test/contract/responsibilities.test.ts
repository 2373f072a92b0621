/** 责任分工: who answers from when, many at once, and what the past keeps. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AssignInput } from "../../shared/contract/responsibilities.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issueTo, mergeFiles, type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const gdp = "14-gdp";
const assign = (role: Role, organisations: string[] | null, more: Partial<AssignInput> = {}) =>
  office.core.responsibilities.assign({ items: [gdp], role, organisations, mode: "set", from: undefined, ...more });
const held = (item = gdp) =>
  office.core.catalog
    .get("14th")
    .assignments.filter((each) => each.item === item)
    .map(({ role, organisation, from, suggested }) => ({ role, organisation, from, suggested }));
const asks = (organisation: string, period: string) =>
  office.core.forms.form(organisation, period).lines.some((line) => line.indicator === gdp);
const refused = (reason: RegExp) =>
  expect.objectContaining({
    code: "INVALID",
    details: expect.objectContaining({ reason: expect.stringMatching(reason) }),
  });

/** Opens and closes the first quarter, then opens the second. */
function intoSecondQuarter(): void {
  office.core.periods.open("2022Q1", null);
  office.core.periods.close("2022Q1");
  office.core.periods.open("2022Q2", null);
}

describe("before any period was opened", () => {
  it("a lead is replaced in place, since ever, and is no suggestion any more", () => {
    assign("lead", ["czj"]);
    expect(held()).toContainEqual({ role: "lead", organisation: "czj", from: null, suggested: false });
    expect(office.core.responsibilities.history(gdp).filter(({ role }) => role === "lead")).toHaveLength(1);
  });

  it("a change for a later quarter waits for it", () => {
    assign("provider", ["czj"], { from: "2022Q2" });
    office.core.periods.open("2022Q1", null);
    office.core.periods.open("2022Q2", null);
    expect([asks("tjj", "2022Q1"), asks("czj", "2022Q1")]).toEqual([true, false]);
    expect([asks("tjj", "2022Q2"), asks("czj", "2022Q2")]).toEqual([false, true]);
  });
});

describe("a provider changed in the middle of the year", () => {
  it("leaves the old period with the old one and gives the new period to the new one", async () => {
    office.core.periods.open("2022Q1", null);
    const issued = await issueTo(office, "区统计局", "2022Q1");
    office.core.periods.open("2022Q2", null);
    assign("provider", ["czj"]);

    expect([asks("tjj", "2022Q1"), asks("czj", "2022Q1")]).toEqual([true, false]);
    expect([asks("tjj", "2022Q2"), asks("czj", "2022Q2")]).toEqual([false, true]);
    const returned = fillLines(issued, {
      "地区生产总值 2022年一季度": { 本期数: 489.6, 数据性质: "快报数", 填报情况: "已填报" },
    });
    await mergeFiles(office, { "统计局.xlsx": returned });
    const line = office.core.forms
      .form("tjj", "2022Q1")
      .lines.find((one) => one.indicator === gdp && one.dataPeriod === "2022Q1");
    expect(line?.current?.value).toBe(489.6);
    const providerAt = (period: string) =>
      office.core.progress.table("14th", period).indicators.find((row) => row.code === gdp)?.provider;
    expect([providerAt("2022Q1"), providerAt("2022Q2")]).toEqual(["区统计局", "区财政局"]);
    expect(office.core.responsibilities.history(gdp).filter(({ role }) => role === "provider")).toMatchObject([
      { organisation: "czj", from: "2022Q2", to: null },
      { organisation: "tjj", from: null, to: "2022Q1" },
    ]);
  });

  it("is one operation; every row that moved is in the log", () => {
    intoSecondQuarter();
    assign("provider", ["czj"]);
    const [newest, ...rest] = office.core.app.changes(null, 20);
    const own = [newest, ...rest].filter((each) => each?.operation === newest?.operation);
    expect(newest?.summary).toBe("调整“地区生产总值”的数据提供单位，自2022年二季度起");
    expect(own.map((each) => [each?.entityId, each?.field, each?.before, each?.after])).toEqual(
      expect.arrayContaining([
        ["14-gdp/provider", "organisation", '"tjj"', '"czj"'],
        ["14-gdp/provider", "from", null, '"2022Q2"'],
        ["14-gdp/provider@2022Q1", "organisation", null, '"tjj"'],
        ["14-gdp/provider@2022Q1", "to", null, '"2022Q1"'],
      ]),
    );
  });

  it("does not come back with the next start of the app", async () => {
    intoSecondQuarter();
    assign("provider", null);
    const before = held();
    expect(before.some(({ role }) => role === "provider")).toBe(false);
    expect([asks("fgw", "2022Q2"), asks("tjj", "2022Q1")]).toEqual([true, true]);
    await office.core.close();
    const again = openOffice({ dataDir: office.dataDir });
    expect(again.core.catalog.get("14th").assignments.filter((each) => each.item === gdp)).toHaveLength(before.length);
    await again.close();
  });

  it("may not reach into a closed period", () => {
    intoSecondQuarter();
    expect(() => assign("provider", ["czj"], { from: "2022Q1" })).toThrow(refused(/从2022年二季度或以后起/));
    expect(() => assign("provider", ["czj"], { from: null })).toThrow(refused(/已关闭/));
  });
});

describe("many at once", () => {
  const three = ["14-gdp", "14-fiscal-revenue", "14-retail-sales"];

  it("are one operation, and nothing of it happens when one of them is refused", () => {
    const operations = () => new Set(office.core.app.changes(null, 500).map((each) => each.operation)).size;
    const before = operations();
    office.core.responsibilities.assign({
      items: three,
      role: "lead",
      organisations: ["区商务局"],
      mode: "set",
      from: undefined,
    });
    expect(operations()).toBe(before + 1);
    for (const item of three)
      expect(held(item)).toContainEqual(expect.objectContaining({ role: "lead", organisation: "swj" }));
    const [task] = office.core.catalog.get("14th").tasks;
    expect(() => assign("provider", ["czj"], { items: [gdp, task?.code ?? ""] })).toThrow(
      refused(/任务没有数据提供单位/),
    );
    expect(held()).not.toContainEqual(expect.objectContaining({ role: "provider", organisation: "czj" }));
  });

  it("supporters are set, added and taken away", () => {
    const supporters = () =>
      held()
        .filter(({ role }) => role === "support")
        .map(({ organisation }) => organisation)
        .sort();
    assign("support", ["czj", "swj"]);
    expect(supporters()).toEqual(["czj", "swj"]);
    assign("support", ["kjj"], { mode: "add" });
    assign("support", ["czj"], { mode: "remove" });
    expect(supporters()).toEqual(["kjj", "swj"]);
    assign("support", null);
    expect(supporters()).toEqual([]);
  });

  it("each may get its own", () => {
    office.core.responsibilities.assignEach({
      role: "lead",
      rows: [
        { item: "14-gdp", organisations: ["统计局"] },
        { item: "14-fiscal-revenue", organisations: ["区商务局"] },
      ],
      from: undefined,
    });
    const lead = (item: string) => held(item).find(({ role }) => role === "lead")?.organisation;
    expect([lead("14-gdp"), lead("14-fiscal-revenue")]).toEqual(["tjj", "swj"]);
  });

  it("suggestions are confirmed as they are", () => {
    const before = held().map(({ suggested, ...rest }) => rest);
    expect(held().some(({ suggested }) => suggested)).toBe(true);
    office.core.responsibilities.confirm(three);
    expect(held().map(({ suggested, ...rest }) => rest)).toEqual(before);
    expect(held().some(({ suggested }) => suggested)).toBe(false);
  });
});

describe("what is refused", () => {
  it("a line without a lead, two leads, who does not exist, the same line twice", () => {
    expect(() => assign("lead", null)).toThrow(refused(/不能没有牵头单位/));
    expect(() => assign("lead", ["fgw"], { mode: "remove" })).toThrow(refused(/不能没有牵头单位/));
    expect(() => assign("lead", ["czj", "tjj"])).toThrow(refused(/只能有一个/));
    expect(() => assign("lead", ["区气象局"])).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    expect(() => assign("lead", ["czj"], { items: [gdp, gdp] })).toThrow(refused(/列了两次/));
  });
});
