/** 单位: added, renamed, retired, merged, deleted; what was reported before stays whose it was. */
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseFile } from "../../electron/db/store.ts";
import type { OrganisationEdit } from "../../shared/contract/organisations.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issueAll, issueTo, mergeFiles, type Office, openOffice, preview } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const list = () => office.core.organisations.list("14th");
const one = (code: string) => {
  const found = list().find((each) => each.code === code);
  if (!found) throw new Error(`no organisation ${code}`);
  return found;
};
const edit = (code: string, change: Partial<OrganisationEdit>) => {
  const { name, shortName, kind, order, contactName, contactPhone, leader } = one(code);
  return office.core.organisations.edit({
    code,
    name,
    shortName,
    kind,
    order,
    contactName,
    contactPhone,
    leader,
    ...change,
  });
};
const newOrganisation = {
  code: "sjj",
  name: "区数据局",
  shortName: "数据局",
  kind: "区政府部门",
  order: 30,
  contactName: "",
  contactPhone: "",
  leader: "",
} as const;
const invalid = (reason: RegExp) =>
  expect.objectContaining({
    code: "INVALID",
    details: expect.objectContaining({ reason: expect.stringMatching(reason) }),
  });
const refused = (reason: RegExp) =>
  expect.objectContaining({
    code: "REFUSED",
    details: expect.objectContaining({ reason: expect.stringMatching(reason) }),
  });
const logged = () => office.core.app.changes(null, 60).map(({ entityId, field }) => `${entityId} ${field}`);

describe("a new organisation", () => {
  it("is there with a suggested code, in its place, and takes responsibilities", () => {
    expect(office.core.organisations.suggestCode("区数据局")).toBe("sjj");
    office.core.organisations.add(newOrganisation);
    expect(one("sjj")).toMatchObject({ active: true, suggested: false, leads: 0, removable: true });
    office.core.responsibilities.assign({
      items: ["14-gdp"],
      role: "lead",
      organisations: ["数据局"],
      mode: "set",
      from: undefined,
    });
    expect(one("sjj")).toMatchObject({ leads: 1, removable: false });
  });

  it("may not bear the code or a name of another, nor one that another had", () => {
    expect(() => office.core.organisations.add({ ...newOrganisation, code: "tjj" })).toThrow(invalid(/已有单位使用/));
    expect(() => office.core.organisations.add({ ...newOrganisation, name: "区统计局" })).toThrow(invalid(/重名/));
    expect(() => office.core.organisations.add({ ...newOrganisation, shortName: "统计局" })).toThrow(invalid(/重名/));
    edit("zwsjj", { name: "区数据和政务局", shortName: "数政局" });
    expect(() => office.core.organisations.add({ ...newOrganisation, name: "区政务大数据局" })).toThrow(
      invalid(/“区数据和政务局”的曾用名/),
    );
  });

  it("is deleted only while nothing refers to it", () => {
    office.core.organisations.add(newOrganisation);
    office.core.organisations.remove("sjj");
    expect(list().some(({ code }) => code === "sjj")).toBe(false);
    expect(() => office.core.organisations.remove("czj")).toThrow(refused(/责任分工 \d+ 条.*不再使用的请停用/));
    expect(() => office.core.organisations.remove("fgw")).toThrow(refused(/主管单位/));
    expect(logged()[0]).toBe("sjj *");
  });
});

describe("a renamed organisation", () => {
  it("keeps the name it had, and a workbook returned under it is recognised", async () => {
    office.core.periods.open("2022Q1", null);
    const issued = await issueTo(office, "区财政局", "2022Q1");
    edit("czj", { name: "区财政和国资局", shortName: "财政国资局" });
    expect(one("czj").aliases).toEqual(["区财政局", "财政局"]);
    const returned = fillLines(issued, {
      "财政总收入 2022年一季度": { 本期数: 68.9, 数据性质: "快报数", 填报情况: "已填报" },
    });
    const { totals } = await mergeFiles(office, { "区财政局.xlsx": returned });
    expect(totals).toMatchObject({ files: 1, conflicts: 0 });
    const line = office.core.forms
      .form("区财政局", "2022Q1")
      .lines.find((each) => each.name === "财政总收入" && each.dataPeriod === "2022Q1");
    expect(line?.current?.value).toBe(68.9);
    expect([...(await issueAll(office, "2022Q1")).keys()]).toContain("区财政和国资局");
  });

  it("given its old name back, no longer lists it as one it had; every field is in the log", () => {
    edit("czj", { name: "区财政和国资局" });
    edit("czj", { name: "区财政局", leader: "李区长" });
    expect(one("czj")).toMatchObject({ name: "区财政局", leader: "李区长", suggested: false });
    expect(one("czj").aliases).toEqual(["区财政和国资局"]);
    expect(logged()).toEqual(expect.arrayContaining(["czj name", "czj leader", "czj alias"]));
  });
});

