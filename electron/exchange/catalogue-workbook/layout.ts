/**
 * What stands where in the catalogue workbook, shared by its writer and its reader. Every field of the seed has its
 * column: the compiler says so when one is added (`satisfies`).
 */
import type { CatalogueSeed, IndicatorSeed, ObservationSeed, Place, TaskSeed } from "../../../shared/domain/seed.ts";
import {
  attributes,
  growthBases,
  organisationKinds,
  targetAuthorities,
  vintages,
} from "../../../shared/domain/vocabulary.ts";
import {
  aggregationLabel,
  collectionLabel,
  directionLabel,
  frequencyLabel,
  operatorLabel,
  roleLabel,
  variantLabel,
} from "../../../shared/text/catalogue-words.ts";
import { basisLabel } from "../../../shared/text/verdict.ts";
import type { Column, FieldColumn, FieldOf, Referable } from "./column.ts";
import {
  absent,
  choice,
  codeHelp,
  dateHelp,
  empty,
  itself,
  none,
  number,
  orderHelp,
  owner,
  periodHelp,
  placeIn,
  reference,
  retirement,
  suggested,
  tags,
  text,
  yesNo,
} from "./column-kinds.ts";

export const guideSheetName = "说明";
export const versionLabel = "目录版本";
export const unitsLabel = "计量单位";

export type SheetId =
  | "plans"
  | "organisations"
  | "indicators"
  | "targets"
  | "parts"
  | "tasks"
  | "assignments"
  | "observations"
  | "places"
  | "variants"
  | "documents";

export interface SheetLayout {
  readonly id: SheetId;
  readonly name: string;
  /** What a row is, for 说明. */
  readonly about: string;
  readonly columns: readonly FieldColumn[];
  /** Objects that are null when all their columns are empty. */
  readonly nullable: readonly string[];
  /** Fields that name the record a row belongs to; not part of the row's own record. */
  readonly owners: readonly ("indicator" | "task")[];
  readonly rows: (seed: CatalogueSeed) => readonly object[];
}

const planColumns = {
  code: text("规划代码", 10, "两位数加 th，如 14th、15th。"),
  name: text("名称", 10, "如 十五五。"),
  title: text("全称", 50, "规划文件的标题。"),
  firstYear: number("起始年", 9, "规划期第一年，如 2026。"),
  lastYear: number("结束年", 9, "规划期最后一年，如 2030。"),
  baselineYear: number("基数年", 9, "规划期前一年，如 2025。"),
  documentNumber: text("文号", 20, "如 金政〔2021〕24号。", empty),
  adoptedOn: { ...text("通过日期", 13, `${dateHelp}不知道的留空。`, empty), kind: "date" },
} as const satisfies Record<FieldOf<CatalogueSeed["plans"][number]>, Column>;

const organisationColumns = {
  code: text("单位代码", 12, codeHelp("tjj")),
  name: text("单位名称", 24, "不能重复。"),
  shortName: text("简称", 16, "不能重复。"),
  kind: choice("类别", 13, "从列表中选。", itself(organisationKinds)),
  order: number("序号", 7, orderHelp),
  suggested,
  isOffice: yesNo("主管单位", "使用本系统主持监测的单位填“是”，只有一个。", false),
  contactName: text("填表人", 12, "由收回的填报表更新，也可在此修改。", empty),
  contactPhone: text("联系电话", 16, "由收回的填报表更新，也可在此修改。", empty),
  leader: text("分管区领导", 12, "不填可留空。", empty),
  active: yesNo("在用", "不再参加填报的单位填“否”。", true),
  mergedInto: reference("organisations", "撤并后由哪个单位承担；没有撤并的留空。", none, [
    "并入单位代码",
    "并入单位名称",
  ]),
  ...retirement,
  aliases: {
    ...text("曾用名", 20, "改名前的名称，一行一个，用于识别旧表；已有的不因删去而取消。", { means: [] }),
    kind: "lines",
  },
} as const satisfies Record<FieldOf<CatalogueSeed["organisations"][number]>, Column>;

