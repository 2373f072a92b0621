/** A form that asks about tasks and instructions beside figures. */
import type { FormInstruction, FormTask, IssuedForm } from "../../shared/domain/form.ts";
import { sampleForm } from "./issued-workbook.ts";

const instruction = (key: string, more: Partial<FormInstruction>): FormInstruction => ({
  key,
  instruction: 1,
  item: "14-t11-village",
  itemName: "数字乡村",
  leader: "张明",
  givenOn: "2022-03-05",
  text: "请于二季度形成首份监测分析。",
  current: "",
  ...more,
});

export const sampleTask = (key: string, more: Partial<FormTask> = {}): FormTask => ({
  key,
  task: key,
  place: "专栏1　创新发展六大工程",
  name: `“十百千”企业梯次培育计划${key}`,
  targetText: "新增高新技术企业 1000家以上\n新增创新龙头企业 10家以上",
  annualText: "",
  previous: "推进中",
  current: null,
  instruction: null,
  ...more,
});

export const formWithTasks: IssuedForm = {
  ...sampleForm,
  organisation: { ...sampleForm.organisation, contactName: "王芳", contactPhone: "037163500000" },
  tasks: [
    sampleTask("T1", {
      current: { state: "滞后", done: "=1+1 不是公式", problems: "", nextSteps: "-继续", matters: "" },
      instruction: instruction("I1", { item: "T1" }),
    }),
    sampleTask("T2", { previous: null, targetText: "" }),
    sampleTask("T3"),
  ],
  instructions: [
    instruction("I2", { instruction: 2, item: "gdp", itemName: "地区生产总值", leader: "李华", current: "已专题研究" }),
    instruction("I3", { instruction: 3, item: "T1", itemName: "数字乡村" }),
  ],
};
