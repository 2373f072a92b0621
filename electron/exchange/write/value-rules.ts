/** Input help of 本期数: a number, the parts of a composition, or a state to choose. It guides and never guards. */
import type { DataValidation } from "hucre/xlsx";
import { milestoneWords, wordingOf, wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { columnRange, rowRanges } from "./canvas.ts";
import { chooseFrom, numberBetween, textBetween } from "./validations.ts";

interface Rows {
  readonly first: number;
  readonly last: number;
}

const largestValue = 1e12;
const longestParts = 60;

const numberHelp = {
  title: "本期数",
  prompt: "只填数字，按“计量单位”栏的单位填，不写单位。0表示有数且为零；没有数的留空，并选“填报情况”。",
  errorTitle: "不是数字",
  error: "本格只能填数字，不带单位、“约”字或文字。",
};

const partsHelp = (parts: readonly string[]) => ({
  title: "本期数",
  prompt: `依次填${parts.join("、")}的比重（%），用冒号隔开，各项合计应为100。没有数的留空，并选“填报情况”。`,
  errorTitle: "各项比重",
  error: "请依次填各项比重，用冒号隔开，如0.02:13.46:86.52。",
});

/** Rows of the lines whose figure is a number, counted from 0. */
export function numberRows({ lines }: Pick<IssuedForm, "lines">, first: number): number[] {
  return lines.flatMap((line, index) => (wordingOfLine(line) ? [] : [first + index]));
}

/** @param column that of 本期数 */
export function valueValidations(
  form: Pick<IssuedForm, "lines" | "corrections">,
  column: number,
  lines: Rows,
  corrections: Rows,
): DataValidation[] {
  const worded = form.lines.map((line, index) => ({ row: lines.first + index, wording: wordingOfLine(line) }));
  const states = worded.flatMap(({ row, wording }) => (wording?.kind === "milestone" ? [row] : []));
  const mayCorrectWords = form.corrections.some(({ basis, parts }) => wordingOf(basis, parts) !== null);
  const correctionRange = columnRange(column, corrections.first, corrections.last);
  const numbers = rowRanges(numberRows(form, lines.first), column);
  const numberRange = [numbers, ...(mayCorrectWords ? [] : [correctionRange])]
    .filter((range) => range !== "")
    .join(" ");
  return [
    ...(numberRange === "" ? [] : [numberBetween(numberRange, -largestValue, largestValue, numberHelp)]),
    ...worded.flatMap(({ row, wording }) =>
      wording?.kind === "composition"
        ? [textBetween(columnRange(column, row, row), 3, longestParts, partsHelp(wording.parts))]
        : [],
    ),
    ...(states.length === 0
      ? []
      : [chooseFrom(rowRanges(states, column), milestoneWords, "进展状态", "选一项；已经建成、办成的选“已完成”。")]),
    ...(mayCorrectWords
      ? [
          textBetween(correctionRange, 1, longestParts, {
            ...numberHelp,
            prompt: "填更正后的数；结构比重填各项比重，用冒号隔开；进展状态填“推进中”“已完成”等。",
            errorTitle: "字数",
            error: `本格不超过${longestParts}个字。`,
          }),
        ]
      : []),
  ];
}
