/**
 * What the formulas of an issued workbook come to once its cells are filled in: 核对数, and who filled it in where a second
 * sheet repeats it. They are calculated anew on opening; whoever reads without calculating must find the same.
 */

import { supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import { printedSum } from "../../../shared/domain/check-number.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { contactFields } from "../../../shared/domain/workbook-entry.ts";
import { checkNumberLabel, correctionBand, stampLabels } from "../layout/indicator-sheet.ts";
import { findFormSheet, findProjectSheet, findTaskSheet } from "../read/form-sheet.ts";
import { addressOf, bareText, gridOf } from "../read/grid.ts";
import { findMatrixSheet } from "../read/matrix-form-sheet.ts";
import { isCheckNumberRow } from "../read/stamp-block.ts";
import type { Table, TableCell, TableRow } from "../table.ts";
import { cellBehind, type EntryPlace } from "./entry-places.ts";
import { cellAt } from "./filled-table.ts";

export interface FormulaResult {
  readonly sheet: string;
  readonly cell: string;
  readonly result: string;
}

/** Numbers in the cells, as COUNT and SUM see them. */
function counted(cells: readonly (TableCell | undefined)[]): string {
  const figures = cells.flatMap((cell) =>
    cell?.type === "number" && typeof cell.value === "number" ? [cell.value] : [],
  );
  return `${figures.length}项，合计${printedSum(figures.reduce((sum, each) => sum + each, 0))}`;
}

const written = (cells: readonly (TableCell | undefined)[]): number =>
  cells.filter((cell) => (cell?.text ?? "").trim() !== "").length;

interface CheckNumbers {
  readonly figures: string;
  readonly corrections: string;
  readonly states: number;
  readonly answers: number;
  /** 本年完成 and 累计完成 of projects. */
  readonly yearDone: string;
  readonly totalDone: string;
  /** Figures of 考核数据, words among them, of how many. */
  readonly supplied: string;
}

/**
 * 核对数 as the sheets print it.
 * @param table with everything filled in
 */
export function checkNumberTexts(
  table: Table,
  form: IssuedForm,
  places: ReadonlyMap<string, EntryPlace>,
): CheckNumbers {
  const cellsOf = (wanted: (place: EntryPlace) => boolean) =>
    [...places.values()].filter(wanted).map(({ sheet, cell }) => cellAt(table, sheet, cell));
  const supplied = supplyKeys(form);
  const ofMatrix = cellsOf(({ row, field }) => field === "value" && supplied.has(row));
  const numbers = new Set(form.lines.filter((line) => !wordingOfLine(line)).map(({ key }) => key));
  return {
    figures: counted(cellsOf(({ row, field }) => field === "value" && numbers.has(row))),
    corrections: counted(cellsOf(({ row, field }) => field === "value" && row.startsWith("FIX"))),
    states: written(cellsOf(({ field }) => field === "state")),
    answers: written(cellsOf(({ field }) => field === "answer")),
    yearDone: counted(cellsOf(({ field }) => field === "yearDoneWan")),
    totalDone: counted(cellsOf(({ field }) => field === "totalDoneWan")),
    supplied: `${written(ofMatrix)}项，共${ofMatrix.length}项`,
  };
}

const supplyKeys = ({ matrix }: IssuedForm): ReadonlySet<string> =>
  new Set(matrix?.rows.flatMap((row) => matrix.lines.map((line) => supplyKey(row, line))));

/** The texts of a row's formulas, by cell. */
const formulasIn = ({ row, cells }: TableRow): [cell: string, text: string][] =>
  cells.filter(({ formula }) => formula !== undefined).map(({ column, text }) => [addressOf(row, column), text]);

/** @param table with everything filled in; formulas still with their old results */
export function formulaResults(
  table: Table,
  form: IssuedForm,
  places: ReadonlyMap<string, EntryPlace>,
): FormulaResult[] {
  const said = checkNumberTexts(table, form, places);
  const sum = String.raw`\d+项，合计-?[\d.]+`;
  const renewed = (text: string): string =>
    text
      .replace(new RegExp(`本期数${sum}`), `本期数${said.figures}`)
      .replace(new RegExp(`${correctionBand}${sum}`), `${correctionBand}${said.corrections}`)
      .replace(new RegExp(`本年完成${sum}`), `本年完成${said.yearDone}`)
      .replace(new RegExp(`累计完成${sum}`), `累计完成${said.totalDone}`)
      .replace(/已填\d+项，共\d+项/, `已填${said.supplied}`)
      .replace(/已填状态\d+项/, `已填状态${said.states}项`)
      .replace(/已填落实情况\d+项/, `已填落实情况${said.answers}项`);
  const found = [findFormSheet(table), findTaskSheet(table), findProjectSheet(table), findMatrixSheet(table)];
  const sheets = found.flatMap((sheet) => sheet ?? []);
  const names = new Set(sheets.map(({ grid }) => grid.name));
  return table.sheets
    .filter(({ name }) => names.has(name))
    .flatMap((sheet) => {
      const checkRows = sheet.rows.filter(
        (row) => isCheckNumberRow(row) || row.cells.some(({ text }) => bareText(text).startsWith(checkNumberLabel)),
      );
      const standing = new Map(sheet.rows.flatMap(formulasIn));
      const repeated = contactFields.flatMap((field): FormulaResult[] => {
        const typed = places.get(`contact|${field}`);
        const cell = cellBehind(gridOf(sheet), stampLabels[field]);
        if (cell === undefined || !standing.has(cell) || !typed || typed.sheet === sheet.name) return [];
        return [{ sheet: sheet.name, cell, result: cellAt(table, typed.sheet, typed.cell)?.text ?? "" }];
      });
      return [
        ...checkRows.flatMap(formulasIn).map(([cell, text]) => ({ sheet: sheet.name, cell, result: renewed(text) })),
        ...repeated,
      ].filter(({ cell, result }) => standing.get(cell) !== result);
    });
}
