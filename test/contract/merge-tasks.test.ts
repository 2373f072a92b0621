/** 任务填报 as it comes back: issued workbooks filled in, read by the reader, merged into the database. Everyone has a task of their own. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MergeAnswer, MergeCell, MergePreview } from "../../shared/contract/merge.ts";
import type { TaskUpdateInput } from "../../shared/contract/task-progress.ts";
import { fillLines } from "../support/fill-lines.ts";
import { fillTasks } from "../support/fill-tasks.ts";
import { issueAll, mergeFiles, type Office, openOffice, preview } from "../support/office.ts";

const period = "2022Q1";
let office: Office;
let issued: Map<string, Uint8Array>;

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
  const instruct = (item: string, text: string) =>
    office.core.remarks.instruct({ item, period, leader: "李明", givenOn: "2022-03-05", text }).id;
  instruct("14-t11-health", "请于二季度前接通全部街道卫生服务中心。");
  instruct("14-t11-health", "数据安全一并考虑，专题报告。");
  issued = await issueAll(office, period);
});
afterAll(() => office.close());

const of = (name: string): Uint8Array => {
  const bytes = issued.get(name);
  if (!bytes) throw new Error(`${name} was not issued`);
  return bytes;
};
/** A new version for one organisation, with what stands now. */
async function reissue(code: string): Promise<Uint8Array> {
  const out = path.join(office.folder, `again-${code}`);
  const { files } = await office.core.issue.toFolder({ period, organisations: [code] }, out);
  return readFileSync(path.join(out, files[0]?.fileName ?? ""));
}
const said = (organisation: string, task: string) =>
  office.core.taskProgress.form(organisation, period).find((line) => line.task === task)?.current;
const cellsOf = (shown: Pick<MergePreview, "files">, file = 0): MergeCell[] =>
  (shown.files[file]?.cells ?? []).filter(({ kind }) => kind === "task" || kind === "instruction");
const outcomes = (shown: Pick<MergePreview, "files">, file = 0) =>
  cellsOf(shown, file).map(({ field, outcome, code }) => [field, outcome, code]);
const update = (organisation: string, task: string, more: Partial<TaskUpdateInput>) =>
  office.core.taskProgress.save({
    task,
    organisation,
    period,
    state: "推进中",
    done: "",
    problems: "",
    nextSteps: "",
    matters: "",
    ...more,
  });
const answer = (shown: MergePreview, fields: Readonly<Record<string, "theirs" | "ours">>): MergeAnswer[] =>
  shown.files.flatMap(({ sha256, cells }) =>
    cells.flatMap(({ sheet, cell, field }) => {
      const choice = fields[field];
      return choice ? [{ sha256, sheet, cell, choice }] : [];
    }),
  );

