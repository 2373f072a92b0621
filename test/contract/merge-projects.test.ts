/** 项目填报 as it goes out and comes back: asked for what no list has said, merged, taken back and taken in again. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { finish } from "../../electron/services/job.ts";
import type { MergeAnswer, MergePreview } from "../../shared/contract/merge.ts";
import type { ProjectFields } from "../../shared/contract/projects.ts";
import type { ProjectStage } from "../../shared/domain/projects/pools.ts";
import { makeWorkbook } from "../exchange/workbooks.ts";
import { fillProjects } from "../support/fill-projects.ts";
import { issueTo, mergeFiles, type Office, officeAfter, preview } from "../support/office.ts";

const period = "2022Q1";
const org = "kejiyuanqu";
const name = "河南科技园区";
let ready: Awaited<ReturnType<typeof officeAfter>>;
let office: Office;
let issued: Uint8Array;

const fields: ProjectFields = {
  name: "",
  organisation: org,
  industry: "",
  content: "",
  totalWan: 20_000,
  plannedStart: "2021-09",
  plannedFinish: "2023-06",
  task: null,
};
const add = ({ core }: Office, code: string, title: string, stage: ProjectStage, on: string) =>
  core.projects.add({ ...fields, code, name: title, stage, on, reason: "年初下达" });

beforeAll(async () => {
  ready = await officeAfter(async (one) => {
    one.core.periods.open(period, "2022-04-20");
    add(one, "P-001", "科创中心", "在建", "2021-10-08");
    add(one, "P-002", "人才公寓", "拟开工", "2021-12-01");
    add(one, "P-003", "已填厂房", "在建", "2021-10-08");
    // The office has this one from elsewhere already.
    const known = { yearPlanWan: 9000, yearDoneWan: 2500, totalDoneWan: 6000, progress: "主体封顶", problems: "" };
    one.core.projects.report({ code: "P-003", month: "2022-03", ...known, reason: "" });
    const before = { yearPlanWan: 8000, yearDoneWan: 3000, totalDoneWan: 5000, progress: "", problems: "" };
    one.core.projects.report({ code: "P-001", month: "2021-12", ...before, reason: "" });
    await issueTo(one, name, period);
  });
}, 60_000);
afterAll(() => ready.remove());
beforeEach(async () => {
  office = ready.open();
  issued = await issueTo(office, name, period);
});
afterEach(() => office.close());

const one = (code: string) => office.core.projects.get(code, period);
const march = (code: string) => one(code).figures.find(({ month }) => month === "2022-03");
const row = () => office.core.forms.register(period).find(({ organisation }) => organisation === org);
const cellsOf = (shown: Pick<MergePreview, "files">) =>
  (shown.files[0]?.cells ?? []).filter(({ kind }) => kind === "project");
const outcomes = (shown: Pick<MergePreview, "files">) =>
  cellsOf(shown).map(({ field, outcome, code }) => [field, outcome, code]);
const answers = (shown: MergePreview, field: string, rest: Omit<MergeAnswer, "sha256" | "sheet" | "cell">) =>
  shown.files.flatMap(({ sha256, cells }) =>
    cells.flatMap((cell) =>
      cell.field === field && cell.kind === "project" ? [{ sha256, sheet: cell.sheet, cell: cell.cell, ...rest }] : [],
    ),
  );

const filled = () =>
  fillProjects(issued, {
    科创中心: { yearDoneWan: 1200, totalDoneWan: 6200, progress: "主体施工至五层", remark: "" },
    人才公寓: {
      ...{ yearDoneWan: 300, totalDoneWan: 300, stage: "在建", stageOn: "2022-03-15" },
      remark: "取得施工许可，正式开工",
    },
  });

describe("项目填报", { timeout: 60_000 }, () => {
  it("asks for what no list has said, and shows the rest", () => {
    const form = office.core.forms.form(org, period);
    expect(form.projects?.map(({ project, given }) => [project, given])).toEqual([
      ["P-001", []],
      ["P-002", []],
      ["P-003", ["yearDoneWan", "totalDoneWan", "progress"]],
    ]);
    expect(form.projects?.[0]).toMatchObject({
      ...{ month: "2022-03", stage: "在建", stageOn: "2021-10-08", totalWan: 20_000, current: null },
      earlier: { month: "2021-12", yearDoneWan: null, totalDoneWan: 5000 },
    });
    expect(row()).toMatchObject({ projects: 2, projectsFilled: 0 });
    const sheet = XLSX.read(issued).Sheets["项目填报"] ?? {};
    const texts = Object.values(sheet).map((cell) => (cell as XLSX.CellObject).v);
    expect(texts).toEqual(expect.arrayContaining(["P-001", "科创中心", 5000, "2021-10-08", 6000, "主体封顶"]));
  });

  it("is shown cell by cell, taken as one record, and its cells are in the log", async () => {
    const shown = await preview(office, { "园区.xlsx": filled() });
    expect(shown.files[0]?.verdict).toBe("clean");
    expect(outcomes(shown)).toEqual([
      ["yearDoneWan", "take", ""],
      ["totalDoneWan", "take", ""],
      ["progress", "take", ""],
      ["yearDoneWan", "take", ""],
      ["totalDoneWan", "take", ""],
      ["stage", "take", ""],
      ["stageOn", "take", ""],
      ["remark", "take", ""],
    ]);
    expect(cellsOf(shown)[0]).toMatchObject({
      item: "P-001",
      name: "科创中心",
      unit: "万元",
      theirs: 1200,
      base: null,
    });
    const report = await office.core.merge.apply(shown.session, shown.digest, []);
    expect(march("P-001")).toMatchObject({ yearDoneWan: 1200, totalDoneWan: 6200, progress: "主体施工至五层" });
    expect(one("P-002").project).toMatchObject({
      stage: "在建",
      since: "2022-03-15",
      stageReason: "取得施工许可，正式开工",
    });
    expect(row()).toMatchObject({ projectsFilled: 2 });
    const change = office.core.app.changes(null, 50).find(({ field }) => field === "totalDoneWan");
    expect(change).toMatchObject({ kind: "merge", file: "园区.xlsx" });
    expect(change?.cell).toMatch(/^项目填报!/);
    expect(report.batch).not.toBeNull();
    const again = await mergeFiles(office, { "园区（2）.xlsx": filled() });
    expect(again).toMatchObject({ batch: null, files: [{ verdict: "duplicate" }] });
  });

  it("is taken back and taken in again with the batch", async () => {
    const { batch } = await mergeFiles(office, { "园区.xlsx": filled() });
    const undone = office.core.batches.undo(batch ?? "");
    expect(undone).toMatchObject({ reversed: 3, kept: [], failed: [] });
    expect(march("P-001")).toBeUndefined();
    expect(one("P-002").project.stage).toBe("拟开工");
    const back = office.core.batches.restore(batch ?? "");
    expect(back).toMatchObject({ reversed: 3, kept: [], failed: [] });
    expect(march("P-001")).toMatchObject({ totalDoneWan: 6200 });
    expect(one("P-002").project).toMatchObject({ stage: "在建", since: "2022-03-15" });
  });

  it("stays while the report it is part of is accepted: undoing is refused and listed", async () => {
    const { batch } = await mergeFiles(office, { "园区.xlsx": filled() });
    const { blanks, blankTasks } = office.core.submissions.get({ organisation: org, period });
    expect(blanks.length + blankTasks.length).toBeGreaterThan(0);
    for (const { indicator, dataPeriod } of blanks)
      office.core.entry.save({
        ...{ indicator, dataPeriod, organisation: org, period, value: "", filling: "nil", growth: "" },
        ...{ growthBasis: null, vintage: null, remark: "", reason: "" },
      } as never);
    for (const { task } of blankTasks)
      office.core.taskProgress.save({
        ...{ task, organisation: org, period, state: "推进中", done: "", problems: "", nextSteps: "", matters: "" },
      });
    office.core.submissions.submit({ organisation: org, period, nil: false });
    office.core.submissions.accept(period, [org]);
    const undone = office.core.batches.undo(batch ?? "");
    expect(undone.failed.filter(({ kind }) => kind === "project")).toHaveLength(3);
    expect(march("P-001")).toMatchObject({ totalDoneWan: 6200 });
    const shown = await preview(office, { "更正.xlsx": fillProjects(issued, { 科创中心: { totalDoneWan: 6300 } }) });
    expect(outcomes(shown)).toContainEqual(["totalDoneWan", "rejected", "report_accepted"]);
  });

  it("is corrected by a newer return; a blank in that takes nothing away unasked", async () => {
    await mergeFiles(office, { "园区.xlsx": filled() });
    const second = fillProjects(issued, { 科创中心: { yearDoneWan: 1300, totalDoneWan: 6300 } });
    const report = await mergeFiles(office, { "园区（更正）.xlsx": second });
    expect(outcomes(report)).toEqual([
      ["yearDoneWan", "correction", "superseded"],
      ["totalDoneWan", "correction", "superseded"],
      // The form it was filled in is older than the move: put back, or never looked at?
      ["stage", "question", "back_to_issued"],
      ["stageOn", "question", "back_to_issued"],
    ]);
    expect(one("P-002").project.stage).toBe("在建");
    expect(march("P-001")).toMatchObject({ yearDoneWan: 1300, totalDoneWan: 6300, progress: "主体施工至五层" });
  });

  it("conflicts with what a list has brought since", async () => {
    const heads = ["项目代码", "项目名称", "所在库", "累计完成投资（万元）"];
    const list = makeWorkbook({ 清单: [["2022年3月重点项目清单"], heads, ["P-001", "科创中心", "在建", 6100]] });
    const { session } = office.core.projectLists.upload("清单.xlsx", list);
    const { mapping, month } = await finish(office.core.projectLists.propose(session));
    const choices = { session, mapping, month: month ?? "", organisation: org, yes: [] };
    const { digest } = await office.core.projectLists.preview(choices);
    await office.core.projectLists.apply({ ...choices, digest, leave: [], withdraw: [], reason: "" });
    const shown = await preview(office, { "园区.xlsx": filled() });
    expect(outcomes(shown).slice(0, 2)).toEqual([
      ["yearDoneWan", "question", "waits_for_record"],
      ["totalDoneWan", "conflict", "changed_meanwhile"],
    ]);
    const taken = answers(shown, "totalDoneWan", { choice: "typed", typed: { totalDoneWan: "6,150" } }).slice(0, 1);
    await office.core.merge.apply(shown.session, shown.digest, taken);
    // One answer is about the whole record.
    expect(march("P-001")).toMatchObject({ yearDoneWan: 1200, totalDoneWan: 6150 });
  });

  it("is questioned by the checks; a reason in the return explains C, and never B", async () => {
    const shown = await preview(office, {
      "园区.xlsx": fillProjects(issued, {
        科创中心: { yearDoneWan: 100, totalDoneWan: 4000 },
        人才公寓: { yearDoneWan: 100, totalDoneWan: 21_000, remark: "概算正在调整报批" },
      }),
    });
    expect(cellsOf(shown).map(({ field, outcome, code, grade }) => [field, outcome, code, grade])).toEqual([
      ["yearDoneWan", "question", "waits_for_record", null],
      ["totalDoneWan", "question", "falls", "B"],
      ["yearDoneWan", "take", "", null],
      ["totalDoneWan", "take", "over_total", "C"],
      ["remark", "take", "", null],
    ]);
    expect(cellsOf(shown)[1]?.message).toContain("比此前报的 5000 万元少");
    const bare = answers(shown, "totalDoneWan", { choice: "theirs" }).slice(0, 1);
    const { answers: views } = await office.core.merge.answer(shown.session, bare, []);
    expect(views[0]).toMatchObject({ needsReason: true, findings: [{ grade: "B" }] });
    const explained = bare.map((answer) => ({ ...answer, reason: "上年数经审计核减" }));
    await office.core.merge.apply(shown.session, shown.digest, explained);
    expect(march("P-001")).toMatchObject({ totalDoneWan: 4000, yearDoneWan: 100, reason: "上年数经审计核减" });
    expect(march("P-002")).toMatchObject({ totalDoneWan: 21_000, reason: "概算正在调整报批" });
  });

  it.each([
    ["without a day", { stage: "在建" }, ["stage", "question", "stage_day_missing"]],
    ["backwards", { stage: "储备", stageOn: "2022-03-01" }, ["stage", "question", "stage_backward"]],
    ["before the last move", { stage: "在建", stageOn: "2021-11-01" }, ["stageOn", "rejected", "stage_day_outside"]],
    ["in the future", { stage: "在建", stageOn: "2022-04-30" }, ["stageOn", "rejected", "stage_day_outside"]],
    ["a day alone", { stageOn: "2022-03-01" }, ["stageOn", "rejected", "stage_day_alone"]],
    ["on no day", { stage: "在建", stageOn: "2022年3月" }, ["stageOn", "question", "day_unclear"]],
    ["in other words", { stage: "续建", stageOn: "2022-03-15" }, ["stage", "question", "option_unknown"]],
  ])("a move between the pools %s is not simply taken", async (_, filling, expected) => {
    const shown = await preview(office, { "园区.xlsx": fillProjects(issued, { 人才公寓: filling }) });
    expect(outcomes(shown)).toContainEqual(expected);
    expect(shown.files[0]?.verdict).toBe("check");
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(one("P-002").project.stage).toBe("拟开工");
  });

  it("is checked over all files of the sitting: 本年 in one and 累计 in the other, in either order", async () => {
    const year = fillProjects(issued, { 科创中心: { yearDoneWan: 5600 } });
    const total = (amount: number) => fillProjects(issued, { 科创中心: { totalDoneWan: amount } });
    const asked = (shown: MergePreview) =>
      shown.files.flatMap(({ file, cells }) =>
        cells.flatMap(({ outcome, field, message }) => (outcome === "question" ? [[file, field, message]] : [])),
      );
    const less = total(5500);
    for (const files of [
      { "甲.xlsx": year, "乙.xlsx": less },
      { "乙.xlsx": less, "甲.xlsx": year },
    ]) {
      const shown = await preview(office, files);
      expect(asked(shown)).toEqual([["甲.xlsx", "yearDoneWan", expect.stringContaining("5500")]]);
      office.core.merge.discard(shown.session);
    }
    expect(asked(await preview(office, { "甲.xlsx": year, "乙.xlsx": total(6000) }))).toEqual([]);
  });

  it("without figures says why; an amount beside that is asked about", async () => {
    const nothing = fillProjects(issued, {
      科创中心: { filling: "未取得" },
      人才公寓: { filling: "无数据", yearDoneWan: 5 },
    });
    const shown = await preview(office, { "园区.xlsx": nothing });
    expect(outcomes(shown)).toEqual([
      ["filling", "take", ""],
      ["yearDoneWan", "question", "waits_for_record"],
      ["filling", "question", "filling_contradicts"],
    ]);
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(office.core.submissions.get({ organisation: org, period }).blankProjects).toEqual([
      { project: "P-002", name: "人才公寓" },
    ]);
  });

  it("a project that left the pools since is not written into", async () => {
    office.core.projects.changeStage({ code: "P-001", stage: "退库", on: "2022-03-20", reason: "不再实施" });
    const shown = await preview(office, { "园区.xlsx": filled() });
    expect(
      outcomes(shown)
        .slice(0, 3)
        .map(([, outcome, code]) => [outcome, code]),
    ).toEqual([
      ["rejected", "unknown_project"],
      ["rejected", "unknown_project"],
      ["rejected", "unknown_project"],
    ]);
  });
});
