/** Words of the sheet 考核数据 in the issued workbook. */
import type { FormMatrix, MatrixLine } from "../domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../domain/assessment/rules.ts";
import { notApplicableWord, notObtainedWord } from "../domain/assessment/typed.ts";
import { ruleWords } from "./assessment.ts";
import { directionLabel } from "./catalogue-words.ts";

export const matrixTitle = "金水区四挂钩考核数据填报表";

/** 固定资产投资（亿元） / 越高越好；完成÷目标×100，最高 120 分 */
export const lineHeadText = (line: MatrixLine): string =>
  `${line.unit === "" ? line.name : `${line.name}（${line.unit}）`}\n${directionLabel[line.direction]}；${ruleWords(line)}`;

export const yesWord = "是";
export const noWord = "否";

/** As it stands in a cell of the sheet: a number, or a word; null where nothing is known. */
export function suppliedText(line: Pick<MatrixLine, "rule">, figure: SuppliedFigure | null): string | number | null {
  if (figure === null) return null;
  if (figure.filling === "not_applicable") return notApplicableWord;
  if (figure.filling === "not_obtained") return notObtainedWord;
  if (figure.value === null || line.rule.kind !== "yes_no") return figure.value;
  return figure.value === 0 ? noWord : yesWord;
}

export const matrixHelp = {
  value: (unit: string, decimals: number) =>
    `只填数字${unit === "" ? "" : `，单位${unit}`}，${decimals === 0 ? "填整数" : `最多${decimals}位小数`}。是零填0；没有数填“${notObtainedWord}”，与该单位无关填“${notApplicableWord}”。`,
  target: (unit: string) => `只填数字${unit === "" ? "" : `，单位${unit}`}，应大于0。没有目标的留空。`,
  yesNo: `选“${yesWord}”或“${noWord}”；没有数选“${notObtainedWord}”，与该单位无关选“${notApplicableWord}”。`,
  reason: "本行有变动大、与目标相差大等情况的，写明原因，不少于6个字。",
  wrong: (decimals: number) =>
    `本格只能填${decimals === 0 ? "整数" : `数字，最多${decimals}位小数`}，或填“${notApplicableWord}”“${notObtainedWord}”。`,
} as const;

/** Of 填报说明. */
export const matrixGuide = {
  head: "怎么填考核数据",
  what: (rows: number, lines: number) => `“考核数据”：${rows}个被考核单位各${lines}项，由本单位作为数据提供单位填报。`,
  steps: [
    "每个被考核单位一行，每项指标一组栏；灰色“上季度”供核对，不填。",
    "按完成率计分的，“目标”“本期数”都填；是零填0。",
    `没有数的填“${notObtainedWord}”，与该单位无关的填“${notApplicableWord}”。空白视为没有报，不按0计分，还有空白的不算报齐。`,
    "变动大的，在本行“说明”中写明原因，不少于6个字。",
  ],
  blank: "考核数据的本期数没有填",
} as const;

export const assessmentWorkbookText = {
  /** 数据来源 of a figure that came with a workbook. */
  source: (file: string) => `填报表 ${file}`,
  nameOf: (organisation: string, line: string) => `${organisation} ${line}`,
} as const;

/** 经八路街道 固定资产投资, as the form calls them; by its code what it does not know. */
export function supplyName(matrix: FormMatrix | undefined, code: string, assessed: string): string {
  const line = matrix?.lines.find((each) => each.code === code);
  const row = matrix?.rows.find(({ organisation }) => organisation === assessed);
  return assessmentWorkbookText.nameOf(row?.name ?? assessed, line?.name ?? code);
}