describe("an organisation that stops", () => {
  it("is asked until then, not after; its lines say that nobody leads them; it takes nothing new", () => {
    office.core.periods.open("2022Q1", null);
    office.core.periods.open("2022Q2", null);
    const { departures } = office.core.organisations.consequences({ code: "czj", from: "2022Q2", into: null });
    expect(departures.length).toBe(one("czj").leads + one("czj").provides + one("czj").supports);
    expect(departures.filter(({ leaderless }) => leaderless)).toHaveLength(one("czj").leads);
    office.core.organisations.retire({ code: "czj", from: "2022Q2", reason: "机构改革", projectsTo: null });
    expect(one("czj")).toMatchObject({
      active: false,
      retiredFrom: "2022Q2",
      retiredReason: "机构改革",
      leads: 0,
      provides: 0,
      supports: 0,
    });
    const inRegister = (period: string) =>
      office.core.forms.register(period).some(({ organisation }) => organisation === "czj");
    expect([inRegister("2022Q1"), inRegister("2022Q2")]).toEqual([true, false]);
    expect(() =>
      office.core.responsibilities.assign({
        items: ["14-gdp"],
        role: "lead",
        organisations: ["czj"],
        mode: "set",
        from: undefined,
      }),
    ).toThrow(invalid(/已停用/));
  });

  it("and its workbook for that period comes back all the same, is not taken in silence", async () => {
    office.core.periods.open("2022Q1", null);
    const issued = await issueTo(office, "区财政局", "2022Q1");
    office.core.organisations.merge({ code: "czj", into: "tjj", from: "2022Q1", reason: "机构改革", projectsTo: null });
    const shown = await preview(office, { "区财政局.xlsx": issued });
    expect(shown.files[0]).toMatchObject({
      verdict: "stale",
      reason: "organisation_stopped",
      message: expect.stringContaining("区财政局在2022年一季度已停用或并入其他单位"),
      cells: [],
    });
  });

  it("comes back without what it answered for", () => {
    office.core.organisations.retire({ code: "czj", from: "2022Q1", reason: "误列", projectsTo: null });
    office.core.organisations.reactivate("czj");
    expect(one("czj")).toMatchObject({ active: true, retiredFrom: null, retiredReason: "", leads: 0 });
    expect(() => office.core.organisations.reactivate("czj")).toThrow(refused(/没有停用/));
  });

  it("does not come back while another bears its name", () => {
    office.core.organisations.retire({ code: "czj", from: "2022Q1", reason: "机构改革", projectsTo: null });
    office.core.organisations.add({ ...newOrganisation, code: "cz2", name: "区财政局", shortName: "财局" });
    expect(() => office.core.organisations.reactivate("czj")).toThrow(invalid(/重名/));
  });

  it("is never the office, and never inside a closed period", () => {
    expect(() =>
      office.core.organisations.retire({ code: "fgw", from: "2022Q1", reason: "机构改革", projectsTo: null }),
    ).toThrow(refused(/主管单位/));
    const merger = { code: "fgw", into: "tjj", from: "2022Q1", reason: "机构改革", projectsTo: null };
    expect(() => office.core.organisations.merge(merger)).toThrow(refused(/主管单位/));
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    expect(() =>
      office.core.organisations.retire({ code: "czj", from: "2022Q1", reason: "机构改革", projectsTo: null }),
    ).toThrow(invalid(/从2022年二季度或以后起/));
    expect(() => office.core.organisations.merge({ ...merger, code: "czj", into: "czj", from: "2022Q2" })).toThrow(
      refused(/自己/),
    );
  });
});

