/** UI texts of 填报 · 任务填报. */
import type { TaskRecord } from "../contract/task-progress.ts";

export const taskTextFields = ["done", "problems", "nextSteps", "matters"] as const satisfies (keyof TaskRecord)[];

export const taskFieldLabel: Record<keyof TaskRecord, string> = {
  state: "状态",
  done: "本期形象进度",
  problems: "存在问题",
  nextSteps: "下步措施",
  matters: "需区级协调事项",
};

export const taskEntryText = {
  tab: (said: number, all: number) => `任务填报 ${said}/${all}`,
  tableLabel: "任务填报表",
  columns: { task: "任务", previous: "上期", check: "填报" },
  unsaid: "未报",
  row: {
    blank: "未填",
    needsState: "请选择状态",
    typing: "未保存",
    saved: "已保存",
    recorded: "已填",
    mend: "须改正",
    choose: "请选择",
    storedNow: (text: string) =>
      `库中的内容已被别人改过，现在是${text === "" ? "空白" : `“${text}”`}。您填的还在，请选择用哪一个。`,
    unanswered: "待答复",
    answered: "已答复",
    notBlank: "落实情况不能改成空白；写错了请改写。",
  },
  instruction: {
    label: (leader: string, day: string) => `批示　${leader}　${day}`,
    answer: "落实情况",
  },
  note: "每项任务都要报状态；没有进展、滞后的写明原因，调整的写明内容和依据。文字格中换行用 Alt+Enter。",
  empty: {
    noTasks: {
      title: "本单位本期没有牵头的任务",
      hint: "任务的牵头单位在“专栏任务”中确定；如有疑问，请联系区发展改革委。",
    },
  },
} as const;
