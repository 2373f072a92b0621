/** What 任务填报 itself watches while a person types. It guides and never guards: everything is checked again on import. */
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { longestTaskText, type TaskColumn } from "../layout/task-sheet.ts";
import { cellAddress, columnRange, rowRanges } from "./canvas.ts";
import { blankFill } from "./styles.ts";
import { chooseFrom, textBetween } from "./validations.ts";

type ColumnOf = (id: TaskColumn["id"]) => number;

/** Rows counted from 0. */
export interface TaskRows {
  readonly tasks: readonly number[];
  /** Those that ask what became of an instruction. */
  readonly answers: readonly number[];
}

const late = "滞后";

const textHelp = {
  done: ["本期形象进度", "写本期末的形象进度，如开工、完成投资、投入使用；不写计划和措施。"],
  problems: ["存在问题", "没有问题的留空；状态选“滞后”的必须写明原因和卡点。"],
  nextSteps: ["下步措施", "写下一季度要办的事和时间；状态选“滞后”的必须写。"],
  matters: ["需区级协调事项", "需要区级协调解决的写在这里，没有的留空。"],
} as const;

const withLength = ([title, prompt]: readonly [string, string]) => ({
  title,
  prompt: `${prompt}不超过${longestTaskText}字。`,
  errorTitle: "字数",
  error: `本格应不超过${longestTaskText}字，请精简。`,
});

export function taskValidations(columnOf: ColumnOf, { tasks, answers }: TaskRows): DataValidation[] {
  const range = (id: TaskColumn["id"]) => rowRanges(tasks, columnOf(id));
  const answerHelp = withLength(["落实情况", "写领导批示的落实情况：办到哪一步，还差什么，何时办结。"]);
  return [
    ...(tasks.length === 0
      ? []
      : [
          chooseFrom(
            range("state"),
            taskStates,
            "状态",
            "没有进展的也要选。选“滞后”的写明问题和措施，选“已调整”的写明依据。",
          ),
          ...(["done", "problems", "nextSteps", "matters"] as const).map((field) =>
            textBetween(range(field), 0, longestTaskText, withLength(textHelp[field])),
          ),
        ]),
    ...(answers.length === 0
      ? []
      : [textBetween(rowRanges(answers, columnOf("answer")), 0, longestTaskText, answerHelp)]),
  ];
}

/** A state not chosen, a delay not explained, an instruction not answered. */
export function taskShades(columnOf: ColumnOf, { tasks, answers }: TaskRows): ConditionalRule[] {
  const [first, last] = [tasks[0], tasks.at(-1)];
  const [firstAnswer] = answers;
  const blank = (row: number, id: TaskColumn["id"]) => `LEN(TRIM(${cellAddress(row, columnOf(id))}))=0`;
  const shade = (priority: number, range: string, formula: string): ConditionalRule => ({
    type: "expression",
    priority,
    range,
    formula,
    style: { fill: blankFill },
  });
  return [
    ...(first === undefined || last === undefined
      ? []
      : [
          shade(1, columnRange(columnOf("state"), first, last), blank(first, "state")),
          ...(["problems", "nextSteps"] as const).map((id, index) =>
            shade(
              2 + index,
              columnRange(columnOf(id), first, last),
              `AND(TRIM(${cellAddress(first, columnOf("state"))})="${late}",${blank(first, id)})`,
            ),
          ),
        ]),
    ...(firstAnswer === undefined
      ? []
      : [shade(4, rowRanges(answers, columnOf("answer")), blank(firstAnswer, "answer"))]),
  ];
}
