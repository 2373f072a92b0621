/** What 考核数据 itself watches while a person types. It guides and never guards: everything is checked again on import. */
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import type { FormMatrix, MatrixLine } from "../../../shared/domain/assessment/form-matrix.ts";
import {
  hasTarget,
  longestSupplyReason,
  notApplicableWord,
  notObtainedWord,
} from "../../../shared/domain/assessment/typed.ts";
import { reasonMinLength } from "../../../shared/domain/checks.ts";
import { matrixHelp, noWord, yesWord } from "../../../shared/text/assessment-workbook.ts";
import { type MatrixColumnId, reasonHead, supplyColumnId, supplyHeads } from "../layout/matrix-sheet.ts";
import { cellAddress, columnRange } from "./canvas.ts";
import { blankFill } from "./styles.ts";
import { chooseFrom, customRule, numberBetween, textBetween } from "./validations.ts";

/** Rows counted from 0. */
interface Ranges {
  readonly columnOf: (id: MatrixColumnId) => number;
  readonly first: number;
  readonly last: number;
}

const largest = 1e12;

export function matrixValidations({ lines }: FormMatrix, { columnOf, first, last }: Ranges): DataValidation[] {
  const range = (id: MatrixColumnId) => columnRange(columnOf(id), first, last);
  const ofLine = (line: MatrixLine): DataValidation[] => [
    valueRule(line, range(supplyColumnId(line, "value")), cellAddress(first, columnOf(supplyColumnId(line, "value")))),
    ...(hasTarget(line)
      ? [
          numberBetween(range(supplyColumnId(line, "target")), 0, largest, {
            title: supplyHeads.target,
            prompt: matrixHelp.target(line.unit),
            errorTitle: "不是数字",
            error: "本格只能填大于0的数字。",
          }),
        ]
      : []),
  ];
  return [
    ...lines.flatMap(ofLine),
    textBetween(range("reason"), reasonMinLength, longestSupplyReason, {
      title: reasonHead,
      prompt: matrixHelp.reason,
      errorTitle: "字数",
      error: `说明应为${reasonMinLength}至${longestSupplyReason}字。`,
    }),
  ];
}

/** A number with no more places than the line has, or one of the words. */
function valueRule({ rule, unit, decimals }: MatrixLine, range: string, cell: string): DataValidation {
  if (rule.kind === "yes_no")
    return chooseFrom(
      range,
      [yesWord, noWord, notApplicableWord, notObtainedWord],
      supplyHeads.value,
      matrixHelp.yesNo,
    );
  const words = [notApplicableWord, notObtainedWord].map((word) => `${cell}="${word}"`).join(",");
  // A text in ROUND is an error, and an error counts as no.
  const number = `IF(ISNUMBER(${cell}),ABS(ROUND(${cell},${decimals})-${cell})<0.0000001,FALSE)`;
  return customRule(range, `OR(${number},${words})`, {
    title: supplyHeads.value,
    prompt: matrixHelp.value(unit, decimals),
    errorTitle: "不是数字",
    error: matrixHelp.wrong(decimals),
  });
}

/** What is still to be filled in. */
export function matrixShades({ lines }: FormMatrix, { columnOf, first, last }: Ranges): ConditionalRule[] {
  return lines.map((line, index) => {
    const column = columnOf(supplyColumnId(line, "value"));
    return {
      type: "expression",
      priority: index + 1,
      range: columnRange(column, first, last),
      formula: `LEN(TRIM(${cellAddress(first, column)}))=0`,
      style: { fill: blankFill },
    };
  });
}
