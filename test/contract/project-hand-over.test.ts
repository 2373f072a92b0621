/** Projects of an organisation that stops: handed over from a day on or left; the past stays the old one's, what comes next is asked of the new one. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finish } from "../../electron/services/job.ts";
import { filteredProjects, noneMark } from "../../shared/listings/project-filters.ts";
import { makeWorkbook } from "../exchange/workbooks.ts";
import { fillProjects } from "../support/fill-projects.ts";
import { issueTo, mergeFiles, type Office, openOffice, preview } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2099-04-20");
  office.core.periods.open("2022Q2", "2099-07-20");
  office.setDate("2022-07-05");
  add("P-001", "科创中心", "在建", "2021-10-08");
  add("P-002", "已竣工厂房", "竣工", "2021-11-10");
  add("P-003", "当季竣工厂房", "竣工", "2022-05-10");
  add("P-004", "人才公寓", "拟开工", "2021-12-01");
  const known = { yearPlanWan: 9000, yearDoneWan: 2500, totalDoneWan: 6000, progress: "", problems: "" };
  office.core.projects.report({ code: "P-001", month: "2022-03", ...known, reason: "" });
});
afterEach(() => office.close());

const fields = {
  organisation: "czj",
  industry: "",
  content: "",
  totalWan: 20_000,
  plannedStart: null,
  plannedFinish: null,
  task: null,
};
const add = (code: string, name: string, stage: "在建" | "竣工" | "拟开工", on: string) =>
  office.core.projects.add({ ...fields, code, name, stage, on, reason: "年初" });
const leaving = { code: "czj", from: "2022Q2", reason: "机构改革，金编〔2022〕3号" };
const merge = (projectsTo: string | null = "swj") =>
  office.core.organisations.merge({ ...leaving, into: "swj", projectsTo });
const retire = (projectsTo: string | null = null) => office.core.organisations.retire({ ...leaving, projectsTo });
const holder = (code: string, period: string | null) => office.core.projects.get(code, period).project.organisation;
const asked = (organisation: string, period: string) =>
  (office.core.forms.form(organisation, period).projects ?? []).map(({ project }) => project);
const inRegister = (period: string) => office.core.forms.register(period).map(({ organisation }) => organisation);

describe("an organisation that is merged", { timeout: 60_000 }, () => {
  it("names the projects that are still to be reported on, and hands them over in one operation", () => {
    const { projects } = office.core.organisations.consequences({ code: "czj", from: "2022Q2", into: "swj" });
    expect(projects.map(({ name }) => name)).toEqual(["科创中心", "当季竣工厂房", "人才公寓"]);
    merge();
    const logged = office.core.app.changes(null, 400);
    const own = logged.filter(({ operation }) => operation === logged[0]?.operation);
    expect(own.filter(({ entity }) => entity === "organisation").map(({ field }) => field)).toContain("mergedInto");
    expect(own.filter(({ entity, field }) => entity === "project_record" && field === "organisation")).toHaveLength(3);
    const [entry] = office.core.projects.get("P-001", null).history;
    expect(entry?.summary).toMatch(/^将“区财政局”并入“区商务局”，.*移交重点项目 3 个给“区商务局”$/);
    expect(entry?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["责任单位", "区财政局", "区商务局"],
      ["责任单位自何日起", "（空）", "2022年4月1日"],
      ["责任单位变动原因", "（空）", leaving.reason],
    ]);
    expect(office.core.projects.get("P-001", null).holders).toMatchObject([
      { organisation: "czj", from: null },
      { organisation: "swj", from: "2022-04-01", reason: leaving.reason },
    ]);
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it("keeps the quarters before: who is asked, who is shown, whose the sums are", () => {
    const before = office.core.projects.list("2022Q1");
    merge();
    expect(office.core.projects.list("2022Q1")).toEqual(before);
    expect([holder("P-001", "2022Q1"), holder("P-001", "2022Q2"), holder("P-002", "2022Q2")]).toEqual([
      "czj",
      "swj",
      "czj",
    ]);
    expect([asked("czj", "2022Q1"), asked("swj", "2022Q1")]).toEqual([["P-001", "P-004"], []]);
    expect([asked("czj", "2022Q2"), asked("swj", "2022Q2")]).toEqual([[], ["P-001", "P-003", "P-004"]]);
    const sums = (period: string) =>
      office.core.projects.list(period).sums.organisation.map(({ key, count }) => [key, count]);
    expect([sums("2022Q1"), sums("2022Q2")]).toEqual([[["czj", 2]], [["swj", 2]]]);
    expect([inRegister("2022Q1").includes("czj"), inRegister("2022Q2").includes("czj")]).toEqual([true, false]);
  });

  it("is not asked again: what it is asked for goes out to the new one; its own old workbook comes back as said", async () => {
    const old = await issueTo(office, "区财政局", "2022Q2");
    const past = await issueTo(office, "区财政局", "2022Q1");
    merge();
    const issued = await issueTo(office, "区商务局", "2022Q2");
    const filled = fillProjects(issued, { 科创中心: { yearDoneWan: 4000, totalDoneWan: 7500 } });
    const taken = await preview(office, { "商务局.xlsx": filled }, "2022Q2");
    await office.core.merge.apply(taken.session, taken.digest, []);
    expect(office.core.projects.get("P-001", "2022Q2").project).toMatchObject({ totalDoneWan: 7500 });
    const returned = await preview(office, { "财政局.xlsx": old }, "2022Q2");
    expect(returned.files[0]).toMatchObject({ verdict: "stale", reason: "organisation_stopped" });
    // Of the quarter before it is its own word still.
    const late = fillProjects(past, { 人才公寓: { yearDoneWan: 10, totalDoneWan: 10 } });
    await mergeFiles(office, { "财政局一季度.xlsx": late });
    expect(office.core.projects.get("P-004", "2022Q1").project).toMatchObject({ totalDoneWan: 10 });
  });

  it("leaves its projects where that is wanted; coming back brings nothing back", () => {
    merge(null);
    expect(holder("P-001", null)).toBe("czj");
    expect(office.core.projects.get("P-001", null).project.unattended).toBe(true);
    office.core.organisations.reactivate("czj");
    expect(office.core.projects.get("P-001", null).project.unattended).toBe(false);
    merge("swj");
    office.core.organisations.reactivate("czj");
    expect(holder("P-001", null)).toBe("swj");
  });
});

describe("an organisation that is retired", { timeout: 60_000 }, () => {
  it("leaves projects that nobody answers for: listed so, found by one filter, asked of nobody", () => {
    retire();
    const rows = (period: string) =>
      filteredProjects(office.core.projects.list(period).projects, {
        ...{ text: "", stage: null, organisation: noneMark, industry: null, late: null },
      }).map(({ code }) => code);
    expect([rows("2022Q1"), rows("2022Q2")]).toEqual([[], ["P-001", "P-004"]]);
    expect([asked("czj", "2022Q1"), asked("czj", "2022Q2")]).toEqual([["P-001", "P-004"], []]);
    expect(inRegister("2022Q2")).not.toContain("czj");
  });

  it("hands them to whom the office says, never to one that has stopped", () => {
    office.core.organisations.retire({ code: "swj", from: "2022Q2", reason: "机构改革", projectsTo: null });
    expect(() => retire("swj")).toThrow(/REFUSED/);
    expect(() => retire("czj")).toThrow(/REFUSED/);
    expect(office.core.organisations.list("14th").find(({ code }) => code === "czj")?.active).toBe(true);
    retire("tjj");
    expect([holder("P-001", "2022Q1"), holder("P-001", "2022Q2")]).toEqual(["czj", "tjj"]);
  });

  it("is not deleted while projects were its own", () => {
    office.core.organisations.add({
      ...{ code: "xjg", name: "区新机构", shortName: "新机构", kind: "区政府部门", order: 99 },
      ...{ contactName: "", contactPhone: "", leader: "" },
    });
    office.core.projects.edit({ ...fields, code: "P-004", name: "人才公寓", organisation: "xjg" });
    expect(() => office.core.organisations.remove("xjg")).toThrow(/REFUSED/);
  });
});

describe("on a department's side", () => {
  it("each reports the months in which the project was its own, and sees it as it was then", () => {
    merge();
    office.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
    const known = { yearPlanWan: 9000, yearDoneWan: 4000, totalDoneWan: 7500, progress: "", problems: "" };
    const report = (month: string) => office.core.projects.report({ code: "P-001", month, ...known, reason: "" });
    expect(() => report("2022-06")).toThrow(expect.objectContaining({ code: "NOT_ASSIGNED" }));
    expect(report("2022-03")).toMatchObject({ code: "P-001" });
    const own = (period: string) => office.core.projects.list(period).projects.map(({ code }) => code);
    expect([own("2022Q1"), own("2022Q2")]).toEqual([["P-001", "P-002", "P-004"], ["P-002"]]);
  });
});

describe("by hand", () => {
  const edit = (organisation: string, from: string | null) =>
    office.core.projects.edit({
      ...{ ...fields, code: "P-001", name: "科创中心", organisation },
      handOver: from === null ? null : { from, reason: "职能划转" },
    });

  it("a project left behind is given to another from the day it was left on; a day that is not after the last is refused", () => {
    retire();
    edit("swj", "2022-04-01");
    expect([holder("P-001", "2022Q1"), holder("P-001", "2022Q2")]).toEqual(["czj", "swj"]);
    expect(() => edit("tjj", "2022-04-01")).toThrow(/INVALID/);
    expect(() => edit("tjj", "2022-07-06")).toThrow(/INVALID/);
    // Without a day the last one is put right, and nothing before it.
    edit("tjj", null);
    expect([holder("P-001", "2022Q1"), holder("P-001", "2022Q2")]).toEqual(["czj", "tjj"]);
  });
});

describe("the next list", { timeout: 60_000 }, () => {
  const heads = ["项目代码", "项目名称", "责任单位", "所在库"];
  const look = async (month: string, name: string, more: readonly string[][] = []) => {
    const rows = [["P-001", "科创中心", name, "在建"], ...more];
    const { session } = office.core.projectLists.upload("清单.xlsx", makeWorkbook({ 清单: [heads, ...rows] }));
    const { mapping } = await finish(office.core.projectLists.propose(session));
    const choices = { session, mapping, month, organisation: null, yes: [] };
    return { choices, shown: await office.core.projectLists.preview(choices) };
  };
  const holders = (shown: Awaited<ReturnType<typeof look>>["shown"]) =>
    shown.changes.flatMap(({ fields: changed }) =>
      changed.flatMap(({ field, after }) => (field === "organisation" ? after : [])),
    );

  it("goes on naming who was merged: that gives no project back, and a new project is the successor's", async () => {
    merge();
    const { shown } = await look("2022-06", "区财政局", [["P-009", "新项目", "财政局", "储备"]]);
    expect(shown.questions).toEqual([]);
    expect(shown.changes.map(({ code }) => code)).toEqual(["P-009"]);
    expect(holders(shown)).toEqual(["swj"]);
  });

  it("of a month before the handing over says nothing of who has the project now", async () => {
    merge();
    expect((await look("2022-03", "区财政局")).shown.changes).toEqual([]);
    const { shown } = await look("2022-03", "区统计局");
    expect(shown.changes).toEqual([]);
    expect(shown.questions).toMatchObject([{ field: "责任单位", proposal: "" }]);
    expect(shown.questions[0]?.message).toContain("自2022年4月1日起已移交");
  });

  it("naming who stopped without a successor is said, not taken", async () => {
    retire("tjj");
    const { shown } = await look("2022-06", "区财政局");
    expect(shown.changes).toEqual([]);
    expect(shown.questions[0]?.message).toContain("已停用");
  });

  it("taken in before the merger is taken back without undoing the merger", async () => {
    const { choices, shown } = await look("2022-06", "区统计局");
    const decision = { ...choices, digest: shown.digest, leave: [], withdraw: [], reason: "" };
    const { batch } = await office.core.projectLists.apply(decision);
    expect(holder("P-001", null)).toBe("tjj");
    office.core.organisations.merge({ ...leaving, code: "tjj", into: "swj", projectsTo: "swj" });
    expect(office.core.batches.undo(batch ?? "").kept).toMatchObject([{ item: "P-001" }]);
    expect(holder("P-001", null)).toBe("swj");
  });
});
