/** Texts of the screen 评价与审核: bands and thresholds in words, what is wrong with them, what they would change. */
import { formatNumber, formatSigned, plainNumber } from "../domain/number.ts";
import type { StandardProblem } from "../domain/standards.ts";
import type { Attribute } from "../domain/vocabulary.ts";

/** A limit as it stands under the scale: +5, 0, −10; decimals only where it has some. */
export function bandLimit(points: number): string {
  const decimals = Number.isInteger(points) ? 0 : 1;
  return points > 0 ? formatSigned(points, decimals) : formatNumber(points, decimals);
}

const limit = (points: number) => `${bandLimit(points)} 个百分点`;

export const standardsText = {
  bandsTitle: "进展评价标准",
  bandsNote: "差＝五年进度－时序进度，单位为百分点。进度低于基数（进度为负）的，一律为明显滞后。",
  otherTitle: "其他评价标准",
  checksTitle: "审核标准",
  checksNote: "用于填报、汇总时的自动审核，保存后对以后的填报和汇总生效。",
  attributes: { 预期性: "预期性指标", 约束性: "约束性指标" } satisfies Record<Attribute, string>,
  scale: (attribute: string) => `${attribute}的评价档次`,
  /** The bands read aloud, the best first. */
  said: (attribute: Attribute, ahead: number, bad: number, worst: number) =>
    attribute === "约束性"
      ? `差在 ${limit(ahead)}及以上为快于预期，${limit(bad)}至 ${limit(ahead)}（不含）为基本符合预期，低于 ${limit(bad)}为滞后于预期，${limit(worst)}及以下为明显滞后。`
      : `差在 ${limit(ahead)}及以上为快于预期，高于 ${limit(bad)}、低于 ${limit(ahead)}为基本符合预期，${limit(bad)}及以下为滞后于预期，低于 ${limit(worst)}为明显滞后。`,
  units: { points: "个百分点", percent: "%", times: "倍" },
  fields: {
    ahead: "快于预期：差不低于",
    behind: "滞后于预期：差不高于",
    farBehind: "明显滞后：差低于",
    bindingBehind: "滞后于预期：差低于",
    bindingFarBehind: "明显滞后：差不高于",
    nearLimit: "接近控制线：距控制目标不足",
    earliestShare: "开始评价：时序进度达到",
    aboutTolerance: "“左右”（数值）：允许偏离目标",
    aboutGrowthPoints: "“左右”（增速）：允许低于目标",
    changeShare: "核实：与可比期相比变动超过",
    slipTolerance: "准强制：计量单位疑错的判别幅度",
    compositionTolerance: "强制：各项合计与 100 允许相差",
  },
  hints: {
    ahead: "预期性、约束性指标通用。",
    nearLimit: "用于失业率等保持型指标。",
    earliestShare: "时序进度不到的，为待评价。",
    aboutTolerance: "如 PM2.5 53左右。",
    aboutGrowthPoints: "如年均增长6.5%左右。",
    changeShare: "超过的须说明原因。",
    slipTolerance: "与以往数相差约1万倍或1亿倍，上下在这个倍数以内的，视为填错计量单位。",
    compositionTolerance: "如三次产业结构。",
  } as Readonly<Record<string, string>>,
  wrong: {
    not_a_number: () => "请填一个数，如 5 或 -10",
    out_of_range: (low: number, high: number) => `应在 ${plainNumber(low)} 到 ${plainNumber(high)} 之间`,
    behind_not_below_ahead: () => "应低于“快于预期”的界限",
    far_not_below_behind: () => "应低于“滞后于预期”的界限",
  } satisfies Record<StandardProblem["code"], (low: number, high: number) => string>,
  save: "保存",
  restore: "恢复默认",
  discard: "放弃修改",
  default: (text: string) => `默认 ${text.replace("-", "−")}。`,
  saved: "已保存，以后的评价和审核按新标准。",
  unchanged: "与现行标准相同。",
  preview: {
    title: "对当前填报期的影响",
    of: (label: string) => `${label}（保存前试算）`,
    noPeriod: "还没有填报期，保存后对以后的评价生效。",
    columns: { verdict: "进展评价", before: "现行标准", after: "新标准", change: "增减" },
    tableLabel: "按现行标准和新标准的各评价项数",
    none: "按新标准，各项评价没有变动。",
    changedLines: (count: number) => `评价变动 ${count} 项：`,
    line: (name: string, before: string, after: string) => `${name}：${before} → ${after}`,
    more: (count: number) => `另有 ${count} 项`,
    wrong: "请先改正填写有误的标准。",
    checksOnly: "只改审核标准，不影响评价。",
    frozen: (label: string) => `${label}已关闭，评价已定，不受影响。`,
    closed: "已关闭填报期的评价保持关闭时的结果，不随标准变动。",
  },
} as const;
