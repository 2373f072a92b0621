/** UI texts of 指标与目标, and what the service of the lines says and logs. */
import type { Dependants } from "../contract/lines.ts";
import type { LineProblem } from "../domain/line-problems.ts";
import { catalogueProblemMessage } from "./catalogue-problems.ts";

export const lineEditText = {
  fields: {
    code: "指标编码",
    plan: "规划",
    name: "指标名称",
    scope: "范围",
    unit: "计量单位",
    collection: "分组",
    category: "类别",
    order: "序号",
    attribute: "属性",
    basis: "口径",
    direction: "方向",
    frequency: "报送频次",
    aggregation: "汇总方式",
    decimals: "小数位",
    availabilityMonths: "几个月后有数",
    growthUnit: "同比单位",
    "baseline.value": "基数",
    "baseline.text": "基数原文",
    "baseline.year": "基数年份",
    "baseline.comparable": "基数与以后的数口径相同",
    "comparableBaseline.value": "可比基数",
    "comparableBaseline.year": "可比基数年份",
    "comparableBaseline.note": "可比基数说明",
    task: "所属任务",
    partOf: "是哪个指标的其中项",
    annualOf: "是哪个指标的年度目标",
    tags: "服务的目标",
    notes: "注",
    confidence: "把握程度",
    places: "出处",
    parts: "构成",
    targets: "目标",
  },
  documentTitle: "文件名称",
  documentKnown: "已登记过这份文件",
  codeTaken: "已有这个编码的指标",
  fixed: "编码和所属规划不能改，已下发的填报表按编码识别",
  held: ({ figures, issues, frozenVerdicts, exceptions, children }: Dependants): string =>
    [
      ...(figures > 0 ? [`已有数据 ${figures} 个`] : []),
      ...(issues > 0 ? [`已写入下发的填报表 ${issues} 份`] : []),
      ...(frozenVerdicts > 0 ? [`已关闭的填报期有评价 ${frozenVerdicts} 次`] : []),
      ...(exceptions > 0 ? [`有延期或免报 ${exceptions} 项`] : []),
      ...(children.length > 0 ? [`是${children.map((name) => `“${name}”`).join("、")}的总项或规划指标`] : []),
    ].join("，"),
  changeAction: (line: string, field: string) => `修改“${line}”的${field}`,
  changeInstead: "已有的数会变成另一个意思。请停用这个指标，另设一个新的。",
  growthReported: "已报过同比",
  periodReported: (dataPeriod: string) => `已报过所属期 ${dataPeriod} 的数，与新的报送频次不符`,
  partsReported: "已按原来的各部分报过数",
  retireAction: (line: string, label: string) => `从${label}起停用“${line}”`,
  outsidePlan: (first: number, last: number) => `不在规划期（${first}—${last}年）内`,
  retireInPlan: "请选规划期内的季度。",
  periodClosed: (label: string) => `${label}已关闭，已作的评价不能改`,
  retireLater: (label: string) => `请从${label}之后的填报期起停用。`,
  reportedSince: (figures: number, label: string) => `${label}及以后已报数据 ${figures} 个`,
  retireAfterFigures: "请从没有报过数的填报期起停用，或先撤回这些数。",
  bringBackAction: (line: string) => `恢复“${line}”`,
  closedWithout: (label: string) => `停用期间${label}已关闭，当时没有评价`,
  bringBackInstead: "请另设一个新指标。",
  removeAction: (line: string) => `删除指标“${line}”`,
  removeInstead: "请改为停用：以前的数和评价保留，以后不再填报。",
  logDocument: (title: string) => `登记文件“${title}”`,
  logAdd: (name: string) => `新设指标“${name}”`,
  logEdit: (name: string) => `修改指标“${name}”`,
  logRetire: (name: string, label: string) => `从${label}起停用指标“${name}”`,
  logBringBack: (name: string) => `恢复指标“${name}”`,
  logRemove: (name: string) => `删除指标“${name}”`,
  logComparable: (name: string) => `设置“${name}”的可比基数`,
} as const;

const targetLabels: Readonly<Record<string, string>> = {
  year: "目标年",
  value: "目标值",
  lower: "下限",
  upper: "上限",
  text: "目标原文",
  effectiveOn: "生效日期",
};

/** `baseline.value` is 基数, `targets.0.year` 目标年; a part of a field that has no name is said by the field's. */
export function lineFieldLabel(path: string): string {
  const labels: Readonly<Record<string, string>> = lineEditText.fields;
  const [first = "", , last = ""] = path.split(".");
  if (first === "targets") return targetLabels[last] ?? lineEditText.fields.targets;
  return labels[path] ?? labels[first] ?? path;
}

/** What a workbook says in terms of its sheets, said of the form. */
const ownWords: Partial<Record<LineProblem["code"], (problem: LineProblem) => string>> = {
  name_twice: ({ other }) =>
    `与“${other ?? ""}”重名，报送时分不清。请改名，或在“范围”中写明区别，如 省级以上、每个街道。`,
  order_twice: ({ other, details }) => `序号 ${details["value"] ?? ""} 已用于“${other ?? ""}”。请换一个。`,
  reference_unknown: ({ details }) => `找不到 ${details["value"] ?? ""}。请重新选择。`,
  parts_missing: () => "口径是“结构”的，至少要写两个组成部分。",
  parts_unexpected: () => "只有口径是“结构”的指标才有组成部分。请删去，或改选口径。",
  target_twice: () => "已有同一目标年、同一生效日期的目标，分不清按哪个评价。请改生效日期。",
};

/** What is wrong and what to do, for the field it is about. */
export function lineProblemText(problem: LineProblem): string {
  const own = ownWords[problem.code];
  return own ? own(problem) : catalogueProblemMessage({ ...problem, sheet: "", cell: "" });
}
