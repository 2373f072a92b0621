/** The view within a year in one sentence: against what, by how much, and what was assumed (01 §1.5). */
import { formatNumber, formatSigned } from "../domain/number.ts";
import type { WithinYear } from "../domain/within-year.ts";
import { verdictLabel } from "./verdict.ts";

const percent = (fraction: number) => `${formatNumber(fraction * 100, 1)}%`;

/** @param figure writes a figure of the line at its decimals */
export function withinYearText(annual: WithinYear | null, figure: (n: number) => string): string | null {
  if (!annual) return null;
  const verdict = verdictLabel[annual.verdict];
  switch (annual.kind) {
    case "amount": {
      const against = annual.shareAssumed
        ? `无上年同期可比，按时间 ${percent(annual.expectedShare)} 比较`
        : `应完成 ${percent(annual.expectedShare)}`;
      return `${verdict}：累计 ${figure(annual.yearToDate)} 占年度目标 ${figure(annual.annualTarget)} 的 ${percent(annual.completion)}，${against}`;
    }
    case "growth":
      return `${verdict}：同比增长 ${formatNumber(annual.growth, 1)}%，年度增速目标 ${annual.targetText ?? ""}，相差 ${formatSigned(annual.difference, 1)} 个百分点`;
    case "level":
      return `${verdict}：现为 ${figure(annual.value)}，年度目标 ${annual.targetText ?? figure(annual.annualTarget)}`;
    case "same_quarter":
      return `${verdict}：本年以来 ${figure(annual.value)}，上年同期 ${figure(annual.lastYear)}，相差 ${formatSigned(annual.difference, 1)} 个百分点`;
  }
}
