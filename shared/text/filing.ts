/** UI texts of the report 填报单 and its states, on 填报, 回收登记 and the command line, in the words of 01 §1.11. */
import type { CellAnswer } from "../domain/completeness.ts";
import type { BlanksOfLine } from "../listings/blank-supplies.ts";
import { reportStateLabel } from "./words.ts";

export const reportMarkLabel = { late: "迟报", nil: "零报告", toVerify: "待核实" } as const;
export const returnedTimes = (times: number): string => `退回 ${times} 次`;
export const unlockedUntilText = (day: string): string => `解锁至 ${day}`;

/** A handful by name, more than that by their number. */
const someOf = (names: readonly string[]): string =>
  names.length <= 4 ? names.join("、") : `${names.slice(0, 3).join("、")}等 ${names.length} 个单位`;

export const filingText = {
  headLabel: "填报单状态",
  onBehalf: (name: string) => `代${name}填报`,
  onBehalfHint: "由区发展改革委代填，变更日志中注明代填。",
  submittedAt: (time: string) => `提交 ${time}`,
  acceptedAt: (time: string) => `接收 ${time}`,
  lastAcceptedAt: (time: string) => `上次接收 ${time}`,
  submit: "提交",
  submitWithBlanks: (blanks: number) => `提交（还有 ${blanks} 项未填）`,
  submitUnsaved: (rows: number) => `还有 ${rows} 行没有保存，没有提交。请先处理标出的行，再提交。`,
  nil: "零报告",
  nilTitle: (name: string, period: string) => `${name}${period}作零报告？`,
  nilContent: "零报告表示本期应报的指标都没有数据。提交后在接收之前可以撤回。",
  nilOk: "提交零报告",
  keep: "不提交",
  withdraw: "撤回提交",
  accept: "接收",
  return: "退回",
  unlock: "解锁",
  history: "填报单记录",
  changes: (count: number) => `自接收以来有 ${count} 处变动`,
  blanksTitle: (count: number) => `还有 ${count} 项没有填，也没有说明，不能提交：`,
  blanksHint: "点指标名称到该行填数；没有数的，在“填报情况”中选无数据、不适用或未取得。",
  blankTasksHint: "点任务名称到“任务填报”选状态。",
  blanksDone: "已全部填写或说明，可以提交。",
  blank: (name: string, dataPeriod: string) => `${name}（${dataPeriod}）`,
  blankProjectsHint: "点项目名称到“项目填报”填投资；没有数的，选“填报情况”。",
  blankProject: (name: string) => `项目：${name}（未填投资）`,
  blankSuppliesHint: "点考核数据到该表填数；没有数的填“未取得”，无关的填“不适用”。",
  /** 固定资产投资（经八路街道、花园路街道、人民路街道等 21 个单位） */
  blankSupply: ({ name, assessed }: BlanksOfLine) => `${name}（${someOf(assessed)}）`,
  blankSupplyItem: (blanks: BlanksOfLine) => `考核数据：${filingText.blankSupply(blanks)}`,
  blankTask: (name: string) => `任务：${name}（未选状态）`,
  returned: (times: number, reason: string) =>
    `区发展改革委第 ${times} 次退回：${reason}${/[。？！]$/.test(reason) ? "" : "。"}请改正后重新提交。`,
  locks: {
    PERIOD_NOT_OPEN: (period: string) => `${period}填报期尚未开放，本表只能查看。`,
    PERIOD_CLOSED: (period: string) => `${period}填报期已关闭，本表只能查看。`,
    REPORT_ACCEPTED: (period: string) => `${period}填报单已接收，本表只能查看。`,
  },
  lockAdvice: {
    office: {
      PERIOD_NOT_OPEN: "",
      PERIOD_CLOSED: "发现错数，可逐行订正；须由单位重报的，请解锁。",
      REPORT_ACCEPTED: "需要改数时，请解锁到某一天。",
    },
    department: {
      PERIOD_NOT_OPEN: "",
      PERIOD_CLOSED: "发现错数，请联系区发展改革委订正，或在以后的填报期用“往期订正”更正。",
      REPORT_ACCEPTED: "需要改数时，请联系区发展改革委解锁。",
    },
  },
  unlocked: (day: string) => `已解锁，${day} 以前（含当日）可以修改；改动后须重新提交。`,
} as const;

export const returnText = {
  title: (name: string, period: string) => `退回${name}${period}填报单`,
  titleMany: (count: number, period: string) => `退回 ${count} 个单位${period}填报单`,
  reason: "退回原因",
  hint: "不少于 6 个字，写明哪一项、怎样改；单位打开填报时看到。",
  save: "退回",
} as const;

export const unlockText = {
  title: (name: string, period: string) => `解锁${name}${period}填报单`,
  until: "可修改到",
  untilHint: "到这一天结束时自动锁定。",
  reason: "解锁原因",
  reasonHint: "不少于 6 个字，记入填报单记录。",
  wrong: { reason: "请写明原因，不少于 6 个字。", until: "请选择今天或以后的日期。" },
  save: "解锁",
} as const;

export const reportHistoryText = {
  title: (name: string, period: string) => `填报单记录：${name} ${period}`,
  columns: { at: "时间", by: "经办人", what: "事项", state: "状态", reason: "原因" },
  none: "还没有记录。保存第一个数时建立填报单。",
  moved: (before: keyof typeof reportStateLabel, after: keyof typeof reportStateLabel) =>
    before === after ? reportStateLabel[after] : `${reportStateLabel[before]} → ${reportStateLabel[after]}`,
} as const;

export const reportChangesText = {
  title: (name: string, period: string) => `自接收以来的变动：${name} ${period}`,
  columns: { line: "指标", dataPeriod: "所属期", accepted: "接收时", now: "现在", by: "修改人", at: "时间" },
  nothing: "无",
  growth: (growth: string) => `同比 ${growth}`,
  none: "接收以来没有变动。",
} as const;

const answers: Record<Exclude<CellAnswer, "filled">, string> = {
  nil: "无数据",
  not_applicable: "不适用",
  not_obtained: "未取得",
  blank: "未填",
  exempt: "免报",
};

export const completenessText = {
  heads: ["单位", "应报", "实报", "按时", "未取得", "未填", "无数据", "不适用", "免报"],
  total: "合计",
  gaps: "缺报和无数情况：",
  answers,
} as const;
