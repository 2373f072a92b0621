/** UI texts of 填报 · 任务填报. */
import type { TaskRecord } from "../contract/task-progress.ts";

export const taskTextFields = ["done", "problems", "nextSteps", "matters"] as const satisfies (keyof TaskRecord)[];
export type TaskTextField = (typeof taskTextFields)[number];

export const taskFieldLabel: Record<keyof TaskRecord, string> = {
  state: "状态",
  done: "本期形象进度",
  problems: "存在问题",
  nextSteps: "下步措施",
  matters: "需区级协调事项",
};

export const taskEntryText = {
  section: "任务填报",
  /** The part beside it, where there are only these two. */
  lines: "指标填报",
  title: "填报",
  tableLabel: "任务填报表",
  organisation: "单位",
  group: (tasks: number) => `任务填报　${tasks} 项`,
  box: (number: number, title: string) => (number === 0 ? title : `专栏${number}　${title}`),
  filled: (filled: number, all: number) => `已填 ${filled} / ${all}`,
  answered: (answered: number, all: number) => `批示已答复 ${answered} / ${all}`,
  unsaved: (rows: number) => `${rows} 项未保存`,
  allSaved: "全部已保存",
  saveAll: "保存全部",
  keys: { next: "下一项任务", tab: "下一格", save: "保存" },
  columns: { task: "任务和量化目标", previous: "上期", check: "填报" },
  fieldLabel: (task: string, field: string) => `${task} ${field}`,
  chooseState: "选择",
  unsaid: "未报",
  hints: {
    problems: "滞后的，请写明原因和卡点",
    adjusted: "请写明调整内容和依据",
  },
  row: {
    blank: "未填",
    needsState: "请选择状态",
    typing: "未保存",
    saving: "正在保存",
    saved: (time: string) => `已保存 ${time}`,
    recorded: "已填",
    failed: "未保存",
    unanswered: "待答复",
    answered: "已答复",
    notBlank: "落实情况不能改成空白；写错了请改写。",
  },
  changed: {
    says: "库中的内容已被别人改过，与您打开时不同。您填的还在，请对照后选择：",
    field: "栏目",
    stored: "库中现在是",
    mine: "您填的是",
    blank: "空白",
    useStored: "采用库中内容",
    keepMine: "仍按我填的保存",
  },
  instruction: {
    label: (leader: string, day: string) => `批示　${leader}　${day}`,
    answer: "落实情况",
    answerOf: (name: string) => `${name} 批示落实情况`,
    placeholder: "写明已采取的措施、进展和下步安排",
  },
  onLines: "指标的批示",
  locked: {
    PERIOD_NOT_OPEN: (period: string) => `${period}填报期尚未开放，本表只能查看。`,
    PERIOD_CLOSED: (period: string) => `${period}填报期已关闭，本表只能查看。`,
    REPORT_ACCEPTED: (period: string) => `${period}填报单已接收，本表只能查看。需要修改的，请联系区发展改革委解锁。`,
  },
  note: "每项任务都要报状态；没有进展的也请写明原因。离开一项任务时自动保存。",
  empty: {
    noPeriod: { title: "还没有填报期", hint: "区发展改革委开放填报期后，这里列出本单位牵头的任务。" },
    noTasks: {
      title: "本单位本期没有牵头的任务",
      hint: "任务的牵头单位在“专栏任务”中确定；如有疑问，请联系区发展改革委。",
    },
    noOrganisation: {
      title: "还没有牵头任务的单位",
      hint: "请先在“专栏任务”中确定各项任务的牵头单位。",
      action: "去专栏任务",
    },
  },
} as const;
