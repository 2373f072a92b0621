/** Findings of the checks in sentences: what was found, against what, what to do (01 §1.6, 03 §3.6). */
import type { CheckAnswer, FindingCode } from "../domain/check-answer.ts";
import type { ComparedWith, Finding } from "../domain/checks.ts";
import { formatNumber, plainNumber } from "../domain/number.ts";
import { fillingLabel } from "./words.ts";

export interface CheckedLine {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
}

export const comparedWithWords: Record<ComparedWith, string> = {
  same_period_last_year: "上年同期",
  earlier_in_year: "本年前一期",
  previous: "上一次报数",
  magnitude: "以往数",
};

/** What was found, in a few words. */
export const findingName: Record<FindingCode, string> = {
  composition_sum: "各项合计不等于100",
  value_contradicts_filling: "数值与填报情况矛盾",
  ytd_falls: "累计数减少",
  scale_slip: "疑似计量单位用错",
  change_over_20: "变动幅度较大",
  fraction_as_percent: "百分数疑似填成小数",
  vintage_regress: "数据性质倒退",
  earlier_figure_replaced: "往期订正",
  too_many_decimals: "小数位过多",
  same_as_last: "与上期相同",
};

/** A factor of a slip as people say it: 10000 → 1万倍. */
function timesWords(factor: number): string {
  const times = factor >= 1 ? factor : 1 / factor;
  return times >= 1e8 ? "1亿倍" : "1万倍";
}

/** The finding as one or two full sentences for the person who fills in. */
export function findingText(finding: Finding, line: CheckedLine): string {
  const { name, unit } = line;
  const { code, details } = finding;
  switch (code) {
    case "composition_sum":
      return `${name}各项合计 ${plainNumber(details.sum)}，应为 100（允许相差 ${plainNumber(details.tolerance)}）。请核对各项比重。`;
    case "value_contradicts_filling":
      return `${name}填了数 ${plainNumber(details.value)}，填报情况却是“${fillingLabel[details.filling]}”。请改填报情况为“已填报”，或清空数值。`;
    case "ytd_falls":
      return `${name}本期累计 ${plainNumber(details.value)}${unit}，小于同年前一期的 ${plainNumber(details.reference)}${unit}，年初累计数不应减少。请核对是否填成了单季数；如属实请填原因，并由区发展改革委审核同意。`;
    case "scale_slip": {
      const direction = details.factor > 1 ? "大" : "小";
      return `${name}填了 ${plainNumber(details.value)}${unit}，与${comparedWithWords[details.comparedWith]} ${plainNumber(details.reference)}${unit}相比约${direction} ${timesWords(details.factor)}，疑似计量单位用错。本表单位是${unit}，请核对；如属实请填原因，并由区发展改革委审核同意。`;
    }
    case "change_over_20": {
      const word = details.change > 0 ? "增长" : "下降";
      return `${name}本期 ${plainNumber(details.value)}${unit}，${comparedWithWords[details.comparedWith]} ${plainNumber(details.reference)}${unit}，${word} ${formatNumber(Math.abs(details.change) * 100, 1)}%，超过 ${plainNumber(details.limit * 100)}%。请核对；如属实请填原因（不少于 6 个字）。`;
    }
    case "fraction_as_percent":
      return `${name}填了 ${plainNumber(details.value)}，本表单位是%，疑似应填 ${plainNumber(details.asPercent)}。请核对；如确为 ${plainNumber(details.value)}%，请填原因（不少于 6 个字）。`;
    case "vintage_regress":
      return `${name}数据性质填了“${details.vintage}”，这一所属期已有“${details.recorded}”。请核对；如属实请填原因（不少于 6 个字）。`;
    case "earlier_figure_replaced":
      return `${name}这一所属期原来报的是 ${details.was}${unit}，改动往期数须写明订正原因（不少于 6 个字）。原来的数保留在记录中。`;
    case "too_many_decimals":
      return `${name}填了 ${plainNumber(details.value)}，本指标保留 ${details.decimals} 位小数，显示为 ${formatNumber(details.rounded, details.decimals)}；所填的数原样保存。`;
    case "same_as_last":
      return `${name}本期 ${plainNumber(details.value)}${unit}，与${comparedWithWords[details.comparedWith]}相同。请确认不是照抄。`;
  }
}

const answerWords: Record<CheckAnswer["kind"], string> = { reason: "已说明", exemption: "已豁免" };

/** 变动幅度较大，已说明 */
export function answerText({ code, kind }: Pick<CheckAnswer, "code" | "kind">): string {
  return `${findingName[code]}，${answerWords[kind]}`;
}