describe("a returned 任务填报", () => {
  const task = "14-t3-human-resources";
  const filled = () =>
    fillTasks(of("区人社局"), { 人力资源产业园: { state: "推进中", done: "入驻机构 38 家", matters: "用房需协调" } });

  it("is shown cell by cell and taken as one record, with file and cell in the log", async () => {
    const shown = await preview(office, { "人社局.xlsx": filled() });
    expect(cellsOf(shown)).toMatchObject([
      { kind: "task", item: task, name: "人力资源产业园", field: "state", base: null, ours: null, theirs: "推进中" },
      { field: "done", theirs: "入驻机构 38 家", sheet: "任务填报", cell: "I6", dataPeriod: "", unit: "" },
      { field: "matters", theirs: "用房需协调", outcome: "take" },
    ]);
    expect(said("rsj", task)).toBeNull();
    const report = await office.core.merge.apply(shown.session, shown.digest, []);
    expect(said("rsj", task)).toEqual({
      state: "推进中",
      done: "入驻机构 38 家",
      problems: "",
      nextSteps: "",
      matters: "用房需协调",
    });
    const change = office.core.app.changes(null, 50).find(({ field }) => field === "done");
    expect(change).toMatchObject({
      kind: "merge",
      file: "人社局.xlsx",
      cell: "任务填报!I6",
      after: '"入驻机构 38 家"',
    });
    expect(office.core.taskProgress.history(task, period)).toHaveLength(1);
    expect(report.batch).not.toBeNull();
  });

  it("changes nothing when it comes again", async () => {
    const before = office.core.app.state().log.changes;
    const again = await mergeFiles(office, { "人社局 - 副本.xlsx": filled() });
    expect(again).toMatchObject({ batch: null, files: [{ verdict: "duplicate" }] });
    expect(office.core.app.state().log.changes).toBe(before);
  });

  it("is corrected by a second return, field by field; a blank in it takes nothing away", async () => {
    const second = fillTasks(of("区人社局"), {
      人力资源产业园: { state: "推进中", done: "入驻机构 41 家", nextSteps: "引进猎头机构" },
    });
    const report = await mergeFiles(office, { "人社局（更正）.xlsx": second });
    expect(outcomes(report)).toEqual([
      ["state", "same", ""],
      ["done", "correction", "superseded"],
      ["nextSteps", "correction", "superseded"],
    ]);
    expect(said("rsj", task)).toMatchObject({
      done: "入驻机构 41 家",
      nextSteps: "引进猎头机构",
      matters: "用房需协调",
    });
  });

  it("makes the report a received one; it is submitted once every task has its state and every line its word", async () => {
    const row = () => office.core.forms.register(period).find(({ organisation }) => organisation === "kejiyuanqu");
    const [line] = office.core.forms.form("kejiyuanqu", period).lines;
    const explained = fillLines(of("河南科技园区"), {
      [`${line?.name} ${line?.dataPeriodLabel}`]: { 填报情况: "未取得", 说明: "待园区统计核定后报送" },
    });
    await mergeFiles(office, { "科技园区.xlsx": explained });
    expect(row()).toMatchObject({ state: "draft" });
    expect(office.core.submissions.get({ organisation: "kejiyuanqu", period })).toMatchObject({
      blanks: [],
      blankTasks: [{ task: "14-t4-science-park", name: "科技园区发展重点" }],
    });
    await mergeFiles(office, {
      "科技园区（任务）.xlsx": fillTasks(of("河南科技园区"), { 科技园区发展重点: { state: "推进中" } }),
    });
    expect(row()).toMatchObject({ state: "submitted" });
  });
});

describe("what both sides changed", () => {
  const task = "14-t2-centre-image";
  const name = "中心城区：提升城区形象";

  it("is a conflict of that field alone, with who and when; the other fields are taken", async () => {
    update("cgj", task, { state: "推进中", done: "整治背街小巷 12 条" });
    const bytes = fillTasks(of("区城管局"), {
      [name]: { state: "推进中", done: "整治 15 条", problems: "资金未到位" },
    });
    const shown = await preview(office, { "城管局.xlsx": bytes });
    expect(cellsOf(shown).find(({ field }) => field === "done")).toMatchObject({
      outcome: "conflict",
      base: null,
      ours: "整治背街小巷 12 条",
      theirs: "整治 15 条",
      by: "命令行",
      message: expect.stringMatching(/^“任务填报”!I6 中心城区：提升城区形象 本期形象进度：.*选择采用哪一个。$/),
    });
    expect(outcomes(shown)).toEqual([
      ["state", "same", ""],
      ["done", "conflict", "changed_meanwhile"],
      ["problems", "take", ""],
    ]);
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(said("cgj", task)).toMatchObject({ done: "整治背街小巷 12 条", problems: "资金未到位" });
  });

  it.each(["ours", "theirs"] as const)("answered %s is settled", async (choice) => {
    const done = choice === "ours" ? "整治 16 条" : "整治 17 条";
    const files = { [`${choice}.xlsx`]: fillTasks(of("区城管局"), { [name]: { state: "推进中", done } }) };
    const shown = await preview(office, files);
    await office.core.merge.apply(shown.session, shown.digest, answer(shown, { done: choice }));
    expect(said("cgj", task)?.done).toBe(choice === "ours" ? "整治背街小巷 12 条" : done);
    expect((await preview(office, files)).files[0]?.verdict).toBe("duplicate");
  });

  it("and the office typed stays the office's when the same file comes again", async () => {
    const files = {
      "三.xlsx": fillTasks(of("区城管局"), { [name]: { state: "推进中", done: "整治 18 条", nextSteps: "整治 2 条" } }),
    };
    update("cgj", task, { state: "推进中", done: "整治 20 条", nextSteps: "扩面" });
    const shown = await preview(office, files);
    const [typed] = answer(shown, { done: "ours" }).map((one): MergeAnswer => {
      return { ...one, choice: "typed", typed: { done: "整治 19 条" } };
    });
    await office.core.merge.apply(shown.session, shown.digest, typed ? [typed] : []);
    expect(said("cgj", task)?.done).toBe("整治 19 条");
    await mergeFiles(office, files);
    expect(said("cgj", task)?.done).toBe("整治 19 条");
  });
});

