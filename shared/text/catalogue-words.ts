/** Chinese labels of the catalogue's closed vocabularies, as its workbook and screens print them. */
import type { IndicatorSeed } from "../domain/seed.ts";
import type { Aggregation, Collection, Direction, Frequency, Operator, Role } from "../domain/vocabulary.ts";

export const collectionLabel: Record<Collection, string> = {
  headline: "主要指标",
  box: "专栏指标",
  chapter: "正文指标",
  annual: "年度目标",
  assessment: "评估指标",
};

export const directionLabel: Record<Direction, string> = { higher: "越高越好", lower: "越低越好", keep: "保持" };

/** Words first: a cell that begins with = would be taken for a formula when chosen from a list. */
export const operatorLabel: Record<Operator, string> = {
  "≥": "不低于（≥）",
  ">": "超过（>）",
  "≤": "不超过（≤）",
  "<": "低于（<）",
  "≈": "左右（≈）",
  "=": "等于（=）",
  range: "区间",
};

export const frequencyLabel: Record<Frequency, string> = {
  quarterly: "季度",
  half_yearly: "半年",
  annual: "年度",
  on_event: "有变化时",
};

export const aggregationLabel: Record<Aggregation, string> = {
  lead: "一个单位报",
  sum: "各单位合计",
  mean: "各单位平均",
  max: "各单位最大",
  each: "逐个单位评价",
};

export const roleLabel: Record<Role, string> = { lead: "牵头单位", provider: "数据提供单位", support: "配合单位" };

export const variantLabel: Record<IndicatorSeed["variants"][number]["what"], string> = {
  baseline: "基数",
  target: "目标",
  value: "数值",
};
