/**
 * 示例方案 of 四挂钩考核. The sources name the four categories and give neither lines nor weights (01 §1.7): everything here is
 * an example to be edited, and says so wherever it is used.
 */
import type { Scheme, SchemeLine } from "../shared/domain/assessment/scheme.ts";
import { usualCategories, usualRule } from "../shared/domain/assessment/scheme.ts";

const [quality, projects, market, investment] = usualCategories;

const line = (
  code: string,
  category: string,
  name: string,
  [unit, decimals]: readonly [string, number],
  provider: string,
  weight: number,
  rule: SchemeLine["rule"],
  more: Partial<SchemeLine> = {},
): SchemeLine => ({
  code,
  name,
  category,
  unit,
  decimals,
  indicator: null,
  provider,
  weight,
  direction: rule.kind === "deduct" ? "lower" : "higher",
  rule,
  when: "every_quarter",
  ...more,
});

const amount = ["亿元", 2] as const;
const percent = ["%", 1] as const;
const count = ["个", 0] as const;
const times = ["次", 0] as const;

export const exampleScheme: Scheme = {
  year: 2021,
  name: "四挂钩考核方案（示例）",
  example: true,
  categories: [...usualCategories],
  lines: [
    line("rev", quality, "一般公共预算收入（税收部分）", amount, "czj", 12, usualRule.completion),
    line("retail", quality, "限额以上社会消费品零售额增速", percent, "tjj", 10, usualRule.min_max),
    line("stat", quality, "统计数据质量问题", times, "tjj", 3, usualRule.deduct),
    line("fai", projects, "固定资产投资", amount, "tjj", 12, usualRule.completion),
    line("start", projects, "重点项目开工", count, "fgw", 10, usualRule.completion),
    line("archive", projects, "重点项目手续按期办结", ["", 0], "zyghfj", 3, usualRule.yes_no, { when: "year_end" }),
    line("entities", market, "新登记市场主体", ["户", 0], "scjgj", 12, usualRule.rank),
    line("onscale", market, "新增“四上”单位", ["家", 0], "tjj", 8, usualRule.completion),
    line("complaints", market, "涉企诉求逾期未办结", times, "zwsjj", 5, usualRule.deduct),
    line("signed", investment, "签约引进项目", count, "swj", 8, usualRule.completion),
    line("inward", investment, "实际到位资金", amount, "swj", 12, usualRule.completion),
    line("rate", investment, "签约项目履约率", percent, "swj", 5, usualRule.min_max),
  ],
  bonusCap: 5,
  malusCap: 5,
  ties: "by_category",
  groups: "by_kind",
  quarterWeights: [10, 20, 30, 40],
  decimals: 2,
};