const indicatorColumns = {
  code: text("指标编码", 22, codeHelp("15-gdp")),
  name: text("指标名称", 24, "照规划的叫法。"),
  plan: { ...reference("plans", "须列在“规划”表中，如 15th。"), width: 10 },
  collection: choice("分组", 10, "主要指标：指标体系表所列；专栏、正文、年度目标按出处。", collectionLabel),
  category: text("类别", 14, "如 经济发展。", empty),
  order: number("序号", 7, orderHelp),
  unit: text("计量单位", 10, "如 亿元、%；没有单位的留空。", empty),
  scope: text("范围", 14, "与同名指标不同的范围，如 省级以上、每个街道。", empty),
  attribute: choice("属性", 9, "规划没有写明约束性的，选预期性。", itself(attributes)),
  basis: choice(
    "口径",
    13,
    "年初累计：一年的总量；期末数：到期末的水平；五年累计：规划期内新增；状态：完成没有。",
    basisLabel,
  ),
  direction: choice("方向", 10, "从列表中选。", directionLabel),
  frequency: choice("报送频次", 10, "从列表中选。", frequencyLabel),
  aggregation: choice("汇总方式", 13, "几个单位各报各的，选怎样合成一个数。", aggregationLabel),
  decimals: number("小数位", 8, "0 到 6 的整数。"),
  availabilityMonths: number("几个月后有数", 9, "所属期结束后几个月有数，0 到 18 的整数。"),
  growthUnit: choice("同比单位", 9, "总量填 %，比率填百分点；不发布同比的留空。", itself(["%", "百分点"]), none),
  "baseline.value": number("基数", 10, "只写数，不写单位；规划没有的留空，零写 0。", none),
  "baseline.text": text("基数原文", 12, "照规划印的写，没有的写 —。", empty),
  "baseline.year": number("基数年份", 9, "如 2025。"),
  "baseline.comparable": yesNo("基数可比", "与以后的数口径相同填“是”。", true),
  "comparableBaseline.value": number(
    "可比基数",
    10,
    "规划的基数不可比时，另写一个可比的数；没有的三栏都留空。",
    absent,
  ),
  "comparableBaseline.year": number("可比基数年份", 9, "如 2025；有可比基数的必填。", absent),
  "comparableBaseline.note": text("可比基数说明", 22, "从哪里来、怎样算的；有可比基数的必填。", absent),
  task: reference("tasks", "属于哪个专栏任务；不属于的留空。", none, ["所属任务编码", "所属任务名称"]),
  partOf: reference("indicators", "是哪个指标的其中项；不是的留空。", none, ["总项编码", "总项名称"]),
  annualOf: reference("indicators", "年度目标对应规划的哪个指标；没有的留空。", none, ["规划指标编码", "规划指标名称"]),
  tags,
  notes: { ...text("注", 46, "一条一行；一条里换行的，下一行以全角空格开头。", { means: [] }), kind: "lines" },
  confidence: choice("把握程度", 9, "口径、频次等是我们判断的，写明把握多大。", itself(["高", "中高", "中", "低"])),
  ...retirement,
} as const satisfies Record<FieldOf<IndicatorSeed>, Column>;

const targetColumns = {
  indicator: owner("indicators"),
  year: number("目标年", 9, "如 2030；文件没有写明年份的留空。", none),
  operator: choice("关系", 14, "以上、不低于选 ≥，突破、超过选 >；区间要填上下限。", operatorLabel),
  wording: text("原文用词", 11, "如 突破、以上、左右、力争。", empty),
  value: number("目标值", 10, "只写数；区间和待上级下达的留空。", none),
  lower: number("下限", 9, "只有区间才填。", absent),
  upper: number("上限", 9, "只有区间才填。", absent),
  text: text("目标原文", 18, "照文件印的写，不能为空。"),
  authority: choice("依据", 15, "从列表中选。", itself(targetAuthorities)),
  documentNumber: text("文号", 20, "如 金政〔2021〕24号。", empty),
  effectiveOn: { ...text("生效日期", 13, `${dateHelp}从这一天起按这个目标评价。`), kind: "date" },
  note: text("说明", 36, "需要说明的写在这里。", absent),
  reason: text("调整原因", 24, "调整后的目标写明为什么调整；最初的目标留空。", empty),
} as const satisfies Record<FieldOf<IndicatorSeed["targets"][number] & { indicator: string }>, Column>;

