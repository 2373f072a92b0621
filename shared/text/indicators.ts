/** UI texts of the screen 指标. */
import { formatNumber } from "../domain/number.ts";
import type { Attribute, Basis } from "../domain/vocabulary.ts";
import type { ReasonCode } from "../domain/why.ts";
import { commonText } from "./common.ts";

export const attributeLabel: Record<Attribute, string> = { 约束性: "约束性", 预期性: "预期性" };

/** `valueDateText` where there is little room. */
export const shortValueDateText = (basis: Basis, label: string): string =>
  basis === "cumulative" ? `至${label}` : label;

/** Cumulative lines add full years and this year's figure: their latest value is a total, not the period's own. */
export const valueDateText = (basis: Basis, label: string): string =>
  basis === "cumulative" ? `累计至${label}` : label;

export const progressBarText = (progress: string, elapsed: string | null): string =>
  elapsed === null ? `五年进度${progress}` : `五年进度${progress}，时序进度${elapsed}`;

/** In the table, where the bar would be: why there is no progress, in a word or two. */
const noProgressText: Record<ReasonCode, string> = {
  target_pending: "不评价",
  no_target_in_force: "目标未生效",
  no_value: "尚无数据",
  estimate_only: "只有预计数",
  year_to_date_only: "缺全年数",
  missing_years: "缺以前年份数",
  no_baseline: "缺基数",
  baseline_not_comparable: "口径不可比",
  series_break: "口径有调整",
  too_early: "时间过短",
  not_computable: "无法折算",
  organisations_missing: "单位未报齐",
  not_started: "未启动",
  adjusted: "已调整",
  years_unreported: "有年份未报",
  no_state: "未报状态",
};

