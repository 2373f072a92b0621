/** UI texts of 催报, 扫描件 and 归档, on 回收登记 and the command line, in the words of 01 §1.11. */
import type { CollectingRow } from "../contract/collecting.ts";
import type { PaperStanding } from "../domain/check-number.ts";
import { printedSum } from "../domain/check-number.ts";
import type { OwedSituation, ReminderLevel } from "../domain/reminder.ts";

export const paperStandingLabel: Record<PaperStanding, string> = {
  agrees: "一致",
  differs: "不符",
  open: "未填",
  waiting: "待比对",
};

export const owedLabel: Record<OwedSituation, string> = {
  nothing: "未报",
  in_question: "已收，待核实",
  sent_back: "已退回，未重报",
};

/** 指标 3 项、任务 2 项、项目 1 个、考核数据 12 个; empty where nothing is missing. */
export function missingWords({ lines, tasks, projects, supplies }: CollectingRow["missing"]): string {
  return [
    lines > 0 ? `指标 ${lines} 项` : "",
    tasks > 0 ? `任务 ${tasks} 项` : "",
    projects > 0 ? `项目 ${projects} 个` : "",
    supplies > 0 ? `考核数据 ${supplies} 个` : "",
  ]
    .filter(Boolean)
    .join("、");
}

export const checkNumberWords = ({ count, sum }: { readonly count: number; readonly sum: number }): string =>
  `${count} 项，合计 ${printedSum(sum)}`;

export const collectingText = {
  noContact: "未登记",
  reminded: (level: ReminderLevel, day: string) => `${level} ${day}`,
  remindedTimes: (reminded: string, times: number) => (times > 1 ? `${reminded} ×${times}` : reminded),
  scan: "扫描件",
  noScan: "缺",
  scans: (count: number) => `${count} 份`,
  contact: "联系人",
  detailsOf: (name: string, period: string) => `回收明细：${name} ${period}`,
  history: "历期对照",
  chooseOwing: (count: number) => `全选未报齐的 ${count} 个`,
  remindChosen: "催报所选",
  addScan: "登记扫描件",
  archive: "归档本期",
} as const;

export const reminderText = {
  title: (count: number, period: string) => `催报：${period}，${count} 个单位`,
  levels: { 提醒: "到期前提醒", 催报: "过期后催报", 通报: "全区通报" } satisfies Record<ReminderLevel, string>,
  hint: "级别按到期情况建议：到期前提醒，过期后催报，过期一周或已催报两次的通报；可以改选。",
  until: "请于此日 17 时前报送",
  columns: { name: "单位", owes: "情况", late: "逾期", contact: "联系人", last: "上次", level: "级别" },
  allAt: "全部改为",
  asSuggested: "按建议",
  levelOf: (name: string) => `${name}的催报级别`,
  days: (days: number) => `${days} 天`,
  never: "—",
  message: "短信、微信文字",
  forms: { all: "合为一条", each: "每个单位一条" },
  formsLabel: "文字怎样分",
  copy: "复制",
  copyOne: (name: string) => `复制给${name}的文字`,
  copied: "已复制，可粘贴到短信或微信中。",
  notCopied: "没有复制成功，请选中文字后按 Ctrl+C。",
  print: "催报通知",
  record: (count: number) => `登记为已催报（${count} 个）`,
  recorded: (count: number) => `已登记催报 ${count} 个单位。`,
  leave: "关闭",
  noticeTitle: "催报通知",
  printNow: "打印",
  savePdf: "另存为 PDF",
  saving: "正在生成 PDF",
  saved: (fileName: string) => `${fileName} 已生成，由浏览器保存到下载文件夹。`,
  logSummary: (period: string, names: readonly string[]) =>
    `登记催报${period}填报表：${names.length === 1 ? names[0] : `${names[0]}等${names.length}个单位`}`,
  nothingOwed: "已经报来，不需要催报。请刷新后再看",
  historyTitle: "催报记录",
  historyColumns: { level: "级别", at: "时间", by: "经办人" },
  historyNone: "本期没有催报过。",
} as const;

/** 25 MB, as the office reads it; what a door takes in one piece is a little more. */
export const scanLimitBytes = 25_000_000;