describe("a returned blank", () => {
  const [task, name] = ["14-t11-village", "智慧农村"];

  it("over what was issued is asked, never a deletion; a state cannot be taken away at all", async () => {
    update("nyncj", task, { state: "滞后", done: "完成方案编制", problems: "缺资金" });
    const files = {
      "农业局.xlsx": fillTasks(await reissue("nyncj"), { [name]: { state: null, done: null, problems: null } }),
    };
    const shown = await preview(office, files);
    expect(outcomes(shown)).toEqual([
      ["state", "question", "never_blank"],
      ["done", "question", "cleared"],
      ["problems", "question", "cleared"],
    ]);
    await expect(
      office.core.merge.apply(shown.session, shown.digest, answer(shown, { state: "theirs" })),
      "nothing is there to take",
    ).rejects.toMatchObject({ code: "ANSWER_REFUSED" });
    await office.core.merge.apply(shown.session, shown.digest, answer(shown, { problems: "theirs" }));
    expect(said("nyncj", task)).toMatchObject({ state: "滞后", done: "完成方案编制", problems: "" });
    expect((await preview(office, files)).files[0]?.verdict).not.toBe("duplicate");
  });
});

describe("texts without a state", () => {
  const [task, name] = ["14-t11-community", "智慧社区"];

  it("wait and are not written; another file of the organisation may bring the state", async () => {
    const texts = fillTasks(of("区民政局"), { [name]: { done: "建成 6 个试点" } });
    const shown = await preview(office, { "养老科.xlsx": texts });
    expect(outcomes(shown)).toEqual([
      ["state", "question", "state_missing"],
      ["done", "question", "waits_for_state"],
    ]);
    const { answers: early } = await office.core.merge.answer(shown.session, answer(shown, { done: "theirs" }), []);
    expect(early).toMatchObject([{ problem: expect.stringContaining("还没有状态") }]);
    await expect(office.core.merge.apply(shown.session, shown.digest, [])).rejects.toMatchObject({
      code: "ANSWER_REFUSED",
    });
    expect(said("mzj", task)).toBeNull();

    const state = fillTasks(of("区民政局"), { [name]: { state: "推进中" } });
    const report = await mergeFiles(office, { "养老科.xlsx": texts, "办公室.xlsx": state });
    expect([outcomes(report, 0), outcomes(report, 1)]).toEqual([[["done", "take", ""]], [["state", "take", ""]]]);
    expect(said("mzj", task)).toMatchObject({ state: "推进中", done: "建成 6 个试点" });
  });

  it("go in with a state that the office fills in", async () => {
    const files = { "民政局.xlsx": fillTasks(of("区民政局"), { 两个融入: { done: "出台方案" } }) };
    const shown = await preview(office, files);
    const typed = answer(shown, { state: "theirs" }).map((one) => ({
      ...one,
      choice: "typed" as const,
      typed: { state: "推进中" },
    }));
    const { answers } = await office.core.merge.answer(shown.session, typed, []);
    expect(answers).toMatchObject([{ problem: null }]);
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(said("mzj", "14-t10-two-integrations")).toMatchObject({ state: "推进中", done: "出台方案" });
    expect((await preview(office, files)).files[0]?.verdict).toBe("duplicate");
  });

  it("two files that say different things are asked about", async () => {
    const file = (nextSteps: string) => fillTasks(of("区民政局"), { 一个目标: { state: "推进中", nextSteps } });
    const report = await mergeFiles(office, { "甲.xlsx": file("扩面"), "乙.xlsx": file("提标") });
    for (const file of [0, 1])
      expect(outcomes(report, file)).toEqual([
        ["state", "take", ""],
        ["nextSteps", "question", "files_differ"],
      ]);
    expect(said("mzj", "14-t10-one-goal")).toMatchObject({ state: "推进中", nextSteps: "" });
  });
});

