/** The sheet 任务填报 without its looks, as the layout has it. */
import {
  instructionBand,
  instructionPlace,
  nameWithInstruction,
  taskColumns,
} from "../../electron/exchange/layout/task-sheet.ts";
import type { FormInstruction, FormTask, IssuedForm } from "../../shared/domain/form.ts";
import { type TaskEntryField, taskFields } from "../../shared/domain/task-entry.ts";
import { type Rows, sampleForm } from "./issued-workbook.ts";
import type { CellInput } from "./workbooks.ts";

const instruction = (key: string, number: number, item: string, itemName: string): FormInstruction => ({
  key,
  instruction: number,
  item,
  itemName,
  leader: "李区长",
  givenOn: "2022-02-11",
  text: "倒排工期，按月报进度。",
  current: "",
});

const task = (key: string, code: string, name: string, place: string, more: Partial<FormTask> = {}): FormTask => ({
  key,
  task: code,
  place,
  name,
  targetText: "新增高新技术企业 ≥1000 家",
  annualText: "",
  previous: "推进中",
  current: null,
  instruction: null,
  ...more,
});

export const taskForm: IssuedForm = {
  ...sampleForm,
  tasks: [
    task("T0000001", "t1", "“151”工程", "专栏1　科技创新", {
      instruction: instruction("T0000001", 7, "t1", "“151”工程"),
    }),
    task("T0000002", "t2", "智慧岛建设", "专栏1　科技创新", {
      current: { state: "推进中", done: "主体封顶", problems: "", nextSteps: "安装机电设备", matters: "" },
    }),
    task("T0000003", "t3", "老旧小区改造", "专栏6　城市更新"),
    task("T0000004", "t4", "老旧小区改造", "专栏9　民生保障"),
  ],
  instructions: [instruction("I0000001", 8, "gdp", "地区生产总值"), instruction("I0000002", 5, "t1", "“151”工程")],
};

const columns = taskColumns(2025);
/** K, L … by field; column A has the key. */
export const taskColumn = (field: TaskEntryField | "name" | "place" | "target"): number =>
  1 + columns.findIndex(({ id }) => id === field);
/** Row of the first task, counted from 0. */
export const firstTask = 4;

export function taskRows(form: IssuedForm): Rows {
  const width = columns.length + 1;
  const blank = () => new Array<CellInput>(width).fill(null);
  const rows: Rows = [
    [null, "任务填报表"],
    [null, `监测表3　模板编号：${form.templateCode}`],
    [null, `填报单位：${form.organisation.name}`],
    [null, ...columns.map(({ head }) => head)],
  ];
  (form.tasks ?? []).forEach((each, index) => {
    const name = nameWithInstruction(each.name, each.instruction);
    const said = taskFields.map((field) => each.current?.[field] || null);
    const answer = each.instruction ? each.instruction.current || null : "—";
    const annual = each.annualText || "—";
    rows.push([each.key, index + 1, each.place, name, each.targetText, annual, each.previous, ...said, answer]);
  });
  rows.push([null, instructionBand]);
  for (const each of form.instructions ?? []) {
    const row = blank();
    row[0] = each.key;
    row[taskColumn("place")] = instructionPlace;
    row[taskColumn("name")] = nameWithInstruction(each.itemName, each);
    row[taskColumn("answer")] = each.current || null;
    rows.push(row);
  }
  rows.push([null, "核对数（自动计算，勿改）", null, "已填状态1项，共4项"]);
  rows.push([null, "填报单位（盖章）：", null, "填表人：", "王芳", "联系电话：", "0371-63500000"]);
  return rows;
}

export type TaskFilling = Readonly<Record<string, Partial<Record<TaskEntryField, CellInput>>>>;

/** The issued rows with some entry cells filled in, by row key. */
export function fillTaskRows(form: IssuedForm, filled: TaskFilling): Rows {
  const rows = taskRows(form);
  for (const row of rows) {
    const cells = filled[String(row[0])] ?? {};
    for (const [field, value] of Object.entries(cells)) row[taskColumn(field as TaskEntryField)] = value;
  }
  return rows;
}
