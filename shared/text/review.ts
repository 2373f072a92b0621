/** UI texts of 审核. */
import type { EntryRecord } from "../domain/form.ts";
import { decimalPlaces, formatNumber, plainNumber } from "../domain/number.ts";
import type { Attention } from "../domain/review.ts";
import { reviewKeys } from "./shortcuts.ts";
import { fillingLabel } from "./words.ts";

export const attentionLabel: Record<Attention, string> = {
  open: "待说明",
  blank: "未填",
  explained: "已说明",
  corrected: "改过",
  changed: "有变化",
  quiet: "无变化",
};

/** Of a task what is open is what it asks of the district. */
export const taskAttentionLabel: Record<Attention, string> = { ...attentionLabel, open: "需协调", blank: "未报" };

export const reviewText = {
  projects: {
    title: "重点项目（投资单位：万元）",
    attention: "情况",
    given: "清单已报",
    name: "项目",
    stage: "所在库",
    since: (stage: string, day: string) => `${stage}（${day}）`,
    yearPlan: "年度计划",
    yearDone: "本年完成",
    totalDone: "累计完成",
    earlier: "上次累计",
    said: "进度和说明",
  },
  tab: "审核",
  tableLabel: "各单位的填报单",
  heads: {
    name: "单位",
    state: "状态",
    filled: "已填",
    changed: "有变化",
    open: "待说明",
    explained: "已说明",
    tasks: "任务",
    projects: "项目",
    supplies: "考核数据",
    matters: "需协调",
    comments: "批注",
  },
  columns: { choose: "选择" },
  lookedAt: "已看",
  note: "先看有待说明疑问的；没有疑问的可以成批接收。",
  filters: {
    label: "筛选",
    all: (count: number) => `全部 ${count}`,
    questioned: (count: number) => `有疑问 ${count}`,
    acceptable: (count: number) => `可接收 ${count}`,
    submitted: (count: number) => `待接收 ${count}`,
    accepted: (count: number) => `已接收 ${count}`,
    owing: (count: number) => `未报 ${count}`,
  },
  empty: { title: "本期没有单位需要填报", hint: "先在“目录与设置—责任分工”中分派指标和任务。" },
  nothingFound: "没有符合条件的单位",
  open: (name: string) => `审核${name}的填报单`,
  openGrades: (grade: string, count: number) => `${grade}级 ${count}`,
  explained: (count: number) => `已说明 ${count}`,
  none: "—",
  chosen: (count: number) => `已选 ${count} 个单位`,
  chooseAcceptable: (count: number) => `选中可接收的 ${count} 个`,
  choose: (name: string) => `选择${name}`,
  accept: "接收所选",
  sendBack: "退回所选…",
  questionedAmong: (names: string) => `其中还有没有说明的疑问：${names}。`,

  detail: {
    label: (name: string) => `${name}的填报单`,
    previous: `上一个单位（${reviewKeys.previous.keys[0]}）`,
    next: `下一个单位（${reviewKeys.next.keys[0]}）`,
    close: `关闭（${reviewKeys.close.keys[0]}）`,
    issued: (version: number, day: string) => `第 ${version} 版，${day}下发`,
    neverIssued: "没有下发过填报表",
    returns: (count: number) => `退回过 ${count} 次`,
    accept: `接收（${reviewKeys.accept.keys[0]}）`,
    sendBack: `退回…（${reviewKeys.sendBack.keys[0]}）`,
    enter: "到填报界面",
    showAll: (count: number) => `连同无变化的 ${count} 项`,
    lines: "指标",
    tasks: "任务",
    linesLabel: "要看的指标",
    nothing: "指标和任务都没有变化，也没有疑问。",
    noLines: "指标没有变化，也没有疑问。",
    columns: {
      attention: "看什么",
      name: "指标",
      now: "本期数",
      issued: "下发时",
      previous: "上期",
      sameAgo: "上年同期",
      change: "比上年同期",
    },
    points: "百分点",
    growth: (text: string) => `同比 ${text}`,
    remark: (text: string) => `说明：${text}`,
    correction: "往期订正（“下发时”栏为订正前的数）",
    corrections: (count: number) => `本期改过 ${count} 次`,
    previousOf: (label: string) => label,
    taskNow: "本期",
    taskBefore: (label: string) => `上次（${label}）`,
    taskFields: {
      state: "状态",
      done: "形象进度",
      problems: "存在问题",
      nextSteps: "下步措施",
      matters: "需区级协调事项",
    },
    comment: "批注",
    commentOn: (name: string) => `批注${name}`,
    by: (by: string, at: string) => `${by} ${at}`,
  },
  answered: (reason: string) => `（说明：${reason}）`,
  unsaid: "未报",
} as const;

/** The figure of a record as a reviewer reads it: at the line's decimals, more where it was given with more; else why there is none. */
export function valueAsPrinted(record: EntryRecord | null, { decimals }: { readonly decimals: number }): string {
  if (record === null) return reviewText.unsaid;
  if (record.text) return record.text;
  if (record.value === null) return record.filling === null ? reviewText.unsaid : fillingLabel[record.filling];
  return figureAsPrinted(record.value, decimals);
}

export const figureAsPrinted = (value: number, decimals: number): string =>
  decimalPlaces(value) > decimals ? plainNumber(value) : formatNumber(value, decimals);

/** `+26.5%`, `-3%`; empty where there is nothing to compare with. */
export function shareAsPrinted(share: number | null): string {
  if (share === null) return "";
  const percent = formatNumber(share * 100, 1);
  return `${share > 0 ? "+" : ""}${percent}%`;
}
