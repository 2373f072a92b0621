/** 重点项目: kept by hand and by list; nothing deleted, nothing silently changed, an import taken back as a whole. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { finish } from "../../electron/services/job.ts";
import type { ListChoices } from "../../shared/contract/project-lists.ts";
import { makeWorkbook } from "../exchange/workbooks.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const heads = [
  "序号",
  "项目代码",
  "项目名称",
  "责任单位",
  "所在库",
  "总投资（亿元）",
  "2022年计划投资（万元）",
  "2022年1-3月完成投资（万元）",
  "累计完成投资（万元）",
  "计划开工时间",
];
const first = [1, "2204-410105-01", "科创中心", "区科技局", "在建", 2, 8000, 1000, 1000, "2021年9月"];
const second = [2, "2204-410105-02", "安置房一期", "区住建局", "储备", 1.5, null, null, null, "2022.06"];
const list = (...rows: (string | number | null)[][]) =>
  makeWorkbook({ 项目清单: [["2022年3月重点项目清单"], heads, ...rows] });

async function choose(bytes: Uint8Array, more: Partial<ListChoices> = {}, file = "清单.xlsx") {
  const { projectLists } = office.core;
  const { session } = projectLists.upload(file, bytes);
  const proposal = await finish(projectLists.propose(session));
  const choices = {
    session,
    mapping: proposal.mapping,
    month: proposal.month ?? "",
    organisation: null,
    yes: [],
    ...more,
  };
  return { proposal, choices, preview: await projectLists.preview(choices) };
}

async function takeIn(
  bytes: Uint8Array,
  more: Partial<ListChoices> & { withdraw?: { code: string; reason: string }[]; leave?: string[] } = {},
) {
  const { withdraw = [], leave = [], ...rest } = more;
  const { choices, preview } = await choose(bytes, rest);
  return office.core.projectLists.apply({ ...choices, digest: preview.digest, leave, withdraw, reason: "" });
}

const all = () => office.core.projects.list(null).projects;
const one = (code: string) => all().find((project) => project.code === code);

describe("a list of projects", { timeout: 60_000 }, () => {
  it.each([
    ["清单.xls", "biff8"],
    ["清单.et", "biff8"],
    ["清单.xlsb", "xlsb"],
    ["清单.ods", "ods"],
    ["清单.csv", "csv"],
  ] as const)("%s is read like an .xlsx", async (file, bookType) => {
    const book = XLSX.read(list(first, second));
    const bytes: Uint8Array = XLSX.write(book, { type: "buffer", bookType });
    const { preview, proposal } = await choose(new Uint8Array(bytes), {}, file);
    expect(proposal).toMatchObject({ month: "2022-03", fault: "" });
    expect(preview.totals).toMatchObject({ rows: 2, added: 2, questions: 0, problems: 0 });
    expect(preview.changes[0]?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: "totalWan", after: 20_000 }),
        expect.objectContaining({ field: "plannedStart", after: "2021-09" }),
      ]),
    );
  });

  it("is previewed without changing anything, then taken in one operation with its cells in the log", async () => {
    const { proposal, preview } = await choose(list(first, second));
    expect(proposal).toMatchObject({ month: "2022-03", known: false, fault: "" });
    expect(preview.totals).toMatchObject({ added: 2, changed: 0, gone: 0, questions: 0, problems: 0 });
    expect(all()).toEqual([]);
    const taken = await takeIn(list(first, second));
    expect(taken.applied).toBe(true);
    expect(one("2204-410105-01")).toMatchObject({
      ...{
        stage: "在建",
        totalWan: 20_000,
        yearDoneWan: 1000,
        yearShare: 0.125,
        organisation: "kjj",
        since: "2022-03-31",
      },
    });
    const [entry] = office.core.projects.get("2204-410105-01", null).history;
    expect(entry?.changes.find(({ field }) => field === "总投资")).toMatchObject({
      after: "20000 万元",
      place: "清单.xlsx 项目清单!F3",
    });
    expect(office.core.catalog.get("14th").projects).toHaveLength(2);
    // The reading was remembered; the same list changes nothing.
    const again = await choose(list(first, second));
    expect(again.proposal.known).toBe(true);
    expect(again.preview.totals).toMatchObject({ added: 0, changed: 0, same: 2 });
  });

  it("changes field by field, deletes nothing that disappears, and is taken back as a whole", async () => {
    await takeIn(list(first, second));
    const changed = first.with(8, 1500);
    const { preview } = await choose(list(changed));
    expect(preview.changes).toMatchObject([
      { code: "2204-410105-01", fields: [{ field: "totalDoneWan", before: 1000, after: 1500 }] },
    ]);
    expect(preview.gone).toMatchObject([{ code: "2204-410105-02", stage: "储备" }]);
    await takeIn(list(changed));
    expect(one("2204-410105-02")).toMatchObject({ stage: "储备" });
    const result = await takeIn(list(changed), { withdraw: [{ code: "2204-410105-02", reason: "选址未获批准" }] });
    expect(one("2204-410105-02")).toMatchObject({ stage: "退库", stageReason: "选址未获批准" });
    const batch = result.batch ?? "";
    expect(office.core.batches.undo(batch)).toMatchObject({ reversed: 1, kept: [], failed: [] });
    expect(one("2204-410105-02")?.stage).toBe("储备");
    office.core.batches.restore(batch);
    expect(one("2204-410105-02")?.stage).toBe("退库");
  });

  it("keeps on undo what somebody has changed since, and forgets projects it had brought", async () => {
    const { batch } = await takeIn(list(first, second));
    const project = one("2204-410105-01");
    if (!project) throw new Error("was taken in");
    const { name, organisation, industry, content, totalWan, plannedStart, plannedFinish, task } = project;
    office.core.projects.edit({
      code: project.code,
      ...{ name, organisation, industry, content, totalWan, plannedStart, plannedFinish, task },
      industry: "科技服务",
    });
    const undone = office.core.batches.undo(batch ?? "");
    expect(undone.kept).toMatchObject([{ kind: "project", item: "2204-410105-01" }]);
    expect(one("2204-410105-02")).toBeUndefined();
  });

  it("asks about what is ambiguous, and takes it only for a yes; rows it cannot place are named", async () => {
    await takeIn(list(first));
    const { preview, choices } = await choose(
      list(
        first.with(4, "续建").with(8, "约1800"),
        [2, "2204-410105-02", "安置房一期", "区没有局", "储备", 15_000_000, null, null, null, 2022.1],
        [3, null, "无代码的项目", "区科技局", "储备", 1, null, null, null, null],
        [4, "2204-410105-02", "又一个", "区科技局", "储备", 1, null, null, null, null],
      ),
    );
    expect(preview.questions.map(({ id, proposal }) => [id, proposal])).toEqual([
      ["项目清单!E3", "在建"],
      ["项目清单!I3", "1800 万元"],
      ["项目清单!D4", ""],
      ["项目清单!J4", "2022年10月"],
    ]);
    expect(preview.problems.map(({ cell }) => cell)).toEqual(["B5", "B6"]);
    expect(preview.changes.map(({ code }) => code)).toEqual(["2204-410105-02"]);
    const answered = await office.core.projectLists.preview({ ...choices, yes: ["项目清单!I3"] });
    expect(answered.changes[0]).toMatchObject({
      code: "2204-410105-01",
      fields: [{ field: "totalDoneWan", after: 1800 }],
    });
  });

  it("refuses a list that says no unit, and one that has moved since it was looked at", async () => {
    const bare = makeWorkbook({
      清单: [
        ["项目代码", "项目名称", "所在库", "总投资"],
        ["2204-1", "甲", "储备", 200],
      ],
    });
    const { session } = office.core.projectLists.upload("清单.xlsx", bare);
    const proposal = await finish(office.core.projectLists.propose(session));
    expect(proposal.fault).toContain("万元还是亿元");
    await expect(choose(bare, { month: "2022-03" })).rejects.toMatchObject({ code: "INVALID" });
    const { choices, preview } = await choose(list(first));
    await takeIn(list(first, second));
    const decision = { ...choices, digest: preview.digest, leave: [], withdraw: [], reason: "" };
    await expect(office.core.projectLists.apply(decision)).rejects.toMatchObject({ code: "STALE_PREVIEW" });
  });
});

describe("a list that is known again", { timeout: 60_000 }, () => {
  const kept = () => office.core.projectLists.upkeep.list();
  const only = () => {
    const [row] = kept();
    if (!row) throw new Error("no list is kept");
    return row;
  };
  const later = (row: (string | number | null)[]) =>
    makeWorkbook({ 项目清单: [["2022年6月重点项目清单"], heads.with(7, "2022年1-6月完成投资（万元）"), row] });

  it("says what it reads, how often it comes, when it came last and by whom", async () => {
    await takeIn(list(first, second));
    expect(only()).toMatchObject({ name: "清单", sheets: 1, columns: 9, rhythm: null, count: 1, retired: false });
    office.setDate("2022-07-05");
    const { batch } = await takeIn(later(first.with(7, 2000).with(8, 2000)), { month: "2022-06" });
    expect(kept()).toMatchObject([
      { rhythm: "quarterly", count: 2, lastImport: { month: "2022-06", file: "清单.xlsx", batch, by: "命令行" } },
    ]);
    expect(office.core.projectLists.upkeep.get(only().id).imports.map(({ month }) => month)).toEqual([
      "2022-06",
      "2022-03",
    ]);
  });

  it("keeps its name and its imports when it is read otherwise", async () => {
    await takeIn(list(first, second));
    office.core.projectLists.upkeep.rename(only().id, "区重点项目月报");
    const { choices } = await choose(list(first, second));
    const [sheet] = choices.mapping.sheets;
    if (!sheet) throw new Error("one sheet");
    const columns = sheet.columns.map((column) =>
      column.role === "plannedStart" ? { ...column, role: "ignore" as const } : column,
    );
    await takeIn(list(first.with(5, 3), second), { mapping: { ...choices.mapping, sheets: [{ ...sheet, columns }] } });
    expect(kept()).toMatchObject([{ name: "区重点项目月报", columns: 8, count: 2 }]);
  });

  it("retired is not offered again, stays explained, and comes back unless another reads the same heads", async () => {
    const { batch } = await takeIn(list(first, second));
    const { id } = only();
    const { upkeep } = office.core.projectLists;
    upkeep.retire(id);
    expect(() => upkeep.retire(id)).toThrow(/REFUSED/);
    const { proposal } = await choose(list(first, second));
    expect(proposal.known).toBe(false);
    expect(upkeep.get(id)).toMatchObject({ retired: true, imports: [{ batch }] });
    upkeep.restore(id);
    expect((await choose(list(first, second))).proposal.known).toBe(true);
    upkeep.retire(id);
    await takeIn(list(first.with(5, 3), second));
    expect(kept().map((row) => row.retired)).toEqual([false, true]);
    expect(() => upkeep.restore(id)).toThrow(/REFUSED/);
    const fields = office.core.app
      .changes(null, 60)
      .filter(({ entity }) => entity === "project_list_mapping")
      .map(({ field }) => field);
    expect(fields).toEqual(["*", "retired", "retired", "retired", "*"]);
  });
});

describe("by hand", () => {
  const fields = {
    name: "科创中心",
    organisation: "kjj",
    industry: "科技",
    content: "",
    totalWan: 20_000,
    plannedStart: "2022-02",
    plannedFinish: null,
    task: null,
  };
  const add = () =>
    office.core.projects.add({ ...fields, code: "2204-1", stage: "拟开工", on: "2022-01-10", reason: "" });

  it("moves between the pools in both directions, and the newest move can be taken back", () => {
    expect(add()).toMatchObject({ stage: "拟开工", late: ["start"] });
    const move = (stage: "在建" | "拟开工", on: string) =>
      office.core.projects.changeStage({ code: "2204-1", stage, on, reason: "按现场情况" });
    expect(move("在建", "2022-02-20")).toMatchObject({ stage: "在建", late: [] });
    expect(move("拟开工", "2022-03-20")).toMatchObject({ stage: "拟开工" });
    expect(() => move("在建", "2022-03-01")).toThrow(/INVALID/);
    const { stages } = office.core.projects.get("2204-1", null);
    office.core.projects.takeStageBack("2204-1", stages.at(-1)?.id ?? 0);
    expect(one("2204-1")?.stage).toBe("在建");
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it("keeps figures month by month; a fall wants a reason, and so does a closed quarter", () => {
    add();
    const report = (month: string, totalDoneWan: number, reason = "") =>
      office.core.projects.report({
        code: "2204-1",
        month,
        yearPlanWan: 5000,
        yearDoneWan: totalDoneWan,
        totalDoneWan,
        progress: "",
        problems: "",
        reason,
      });
    report("2022-02", 900);
    expect(() => report("2022-03", 800)).toThrow(/REASON_REQUIRED/);
    expect(report("2022-03", 800, "审计核减工程量")).toMatchObject({ totalDoneWan: 800, yearShare: 0.16 });
    office.core.periods.open("2022Q1", "2022-04-20");
    office.core.periods.close("2022Q1");
    expect(() => report("2022-03", 850)).toThrow(/REASON_REQUIRED/);
    expect(report("2022-03", 850, "统计部门更正数据")).toMatchObject({ totalDoneWan: 850 });
  });

  it("a figure typed again keeps the remark of its month until that is written anew or taken away", () => {
    add();
    const report = (totalDoneWan: number, reason = "", clearsReason = false) => {
      office.core.projects.report({
        ...{ code: "2204-1", month: "2022-03", yearPlanWan: 5000, yearDoneWan: totalDoneWan, totalDoneWan },
        ...{ progress: "", problems: "", reason, clearsReason },
      });
      return office.core.projects.get("2204-1", null).figures[0]?.reason;
    };
    expect(report(900, "含代建部分投资")).toBe("含代建部分投资");
    expect(report(950)).toBe("含代建部分投资");
    expect(report(950, "不含代建")).toBe("不含代建");
    expect(report(950, "", true)).toBe("");
  });

  it("answers a year's goal that the office has linked, and enters it as the line's figure", () => {
    const goals = office.core.projectGoals.goals("2020Q4");
    expect(goals.goals.map(({ code, count }) => [code, count])).toEqual([
      ["13-a2020-projects-started", 0],
      ["13-a2020-projects-under-way", 0],
      ["13-a2020-projects-completed", 0],
    ]);
    expect(office.core.projectGoals.setGoal("13-a2020-projects-started", null, "2020Q4").goals).toHaveLength(2);
  });
});
