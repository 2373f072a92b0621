/** UI texts of 四挂钩考核, in the words of 01 §1.7 and §1.11. */
import type { LineState } from "../domain/assessment/result.ts";
import type { Scheme, SchemeLine, SchemeProblem, ScoringRule } from "../domain/assessment/scheme.ts";
import type { CellFault } from "../domain/assessment/typed.ts";
import { formatNumber, plainNumber } from "../domain/number.ts";
import { periodLabel } from "../domain/period.ts";

/** `2022年一季度` or `2022年全年`: what is scored. */
export const assessedLabel = (period: string): string =>
  period.length === 4 ? `${period}年年度` : periodLabel(period);

export const lineStateLabel: Record<LineState, string> = {
  scored: "已计分",
  missing: "缺数据",
  no_target: "缺目标",
  not_applicable: "不适用",
  not_asked: "本期不考",
};

export const ruleLabel: Record<ScoringRule["kind"], string> = {
  completion: "目标完成率",
  rank: "按名次",
  min_max: "按高低差距",
  deduct: "逐次扣分",
  yes_no: "是否完成",
};

/** How a line is scored, in one sentence. */
export function ruleWords({ rule, direction, unit }: Pick<SchemeLine, "rule" | "direction" | "unit">): string {
  const lower = direction === "lower";
  switch (rule.kind) {
    case "completion":
      return `${lower ? "目标÷完成（越低越好）" : "完成÷目标"}×100，最高 ${rule.cap} 分`;
    case "rank":
      return `${lower ? "由低到高" : "由高到低"}排名，第一 100 分，末位 ${rule.floor} 分，中间等距`;
    case "min_max":
      return `最${lower ? "低" : "高"}的 100 分，最${lower ? "高" : "低"}的 ${rule.floor} 分，其间按差距折算`;
    case "deduct":
      return `100 分起，每${unit === "" ? "次" : unit}扣 ${plainNumber(rule.points)} 分，扣完为止`;
    case "yes_no":
      return lower ? "否 100 分，是 0 分" : "是 100 分，否 0 分";
  }
}

export const tiesLabel: Record<Scheme["ties"], string> = {
  shared: "并列（1、1、3）",
  by_category: "依次比较各类得分，仍相同的并列",
};
export const groupsLabel: Record<Scheme["groups"], string> = {
  together: "街道、园区一起排名",
  by_kind: "街道、园区分别排名",
};
export const whenLabel: Record<SchemeLine["when"], string> = { every_quarter: "每季", year_end: "只在四季度" };

export function schemeProblemText(problem: SchemeProblem): string {
  switch (problem.code) {
    case "weights":
      return `各项权重合计 ${plainNumber(problem.sum)}，应为 100`;
    case "quarter_weights":
      return `四个季度占比合计 ${plainNumber(problem.sum)}，应为 100`;
    case "category_twice":
      return `类别“${problem.category}”重复`;
    case "empty_category":
      return `类别“${problem.category}”没有指标：请添加指标，或删去这一类`;
    case "twice":
      return `指标“${problem.line}”重复`;
    case "unknown_category":
      return `指标“${problem.line}”的类别不在方案中`;
    case "unknown_provider":
      return `指标“${problem.line}”没有数据提供单位，请选择一个部门`;
    case "provider_scored":
      return `指标“${problem.line}”由被考核单位自己报数：请改由部门提供`;
    case "direction":
      return `指标“${problem.line}”逐次扣分，方向应为越低越好`;
  }
}

const faults: Record<CellFault, string> = {
  no_figure_mark: "看不出是没有数还是 0：没有数请填“未取得”，与本单位无关请填“不适用”，是零请填 0",
  ambiguous: "不能确定是哪个数，请只填数字",
  not_a_number: "不是数，请只填数字；没有数请填“未取得”，与本单位无关请填“不适用”",
  not_yes_no: "请填 是 或 否",
  negative: "次数不能小于 0",
  target_zero: "目标必须大于 0，否则无法计算完成率",
  cleared: "已有的数不能用空白清除：没有数请填“未取得”，与本单位无关请填“不适用”",
};
export const cellFaultText = (fault: CellFault): string => faults[fault];
export const assessmentText = {
  title: "考核",
  note: "四挂钩考核：发展质效、项目建设、市场活力、招商引资",
  sections: { ranking: "排名", matrix: "数据", confirmations: "核对与申诉", scheme: "方案" },
  sectionsLabel: "考核的内容",
  example: "示例方案",
  exampleHint: "本方案为示例，指标和权重由区发展改革委确定",
  provisional: "暂计",
  provisionalRank: "暂排",
  noScore: "—",
  missingOf: (count: number) => `缺 ${count} 项`,
  unitOf: (line: string, organisation: string) => `${organisation}的“${line}”`,
  summary: {
    scheme: (year: number, version: number) => `保存${year}年考核方案第 ${version} 版`,
    figures: (period: string, count: number) => `录入${periodLabel(period)}考核数据 ${count} 项`,
    revision: (period: string, count: number) => `订正${periodLabel(period)}考核数据 ${count} 项`,
    undo: (count: number) => `撤回考核数据 ${count} 项`,
    restore: (count: number) => `恢复考核数据 ${count} 项`,
    adjust: (period: string, name: string) => `登记${name}${periodLabel(period)}加扣分`,
    withdraw: (period: string) => `撤销${periodLabel(period)}一项加扣分`,
    confirm: (period: string, name: string) => `登记${name}核对确认${periodLabel(period)}考核`,
    object: (period: string, name: string) => `登记${name}${periodLabel(period)}考核申诉`,
    withdrawStatement: (period: string, name: string) => `撤回${name}${periodLabel(period)}考核的一项核对或申诉`,
    answer: (period: string, name: string) => `答复${name}${periodLabel(period)}考核申诉`,
  },
  wrong: {
    noScheme: (year: number) => `${year}年还没有考核方案。请先在“考核—方案”中保存一份`,
    scheme: "考核方案",
    schemeReason: "修改原因",
    reasonShort: "请写明原因，不少于 6 个字",
    revision: "考核数据订正",
    revisionSource: "订正要写明数据来源",
    notClosed: "填报期还没有关闭，直接修改数据即可，不用订正",
    questioned: "说明",
    unit: (line: string) => `指标“${line}”已有数据，单位不能改、计分方式不能换：请停用它，另设一项新指标`,
    notAssessed: "不是被考核单位",
    notAsked: "这一季度不考这项指标",
    ofBatch: "这些数据是随填报表汇总入库的，请在“下发与汇总—批次”中撤回或恢复整个批次",
    nothing: "与现有数据相同，没有可保存的内容",
    points: "加扣分",
    pointsZero: "分值不能为 0",
    adjustReason: "加扣分事由",
    person: "核对人",
    personBlank: "请写明是谁核对的",
    objection: "申诉内容",
    answer: "答复",
    noScore: "还没有得分可以核对：请先录入考核数据",
    statements: "核对与申诉",
    statementsClosed: (period: string) =>
      `${period}填报期已关闭，得分已经封存，不能再登记、撤回核对确认和申诉。关闭前的申诉仍可答复；数据有误的，请在“考核—数据”中订正`,
    answerFirst: "这项申诉已经答复，要撤回请先撤回答复",
    withdrawReason: "撤回原因",
    answered: "这项申诉已经答复过",
    pending: "还有申诉没有答复，不能登记核对确认",
  },
} as const;

export const score = (value: number | null, decimals: number): string =>
  value === null ? assessmentText.noScore : formatNumber(value, decimals);
