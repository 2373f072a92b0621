/** UI texts of 套表: forms from above, mapped once and filled every quarter. */
import type {
  FigureField,
  FormPeriod,
  LineField,
  OfficeField,
  Shown,
  TaskFormField,
} from "../domain/outside-form/form-mapping.ts";
import type { FormReason } from "../domain/outside-form/propose-form.ts";
import { periodLabel, quarterLabel } from "../domain/period.ts";

export const figureFieldLabel: Record<FigureField, string> = {
  value: "数值",
  growth: "同比增速",
  remark: "数据来源及说明",
};

export const lineFieldLabel: Record<LineField, string> = {
  baseline: "基数",
  target: "规划目标",
  progress: "五年进度（%）",
  verdict: "进展评价",
};

export const taskFieldLabel: Record<TaskFormField, string> = {
  state: "任务状态",
  done: "形象进度",
  problems: "存在问题",
  nextSteps: "下步措施",
};

export const officeFieldLabel: Record<OfficeField, string> = {
  organisation: "填报单位",
  contact: "联系人",
  phone: "联系电话",
  today: "填报日期",
  period: "填报期",
};

export const formPeriodLabel: Record<FormPeriod["rule"], string> = {
  current: "本期",
  lastYear: "上年同期",
  lastFullYear: "上年全年",
  previous: "上期",
  fixed: "固定时期",
};

export const formReason: Record<FormReason, string> = {
  sure: "",
  name_alike: "行名与指标名称相近，请核对",
  unit_unknown: "表上没有写明单位，请核对换算系数",
  head_unsure: "列头的意思请核对",
  label: "按标签文字提出，请核对",
};

/** What a cell shows, in a phrase: `gdp 上年同期数值 ×10000`. */
function shownWords(shows: Shown): string {
  switch (shows.kind) {
    case "figure": {
      const period = shows.period.rule === "fixed" ? shows.period.dataPeriod : formPeriodLabel[shows.period.rule];
      const factor = shows.factor === 1 ? "" : ` ×${shows.factor}`;
      return `${shows.line} ${period}${figureFieldLabel[shows.field]}${factor}`;
    }
    case "line":
      return `${shows.line} ${lineFieldLabel[shows.field]}`;
    case "task":
      return `${shows.task} ${taskFieldLabel[shows.field]}`;
    case "office":
      return officeFieldLabel[shows.field];
  }
}

/** Words beside a cell, for saying what it was and what it is now. */
const besideWords = ({ left, above, unit }: { left: string; above: string; unit: string }): string =>
  [left || "（左侧无文字）", above || "（上方无文字）", unit].filter(Boolean).map(withPeriodWords).join("｜");

/** What stands for year and quarter in words that are known again next year. */
const withPeriodWords = (text: string): string =>
  text
    .replace(/\{年\}年?/g, "本年")
    .replace(/\{年-1\}年?/g, "上年")
    .replace(/\{年(-\d+)\}年?/g, "本年$1年")
    .replace(/\{(累计|单期|期末)\}/g, "$1");