export const indicatorsText = {
  title: "指标",
  noPeriod: {
    title: "还没有填报期",
    hint: "指标按填报期评价进展。开放一个填报期后，这里列出截至该期的最新值、五年进度和进展评价。",
    action: "开放填报期",
  },
  noPeriodDepartment: {
    title: "还没有填报期",
    hint: "指标按填报期评价进展。区发展改革委开放填报期后，这里列出截至该期的最新值、五年进度和进展评价。",
  },
  noMatch: { title: "没有符合条件的指标", hint: "请换一个名称，或者清除筛选条件。", action: "清除筛选" },
  noMatchHint: "放宽下面任何一个条件，就能列出：",
  /** Letting one filter go, and what is listed then. */
  wayOut: {
    text: (count: number) => `不按名称查找（${count} 项）`,
    verdict: (count: number) => `不限进展评价（${count} 项）`,
    mine: (count: number) => `不限本单位（${count} 项）`,
    organisation: (count: number) => `不限单位（${count} 项）`,
    goal: (count: number) => `不限目标（${count} 项）`,
    attribute: (count: number) => `不限属性（${count} 项）`,
    category: (count: number) => `不限类别（${count} 项）`,
    box: (count: number) => `不限专栏（${count} 项）`,
    year: (count: number) => `不限年份（${count} 项）`,
    collection: (count: number) => `在全部来源中查找（${count} 项）`,
  },
  printSheet: "打印主要指标进展情况表",
  search: "按指标名称查找",
  searchPlaceholder: "名称或拼音首字母",
  collection: "来源",
  category: "类别",
  attribute: "属性",
  organisation: "单位",
  goal: "目标",
  box: "专栏",
  boxOption: (number: number, title: string) => (number === 0 ? title : `专栏${number}　${title}`),
  year: "年份",
  yearOption: (year: number) => `${year}年`,
  mine: "只看本单位",
  grouping: "分组方式",
  viewing: "显示方式",
  views: { table: "表", bars: "图" },
  groups: { category: "按类别看", goal: "按目标看" },
  noGoal: "未标目标",
  groupCount: (count: number) => `${count} 项`,
  shown: (shown: number, all: number) => (shown === all ? `共 ${all} 项` : `列出 ${shown} 项，共 ${all} 项`),
  clear: "清除",
  verdictFilter: "按进展评价筛选",
  tableLabel: "指标进展",
  columns: {
    order: "序",
    name: "指标名称",
    unit: "单位",
    baseline: "基数",
    target: "目标",
    value: "最新值",
    lastYear: "上年全年",
    current: "本期累计",
    growth: "同比",
    valueAt: "所属期",
    progress: "五年进度（%）",
    elapsed: "时序进度（%）",
    gap: "差",
    verdict: "进展评价",
    lead: "牵头单位",
  },
  gapTitle: "与时序进度差（百分点）",
  /** What a click on the head of a column does. */
  sort: {
    gap: { "": "按差排序，差得最多的在前", worst: "按差排序，超前最多的在前", best: "恢复目录顺序" },
    verdict: { "": "按进展评价排序，最差的在前", worst: "按进展评价排序，最好的在前", best: "恢复目录顺序" },
  },
  noteHint: "注",
  binding: "约束",
  pendingTarget: "按市下达",
  margin: (percent: string) => `距控制线 ${percent}%`,
  beyond: (percent: string) => `超出 ${percent}%`,
  /** Null: the lines have targets of several years. */
  tableNote: (targetYear: number | null) =>
    `${targetYear === null ? "目标年各项不一，见详情" : `目标为${targetYear}年`}。进度条竖线为时序进度，按最新值的所属期计算；差为五年进度与时序进度差（百分点）。`,
  detail: {
    label: "指标详情",
    previous: "上一项",
    next: "下一项",
    close: "关闭详情",
    tabs: {
      trajectory: "轨迹与评价",
      targets: (count: number) => `目标沿革 ${count}`,
      observations: (count: number) => `全部数据 ${count}`,
      places: "出处",
      relations: (count: number) => `关联 ${count}`,
    },
    /** Beside a frozen verdict: what it would be today. */
    current: {
      title: "本期已关闭，评价已固定",
      now: "按现有数据",
      value: "最新值",
      progress: "五年进度",
      gap: "差",
      hint: "关闭以后又有订正或目标调整；打印件和工作台仍用固定的评价。",
    },
    lead: (name: string) => `牵头：${name}`,
    leadSuggested: (name: string) => `牵头：${name}（建议）`,
    facts: {
      baseline: "基数",
      target: (year: number) => `${year}年目标`,
      progress: "五年进度",
      elapsed: "时序进度",
      gap: "差（百分点）",
    },
    why: "为什么是这个评价",
    notes: "注",
    scale: (gap: string, verdict: string) => `与时序进度差 ${gap} 个百分点，进展评价为${verdict}`,
  },
  targets: {
    columns: { year: "目标年", target: "目标", authority: "依据", effective: "生效起止" },
    judging: "评价所用",
    until: (from: string, to: string) => `${from} 至 ${to}`,
    since: (from: string) => `${from} 起`,
    noYear: "未写年份",
    reason: (reason: string) => `调整原因：${reason}`,
    note: "目标按生效日期取最近的一个；以前的目标保留，不影响以前各期的评价。",
    record: "录入下达的目标",
    adjust: "调整目标",
  },
  observations: {
    columns: { period: "所属期", value: "数值", growth: "同比", vintage: "数据性质" },
    empty: { title: "还没有数据", hint: "在“填报”中录入，或在“下发与汇总”中汇总收回的填报表后，这里逐条列出。" },
    retracted: "已撤回",
    replaced: "已更正",
    reported: (by: string, at: string) => `${by}　${at}`,
    growth: (growth: string, unit: string, basis: string | null) =>
      `${growth}${unit}${basis === null ? "" : `（${basis}）`}`,
    printedIn: (where: string) => `见 ${where}`,
    older: (count: number) => `以前的 ${count} 条（已更正或已撤回）`,
    planTotal: "五年累计数",
    seriesBreak: "口径调整，与以前不可比",
    comment: "批注",
    commentOn: (organisation: string, period: string) => `批注 ${[organisation, period].filter(Boolean).join(" ")}`,
    newest: (shown: number, all: number) => `共 ${all} 条，列出最近 ${shown} 条。`,
  },
  places: {
    row: (row: string) => `第 ${row} 行`,
    empty: { title: "没有出处", hint: "这项指标不是随规划目录装入的。" },
    variants: "异文",
    variantsHint: "其他文件对同一事项的说法，只作对照，不参与评价。",
    variant: (what: string, text: string) => `${what} ${text}`,
  },
  relations: {
    whole: "所属合计指标",
    parts: "其中",
    plan: "对应规划指标",
    goals: "年度目标",
    task: "专栏任务",
    goalOf: (year: number, name: string) => `${year}年　${name}`,
  },
} as const;

export type IndicatorColumn = keyof typeof indicatorsText.columns;

/**
 * Said of a line without a percentage, where its bar would be: how far from the limit, or why there is nothing to show.
 * @param why the verdict as data; `margin` is a fraction of the limit
 */
export function progressInstead(why: Readonly<Record<string, unknown>>): string {
  const { margin, reason } = why;
  if (typeof margin === "number") {
    const percent = formatNumber(Math.abs(margin) * 100, 1);
    return margin < 0 ? indicatorsText.beyond(percent) : indicatorsText.margin(percent);
  }
  return typeof reason === "string" && isReason(reason) ? noProgressText[reason] : commonText.none;
}

const isReason = (code: string): code is ReasonCode => code in noProgressText;
