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
  already: (number: number) => `这份文件已退回过（第${number}次）；确需再退的请单独退回`,
  gone: "退回件",
} as const;

export const returnCommandText = {
  made: (file: string, number: number, queries: number, out: string) =>
    `${file}\t${returnNumberWords(number)}\t${queries}条\t${out}`,
  skipped: ({ file, reason }: KeptBack) => `未退回\t${file}\t${reason}`,
} as const;

export const returnZipName = (day: string): string => `退回件_${day}.zip`;

export const returnScreen = {
  open: "退回…",
  openLabel: (organisation: string) => `退回${organisation}的填报表`,
  key: "退回本份",
  title: (organisation: string, number: number) => `退回${organisation}填报表　${returnNumberWords(number)}`,
  hint: "勾选的事项在文件中标色、加批注，并列入“数据核实反馈单”。单位在退回件中改正后报回，系统按更正处理。",
  listLabel: "核实事项",
  columns: { place: "位置", what: "指标", raw: "原填数", matter: "核实事项与修改建议" },
  tick: (place: string) => `退回“${place}”`,
  tickAll: (count: number) => `全选（${count}）`,
  remark: (place: string) => `对“${place}”的补充说明`,
  remarkPlaceholder: "补充说明（可不填）",
  advice: (advice: string) => `建议：${advice}`,
  noQueries: "没有需要核实的事项。可以在下面自行添加。",
  own: "另加核实事项",
  ownTitle: "自行添加",
  ownSheet: "工作表",
  ownCell: "单元格",
  ownCellHint: "如 K7",
  ownMessage: "核实什么",
  ownAdvice: "修改建议（可不填）",
  ownAdd: "添加",
  ownRemove: (place: string) => `去掉“${place}”`,
  ownWrong: { cell: "写成 K7 的样子", message: "请写明核实什么" },
  replyDue: "回复期限",
  replyDueHint: "可不填，印在反馈单上",
  returnReport: "同时把填报单转为“已退回”",
  cannotReturn: "填报单已审核通过或填报期已关闭，只生成退回件，不改变填报单状态。",
  preview: "预览反馈单",
  previewClose: "关闭",
  make: (count: number) => `生成退回件（${count} 条）`,
  madeOf: (organisation: string, number: number) =>
    `已退回${organisation}（第${number}次），退回件已保存，可在“回收登记”的明细中再次取用。`,
  answers: (number: number) => `${returnNumberWords(number)}的更正件`,
  sentBack: (number: number, at: string) => `已${returnNumberWords(number)} ${at}`,
  inRegister: (number: number, day: string) => `退回件${number} ${day}`,
  reply: (reply: string) => `单位回复：${reply}`,
  all: {
    open: "批量退回",
    title: (count: number) => `退回有问题的文件（${count} 份）`,
    content: "每份有待核实事项的文件各生成一份退回件，附“数据核实反馈单”。已经答复的事项不退回。",
    ok: "生成退回件",
    nothing: "没有需要退回的文件。",
    running: "正在生成退回件",
    progress: (done: number, total: number) => `正在生成退回件 ${done} / ${total}`,
    cancel: "取消",
    cancelled: "已取消，没有退回任何文件。",
    done: (count: number) => `已退回 ${count} 份。`,
    folder: (folder: string) => `退回件在 ${folder}。`,
    downloading: (fileName: string) => `退回件打包为 ${fileName}。`,
    skipped: (count: number) => `${count} 份不能退回：`,
  },
  copies: {
    title: "退回件",
    none: "没有用退回件退回过",
    columns: { number: "次数", at: "退回时间", by: "经办", queries: "事项", replies: "已回复", file: "文件" },
    open: "取用",
    openOf: (file: string) => `取用“${file}”`,
  },
  historyTitle: (count: number) => `退回核实 ${count} 次`,
  historyAsked: (organisation: string, number: number) => `${organisation}　${returnNumberWords(number)}`,
  historyRaw: (raw: string) => (raw === "" ? "当时为空白" : `当时填“${raw}”`),
  historyNoReply: "单位还没有回复",
} as const;