const partColumns = {
  indicator: owner("indicators"),
  name: text("组成部分", 18, "如 第一产业；按行的次序排列，最后一项参加评价。"),
  baseline: number("基数（%）", 11, "各部分合计为 100；没有的留空。", none),
  target: number("目标（%）", 11, "各部分合计为 100；没有的留空。", none),
} as const satisfies Record<FieldOf<IndicatorSeed["parts"][number] & { indicator: string }>, Column>;

const taskColumns = {
  code: text("任务编码", 22, codeHelp("15-t1-qiye")),
  name: text("任务名称", 30, "同一专栏内不重复。"),
  plan: { ...reference("plans", "须列在“规划”表中，如 15th。"), width: 10 },
  box: number("专栏号", 8, "专栏 1 写 1；不在专栏中的任务写 0。"),
  boxTitle: text("专栏名称", 26, "同一专栏写法一致；不在专栏中的写其他重点任务。"),
  order: number("序号", 7, orderHelp),
  aim: text("要做成什么", 50, "用几句自己的话写。", empty),
  deadline: text("完成年份", 9, "如 2030；没有写明的留空。", none),
  tags,
  ...retirement,
} as const satisfies Record<FieldOf<TaskSeed>, Column>;

const assignmentColumns = {
  indicator: owner("indicators", absent),
  task: owner("tasks", absent),
  organisation: reference("organisations", "须列在“单位”表中。"),
  role: choice("职责", 14, "同一时期每个指标、任务一个牵头单位，至多一个数据提供单位。", roleLabel),
  suggested,
  from: { ...text("起", 9, "从哪个填报期起，如 2023Q1；一直如此的留空。", none), kind: "period" },
  to: { ...text("止", 9, "到哪个填报期止（含），如 2022Q4；没有期限的留空。", none), kind: "period" },
} as const satisfies Record<FieldOf<CatalogueSeed["assignments"][number]>, Column>;

const observationColumns = {
  indicator: owner("indicators"),
  organisation: reference("organisations", "报数的单位；不是某个单位报的留空。", none),
  dataPeriod: { ...text("所属期", 10, periodHelp), kind: "period" },
  value: number("数值", 12, "只写数，不写单位；零写 0。“超过1800”这样的下限不能作数。"),
  text: text("文字数", 20, "不是一个数的照写：结构写 0.02:13.46:86.52，状态写 推进中。", none),
  planTotal: yesNo("规划期累计", "这个数是规划期开始以来的累计填“是”。", false),
  seriesBreak: yesNo("口径调整", "从这一期起与以前的数不可比填“是”。", false),
  growth: number("同比", 9, "% 或百分点，只写数；没有的留空。", none),
  growthBasis: choice("增速口径", 10, "从列表中选；没有的留空。", itself(growthBases), none),
  vintage: choice("数据性质", 11, "从列表中选。", itself(vintages)),
  remark: text("来源及说明", 36, "需要说明的写在这里。", empty),
  ...placeIn("place."),
} as const satisfies Record<FieldOf<ObservationSeed>, Column>;

const placesColumns = {
  indicator: owner("indicators", absent),
  task: owner("tasks", absent),
  ...placeIn(""),
} as const satisfies Record<FieldOf<Place & { indicator: string; task: string }>, Column>;

const variantColumns = {
  indicator: owner("indicators"),
  what: choice("说的是", 9, "基数、目标还是某一期的数值。", variantLabel),
  dataPeriod: { ...text("所属期", 10, `${periodHelp}不是数值的可留空。`, absent), kind: "period" },
  value: number("数", 10, "只写数；说不成一个数的留空。", none),
  text: text("原文", 18, "照来源印的写，如 突破1800。", empty),
  note: text("说明", 36, "与规划哪里不同。", empty),
  ...placeIn("place."),
} as const satisfies Record<FieldOf<IndicatorSeed["variants"][number] & { indicator: string }>, Column>;

const documentColumns = {
  key: text("文件编号", 24, "自定，不能重复。"),
  title: text("文件名称", 60, "文件的标题。"),
  documentNumber: text("文号", 20, "没有的留空。", absent),
  date: { ...text("日期", 13, "写到能确定的程度：2021-06-22、2021-06 或 2021。"), kind: "looseDate" },
} as const satisfies Record<FieldOf<CatalogueSeed["documents"][number]>, Column>;

