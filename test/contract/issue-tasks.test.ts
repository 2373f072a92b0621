/** Tasks and instructions in the forms that go out, on the real plan. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { metaFromRows, metaSheetName } from "../../electron/exchange/layout/identity.ts";
import { indicatorSheetName } from "../../electron/exchange/layout/indicator-sheet.ts";
import { taskSheetName } from "../../electron/exchange/layout/task-sheet.ts";
import { tableOf } from "../exchange/edited-table.ts";
import { issueAll, type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
/** Leads five tasks and answers for lines; leads three tasks and nothing else. */
const [science, park] = ["kjj", "kejiaoyuanqu"];
let office: Office;

beforeAll(() => {
  office = openOffice();
  office.core.periods.open("2021Q4", null);
  office.core.periods.open(period, "2022-04-20");
});
afterAll(() => office.close());

const formOf = (organisation: string) => {
  const { tasks = [], instructions = [], lines } = office.core.forms.form(organisation, period);
  return { tasks, instructions, lines };
};
const rowOf = (organisation: string) => {
  const row = office.core.forms.register(period).find((each) => each.organisation === organisation);
  if (!row) throw new Error(`${organisation} is not in the register`);
  return row;
};
const say = (task: string, state: "推进中" | "滞后", inPeriod = period) =>
  office.core.taskProgress.save({
    task,
    organisation: science,
    period: inPeriod,
    state,
    done: `${inPeriod}已入库42家`,
    problems: "",
    nextSteps: "",
    matters: "",
  });
const instruct = (item: string, leader: string) =>
  office.core.remarks.instruct({ item, period, leader, givenOn: "2022-03-05", text: `${leader}：请抓紧` });

describe("a form with tasks", () => {
  it("asks the lead about its tasks, with where they stand in the plan, their quantities and the state before", () => {
    const [first] = formOf(science).tasks;
    if (!first) throw new Error("no task");
    say(first.task, "推进中", "2021Q4");
    const tasks = formOf(science).tasks;
    expect(tasks.map(({ task }) => task)).toEqual(
      office.core.taskProgress.form(science, period).map(({ task }) => task),
    );
    expect(tasks[0]).toMatchObject({ place: expect.stringMatching(/^专栏\d+　/), previous: "推进中", current: null });
    expect(tasks.map(({ targetText }) => targetText).join("\n")).toMatch(/新增高新技术企业 \d+/);
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
  });

  it("gives the target of the plan's last year, and the goal of the year where one is set", () => {
    const texts = (organisation: string, code: string) => {
      const task = formOf(organisation).tasks.find((each) => each.task === code);
      return [task?.targetText, task?.annualText];
    };
    expect(texts("wltj", "14-t8-arts-training")).toEqual(["文化馆公益培训班次 2000 班次", ""]);
    expect(texts("jinmaogang", "14-t6-one-port-six-parks")[1]).toBe("每年建设拓展园区 一个");
  });

  it("puts the newest instruction on a task into its row, all others into rows of their own, and keeps the answers", () => {
    const [, task] = formOf(science).tasks;
    const [asked] = formOf(science).lines;
    if (!task || !asked) throw new Error("nothing to instruct about");
    const older = instruct(task.task, "李副区长");
    const newest = instruct(task.task, "张区长");
    const onLine = instruct(asked.indicator, "王副区长");
    office.core.remarks.answer({ instruction: onLine.id, organisation: science, period, text: "已专题研究" });
    const { tasks, instructions } = formOf(science);
    expect(tasks[1]?.instruction).toMatchObject({ instruction: newest.id, leader: "张区长", current: "" });
    expect(instructions.map(({ instruction, current }) => [instruction, current])).toEqual([
      [onLine.id, "已专题研究"],
      [older.id, ""],
    ]);
    expect(formOf(park).instructions).toEqual([]);
    office.core.remarks.settle(older.id, "2021Q4");
    expect(formOf(science).instructions.map(({ instruction }) => instruction)).toEqual([onLine.id]);
  });
});

describe("who is issued to", () => {
  it("lists organisations that lead only tasks, with how many they have said something about", () => {
    expect(rowOf(park)).toMatchObject({ lines: 0, tasks: 3, tasksFilled: 0, state: "not_started" });
    const [first] = formOf(science).tasks;
    if (first) say(first.task, "滞后");
    expect(rowOf(science)).toMatchObject({ tasks: 5, tasksFilled: 1 });
  });

  it("sends them a workbook without 指标填报, and counts lines and tasks in the register", async () => {
    const issued = await issueAll(office, period);
    const sheetsOf = (name: string) =>
      tableOf(issued.get(name) ?? new Uint8Array())
        .sheets.filter(({ hidden }) => !hidden)
        .map((sheet) => sheet.name)
        .slice(1);
    expect(sheetsOf("金水科教园区")).toEqual([taskSheetName]);
    expect(sheetsOf("区科技局")).toEqual([indicatorSheetName, taskSheetName]);
    expect(sheetsOf("区统计局")).toEqual([indicatorSheetName]);
    const counts = office.core.issue
      .register(period)
      .filter(({ organisation }) => organisation === park || organisation === science)
      .map(({ organisation, lines, tasks }) => [organisation, lines, tasks]);
    expect(counts).toEqual(
      expect.arrayContaining([
        [park, 0, 3],
        [science, formOf(science).lines.length, 5],
      ]),
    );
  });

  it("issues again with what stands by then as the base", async () => {
    const [first, second] = formOf(science).tasks;
    if (!first || !second?.instruction) throw new Error("no task");
    say(first.task, "推进中");
    office.core.remarks.answer({
      instruction: second.instruction.instruction,
      organisation: science,
      period,
      text: "已形成监测分析",
    });
    const issued = await issueAll(office, period);
    const meta = read(issued.get("区科技局")).Sheets[metaSheetName] ?? {};
    const rows = utils.sheet_to_json<unknown[]>(meta, { header: 1, defval: null });
    const found = metaFromRows(rows);
    expect(found).toMatchObject({ checksumOk: true, meta: { version: 2 } });
    const base = (key: string, field: string) =>
      found?.meta.cells.find((cell) => cell.key === key && cell.field === field)?.base;
    expect([base(first.key, "state"), base(first.key, "done")]).toEqual(["推进中", "2022Q1已入库42家"]);
    expect(base(second.key, "answer")).toBe("已形成监测分析");
    const versions = office.core.issue.register(period).filter(({ organisation }) => organisation === science);
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("asks nothing of an organisation that is exempt as a whole", () => {
    office.core.dueExceptions.except({
      period,
      organisations: [park],
      indicators: [],
      kind: "exempt",
      due: null,
      reason: "机构改革，本期免报",
    });
    expect(formOf(park)).toMatchObject({ tasks: [], instructions: [] });
    expect(rowOf(park)).toMatchObject({ lines: 0, tasks: 0, exempt: 3 });
  });
});
