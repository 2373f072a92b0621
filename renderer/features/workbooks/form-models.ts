/** The parts of an opened workbook as grids: the same columns, signs and words as on the office's own 填报. */
import { comparePeriods, dataPeriodLabel } from "../../../shared/domain/period.ts";
import type { WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { GridCell, GridModel } from "../../components/grid/model.ts";
import {
  choicesOf,
  figureColumns,
  hasNoGrowth,
  hasParts,
  knownCells,
  lineColumns,
} from "../../components/report-grid/line-cells.ts";
import { gravestOf, type Problem, problemsByRow } from "../../components/report-grid/problem.ts";
import { knownTaskCells, taskGridColumns } from "../../components/report-grid/task-cells.ts";
import { entryCell, type FormView, isLineBlank, type LineRow, type TaskRow, unsaidColumns } from "./form-view.ts";
import { troubleWord } from "./trouble-word.ts";

const words = workbooksText.columns;

export const entryCells = (view: FormView, row: WorkbookRow, found: readonly Problem[]): Record<string, GridCell> =>
  Object.fromEntries(row.fields.map((field) => [field, entryCell(view, row, field, found)]));

export function linesModel(view: FormView): GridModel {
  const found = problemsByRow(view.problems);
  const { lines } = view.rows;
  return {
    columns: lineColumns({ parts: hasParts(lines.map(({ line }) => line)), reason: false }),
    rows: lines.map((line) => ({ key: line.row.key, cells: lineCells(view, line, found.get(line.row.key) ?? []) })),
  };
}

function lineCells(view: FormView, of: LineRow, found: readonly Problem[]): Record<string, GridCell> {
  const { row, line } = of;
  const cells = entryCells(view, row, found);
  for (const field of row.fields) {
    const cell = cells[field];
    if (!cell) continue;
    cells[field] = hasNoGrowth(line, field, cell.text)
      ? { text: entryText.none, locked: true }
      : { ...cell, ...choicesOf(line, field) };
  }
  return { ...knownCells(line), ...cells, check: { text: lineState(view, of, found) } };
}

/** Where a line stands, in a word. */
function lineState({ texts }: FormView, line: LineRow, found: readonly Problem[]): string {
  const { state } = entryText;
  const troubled = troubleWord(found);
  if (troubled !== null) return troubled;
  if (!isLineBlank(line, texts)) return state.recorded;
  return line.asked.optional ? state.optional : state.blank;
}

export function tasksModel(view: FormView): GridModel {
  const found = problemsByRow(view.problems);
  const { tasks } = view.rows;
  return {
    columns: taskGridColumns(tasks.map(({ item }) => item)),
    rows: tasks.map((task) => {
      const about = found.get(task.row.key) ?? [];
      return {
        key: task.row.key,
        cells: {
          ...knownTaskCells(task.item),
          ...entryCells(view, task.row, about),
          check: { text: taskState(view, task, about) },
        },
      };
    }),
  };
}

/** Where a task or an instruction stands, in a word. */
function taskState({ texts }: FormView, task: TaskRow, found: readonly Problem[]): string {
  const { row: state } = taskEntryText;
  const worst = gravestOf(found);
  if (worst === "clash") return state.choose;
  if (worst === "error" || worst === "question") return state.mend;
  const [unsaid] = unsaidColumns(task, texts);
  if (unsaid === undefined) return task.item.task ? state.recorded : state.answered;
  return unsaid === "answer" ? state.unanswered : state.blank;
}

export const correctionColumnIds: readonly string[] = [
  "order",
  "indicator",
  "dataPeriod",
  ...figureColumns(false).map(({ id }) => id),
];

export function correctionsModel(view: FormView): GridModel {
  const found = problemsByRow(view.problems);
  const { corrections } = view.form;
  const names = [...new Set(corrections.filter(({ dataPeriods }) => dataPeriods.length > 0).map(({ name }) => name))];
  const periods = corrections
    .flatMap(({ basis, dataPeriods }) => dataPeriods.map((code) => ({ code, label: dataPeriodLabel(code, basis) })))
    .sort((a, b) => comparePeriods(b.code, a.code));
  const labels = [...new Set(periods.map(({ label }) => label))];
  return {
    columns: [
      { id: "order", head: words.order, kind: "head", width: 70 },
      { id: "indicator", head: words.indicator, kind: "choice", options: names, width: 190 },
      { id: "dataPeriod", head: words.dataPeriod, kind: "choice", options: labels, width: 112 },
      ...figureColumns(true),
    ],
    rows: view.rows.corrections.map((row, at) => ({
      key: row.key,
      cells: {
        order: { text: `${workbooksText.form.correctionMark}${at + 1}` },
        ...entryCells(view, row, found.get(row.key) ?? []),
      },
    })),
  };
}
