/** “为什么是这个评价”: a judgement's `why` in sentences, in the order in which one would ask. */
import { formatNumber, plainNumber } from "../domain/number.ts";
import { dataPeriodLabel } from "../domain/period.ts";
import type { Judgement } from "../domain/verdict.ts";
import type { Why } from "../domain/why.ts";
import { targetAsPrinted } from "./figure.ts";
import { formulaLabel, reasonText } from "./verdict.ts";
import { withinYearText } from "./within-year.ts";

export interface ExplanationPart {
  readonly label: string;
  readonly text: string;
}

/** What the sentences need besides the judgement: how the line's figures are written. */
export interface LineWords {
  readonly unit: string;
  readonly decimals: number;
}

const percent = (fraction: number) => `${formatNumber(fraction * 100, 1)}%`;

/** A difference of two figures of the line: what is a percentage differs by percentage points. */
const differenceUnit = (unit: string) => (unit === "%" ? "个百分点" : unit);

interface Told {
  readonly judgement: Judgement;
  readonly why: Why;
  readonly line: LineWords;
  /** At least the line's decimals, more where a judged figure has more: a limit must not look met by rounding. */
  readonly figure: (n: number) => string;
}

/** The figure at the line's decimals; as it stands where rounding would hide by what it passes or misses the target. */
function figureWriter({ decimals }: LineWords, { value, target }: Why): (n: number) => string {
  const blurred =
    value !== null &&
    target !== null &&
    value !== target &&
    formatNumber(value, decimals) === formatNumber(target, decimals);
  return blurred ? plainNumber : (n) => formatNumber(n, decimals);
}

function progressFormula({ judgement, why, figure }: Told): string | null {
  const { baseline: b, value: y, target: t } = why;
  if (judgement.progress === null || y === null || t === null) return null;
  const result = percent(judgement.progress);
  switch (why.formula) {
    case "log": {
      const beside = why.linearProgress === null ? "" : `；线性法 ${percent(why.linearProgress)}（参考）`;
      return `ln(${figure(y)} ÷ ${figure(b ?? 0)}) ÷ ln(${figure(t)} ÷ ${figure(b ?? 0)}) = ${result}${beside}`;
    }
    case "cumulative":
      return `规划期累计 ${figure(y)} ÷ 目标 ${figure(t)} = ${result}`;
    case "average_growth":
      return `年均增速 ${figure(y)}%，目标 ${figure(t)}%，按年均增速法折合 ${result}`;
    case "linear":
    case "linear_not_positive":
      return `(${figure(y)} − ${figure(b ?? 0)}) ÷ (${figure(t)} − ${figure(b ?? 0)}) = ${result}`;
    case "cap":
    case "floor":
    case "keep":
    case "organisations":
      return `${why.organisationsMet} 个单位达标 ÷ 应报 ${why.organisationsAsked} 个单位 = ${result}`;
    case "year_share":
      return `${figure(y)} ÷ 年度目标 ${figure(t)} = ${result}`;
    case "year_growth":
    case "every_year":
    case "state":
    case "target_only":
    case null:
      return null;
  }
}

function keeping({ why, figure, line }: Told): string | null {
  const { value: y, target: t, margin } = why;
  if (y === null || t === null) return null;
  if (why.formula === "keep") return `${why.met ? "保持在" : "偏离"}目标 ${figure(t)}，现为 ${figure(y)}`;
  if (margin === null) return null;
  const [limit, within, beyond] = why.formula === "cap" ? ["上限", "低", "超出"] : ["下限", "高", "低于下限"];
  const distance = t === 0 ? `${figure(Math.abs(margin))}${differenceUnit(line.unit)}` : percent(Math.abs(margin));
  if (why.met && margin < 0) return `${limit} ${figure(t)}左右，现为 ${figure(y)}，在允许的幅度内`;
  if (why.met) return `${limit} ${figure(t)}，现为 ${figure(y)}，比控制线${within} ${distance}`;
  return `${limit} ${figure(t)}，现为 ${figure(y)}，${margin === 0 ? "正在控制线上，未达到要求" : `${beyond} ${distance}`}`;
}

function comparison({ why, figure }: Told): string | null {
  if (why.value === null || why.target === null || why.met === null) return null;
  const met = why.met ? "达到目标" : "未达到目标";
  const beyond = why.beyondRange ? "，并超出目标区间的另一端" : "";
  return `现为 ${figure(why.value)}，目标 ${targetAsPrinted(why.targetOperator ?? "=", why.targetText ?? figure(why.target))}，${met}${beyond}`;
}

function expectation({ why, figure, line, judgement }: Told): string | null {
  if (why.expected === null || why.value === null || judgement.progress === null) return null;
  const difference = why.value - why.expected;
  const unit = differenceUnit(line.unit);
  const beside = difference < 0 ? `实际少 ${figure(-difference)}${unit}` : `实际多 ${figure(difference)}${unit}`;
  return `${figure(why.expected)}，${beside}`;
}

