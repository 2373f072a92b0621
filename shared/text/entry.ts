/** UI texts of the screen 填报, in the words of 01 §1.11: what, where, what to do. */
import { milestoneChoices, type Wording } from "../domain/figure-words.ts";

export const entryText = {
  title: "填报",
  organisation: "单位",
  period: "填报期",
  due: (date: string | null) => (date === null ? "未设截止日期" : `截止 ${date}`),
  daysLeft: (days: number) => `还剩 ${days} 天`,
  daysOver: (days: number) => `已截止 ${days} 天`,
  dueToday: "今天截止",
  sectionsLabel: "填报内容",
  linesTab: (filled: number, all: number) => `指标填报 ${filled}/${all}`,
  unsaved: (rows: number) => `${rows} 行未保存`,
  allSaved: "全部已保存",
  saveAll: "保存",
  tableLabel: "指标填报表",
  none: "—",
  columns: {
    order: "序",
    name: "指标名称",
    unit: "单位",
    dataPeriod: "所属期",
    samePeriodLastYear: "上年同期",
    lastFullYear: "上年全年",
    last: "上期值",
    value: "本期数",
    growth: "同比",
    growthBasis: "口径",
    vintage: "数据性质",
    filling: "填报情况",
    remark: "来源及说明",
    reason: "原因说明",
    check: "核对",
  },
  fieldLabel: (line: string, dataPeriod: string, field: string) => `${line} ${dataPeriod} ${field}`,
  side: {
    label: "待处理",
    open: "须改正或说明",
    missing: "未填",
    notes: "提示",
    allGood: "没有要处理的",
  },
  reasonAsked: (least: number) => `数据属实的，请在这里写明原因，不少于 ${least} 个字。`,
  cellLine: {
    row: (row: number) => `第 ${row} 行`,
    decimals: (decimals: number) => (decimals === 0 ? "填整数" : `保留 ${decimals} 位小数`),
    baseline: (text: string) => `基数 ${text}`,
    target: (text: string) => `2025年目标 ${text}`,
    /** Of which data period the column of the last figure is. */
    last: (dataPeriod: string, text: string) => `上期值 ${dataPeriod} ${text}`,
    lastFullYear: (text: string) => `上年全年 ${text}`,
    optional: "有变化时才报",
  },
  parts: {
    /** One 比重 for each part; three of them are what a district's structure has. */
    placeholder: (count: number) => Array.from({ length: count }, () => "比重").join(":"),
    order: (names: readonly string[]) => `依次填${names.join("、")}的比重，用冒号隔开，合计 100`,
    state: "从列表中选择",
  },
  state: {
    blank: "未填",
    optional: "可不报",
    typing: "未保存",
    saved: "已保存",
    recorded: "已填",
    needsReason: "需填原因",
    blocked: "须改正",
    choose: "请选择",
  },
  left: {
    locked: (rows: number) => `有 ${rows} 行填过没有保存，没有入库；解锁后可以接着填。填的是：`,
    strays: (rows: number) => `有 ${rows} 行填过没有保存，现在已不在本表中，不能再保存。填的是：`,
    answer: "落实情况",
    drop: "不要了",
  },
  reason: { write: "填写原因" },
  exemption: { write: "填写豁免理由", allow: "豁免" },
  /** ISO day; the year is the form's own or the next, so that it need not be said. */
  lineDue: (day: string) => `延至${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  changed: {
    says: (value: string) => `库中现在是 ${value}，与您打开时不同。您填的内容还在。`,
    saysBlank: "库中这一项已被清空，与您打开时不同。您填的内容还在。",
    useStored: "采用库中现值",
    keepMine: "仍按我填的保存",
  },
  empty: {
    noPeriod: { title: "还没有填报期", hint: "区发展改革委开放填报期后，这里列出本单位应报的指标。" },
    openPeriod: "去开放填报期",
    noOrganisation: {
      title: "本期没有应报指标的单位",
      hint: "责任分工中没有单位承担本期应报的指标，请在“目录与设置”的“责任分工”中安排。",
      action: "去安排责任分工",
    },
    onlyTasks: (tasks: number) => ({
      title: "本单位本期没有应报的指标",
      hint: `本期要报 ${tasks} 项任务的进展，填好后在这里提交填报单。`,
      action: "去填任务进展",
    }),
    noLines: { title: "本单位本期没有应报的指标", hint: "本季不报的指标不在此列；如有疑问，请联系区发展改革委。" },
  },
  checkSum: (count: number, sum: string) => `核对数：${count} 个，合计 ${sum}`,
  /** In the change log; what was filled in stands below it. */
  summary: (period: string, organisation: string) => `填报${period}${organisation}指标`,
  tooLong: (most: number) => `最多 ${most} 字，请删减`,
  oneOf: (words: readonly string[]) => `请选择${words.join("、")}，或留空`,
  noteReport: "本季不报的指标不列出；没有数的，请在“填报情况”中选择，不要填 0。",
  correction: {
    title: "订正以前所属期",
    hint: "以前报过的数有误时，加入表中改正；原来的数保留在变更日志中。",
    mark: "订正",
    line: "指标",
    dataPeriod: "所属期",
    chooseLine: "选择指标",
    choosePeriod: "选择所属期",
    take: "加入表中",
    open: "往期订正",
    close: "收起",
  },
} as const;

/** What to write where a figure is given in words, as part of a refusal. */
export function expectedWords(wording: Wording): string {
  if (wording.kind === "milestone") return `请填${milestoneChoices.join("、")}`;
  return `请${entryText.parts.order(wording.parts)}，如 0.02:13.46:86.52`;
}
