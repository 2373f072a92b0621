/** UI texts of the screen 工作台. */
import type { ReportState } from "../domain/vocabulary.ts";

/** Where an organisation's report stands on the day it is looked at; the five add up to 应报. */
export type BoardState = "answered" | "checking" | "returned" | "overdue" | "waiting";

export const boardStateLabel: Record<BoardState, string> = {
  answered: "已报",
  checking: "待核实",
  returned: "退回",
  overdue: "逾期",
  waiting: "未报",
};

export const ownReportLabel: Record<ReportState, string> = {
  not_started: "尚未填报",
  draft: "填报中",
  submitted: "已报送，等待审核",
  accepted: "已审核通过",
  returned: "已退回，请核实后重新报送",
};

export const workbenchText = {
  title: "工作台",
  noPeriod: {
    title: "还没有开放填报期",
    hint: "开放一个填报期后，这里显示截止日期、各单位回收情况和进展评价。",
    action: "开放填报期",
  },
  noPeriodDepartment: {
    title: "还没有填报期",
    hint: "区发展改革委开放填报期后，这里显示截止日期和本单位的填报情况。",
  },
  reporting: (period: string, due: string | null) =>
    due === null ? `${period}填报　未设截止日期` : `${period}填报　截止 ${due}`,
  left: (days: number) => `还剩 ${days} 天`,
  today: "今天截止",
  over: (days: number) => `已截止 ${days} 天`,
  extension: (day: string, left: string) => `延期最晚 ${day}，${left}`,
  noDue: "填报中",
  closed: "已关闭",
  asked: "应报",
  toReports: "打印主要指标进展情况表",
  toExchange: "汇总填报单",
  toIssue: "下发填报表",
  toEntry: "去填报",
  board: "回收情况",
  boardNote: (late: number) => `已报含迟报 ${late}`,
  boardDeferred: (deferred: number) => `未报含延期 ${deferred}`,
  boardExcused: (excused: number) => `另有免报单位 ${excused} 个，不计入应报`,
  boardEmpty: "本期没有应报的单位。请在“目录与设置—责任分工”中安排。",
  boardCell: (name: string, state: string, filled: number, lines: number) =>
    `${name}：${state}，已填 ${filled} / ${lines} 项`,
  boardCellDeferred: (until: string) => `延至 ${until}`,
  boardCellExempt: (lines: number) => `免报 ${lines} 项`,
  late: "迟报",
  deferred: "延期",
  days: (days: number) => `${days}天`,
  verdicts: "进展评价",
  assessed: (asAt: string, assessed: number, pending: number, composites: number) =>
    [
      asAt,
      `参评 ${assessed} 项`,
      ...(pending === 0 ? [] : [`待下达 ${pending} 项不计`]),
      ...(composites === 0 ? [] : [`结构性指标 ${composites} 项另计`]),
    ].join("　"),
  byCategory: { category: "类别", count: "项", verdicts: "各评价项数" },
  worst: "需重点关注指标",
  allBehind: "全部指标",
  worstEmpty: "没有滞后、未完成或超出控制目标的指标。",
  worstColumns: {
    verdict: "进展评价",
    name: "指标名称",
    unit: "单位",
    value: "最新值",
    valueAt: "所属期",
    progress: "进度（%）",
    gap: "与时序差（百分点）",
    lead: "牵头单位",
  },
  moved: "本季变化",
  movedNote: (since: string, count: number) => `与${since}相比，评价变动 ${count} 项`,
  movedEmpty: (since: string) => `与${since}相比，各项评价没有变动。`,
  movedColumns: { name: "指标名称", before: "上季评价", after: "本季评价", gap: "差变动" },
  changes: "最近变更",
  toChanges: "变更日志",
  changesEmpty: "还没有变更。",
  own: {
    title: "本单位填报情况",
    lines: (lines: number) => `应报 ${lines} 项指标`,
    filled: (filled: number) => `已填 ${filled} 项`,
    exempt: (lines: number) => `免报 ${lines} 项`,
    deferred: (until: string) => `有延期，最晚 ${until}`,
    nothing: "本期没有应报的指标。",
  },
} as const;