export const outsideFormsText = {
  title: "报告与打印",
  tab: "套表",
  printTab: "打印",
  tabsLabel: "报告与打印的内容",
  note: "上级下发的空白表对应一次，以后每期自动填列",
  form: "套表",
  file: "空白表",
  what: "套表",
  fileKept: "空白表文件",
  saved: (name: string, cells: number) => `保存套表“${name}”，对应 ${cells} 格`,
  retired: (name: string) => `停用套表“${name}”`,
  filledNote: (name: string, period: string, filled: number, missing: number) =>
    `填列套表“${name}”${periodLabel(period)}：填 ${filled} 格，缺 ${missing} 格`,
  retireAction: "停用",
  fillAction: "填列",
  retiredAlready: "已经停用",

  /** Why a file cannot be a form. */
  unpatchable: {
    format: "套表只能填 .xlsx 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再放入",
    strict: "这是“严格的 Open XML”格式，不能原样填写。请用 Excel 或 WPS 另存为普通的 .xlsx 后再放入",
    signed: "文件带有数字签名，填写会使签名失效。请用未签名的空白表",
    structure: "文件的内部结构不完整，不能原样填写。请用 Excel 或 WPS 打开，另存为 .xlsx 后再放入",
    container: "文件的打包方式特殊，不能原样填写。请用 Excel 或 WPS 打开，另存为 .xlsx 后再放入",
    encoding: "文件的编码特殊，不能原样填写。请用 Excel 或 WPS 打开，另存为 .xlsx 后再放入",
    table_head: "该格是表格（超级表）的列名，不能改写。请另选一格",
    two_values: "与合并单元格中的另一格重复。请只对应左上角的一格",
    too_long: "要填的文字超过一格所能容纳的长度",
    shared_formula: "该格的公式与其他格共用，不能改写。请另选一格",
    array: "该格属于数组公式，不能改写。请另选一格",
  } as Readonly<Record<string, string>>,
  nothingInFile: "文件中没有可见的工作表，或者全是空的",

  problems: {
    noSheet: (sheet: string) => `文件中没有工作表“${sheet}”`,
    outside: "不在表格的范围内",
    covered: "是合并单元格的一部分，请选它左上角的一格",
    twice: "同一格对应了两次",
    formula: "有公式，不会覆盖。确要改填数的，请勾选“覆盖公式”",
    text: (text: string) => `已有文字“${text}”，不会覆盖`,
    noLine: (code: string) => `目录中没有指标“${code}”`,
    noTask: (code: string) => `目录中没有任务“${code}”`,
    perOrganisation: (name: string) => `“${name}”由各单位分别报数，没有一个全区的数`,
    noGrowth: (name: string) => `“${name}”不报同比`,
    percent: "是百分比格式，填 8.2 会显示为 820%。换算系数应为 0.01",
    notPercent: "不是百分比格式，换算系数 0.01 会把 8.2 填成 0.082",
    moved: (was: string, now: string) => `旁边的文字原为“${was}”，现为“${now}”`,
    sheetGone: "所在的工作表已不在文件中",
    several: (problems: readonly string[]) => problems.join("；"),
  },
  beside: besideWords,
  shownText: shownWords,
  movedRefused: (cells: readonly string[], count: number) =>
    `有 ${count} 格旁边的文字变了，没有填列：${cells.join("；")}${count > cells.length ? "；等" : ""}。请在“套表”中用“换新表”重新对应`,

  missing: {
    annualOnly: "按年度报数，没有这一时期的数",
    notInPlan: "不在本规划期内",
    retired: (from: string) => `自${quarterLabel(from)}起停用`,
    retracted: "曾经填报，已撤回",
    noGrowth: "只报了数值，没有报同比",
    combined: (reported: number, asked: number) => `应报 ${asked} 家，已报 ${reported} 家，合计未成`,
    notReported: "未报",
    noProgress: "进度不能计算",
    noTarget: "目标待下达",
    noBaseline: "规划未列基数",
    inWords: (text: string) => `规划写的是“${text}”，不能换算单位`,
    noUpdate: "没有填报进展",
    noWords: "没有填写",
    office: "没有登记，请在“目录与设置—单位”中补上",
  },
  notes: {
    estimate: "预计数",
    noRemark: "没有说明",
    planTotal: "规划以来累计数",
    frozenDiffers: (then: string) => `本期关闭时为 ${then}，现按订正后的数填列`,
    frozenBlank: (then: string) => `本期关闭时为“${then}”，现按以后补报的数填列`,
    combined: (reported: number) => `${reported} 家合计`,
    rounded: (digits: string) => `四舍五入，原数 ${digits}`,
    revised: (reason: string) => `订正：${reason}`,
    earlierTask: (period: string) => `为${periodLabel(period)}填报的进展`,
  },
  notices: {
    otherPeriod: (said: string, period: string) =>
      `表上写的是${periodLabel(said)}，现按${periodLabel(period)}填列。请核对是否用对了空白表。`,
    closed: "本期已关闭：所填为现有的数，与关闭时不同的已逐格注明。",
    neverOpened: "本期没有开放过，只有以前各期和来源文件中的数。",
  },
  source: {
    document: (title: string) => `来源文件：${title}`,
    catalogue: "规划目录",
    judged: "按时序进度评价",
    office: "单位目录",
    clock: "填列当日",
    chosen: "所选填报期",
  },

  commandLine: {
    checkFirst: "提出的对应关系须核对后才能保存。请先用 --out 写出，核对后再用 --mapping 和 --save",
    onlyXlsx: "套表填好后是 .xlsx 文件",
    period: "填报期写成 2022Q1 这样",
    proposed: (cells: number) => `提出 ${cells} 格的对应关系，没有保存；核对后用 --mapping 和 --save 保存`,
  },

  screen: {
    empty: {
      title: "还没有套表",
      hint: "放入上级下发的空白 .xlsx 表，把各格与指标对应一次，以后每期选择填报期即可填列。",
    },
    cells: (count: number) => `${count} 格`,
    neverFilled: "未填列过",
    retired: "已停用",
  },

  list: {
    fileName: (form: string, period: string) => `${form}_${periodLabel(period)}_填列依据.xlsx`,
    filledName: (form: string, period: string, extension: string) => `${form}_${periodLabel(period)}${extension}`,
    sheet: "填列依据",
    aboutSheet: "说明",
    title: (form: string, period: string) => `${form}（${periodLabel(period)}）填列依据`,
    columns: {
      order: "序号",
      place: "表名/单元格",
      item: "指标、任务",
      field: "内容",
      dataPeriod: "所属期",
      value: "填入",
      standing: "原数",
      vintage: "数据性质",
      reportedBy: "填报单位",
      source: "来源",
      at: "记录时间",
      remark: "缺项原因、备注",
    },
    about: {
      form: "套表",
      file: "空白表",
      fileHash: "空白表 SHA-256",
      filledHash: "填好的表 SHA-256",
      period: "填报期",
      counts: "填列情况",
      by: "填列人",
      at: "填列时间",
      notices: "提示",
    },
    counts: (filled: number, missing: number, estimates: number) =>
      `填 ${filled} 格${estimates > 0 ? `（其中预计数 ${estimates} 格）` : ""}，缺 ${missing} 格`,
  },
} as const;