describe("answers to instructions", () => {
  it("are kept beside the task: the newest in its row, older ones in rows of their own", async () => {
    const bytes = fillTasks(of("区卫健委"), {
      智慧医疗: { state: "推进中", answer: "专题报告已报区政府" },
      批示: { answer: "已接通 15 个中心" },
    });
    const report = await mergeFiles(office, { "卫健委.xlsx": bytes });
    const answers = cellsOf(report).filter(({ kind }) => kind === "instruction");
    expect(answers).toMatchObject([
      { item: "14-t11-health", field: "answer", outcome: "take" },
      { item: "14-t11-health", field: "answer", outcome: "take" },
    ]);
    const kept = office.core.remarks.instructions("14-t11-health", null, null);
    expect(kept.map(({ text, answers: [given] }) => [text, given?.text])).toEqual([
      ["数据安全一并考虑，专题报告。", "专题报告已报区政府"],
      ["请于二季度前接通全部街道卫生服务中心。", "已接通 15 个中心"],
    ]);
  });
});

describe("a batch taken back", () => {
  it("takes its texts and answers back, and the same file can be merged again", async () => {
    const files = {
      "金贸港.xlsx": fillTasks(of("郑州国际金贸港"), { 自贸区发展重点: { state: "推进中", done: "落地 3 项" } }),
    };
    const task = () => said("jinmaogang", "14-t4-free-trade-zone");
    const { batch } = await mergeFiles(office, files);
    expect(task()).toMatchObject({ done: "落地 3 项" });
    expect(office.core.batches.undo(batch ?? "")).toMatchObject({ kept: [], failed: [] });
    expect(task()).toBeNull();
    expect(outcomes(await mergeFiles(office, files)).map(([, outcome]) => outcome)).toEqual(["take", "take"]);
    expect(task()).toMatchObject({ state: "推进中", done: "落地 3 项" });
  });
});

describe("an accepted report", () => {
  it("takes no text, and says so of each cell", async () => {
    const id = { organisation: "zyghfj", period };
    office.core.submissions.submit({ ...id, nil: true });
    office.core.submissions.accept(period, ["zyghfj"]);
    const bytes = fillTasks(of("资源规划分局"), { 北部城区: { state: "推进中", done: "完成控规" } });
    const report = await mergeFiles(office, { "资规.xlsx": bytes });
    expect(outcomes(report)).toEqual([
      ["state", "rejected", "report_accepted"],
      ["done", "rejected", "report_accepted"],
    ]);
    expect(said("zyghfj", "14-t2-north-model-district")).toBeNull();
  });
});

describe("an older issue", () => {
  it("lists its texts as questions", async () => {
    await reissue("jyj");
    const bytes = fillTasks(of("区教育局"), { 智慧教育: { state: "已完结", done: "全部上线" } });
    const report = await mergeFiles(office, { "教育局（旧版）.xlsx": bytes });
    expect(report.files[0]).toMatchObject({ verdict: "stale", reason: "older_issue" });
    expect(outcomes(report)).toEqual([
      ["state", "question", "option_unknown"],
      ["done", "question", "older_issue_cell"],
    ]);
    expect(cellsOf(report)[0]).toMatchObject({ raw: "已完结", theirs: "已完成" });
  });
});
