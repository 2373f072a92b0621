/** Words and sentences of the reports with words. Numbers come in as facts only, so that each can be traced. */
import type { Fact } from "../contract/documents.ts";
import type { ProgressRow } from "../contract/progress.ts";
import type { Verdict, Vintage } from "../domain/vocabulary.ts";
import { type Told, told } from "../domain/written-report/told.ts";
import { verdictLabel, verdictShape } from "./verdict.ts";

type Said = Fact | Told;

export const writtenText = {
  formVersion: {
    "leaders-page": "JS-P08·第1版",
    "annual-analysis": "JS-P09·第1版",
    midterm: "JS-P10·第1版",
    final: "JS-P11·第1版",
  },
  confidentiality: "内部资料　注意保存",
  masthead: "监测专报",
  number: (year: number, issue: number) => `${year}年第${issue}期`,
  addressee: "呈：区委、区政府主要领导，分管区领导",
  approval: "领导批示",
  approvalSign: "签名：　　　　　　　　　年　　月　　日",
  draftDate: "　　　　年　　月　　日",
  title: {
    "leaders-page": (plan: string) => `“${plan}”规划主要指标进展情况`,
    "annual-analysis": (plan: string, year: number) => `金水区“${plan}”规划实施情况${year}年度监测分析报告`,
    midterm: (plan: string) => `金水区“${plan}”规划实施情况中期评估报告`,
    final: (plan: string) => `金水区“${plan}”规划实施情况总结评估报告`,
  },
  subtitle: (asAt: string) => `（${asAt}）`,
  subtitleWithShare: (label: string, asAt: string, share: string) => `（${label}，${asAt}，时序进度${share}%）`,
  heads: {
    conclusion: "总体结论",
    overall: "总体情况",
    finalOverall: "总体完成情况",
    headlines: "主要指标进展",
    good: "进展较好的指标",
    completed: "已完成的指标",
    missed: "未完成的指标",
    sinceLastYear: "与上年末相比的变化",
    watch: "需重点关注指标",
    tasks: "重点任务进展",
    finalTasks: "重点任务完成情况",
    required: "实现目标还需要的进度",
    secondHalf: "规划后半程需要的进度",
    matters: "需协调事项",
    questions: "缺报数据和口径问题",
    sources: "数据来源和说明",
  },

  headlineLines: "主要指标",
  otherLines: "其他量化指标",
  yearlyGoals: "年度目标",
  compositesWhat: "结构性指标",
  troubledIn: (category: string) => `${category}需关注`,
  verdict: (verdict: Verdict) => verdictLabel[verdict],
  count: (verdict: Verdict, count: Fact, withSign: boolean) =>
    told`${withSign ? verdictShape[verdict] : ""}${verdictLabel[verdict]}${count}项`,
  composites: (count: Fact) => told`结构性指标${count}项单独评价`,
  noHeadlines: "规划目录中没有主要指标。",
  conclusion: (all: Fact, counts: Said) => told`${all}项主要指标中，${counts}。`,
  nothingJudged: (all: Fact, counts: Said) => told`${all}项主要指标目前都没有可以评价的数据：${counts}。`,
  whereTrouble: (list: Said) => told`需关注的指标分布在${list}。`,
  otherTroubled: (all: Fact, count: Fact) => told`其他量化指标${all}项中，需关注${count}项。`,
  otherTroubledWhat: "其他量化指标需关注",
  suggestedLeads: "牵头单位为建议名单，以责任分工确认为准。",
  others: (all: Fact, counts: Said) => told`规划文本和专栏中的其他量化指标${all}项，${counts}。`,
  goals: (all: Fact, counts: Said) => told`本年度目标${all}项，${counts}。`,

  taskWhat: "专栏任务",
  standing: { done: "已完成", going: "推进中", late: "滞后", adjusted: "已调整", waiting: "未启动或未报进展" },
  tasks: (all: Fact, counts: Said) => told`专栏任务${all}项，其中${counts}。`,
  noTasks: "规划目录中没有专栏任务。",
  lateTasks: (count: Fact, names: Said, more: boolean) =>
    more ? told`滞后的${count}项任务中有${names}等，详见重点任务进展台账。` : told`滞后的任务${count}项：${names}。`,

  standing_: {
    value: (name: Fact, at: Fact, value: Fact, unit: string, target: Fact, ofYear: Said) =>
      told`${name}${at}为${value}${unit}，${ofYear}${target}`,
    progress: (said: Said, progress: Fact, gap: Fact, verdict: string) =>
      told`${said}，五年进度${progress}，与时序进度差${gap}个百分点，评价为${verdict}`,
    state: (name: Fact, state: Fact, ofYear: Said, target: Fact, verdict: string) =>
      told`${name}${state}，${ofYear}为${target}，评价为${verdict}`,
    noValue: (name: Fact, verdict: string) => told`${name}没有可以评价的数据，评价为${verdict}`,
  },
  milestoneDone: "已完成",
  milestoneOpen: "尚未完成",
  judged: (verdict: string) => `评价为${verdict}`,
  noReason: "报送单位未说明原因。",
  noReasonShort: "未说明",
  /** In the organisation's own words, marked as such: they need not fit a sentence of ours. */
  reason: (reason: Fact, organisation: Fact) => told`${organisation}说明：“${reason}”。`,
  reasonShort: (reason: Fact, organisation: Fact) => told`${organisation}说明：${reason}`,
  holders: (lead: Fact | null, leader: Fact | null) => {
    if (lead === null) return told`尚未明确牵头单位。`;
    return leader === null ? told`牵头单位${lead}。` : told`牵头单位${lead}，分管区领导${leader}。`;
  },
  differenceUnit: (unit: string): string => (unit === "%" ? "个百分点" : unit),
  requiredGrowth: (required: Fact, planned: Fact) => told`今后需年均增长${required}才能实现目标，规划初为${planned}。`,
  requiredAmount: (required: Fact, planned: Fact, unit: string, isFall: boolean) =>
    isFall
      ? told`今后每年需降低${required}${unit}才能实现目标，规划初为${planned}${unit}。`
      : told`今后每年需增加${required}${unit}才能实现目标，规划初为${planned}${unit}。`,
  requiredSaid: told`今后每年所需按最新可评价数据到目标年份的剩余时间计算，已经实现目标的不列。`,
  noneRequired: told`按现有数据，没有可以计算今后所需进度的指标。`,
  nothingToWatch: "没有滞后、未完成或超出控制目标的指标。",
  nothingKnown: "目前没有可以评价的数据，报数后再列。",
  moreWhat: "未逐项列出",
  orderWhat: "序号",
  moreToWatch: (count: Fact) => told`另有${count}项需关注指标，见系统“指标”页。`,
  noneGood: "目前没有快于预期或已实现目标的主要指标。",

  risenWhat: "评价上升",
  fallenWhat: "评价下降",
  freshWhat: "新可评价",
  risen: (count: Fact, list: Said) => told`评价上升${count}项，为${list}`,
  fallen: (count: Fact, list: Said) => told`评价下降${count}项，为${list}`,
  fresh: (count: Fact, list: Said) => told`新有数据可评价${count}项，为${list}`,
  moved: (since: Fact, parts: Said) => told`与${since}相比，主要指标${parts}。`,
  unmoved: (since: Fact) => told`与${since}相比，主要指标的进展评价没有变化。`,
  gapsMoved: (since: Fact, parts: Said) => told`与${since}的评价相比，${parts}。`,
  gapMoved: (name: Fact, before: Fact, now: Fact, change: Fact, isBetter: boolean) =>
    isBetter
      ? told`与时序进度差改善最多的是${name}，由${before}变为${now}个百分点，提高${change}个百分点`
      : told`与时序进度差回落最多的是${name}，由${before}变为${now}个百分点，下降${change}个百分点`,
  nothingBefore: told`上年末没有可比的评价。`,

  headlineOwed: "主要指标",
  otherOwed: "其他量化指标",
  nothingOwed: "应报数据均已报送。",
  owedBy: (name: Fact, holder: Fact | null) => (holder === null ? told`${name}` : told`${name}（${holder}）`),
  owed: (what: string, count: Fact, names: Said, more: boolean) =>
    more
      ? told`${what}中应报未报或数据陈旧的${count}项，有${names}等。`
      : told`${what}中应报未报或数据陈旧的${count}项：${names}。`,
  inQuestionWhat: "待核实填报单",
  inQuestion: (count: Fact, names: Said, more: boolean) =>
    told`已收到、但报送数据与库中不一致或有疑问尚未核定的填报单${count}份${more ? "，有" : "："}${names}${more ? "等" : ""}；核定前，所涉数据按库中现值。`,
  inQuestionCount: (count: Fact) => told`有${count}份填报单的数据待核定，所涉数据按库中现值。`,
  pendingTargets: (count: Fact, names: Said) => told`目标待下达${count}项，只登记数据、不计入评价：${names}。`,
  variantsWhat: "数值不一致",
  variantOf: { baseline: "基数", target: "目标", value: "数据" },
  variant: (name: Fact, what: string, document: Fact, other: Fact, own: Fact) =>
    told`${name}的${what}，《${document}》载为“${other}”，规划纲要为${own}`,
  variants: (count: Fact, parts: Said) => told`其他材料所载与规划纲要不一致的${count}处，均以规划纲要为准：${parts}。`,

  targetsFrom: (document: Fact, number: Fact | null) =>
    number === null ? told`目标和基数依据《${document}》。` : told`目标和基数依据《${document}》（${number}）。`,
  providersWhat: "数据提供单位",
  providers: (count: Fact, names: Said) => told`主要指标数据由${count}个单位提供：${names}。`,
  vintage: (vintage: Vintage, count: Fact) => told`${vintage}${count}项`,
  vintageNamed: (vintage: Vintage, count: Fact, names: Said) => told`${vintage}${count}项（${names}）`,
  vintages: (parts: Said) => told`数据性质：主要指标最新数中，${parts}；快报数以年报数为准。`,
  noFigures: "数据性质：主要指标尚无已报数据。",
  demoFigures: "全部为演示数据，不代表实际。",
  method:
    "进展评价按各指标最新可评价数据所属时点的时序进度计算，年初累计数不参与五年进度。各类评价只统计项数，不计算进度的平均数。",

  noMatters: "本期各单位没有报告需区级协调的事项。",
  matter: (order: Fact, text: Fact, organisation: Fact, task: Fact) =>
    told`${order}.${text}（${organisation}，${task}）。`,
  moreMatters: (count: Fact) => told`另有${count}项需协调事项，见重点任务进展台账。`,

  progressChart: "主要指标五年进度与时序进度",
  chartNote: "注：条形为五年进度，竖线为数据所属时点的时序进度。",
  verdictChart: "各类指标进展评价项数",
  headlineGroup: (category: string) => `主要指标·${category}`,
  collectionGroup: { box: "专栏指标", chapter: "文本指标" },
  tableCaption: (n: number, caption: string) => `表${n}　${caption}`,
  chartCaption: (n: number, caption: string) => `图${n}　${caption}`,

  columns: {
    order: ["序号"],
    name: ["指标名称"],
    unit: ["单位"],
    attribute: ["属性"],
    value: ["最新数"],
    targetShort: ["目标"],
    gap: ["与时序", "进度差", "(百分点)"],
    gapShort: ["进度差", "(百分点)"],
    reason: ["主要原因"],
    leader: ["分管", "区领导"],
    lead: ["牵头单位"],
    progress: ["五年", "进度", "%"],
    elapsed: ["时序", "进度", "%"],
    verdict: ["进展评价"],
    growth: ["同比", "(%/百分点)"],
    planned: ["规划初", "每年所需"],
    required: ["今后", "每年所需"],
    baseline: (plan: string) => [`“${plan}”`, "基数"],
    target: (year: number) => [`${year}年`, "目标"],
    projection: (year: number) => ["预计", `${year}年`],
    year: (year: number) => [`${year}年`],
    /** 2023年上半年 → 2023年 / 上半年 */
    quarter: (label: string) => [label.slice(0, 5), label.slice(5)],
  },
  requiredTable: "实现目标今后每年所需",
  quartersTable: (year: number) => `${year}年主要指标分季度情况`,
  midtermTable: "主要指标中期评估情况",
  finalTable: "主要指标完成情况",
  projectionNote: "预计数按基数以来的已有进度平均推算，仅供参考，不作评价依据；保持型指标和没有基数的指标不推算。",
  courseNote: "各季度数为年初累计数或期末数；未报：应报未报；本季不报：本季无报送任务；—：无此项或尚不能计算。",
  ofYear: ({ targetYear }: Pick<ProgressRow, "targetYear">) => told`${yearWord(targetYear)}目标`,
  textLabel: {
    reason: (name: string) => `${name}：主要原因`,
    leader: (name: string) => `${name}：分管区领导`,
    paragraph: "正文",
    closing: "数据性质",
  },
} as const;

/** A year is a time, not a figure. */
const yearWord = (year: number): Fact => ({
  line: null,
  name: "",
  period: "",
  what: "时期",
  value: null,
  shown: `${year}年`,
});