describe("two streets merged in the third quarter", () => {
  const line = "14-c11-elder-centres-per-street";
  const [gone, stays] = ["jingbalu", "huayuanlu"];
  const streets = () => list().filter(({ kind }) => kind === "街道");
  const enter = (organisation: string, period: string, value: string) =>
    office.core.entry.save({
      organisation,
      period,
      indicator: line,
      dataPeriod: period,
      value,
      growth: "",
      growthBasis: null,
      vintage: null,
      filling: null,
      remark: "",
      reason: "按实际数填报",
    });
  const figure = (period: string) => {
    const row = office.core.progress.table("14th", period).indicators.find(({ code }) => code === line);
    return [row?.valueAt, row?.value];
  };
  const everyone = (period: string, but: readonly string[] = []) => {
    for (const { code } of streets().filter((street) => street.active && !but.includes(street.code)))
      enter(code, period, "2");
  };

  beforeEach(() => {
    const db = new Database(databaseFile(office.dataDir));
    db.prepare("UPDATE indicator SET aggregation = 'sum', frequency = 'quarterly' WHERE code = ?").run(line);
    db.close();
  });
  const merge = () =>
    office.core.organisations.merge({
      code: gone,
      into: stays,
      from: "2022Q3",
      reason: "街道区划调整",
      projectsTo: null,
    });

  it("leave the sums of the quarters before as they were; from then on one reports for both", () => {
    for (const period of ["2022Q1", "2022Q2"]) {
      office.core.periods.open(period, null);
      everyone(period);
    }
    const before = [figure("2022Q1"), figure("2022Q2")];
    expect(before).toEqual([
      ["2022Q1", 34],
      ["2022Q2", 34],
    ]);
    office.core.periods.close("2022Q1");
    office.core.periods.open("2022Q3", null);
    const { departures } = office.core.organisations.consequences({ code: gone, from: "2022Q3", into: stays });
    expect(departures.find(({ item }) => item === line)).toMatchObject({ role: "support", effect: "held_already" });
    merge();
    expect([figure("2022Q1"), figure("2022Q2")]).toEqual(before);
    expect(
      office.core.progress.detail(line, "2022Q2").observations.filter((o) => o.organisation === gone),
    ).toHaveLength(2);

    const asks = (code: string, period: string) =>
      office.core.forms.form(code, period).lines.some(({ indicator }) => indicator === line);
    expect([asks(gone, "2022Q2"), asks(gone, "2022Q3"), asks(stays, "2022Q3")]).toEqual([true, false, true]);
    everyone("2022Q3", [stays]);
    expect(figure("2022Q3")).toEqual(["2022Q2", 34]);
    enter(stays, "2022Q3", "5");
    expect(figure("2022Q3")).toEqual(["2022Q3", 35]);
    expect([figure("2022Q1"), figure("2022Q2")]).toEqual(before);
  });

  it("are spoken for by the one that stays where the other never reported", () => {
    office.core.periods.open("2022Q2", null);
    everyone("2022Q2", [gone]);
    expect(figure("2022Q2")).toEqual([null, null]);
    office.core.periods.open("2022Q3", null);
    merge();
    expect(figure("2022Q2")).toEqual(["2022Q2", 32]);
    expect(one(gone)).toMatchObject({ active: false, mergedInto: stays, retiredFrom: "2022Q3" });
  });

  it("are not merged over figures that would leave the sum", () => {
    office.core.periods.open("2022Q3", null);
    enter(gone, "2022Q3", "2");
    expect(merge).toThrow(refused(/2022年三季度及以后已有它自己报的数 1 个/));
    expect(one(gone).active).toBe(true);
  });

  it("give what only the one had to the other, once", () => {
    office.core.periods.open("2022Q2", null);
    office.core.responsibilities.assign({
      items: ["14-gdp"],
      role: "lead",
      organisations: [gone],
      mode: "set",
      from: undefined,
    });
    office.core.periods.open("2022Q3", null);
    const operations = () => new Set(office.core.app.changes(null, 500).map(({ operation }) => operation)).size;
    const before = operations();
    merge();
    expect(operations()).toBe(before + 1);
    const leads = office.core.responsibilities.history("14-gdp").filter(({ role }) => role === "lead");
    expect(leads).toMatchObject([
      { organisation: stays, from: "2022Q3", to: null },
      { organisation: gone, to: "2022Q2" },
    ]);
    const held = office.core.catalog.get("14th").assignments.filter(({ organisation }) => organisation === gone);
    expect(held).toEqual([]);
    expect(office.core.app.verify()).toMatchObject({ database: { ok: true }, log: { ok: true } });
  });
});

describe("on a department's machine", () => {
  it("organisations are looked at, never changed", async () => {
    const department = openOffice({ door: "browser", createIfMissing: false });
    department.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
    const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
    const { organisations } = department.core;
    expect(organisations.list("14th").length).toBeGreaterThan(40);
    expect(() => organisations.add(newOrganisation)).toThrow(forbidden);
    expect(() => organisations.retire({ code: "tjj", from: "2022Q1", reason: "试一试", projectsTo: null })).toThrow(
      forbidden,
    );
    expect(() =>
      organisations.merge({ code: "tjj", into: "czj", from: "2022Q1", reason: "试一试", projectsTo: null }),
    ).toThrow(forbidden);
    await department.close();
  });
});
