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

export const stepText: Record<
  | "issue"
  | "overdue"
  | "checking"
  | "toAccept"
  | "returned"
  | "instructions"
  | "matters"
  | "settle"
  | "withoutLead"
  | "pendingTargets"
  | "close"
  | "openNext",
  (count: number) => string
> = {
  issue: (count) => `向 ${count} 个单位下发填报表`,
  overdue: (count) => `${count} 个单位逾期未报，催报`,
  checking: (count) => `${count} 份待核实（数值不一致或有疑问）`,
  toAccept: (count) => `${count} 份已报送，待接收`,
  returned: (count) => `${count} 份已退回，尚未重新报送`,
  instructions: (count) => `${count} 条批示待答复`,
  matters: (count) => `${count} 项需区级协调事项`,
  settle: (count) => `${count} 条批示已答复，待办结`,
  withoutLead: (count) => `${count} 项指标或任务未安排牵头单位`,
  pendingTargets: (count) => `${count} 项目标待下达`,
  close: () => "填报单已全部接收，可以关闭填报期",
  openNext: () => "本期已关闭，可以开放下一填报期",
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
    hint: "在本机填报的，请打开区发展改革委下发的填报表；在本机开放填报期后，这里显示截止日期和本单位的填报情况。",
    action: "打开下发的填报表",
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
  progress: "主要指标进度",
  worst: "需重点关注指标",
  allBehind: "全部指标",
  worstEmpty: "没有滞后、未完成或超出控制目标的指标。",
  worstColumns: {
    verdict: "进展评价",
    name: "指标名称",
    value: "最新值",
    valueAt: "所属期",
    progress: "进度（%）",
    gap: "与时序差（百分点）",
    lead: "牵头单位",
    leader: "分管区领导",
  },
  whyInShort: (target: string, unit: string, outOfDate: boolean) =>
    [target === "" ? "" : `目标 ${target}${unit}`, outOfDate ? "数据未按期更新" : ""].filter(Boolean).join("，"),
  overTime: "历期对照",
  steps: {
    title: "下一步工作",
    none: "目前没有待办事项。",
    matters: "需区级协调事项",
    matterOf: (organisation: string) => `${organisation}：`,
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
    toEntry: "去填报",
    toLook: "查看填报单",
    lines: (lines: number, blanks: number) =>
      blanks === 0 ? `应报指标 ${lines} 项，已全部填报` : `应报指标 ${lines} 项，未填 ${blanks} 项`,
    tasks: (tasks: number, unsaid: number) =>
      unsaid === 0 ? `任务 ${tasks} 项，已全部填报` : `任务 ${tasks} 项，未填 ${unsaid} 项`,
    late: "迟报",
    submitted: (at: string) => `报送时间 ${at}`,
    returned: (reason: string) => `退回原因：${reason || "未写明"}。请核实修改后重新提交。`,
    blanks: "未填指标",
    blank: (name: string, dataPeriod: string) => `${name}（${dataPeriod}）`,
    unsaid: "未填任务",
    more: (rest: number) => (rest > 0 ? `另有 ${rest} 项` : ""),
    instructions: "待答复的批示",
    noInstructions: "没有需要答复的批示。",
    instructed: (leader: string, day: string) => `${leader} ${day}`,
    comments: "对本单位指标、任务的批注",
    noComments: "还没有批注。",
    commented: (by: string, period: string) => `${by} ${period}`,
    troubled: "本单位需关注指标",
    troubledNote: (own: number, troubled: number) => `牵头或报送 ${own} 项，其中需关注 ${troubled} 项`,
    noTrouble: (own: number) =>
      own === 0 ? "本规划没有由本单位牵头或报送的指标。" : "本单位没有滞后、未完成或超出控制目标的指标。",
    earlier: "以前报送情况",
    noEarlier: "以前各期没有填报单。",
    columns: { period: "填报期", state: "状态", submitted: "报送时间", late: "按时", returns: "退回次数" },
    never: "—",
    onTime: "按时",
    exempt: (lines: number) => `免报 ${lines} 项`,
    deferred: (until: string) => `有延期，最晚 ${until}`,
    nothing: "本期没有应报的指标和任务。下一填报期如有应报内容，会显示在这里。",
  },
} as const;
