/** The sheet 任务填报: head, one row per task the organisation leads, instructions, 核对数, sign and stamp (03 §3.1). */
import type { FormInstruction, FormTask, IssuedForm } from "../../../shared/domain/form.ts";
import { checkNumberLabel } from "../layout/indicator-sheet.ts";
import { type TaskColumn, taskColumns, taskSheetName } from "../layout/task-sheet.ts";
import { createCanvas, rowRanges } from "./canvas.ts";
import { type CountedTexts, countedTextsFormula, countedTextsText } from "./check-number.ts";
import { type EntrySheet, entrySheet } from "./entry-sheet.ts";
import { tailBefore } from "./page.ts";
import { drawStampBlock, type TypedStamp } from "./stamp-block.ts";
import { styles } from "./styles.ts";
import { drawInstructions, drawTask } from "./task-rows.ts";
import { taskShades, taskValidations } from "./task-rules.ts";
import { drawTitleBlock, taskTitle } from "./title-block.ts";

const tableNumber = "监测表3";
const checkText = `${checkNumberLabel}（自动计算，勿改；盖章纸质表与电子表应一致）`;

/** @param typedBefore where who filled the form in is typed already; null: here */
export function drawTaskSheet(form: IssuedForm, typedBefore: TypedStamp | null): EntrySheet {
  const { tasks = [], instructions = [] } = form;
  const canvas = createCanvas();
  const columns = taskColumns(form.targetYear);
  const widths = [2, ...columns.map(({ width }) => width)];
  const columnOf = (id: TaskColumn["id"]) => columns.findIndex((column) => column.id === id) + 1;
  const last = columns.length;

  const headRow = drawTitleBlock(canvas, form, {
    title: taskTitle(form),
    tableNumber,
    widths,
    middle: columnOf("annualTarget"),
    right: columnOf("nextSteps"),
  });
  columns.forEach(({ head, entry }, index) => {
    canvas.put(headRow, index + 1, head, entry ? styles.entryHead : styles.columnHead);
  });
  canvas.height(headRow, 34);

  const first = headRow + 1;
  const taskCells = tasks.flatMap((task, index) => drawTask(canvas, first + index, task, index, columns));
  const bandRow = first + tasks.length;
  const instructionCells = instructions.length === 0 ? [] : drawInstructions(canvas, bandRow, instructions, columns);
  const rows = {
    tasks: tasks.map((_, index) => first + index),
    answers: [
      ...tasks.flatMap(({ instruction }, index) => (instruction === null ? [] : [first + index])),
      ...instructions.map((_, index) => bandRow + 1 + index),
    ],
  };

  const checkRow = bandRow + (instructions.length === 0 ? 0 : instructions.length + 1);
  const counted = countedOf(tasks, instructions, (id, at) => rowRanges(at, columnOf(id)), rows);
  const state = columnOf("state");
  canvas.span(checkRow, 1, state - 1, checkText, styles.band);
  canvas.formula(checkRow, state, last, countedTextsFormula(counted), countedTextsText(counted), styles.computed);
  canvas.height(checkRow, 20);
  const stampCells = drawStampBlock(
    canvas,
    checkRow + 1,
    form,
    [
      [columnOf("order"), columnOf("name"), columnOf("target"), columnOf("annualTarget")],
      [columnOf("previous"), columnOf("state"), columnOf("done"), columnOf("done")],
      [columnOf("problems"), columnOf("nextSteps"), columnOf("matters"), columnOf("answer")],
    ],
    typedBefore,
  );

  return entrySheet(canvas, form, {
    name: taskSheetName,
    tableNumber,
    widths,
    headRow,
    nameColumn: columnOf("name"),
    tailFrom: (heights, room) => tailBefore(heights, room, headRow, checkRow),
    bandRow: instructions.length === 0 ? undefined : bandRow,
    dataValidations: taskValidations(columnOf, rows),
    conditionalRules: taskShades(columnOf, rows),
    cells: [...taskCells, ...instructionCells],
    stampCells,
    typedBefore,
  });
}

function countedOf(
  tasks: readonly FormTask[],
  instructions: readonly FormInstruction[],
  range: (id: TaskColumn["id"], rows: readonly number[]) => string,
  rows: { readonly tasks: readonly number[]; readonly answers: readonly number[] },
): CountedTexts[] {
  const asked = [...tasks.flatMap(({ instruction }) => instruction ?? []), ...instructions];
  return [
    ...(tasks.length === 0
      ? []
      : [
          {
            label: "已填状态",
            ranges: range("state", rows.tasks),
            texts: tasks.map(({ current }) => current?.state ?? ""),
          },
        ]),
    ...(asked.length === 0
      ? []
      : [{ label: "已填落实情况", ranges: range("answer", rows.answers), texts: asked.map(({ current }) => current) }]),
  ];
}