const listed = (columns: Readonly<Record<string, Column>>): FieldColumn[] =>
  Object.entries(columns).map(([field, column]) => ({ field, ...column }));

const plainSheet = { nullable: [], owners: [] } as const;

/** In the order of the workbook, after 说明. */
export const sheetLayouts: readonly SheetLayout[] = [
  {
    ...plainSheet,
    id: "plans",
    name: "规划",
    about: "一行一个五年规划。",
    columns: listed(planColumns),
    rows: ({ plans }) => plans,
  },
  {
    ...plainSheet,
    id: "organisations",
    name: "单位",
    about: "一行一个单位。",
    columns: listed(organisationColumns),
    rows: ({ organisations }) => organisations,
  },
  {
    ...plainSheet,
    id: "indicators",
    name: "指标",
    about: "一行一个指标。目标、构成、出处和其他说法另有表，用指标编码对应。",
    columns: listed(indicatorColumns),
    nullable: ["comparableBaseline"],
    rows: ({ indicators }) => indicators,
  },
  {
    ...plainSheet,
    id: "targets",
    name: "目标",
    about: "一行一个目标，每个指标至少一行；目标调整过的，另加一行，不改旧的。",
    columns: listed(targetColumns),
    owners: ["indicator"],
    rows: ({ indicators }) =>
      indicators.flatMap(({ code, targets }) => targets.map((t) => ({ indicator: code, ...t }))),
  },
  {
    ...plainSheet,
    id: "parts",
    name: "构成",
    about: "口径为“结构”的指标，一行一个组成部分。没有的，表留空。",
    columns: listed(partColumns),
    owners: ["indicator"],
    rows: ({ indicators }) => indicators.flatMap(({ code, parts }) => parts.map((p) => ({ indicator: code, ...p }))),
  },
  {
    ...plainSheet,
    id: "tasks",
    name: "任务",
    about: "一行一个专栏任务。没有的，表留空。",
    columns: listed(taskColumns),
    rows: ({ tasks }) => tasks,
  },
  {
    ...plainSheet,
    id: "assignments",
    name: "责任分工",
    about: "一行一个单位在一个指标或任务上的职责，指标和任务只填一个。",
    columns: listed(assignmentColumns),
    rows: ({ assignments }) => assignments,
  },
  {
    ...plainSheet,
    id: "observations",
    name: "数据",
    about: "一行一个已知的数，写明来源。没有的，表留空。",
    columns: listed(observationColumns),
    rows: ({ observations }) => observations,
  },
  {
    ...plainSheet,
    id: "places",
    name: "出处",
    about: "指标、任务印在哪里，一处一行，每个至少一行；指标和任务只填一个。",
    columns: listed(placesColumns),
    owners: ["indicator", "task"],
    rows: ({ indicators, tasks }) => [
      ...indicators.flatMap(({ code, places }) => places.map((p) => ({ indicator: code, ...p }))),
      ...tasks.flatMap(({ code, places }) => places.map((p) => ({ task: code, ...p }))),
    ],
  },
  {
    ...plainSheet,
    id: "variants",
    name: "其他说法",
    about: "别的文件对同一个数的不同说法，只备查，不参加评价。没有的，表留空。",
    columns: listed(variantColumns),
    owners: ["indicator"],
    rows: ({ indicators }) =>
      indicators.flatMap(({ code, variants }) => variants.map((v) => ({ indicator: code, ...v }))),
  },
  {
    ...plainSheet,
    id: "documents",
    name: "文件",
    about: "一行一份来源文件。",
    columns: listed(documentColumns),
    rows: ({ documents }) => documents,
  },
];

/** The field by which a sheet's records are referred to, and the one people call them by. */
export const identityFields: Readonly<Record<Referable, { readonly code: string; readonly name: string }>> = {
  plans: { code: "code", name: "name" },
  organisations: { code: "code", name: "name" },
  indicators: { code: "code", name: "name" },
  tasks: { code: "code", name: "name" },
  documents: { code: "key", name: "title" },
};
