/** The graded checks in plain words, with the thresholds that are in force, for people who have only the form (01 §1.6). */
import { type CheckSettings, type Finding, reasonMinLength } from "../domain/checks.ts";
import { canonicalDecimal, plainNumber } from "../domain/number.ts";
import { type Grade, grades } from "../domain/vocabulary.ts";
import { gradeLabel } from "./words.ts";

/** The grade of every finding, as the checks give it. */
const gradeOf: { readonly [F in Finding as F["code"]]: F["grade"] } = {
  value_contradicts_filling: "A",
  composition_sum: "A",
  ytd_falls: "B",
  scale_slip: "B",
  change_over_20: "C",
  fraction_as_percent: "C",
  vintage_regress: "C",
  earlier_figure_replaced: "C",
  too_many_decimals: "D",
  same_as_last: "D",
};
const codes = Object.keys(gradeOf) as Finding["code"][];

/** 0.2 → 20% */
export const shareWords = (share: number): string => `${plainNumber(canonicalDecimal(share * 100))}%`;

const whatIsFound: { readonly [C in Finding["code"]]: (settings: CheckSettings) => string } = {
  value_contradicts_filling: () => "填了数而“填报情况”选了没有数",
  composition_sum: ({ compositionTolerance }) => `各项比重合计与100相差超过${plainNumber(compositionTolerance)}`,
  ytd_falls: () => "年初累计数小于本年以前各季",
  scale_slip: ({ slipTolerance }) =>
    `与以往数相差1万倍或1亿倍左右（上下${plainNumber(slipTolerance)}倍以内），疑似元、万元、亿元用错`,
  change_over_20: ({ changeShare }) =>
    `与上年同期（期末数、年度数也与上一次报数）相比变动超过${shareWords(changeShare)}`,
  fraction_as_percent: () => "百分数疑似填成小数",
  vintage_regress: () => "数据性质倒退",
  earlier_figure_replaced: () => "改动以前所属期已有的数（往期订正）",
  too_many_decimals: () => "小数位过多",
  same_as_last: () => "与上期相同",
};

const whatToDo: Readonly<Record<Grade, string>> = {
  A: "改正后才能提交",
  B: `写明原因（不少于${reasonMinLength}个字），并经区发展改革委审核同意`,
  C: `写明原因（不少于${reasonMinLength}个字）`,
  D: "供参考，不影响提交",
};

/** One sentence a grade, gravest first. What is no number at all never gets as far as the checks: it is said with grade A. */
export function checkRules(settings: CheckSettings): string[] {
  return grades.map((grade) => {
    const own = codes.filter((code) => gradeOf[code] === grade).map((code) => whatIsFound[code](settings));
    const found = [...(grade === "A" ? ["填的不是数字"] : []), ...own].join("；");
    return `${gradeLabel[grade]}：${found}——${whatToDo[grade]}。`;
  });
}