function required({ why, line }: Told): string | null {
  if (why.requiredPerYear === null || why.plannedPerYear === null) return null;
  if (why.requiredAs === "growth") {
    return `年均增长 ${percent(why.requiredPerYear)} 才能达到目标，规划初为 ${percent(why.plannedPerYear)}`;
  }
  const amount = (n: number) => `${formatNumber(n, line.decimals + 1)}${differenceUnit(line.unit)}`;
  return `每年 ${amount(why.requiredPerYear)}才能达到目标，规划初为每年 ${amount(why.plannedPerYear)}`;
}

function gapInYears({ why, figure, line }: Told): string | null {
  if (why.beyondGap === null || why.firstMissing === null) return null;
  return `${why.firstMissing}年全年数未报，其后各期已报的 ${figure(why.beyondGap)}${line.unit}不能与前面接续，请补报`;
}

function evenPath({ why, figure, line }: Told): string | null {
  if (why.evenPathYear === null || why.evenPathValue === null) return null;
  return `按均匀进度，${why.evenPathYear}年全年需达到 ${figure(why.evenPathValue)}${line.unit}，不作评价依据`;
}

function elapsed({ judgement }: Told): string | null {
  if (judgement.elapsedShare === null || judgement.valueAt === null) return null;
  return `${percent(judgement.elapsedShare)}（按${dataPeriodLabel(judgement.valueAt, judgement.basis)}计）`;
}

function source({ why }: Told): string | null {
  if (why.targetText === null || why.targetOperator === null) return null;
  const text = targetAsPrinted(why.targetOperator, why.targetText);
  const year = why.targetYearAssumed ? `未写年份，按${why.targetYear}年` : `${why.targetYear}年`;
  return `${why.targetAuthority}，${why.targetDocument}：${year} ${text}，自 ${why.targetEffectiveOn} 起执行`;
}

function baselines({ judgement, why, figure }: Told): string | null {
  if (why.comparableBaseline === null) return null;
  const printed = judgement.baseline === null ? "无" : figure(judgement.baseline);
  return `可比基数 ${figure(why.comparableBaseline)}，按此评价；规划基数 ${printed}`;
}

function seriesBreak({ judgement, why }: Told): string | null {
  if (why.brokenAt === null) return null;
  return `自${dataPeriodLabel(why.brokenAt, judgement.basis)}起口径有调整，与以前的数不可比`;
}

function organisations({ why }: Told): string | null {
  if (why.organisationsAsked === null || why.organisationsReported === null) return null;
  const met = why.organisationsMet === null ? "" : `，达标 ${why.organisationsMet} 个`;
  return `应报 ${why.organisationsAsked} 个单位，已报 ${why.organisationsReported} 个${met}`;
}

function structure({ why }: Told): string | null {
  if (why.structure === null) return null;
  const distance =
    why.structureDistance === null
      ? ""
      : `，与目标结构相差 ${plainNumber(why.structureDistance)} 个百分点（各项差的绝对值之和的一半）`;
  return `${why.structure}，按最后一项评价${distance}`;
}

function everyYear({ why }: Told): string | null {
  if (why.formula !== "every_year") return null;
  const years = (codes: string | null, words: string) =>
    codes === null ? [] : [`${codes.replaceAll(",", "、")}年${words}`];
  const parts = [
    ...years(why.yearsMissed, "未达到当年目标"),
    ...years(why.yearsMet, "达到当年目标"),
    ...years(why.yearsUnreported, "全年数未报，该年不作评价"),
  ];
  return parts.length === 0 ? null : parts.join("；");
}

function state({ why }: Told): string | null {
  if (why.formula !== "state") return null;
  return why.state ?? "尚未完成";
}

/** The explanation of a judgement, part by part; parts that do not apply are left out. */
export function explain(judgement: Judgement, line: LineWords): ExplanationPart[] {
  const { why } = judgement;
  const told: Told = { judgement, why, line, figure: figureWriter(line, why) };
  const progress = progressFormula(told);
  const isLimit = why.formula === "cap" || why.formula === "floor" || why.formula === "keep";
  const parts: [string, string | null][] = [
    ["说明", why.reason && reasonText[why.reason]],
    [judgement.collection === "annual" ? "年度进度" : "五年进度", progress],
    ["各年完成", everyYear(told)],
    ["进展状态", state(told)],
    ["保持情况", isLimit ? keeping(told) : null],
    ["对照目标", progress === null && !isLimit && why.formula !== "state" ? comparison(told) : null],
    ["单位", organisations(told)],
    ["结构", structure(told)],
    ["基数", baselines(told)],
    ["口径调整", seriesBreak(told)],
    ["时序进度", elapsed(told)],
    ["时序应达", expectation(told)],
    ["今后所需", required(told)],
    ["缺年", gapInYears(told)],
    ["年度口径", withinYearText(judgement.annual, told.figure)],
    ["参考", evenPath(told)],
    ["计算方法", why.formula && formulaLabel[why.formula]],
    ["目标来源", source(told)],
  ];
  return parts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}
