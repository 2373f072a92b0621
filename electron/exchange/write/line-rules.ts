/**
 * What the sheet itself watches while a person types: input help, lists, shades. It guides and never guards; a paste
 * defeats all of it, and everything is checked again on import (03 §3.1).
 */
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { type CheckSettings, reasonMinLength } from "../../../shared/domain/checks.ts";
import type { EntryField, FormLine, IssuedForm, ReportMode } from "../../../shared/domain/form.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { shareWords } from "../../../shared/text/check-rules.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Column } from "../layout/indicator-sheet.ts";
import { cellAddress, columnRange, rowRanges } from "./canvas.ts";
import { checksOf } from "./issued-checks.ts";
import { blankFill, jumpFill } from "./styles.ts";
import { chooseFrom, numberBetween, textBetween } from "./validations.ts";
import { valueValidations } from "./value-rules.ts";

interface Rows {
  readonly first: number;
  readonly last: number;
}
type ColumnOf = (id: Column["id"]) => number;

const longestRemark = 200;

/** Of the rows with entry cells: those of the lines and those of the corrections. */
export function entryValidations(
  form: Pick<IssuedForm, "lines" | "corrections" | "checks">,
  columnOf: ColumnOf,
  lines: Rows,
  corrections: Rows,
): DataValidation[] {
  const range = (field: EntryField) =>
    [lines, corrections].map(({ first, last }) => columnRange(columnOf(field), first, last)).join(" ");
  return [
    ...valueValidations(form, columnOf("value"), lines, corrections),
    numberBetween(range("growth"), -1000, 100_000, {
      title: "同比",
      prompt: "总量填百分数，如5.2%填5.2；比重填百分点。未公布的留空，不要用现价推算。",
      errorTitle: "不是数字",
      error: "本格只能填数字，5.2%填5.2。",
    }),
    chooseFrom(range("growthBasis"), growthBases, "增速口径", "填了同比的，请选择口径。"),
    chooseFrom(range("vintage"), vintages, "数据性质", "快报数即初步核算数，年报数即最终核实数。"),
    chooseFrom(range("filling"), Object.values(fillingLabel), "填报情况", "本期数留空的，必须选一项原因。"),
    textBetween(range("remark"), reasonMinLength, longestRemark, {
      title: "数据来源及说明",
      prompt: `写明数据来源；变动超过${shareWords(checksOf(form).changeShare)}的写明原因，不少于${reasonMinLength}个字，不超过${longestRemark}字。`,
      errorTitle: "字数",
      error: `说明应为${reasonMinLength}至${longestRemark}字。`,
    }),
  ];
}

const yearToDate: readonly ReportMode[] = ["年初累计", "本年以来"];

/** A blank that is not explained; a figure further off the comparable one than the office lets pass without a word. */
export function entryShades(
  columnOf: ColumnOf,
  { first, last }: Rows,
  lines: readonly FormLine[],
  { changeShare }: CheckSettings,
): ConditionalRule[] {
  const at = (id: Column["id"], row: number) => `$${cellAddress(row, columnOf(id))}`;
  const due = lines.flatMap(({ optional }, index) => (optional ? [] : [first + index]));
  const [value, same, year] = [at("value", first), at("samePeriodLastYear", first), at("lastFullYear", first)];
  const isYearToDate = yearToDate.map((mode) => `${at("reportMode", first)}="${mode}"`).join(",");
  // A year-to-date figure compares with the same period only, a level or a full year also with the year before (01 §1.6).
  const reference = `IF(OR(ISNUMBER(${same}),${isYearToDate}),${same},${year})`;
  const blank = (row: number) => `AND(LEN(TRIM(${at("value", row)}))=0,LEN(TRIM(${at("filling", row)}))=0)`;
  const [firstDue] = due;
  return [
    ...(firstDue === undefined
      ? []
      : [
          {
            type: "expression" as const,
            priority: 1,
            range: rowRanges(due, columnOf("value")),
            formula: blank(firstDue),
            style: { fill: blankFill },
          },
        ]),
    {
      type: "expression",
      priority: 2,
      range: columnRange(columnOf("value"), first, last),
      formula: `IF(AND(ISNUMBER(${value}),ISNUMBER(${reference})),AND(${reference}<>0,ABS(${value}-${reference})>${changeShare}*ABS(${reference})),FALSE)`,
      style: { fill: jumpFill, font: { bold: true, underline: true } },
    },
  ];
}
