/** Findings on figures of the matrix in sentences: what was found, against what, what to do (01 §1.6, 03 §3.6). */
import type { SupplyFinding, SupplyReference } from "../domain/assessment/checks.ts";
import { formatNumber, plainNumber } from "../domain/number.ts";

const referenceWords: Record<SupplyReference, string> = {
  year_before: "上年同期",
  previous: "上一季度",
  target: "目标",
  others: "其他被考核单位",
};

const timesWords = (factor: number): string => {
  const times = Math.round(factor >= 1 ? factor : 1 / factor);
  return times >= 1e8 ? "1亿倍" : times >= 1e4 ? "1万倍" : "100 倍";
};

const ifTrue = "如属实请填原因（不少于 6 个字）。";
const ifTrueOffice = "如属实请填原因，并由区发展改革委审核同意。";

/** @param unit of the line; empty where the figure is 是 or 否 */
export function supplyFindingText(finding: SupplyFinding, unit: string): string {
  const { code, details } = finding;
  const figure = (value: number): string => `${plainNumber(value)}${unit === "" || unit === "%" ? unit : ` ${unit}`}`;
  switch (code) {
    case "negative_count":
      return `填了 ${figure(details.value)}，次数不能小于 0。`;
    case "not_yes_no":
      return `填了 ${plainNumber(details.value)}，请填 是 或 否。`;
    case "target_zero":
      return `目标填了 ${figure(details.value)}，必须大于 0，否则无法计算完成率。`;
    case "scale_slip":
      return `填了 ${figure(details.value)}，与${referenceWords[details.comparedWith]} ${figure(details.reference)} 相比约${
        details.factor > 1 ? "大" : "小"
      } ${timesWords(details.factor)}，疑似计量单位用错，请核对；${ifTrueOffice}`;
    case "fraction_as_percent":
      return `填了 ${figure(details.value)}，${referenceWords[details.comparedWith]}为 ${figure(details.reference)}，疑似应填 ${plainNumber(details.asPercent)}，请核对；${ifTrueOffice}`;
    case "change_over_limit":
      return `填了 ${figure(details.value)}，上年同期 ${figure(details.reference)}，${
        details.change > 0 ? "增长" : "下降"
      } ${formatNumber(Math.abs(details.change) * 100, 1)}%，超过 ${plainNumber(details.limit * 100)}%，请核对；${ifTrue}`;
    case "ten_times":
      return `填了 ${figure(details.value)}，与上一季度 ${figure(details.reference)} 相差 10 倍以上，请核对数值和单位；${ifTrue}`;
    case "far_over_target":
      return `填了 ${figure(details.value)}，超过目标 ${figure(details.reference)} 的 3 倍，请核对目标和完成数；${ifTrue}`;
    case "beyond_others":
      return `填了 ${figure(details.value)}，其他被考核单位${
        Math.abs(details.value) > details.reference ? "最高" : "最低"
      }为 ${figure(details.reference)}，相差 10 倍以上，请核对数值和单位；${ifTrue}`;
    case "too_many_decimals":
      return `填了 ${plainNumber(details.value)}，本项保留 ${details.decimals} 位小数；所填的数原样保存。`;
    case "same_as_last":
      return `与上一季度相同（${figure(details.reference)}），请确认不是照抄。`;
  }
}
