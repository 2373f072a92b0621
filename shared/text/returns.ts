/** Words of 退回: the 数据核实反馈单, the marks in the copy, the log, and the screen. */
import type { KeptBack, ReturnGravity } from "../contract/returns.ts";
import { valueWords } from "./exchange.ts";

export const gravityLabel: Readonly<Record<ReturnGravity, string>> = {
  wrong: "强制",
  important: "准强制",
  asked: "核实",
};

/** 退回第2次 */
export const returnNumberWords = (number: number): string => `退回第${number}次`;

export const feedbackText = {
  sheetName: "数据核实反馈单",
  title: "数据核实反馈单",
  head: ["序号", "表名／单元格", "指标", "原填数", "核实事项", "修改建议", "单位回复"],
  /** （2022年一季度）　退回第1次 */
  subtitle: (periodLabel: string, number: number) => `（${periodLabel}）　${returnNumberWords(number)}`,
  organisation: (name: string) => `填报单位：${name}`,
  template: (code: string) => `模板编号：${code}`,
  file: (name: string) => `文件：${name}`,
  due: (day: string | null) => (day === null ? "请核实更正后尽快报回" : `请于${day}前更正报回`),
  returned: (day: string) => `退回日期：${day}`,
  blank: "（空）",
  place: (sheet: string, cell: string) => (cell === "" ? sheet : `${sheet}！${cell}`),
  wholeFile: "全表",
  about: (name: string, period: string, field: string) =>
    `${name}${field === "" ? "" : ` ${field}`}${period === "" ? "" : `\n（${period}）`}`,
  message: (gravity: ReturnGravity, message: string) => `【${gravityLabel[gravity]}】${message}`,
  note: "说明：“强制”须改正后方可入库；“准强制”“核实”可以改正，也可以在“单位回复”栏说明原因（不少于6个字）。请直接在本文件中改正后报回，不必另制新表。",
  office: (name: string) => `反馈单位：${name}`,
  officeContact: (name: string, phone: string) => `经办人：${name}　　联系电话：${phone}`,
  signature: (name: string) =>
    `填报单位（盖章）：${name}　　单位负责人：　　　　　填表人：　　　　　联系电话：　　　　　　回复日期：　　年　　月　　日`,
} as const;

/** Of the comment in a marked cell: it begins and ends in words by which it is known again when the copy comes back. */
export const markText = {
  comment: (number: number, position: number, gravity: ReturnGravity, message: string, advice: string) =>
    `【${returnNumberWords(number)}·${gravityLabel[gravity]}】${message}${advice === "" ? "" : `\n修改建议：${advice}`}\n（见“数据核实反馈单”第${position}条）`,
  /** Everything `comment` wrote into a cell. */
  pattern: /【退回第\d+次·[^】]{1,4}】[\s\S]*?(?:（见“数据核实反馈单”第\d+条）\n?|$)/g,
} as const;

export const returnReason = (number: number): string => `见数据核实反馈单（${returnNumberWords(number)}）`;

/** What `cellMessage` says to the office, said to the organisation instead; absent: as it is. */
export const askedOfOrganisation: Readonly<
  Record<string, (values: { readonly base: Value; readonly ours: Value; readonly theirs: Value }) => string>
> = {
  changed_meanwhile: ({ base, ours, theirs }) =>
    `下发时为${valueWords(base)}，报送${valueWords(theirs)}，现掌握的数为${valueWords(ours)}，不一致。`,
  base_unknown: ({ ours, theirs }) => `报送${valueWords(theirs)}，现掌握的数为${valueWords(ours)}，不一致。`,
  files_differ: ({ theirs }) => `本单位报来的几份文件中，这一项填得不一样，本文件为${valueWords(theirs)}。`,
  back_to_issued: ({ ours, theirs }) => `此前已报${valueWords(ours)}，本次又填${valueWords(theirs)}。`,
  older_issue_cell: ({ theirs }) => `来自旧版填报表，填的是${valueWords(theirs)}。`,
  earlier_return: ({ ours, theirs }) =>
    `此前已报${valueWords(ours)}，本次填${valueWords(theirs)}，未用最近一次退回的文件填报。`,
  cleared: ({ base }) => `下发时为${valueWords(base)}，返回表中为空白，是删除还是漏填？`,
  correction_without_reason: ({ ours, theirs }) =>
    `往期订正由${valueWords(ours)}改为${valueWords(theirs)}，没有写明原因。`,
  never_blank: ({ base }) => `下发时为“${valueWords(base)}”，返回表中为空白。`,
  state_missing: () => "填了进展而没有选“状态”。",
};
type Value = string | number | null;

export const returnLog = {
  summary: (names: readonly string[]) =>
    names.length === 1 ? `退回${names[0]}填报表` : `退回${names[0]}等${names.length}份填报表`,
} as const;

export const returnProblem = {
  nothing: "没有需要核实的事项",
  noneChosen: "没有选择核实事项",
  notOurs: "不是可以退回的填报表",
  replyDue: "不能早于今天",
  noSuchSheet: (sheet: string) => `文件中没有工作表“${sheet}”`,
  noSuchQuery: "核实事项已有变动，请重新打开",
  gone: "退回件",
} as const;

export const returnCommandText = {
  made: (file: string, number: number, queries: number, out: string) =>
    `${file}\t${returnNumberWords(number)}\t${queries}条\t${out}`,
  skipped: ({ file, reason }: KeptBack) => `未退回\t${file}\t${reason}`,
} as const;

export const returnZipName = (day: string): string => `退回件_${day}.zip`;
