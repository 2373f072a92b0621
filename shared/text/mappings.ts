/** Words of 沿用旧表: workbooks that are not ours, mapped to lines once and known again. */
import type { ColumnReason } from "../domain/mapping/column-role.ts";
import type { RowReason } from "../domain/mapping/line-of-row.ts";
import type { ColumnRole, Confidence, PeriodRule } from "../domain/mapping/mapping.ts";

/** Why a column is taken for what it is. */
export const columnReason: Readonly<Record<ColumnReason, string>> = {
  counter: "序号列，不导入",
  unit_head: "表头写明是计量单位",
  name_head: "表头写明是指标名称",
  responsible: "责任单位，不导入",
  remark_head: "表头写明是备注或说明",
  growth_head: "表头写明是同比增速",
  not_reported: "目标、排名、占比等，本系统不从这里取数",
  one_period: "单月或单季的数；本系统报年初累计或期末数，不能直接取",
  year_before: "上年的数，供对照；需要时可改为取数",
  from_january: "表头写明从年初累计",
  as_at: "表头写明是期末数",
  amount_head: "看起来是本期数，请确认",
  several_amounts: "有几列都像，请确认取哪一列",
  first_texts: "第一列文字，看起来是指标名称",
  unknown_head: "看不出是什么",
};

/** Why a row is taken for a line, or is not. */
export const rowReason: Readonly<Record<RowReason | "same_names" | "chosen_before", string>> = {
  same_name: "名称相同",
  synonym: "常用的另一种叫法",
  part_of_name: "名称互相包含，请确认",
  alike: "名称相近，请确认",
  several_lines: "目录中有几项同名，请选择",
  other_unit: "有名称相近的指标，但计量单位不能换算",
  no_line: "目录中没有相近的指标",
  same_names: "表中有几行同名，分不清，不能对应",
  chosen_before: "沿用上次的选择",
};

export const confidenceLabel: Readonly<Record<Confidence, string>> = {
  certain: "把握大",
  likely: "较可能",
  unsure: "拿不准",
};

export const roleLabel: Readonly<Record<ColumnRole, string>> = {
  name: "指标名称",
  unit: "计量单位",
  value: "本期数",
  growth: "同比",
  remark: "数据来源及说明",
  ignore: "不导入",
};

export const periodRuleLabel = (rule: PeriodRule): string =>
  rule.rule === "fixed"
    ? rule.dataPeriod
    : { current: "填报期", lastYear: "上年同期", lastFullYear: "上年全年" }[rule.rule];

/** A head as it is known again, for reading: `{累计}` stands for 1-3月, 1-6月 … */
export const knownHead = (head: string): string =>
  head
    .replace(/\{年-1\}/g, "上年")
    .replace(/\{年-(\d+)\}/g, "$1年前")
    .replace(/\{年\}/g, "当年")
    .replace(/\{累计\}/g, "1—N月")
    .replace(/\{单期\}/g, "单期")
    .replace(/\{期末\}/g, "N月末");

export const mappingText = {
  title: "旧表对应",
  file: "旧表文件",
  tab: "沿用旧表",
  offer: "沿用旧表：对应到指标…",
  listTitle: "已对应的旧表",
  hint: "不是本系统下发的表，对应一次就记住；以后各期同样的表在“汇总”中自动识别，新数入库，与库中不同的逐项列出。",
  empty: "还没有对应过旧表。在“汇总”中放入单位一直沿用的表，未识别的可选“沿用旧表”。",
  columns: { name: "名称", organisation: "单位", lines: "指标", saved: "保存", state: "状态", actions: "操作" },
  inUse: "使用中",
  retired: "已停用",
  rename: "改名",
  renameTitle: "旧表改名",
  retire: "停用",
  retireTitle: (name: string) => `停用“${name}”？`,
  keep: "不停用",
  retireContent: "停用后同样的表不再自动识别；已经入库的数不受影响。",
  look: "查看",
  back: "返回汇总",
  chooseOrganisation: "报送单位",
  chooseOrganisationHint: "这份表是哪个单位的数",
  chooseSheet: "工作表",
  headTop: "表头首行",
  headHeight: "表头行数",
  transposed: "指标在列上（横表）",
  nameField: "对应关系名称",
  save: "保存对应关系",
  saved: (name: string) => `已保存“${name}”，今后同样的表自动识别`,
  counter: (done: number, open: number) => `已对应 ${done} 行，${open} 行待定`,
  roleOf: (column: string) => `${column} 列是什么`,
  periodOf: (column: string) => `${column} 列是哪一期`,
  lineOf: (label: string) => `“${label}”对应的指标`,
  noLine: "不导入",
  lineColumn: "对应指标",
  rowColumn: "表中的行",
  unitColumn: "原表单位",
  unitGone: "（没有写）",
  times: (unit: string, factor: string) => `${unit}（×${factor}）`,
  acceptFactor: (from: string, to: string, factor: string) => `${from}折合${to}（×${factor}）`,
  sameUnit: (unit: string) => `单位相同（${unit}）`,
  noUnit: (to: string) => `原表没有写单位，请确认是${to}`,
  cannotConvert: (from: string, to: string) => `${from}不能换算为${to}`,
  confirmUnit: "确认",
  preview: "将带来的数",
  previewEmpty: "选好行和列后，这里列出将要带来的数。",
  previewColumns: {
    cell: "单元格",
    line: "指标",
    period: "所属期",
    field: "栏目",
    theirs: "旧表",
    ours: "库中现有",
    asked: "说明",
  },
  fields: { value: "本期数", growth: "同比", remark: "说明" },
  isNew: "新数",
  isSame: "一致",
  differs: "不同，汇总时逐项确认",
  near: (name: string) => `与已对应的“${name}”相近，保存后取代它。`,
  nearAdded: (names: readonly string[]) => `多出：${names.join("、")}。`,
  nearMissing: (names: readonly string[]) => `缺少：${names.join("、")}。`,
  moreRows: (shown: number, all: number) => `只画出前 ${shown} 行，全表 ${all} 行，都可以对应。`,
  nothingFound: "这份文件里没有找到像表格的内容。请检查表头首行和行数。",
  noPeriod: "表中没有写明是哪一期的数，汇总时逐项确认。",
  statedPeriod: (period: string) => `表中写明是${period}的数`,
  problems: {
    rows: "行的对应",
    columns: "列的对应",
    notNumber: "这项指标不是单一的数，请在填报表中填写",
    noRow: "还没有任何一行对应到指标",
    noFigures: "还没有指明哪一列是本期数",
    noName: "还没有指明哪一列是指标名称",
    twice: "同一指标的同一期数取自两个地方，请只留一处",
    doesNotFit: "这份文件与对应关系不符，请重新打开",
    notAsked: "该单位不承担这项指标，汇总时不会入库",
    retiredAlready: "已经停用过",
  },
  log: {
    saved: (name: string, lines: number) => `保存旧表对应“${name}”，${lines} 项指标`,
    renamed: (before: string, after: string) => `旧表对应“${before}”改名为“${after}”`,
    retired: (name: string) => `停用旧表对应“${name}”`,
  },
} as const;