export const scanText = {
  title: "扫描件",
  kinds: "盖章扫描件：PDF、JPG、PNG，每份不超过 25 MB。",
  dropHint: "也可以把扫描件直接拖到回收登记上。",
  release: "松开鼠标，登记扫描件",
  choose: "选择扫描件",
  addTitle: (count: number, period: string) => `登记${period}扫描件 ${count} 份`,
  whose: "单位",
  whoseOf: (file: string) => `${file}的单位`,
  chooseWhose: "请选择单位",
  byName: "按文件名识别",
  ask: "文件名看不出单位，请选择",
  otherName: (name: string) => `文件名像是${name}的，请核对`,
  otherPeriod: (period: string) => `文件名中的模板编号是${period}的，请核对`,
  paper: "核对数（表尾所印）",
  count: "项数",
  sum: "合计",
  countOf: (file: string) => `${file}核对数的项数`,
  sumOf: (file: string) => `${file}核对数的合计`,
  paperHint: "照纸质表末行填；可以留空，以后再填。",
  add: (count: number) => `登记 ${count} 份`,
  added: (count: number) => `已登记扫描件 ${count} 份。`,
  done: "已登记",
  fields: { file: "扫描件", paper: "核对数", reason: "撤销原因", whose: "单位" },
  wrong: {
    kind: "不是 PDF、JPG 或 PNG 文件。请重新扫描或另存后再登记",
    size: "超过 25 MB。请用较低的分辨率（200 dpi 即可）重新扫描",
    whose: "文件名看不出是哪个单位的。请指明单位后再登记",
    period: (period: string) => `文件名中的模板编号是${period}的。请核对填报期，或指明单位后再登记`,
    again: (name: string) => `同一份文件已登记给${name}。登记错了的，请先撤销那一份`,
    paper: "项数和合计要一起填：项数填整数，合计填数；都不填为以后再填",
  },
  columns: { file: "文件", at: "登记", paper: "纸面核对数", reported: "电子表核对数", standing: "比对" },
  nothingReported: "未收电子表",
  none: "还没有登记扫描件。",
  open: "打开",
  openLabel: (file: string) => `打开${file}`,
  fill: "填核对数",
  fillLabel: (file: string) => `填核对数：${file}`,
  save: "保存",
  retract: "撤销",
  retractLabel: (file: string) => `撤销${file}`,
  retractReason: "撤销原因",
  retractHint: "不少于 6 个字，记入变更日志；文件仍保留备查。",
  retractWrong: "请写明原因，不少于 6 个字。",
  cancel: "不保存",
  keep: "不撤销",
  gone: "扫描件",
  logAdded: (name: string, period: string) => `登记${name}${period}扫描件`,
  logPaper: (name: string, period: string) => `填写${name}${period}扫描件核对数`,
  logRetracted: (name: string, period: string) => `撤销${name}${period}扫描件`,
} as const;

export const archiveText = {
  fileName: (period: string) => `金水区_${period}_一季一档.zip`,
  folders: { issued: "下发", returned: "回收", sentBack: "退回", scans: "扫描件", prints: "打印件" },
  list: "目录.xlsx",
  log: "变更日志.xlsx",
  sheetOfLog: "变更日志",
  starting: "正在整理归档文件",
  progress: (done: number, total: number) => `正在归档 ${done} / ${total}`,
  cancel: "取消归档",
  cancelled: "已取消归档，没有留下文件。",
  done: (files: number) => `已归档 ${files} 个文件。`,
  folder: (folder: string, file: string) => `${file} 保存在：${folder}。`,
  downloading: (file: string) => `${file} 由浏览器保存到下载文件夹。`,
  missing: (count: number) => `有 ${count} 个文件缺失，已在“目录”中列出：`,
  exists: "这个文件夹里已有同名的归档，没有覆盖。请先移走旧的，或另选文件夹",
  reasons: {
    bytes: "数据目录里没有这份文件（在保留原件以前收发，或迁移时没有带上 files 文件夹）",
    noBrowser: "本机没有可用于生成 PDF 的浏览器",
    log: "变更日志条数过多，请在“目录与设置—变更日志”中分次导出",
  },
  sheet: "目录",
  columns: {
    order: "序号",
    folder: "类别",
    organisation: "单位",
    path: "文件",
    at: "时间",
    by: "经办人",
    note: "说明",
    bytes: "大小（字节）",
    sha256: "校验值（SHA-256）",
    state: "在档",
  },
  present: "在",
  absent: (reason: string) => `缺：${reason}`,
  issueNote: (templateCode: string, version: number) => `${templateCode}，第 ${version} 版`,
  batchNote: (batches: readonly string[]) => `批次 ${batches.join("、")}`,
  sentBackNote: (number: number, queries: number) => `退回第${number}次，核实事项 ${queries} 条`,
  scanNote: (words: string) => `核对数${words}`,
  printNote: (verification: string) => `校验码 ${verification}`,
  logNote: (from: string, until: string) => `${from} 至 ${until} 的记录`,
  aboutSheet: "说明",
  about: {
    what: "归档内容",
    madeAt: "归档时间",
    madeBy: "归档人",
    counts: "文件数",
    countsOf: (present: number, absent: number) => `在档 ${present} 个，缺 ${absent} 个`,
    how: "校验方法",
    howText: "用任何 SHA-256 工具计算文件的校验值，与目录所列相同即为原件。",
  },
} as const;
