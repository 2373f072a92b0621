/** A recognised workbook → what was filled in, line by line (03 §3.2). */
import { type Wording, wordingOf, wordingOfLine, wordsOf } from "../../../shared/domain/figure-words.ts";
import {
  type EntryField,
  type EntryRecord,
  emptyRecord,
  entryFields,
  type FormLine,
  type IssuedForm,
  issuedRecord,
} from "../../../shared/domain/form.ts";
import { canonicalDecimal, sameNumber } from "../../../shared/domain/number.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type {
  CheckNumber,
  PlaceNote,
  ReturnedCell,
  ReturnedCells,
  ReturnedCorrection,
  ReturnedForm,
  ReturnedLine,
} from "../../../shared/merge/returned-form.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { indicatorColumns, indicatorSheetName } from "../layout/indicator-sheet.ts";
import type { Table } from "../table.ts";
import { correctionTarget } from "./correction-target.ts";
import { type FoundLine, findRows } from "./find-rows.ts";
import { bareColumnHead, type FormSheet, findFormSheet } from "./form-sheet.ts";
import { addressOf, columnLetters } from "./grid.ts";
import { lockedChanges } from "./locked-cells.ts";
import {
  doubtFraction,
  doubtMerged,
  doubtUnit,
  normaliseNumber,
  normaliseOption,
  normaliseRemark,
} from "./normalise.ts";
import { normaliseWords } from "./normalise-words.ts";
import type { Identity } from "./recognise.ts";
import { printedCheckNumber, readContact } from "./stamp-block.ts";

const asOptions = (labels: readonly string[]) => new Map(labels.map((label) => [label, label]));
const growthBasisOptions = asOptions(growthBases);
const vintageOptions = asOptions(vintages);
const fillingOptions = new Map(Object.entries(fillingLabel).map(([code, label]) => [label, code]));

/** What the entry cells of a row are read by. */
interface Asked extends Pick<FormLine, "unit" | "growthUnit"> {
  readonly wording: Wording | null;
  readonly issued: EntryRecord | null;
}

const askedOfLine = (line: FormLine): Asked => ({ ...line, wording: wordingOfLine(line), issued: issuedRecord(line) });

const nothingAsked: Asked = { unit: "", growthUnit: null, wording: null, issued: null };

/** Entry cells of a row; a column that is gone has none. */
function readCells(sheet: FormSheet, row: number, { unit, growthUnit, wording, issued }: Asked): ReturnedCells {
  const cells: Partial<Record<EntryField, ReturnedCell>> = {};
  for (const field of entryFields) {
    const column = sheet.columns.get(field);
    if (column === undefined) continue;
    const place = { sheet: sheet.grid.name, cell: addressOf(row, column) };
    const cell = sheet.grid.at(row, column);
    const read = {
      value: () => (wording ? normaliseWords(place, cell, wording, issued) : normaliseNumber(place, cell, unit)),
      growth: () => normaliseNumber(place, cell, growthUnit ?? ""),
      growthBasis: () => normaliseOption(place, cell, growthBasisOptions),
      vintage: () => normaliseOption(place, cell, vintageOptions),
      filling: () => normaliseOption(place, cell, fillingOptions),
      remark: () => normaliseRemark(place, cell),
    }[field]();
    const merged = sheet.grid.merges.find(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    // Our own writer merges no entry cells.
    cells[field] = merged
      ? doubtMerged(read, `${addressOf(merged.top, merged.left)}:${addressOf(merged.bottom, merged.right)}`)
      : read;
  }
  return cells;
}

/** A figure of the line's usual size, for telling fractions from percent. */
function usualSize({ current, samePeriodLastYear, lastFullYear }: FormLine): number | null {
  const known = [current?.value, samePeriodLastYear, lastFullYear].find((figure) => typeof figure === "number");
  return known ?? null;
}

function readLine(sheet: FormSheet, { line, row, foundBy }: FoundLine): ReturnedLine {
  const cells = readCells(sheet, row, askedOfLine(line));
  const unitColumn = sheet.columns.get("unit");
  const unitNow = unitColumn === undefined ? line.unit : (sheet.grid.at(row, unitColumn)?.text ?? "");
  const figure =
    cells.value && isNumberCell(cells.value) ? doubtFraction(cells.value, line.unit, usualSize(line)) : cells.value;
  const value = figure && doubtUnit(figure, line.unit, unitNow);
  return {
    key: line.key,
    foundBy,
    indicator: line.indicator,
    dataPeriod: line.dataPeriod,
    cells: value ? { ...cells, value } : cells,
  };
}

/** Undefined for a row nobody wrote into. */
function readCorrection(sheet: FormSheet, form: IssuedForm, row: number, key: string): ReturnedCorrection | undefined {
  const textAt = (column: number | undefined) =>
    column === undefined ? "" : (sheet.grid.at(row, column)?.text ?? "").trim();
  const nameColumn = sheet.columns.get("name");
  const indicatorName = textAt(nameColumn);
  const dataPeriodText = textAt(sheet.columns.get("dataPeriod"));
  const found = correctionTarget(form.corrections, indicatorName, dataPeriodText);
  const asked = found && { ...found.option, wording: wordingOf(found.option.basis, found.option.parts), issued: null };
  const cells = readCells(sheet, row, asked ?? nothingAsked);
  const blank = Object.values(cells).every(({ raw }) => raw === "");
  if (blank && indicatorName === "" && dataPeriodText === "") return undefined;
  const target = found && { indicator: found.option.indicator, dataPeriod: found.dataPeriod };
  return {
    key,
    sheet: sheet.grid.name,
    cell: addressOf(row, nameColumn ?? 0),
    indicatorName,
    dataPeriodText,
    target,
    cells,
  };
}

/** A figure given in words is no number on the sheet. */
const isNumberCell = ({ text }: ReturnedCell): boolean => text === undefined;

/** 核对数 over the lines, as the printed formula counts: blank cells and cells in doubt are no figures. */
function checkNumberOf(lines: readonly ReturnedLine[]): CheckNumber {
  const figures = lines.flatMap(({ cells }) =>
    typeof cells.value?.value === "number" && isNumberCell(cells.value) && !cells.value.doubt
      ? [cells.value.value]
      : [],
  );
  return { count: figures.length, sum: canonicalDecimal(figures.reduce((sum, figure) => sum + figure, 0)) };
}

/** Every entry cell as it was issued. */
function isUntouched({ line }: FoundLine, { cells }: ReturnedLine): boolean {
  const issued = issuedRecord(line) ?? emptyRecord;
  const wording = wordingOfLine(line);
  const sameWords = ({ value, text }: ReturnedCell): boolean =>
    wording !== null && typeof value !== "string" && wordsOf(wording, { value, text }) === wordsOf(wording, issued);
  return entryFields.every((field) => {
    const cell = cells[field];
    if (cell === undefined) return true;
    return (cell.text === undefined ? cell.value === issued[field] : sameWords(cell)) && !cell.doubt;
  });
}

function sheetNotes(sheet: FormSheet, found: readonly FoundLine[]): PlaceNote[] {
  const { grid, headRow, columns } = sheet;
  const notes: PlaceNote[] = [];
  const say = (code: PlaceNote["code"], details: PlaceNote["details"], cell = ""): void => {
    notes.push({ code, details, sheet: grid.name, cell });
  };
  if (grid.name !== indicatorSheetName) say("sheet_renamed", { issued: indicatorSheetName });
  const entry = indicatorColumns(0)
    .map((column, index) => ({ ...column, issuedAt: index + 1 }))
    .filter((column) => column.entry);
  for (const { id, head } of entry) if (!columns.has(id)) say("column_missing", { header: bareColumnHead(head) });
  // One inserted column moves all behind it: saying it of the first is enough.
  const moved = entry.find(({ id, issuedAt }) => columns.has(id) && columns.get(id) !== issuedAt);
  const movedTo = moved && columns.get(moved.id);
  if (moved && movedTo !== undefined)
    say(
      "column_moved",
      { header: bareColumnHead(moved.head), column: columnLetters(movedTo) },
      addressOf(headRow, movedTo),
    );
  const lineRows = new Set(found.map(({ row }) => row));
  const hidden = grid.rows.filter(({ row, hidden }) => hidden && lineRows.has(row)).map(({ row }) => row + 1);
  if (hidden.length > 0) say("rows_hidden", { rows: hidden.join("、") });
  return notes;
}

/**
 * @param identity what recognise() said; the caller has found the issue by it
 * @param form the form as it was issued, from the issue register
 */
export function readForm(table: Table, identity: Identity, form: IssuedForm): ReturnedForm | FileRejection {
  const sheet = findFormSheet(table);
  if (!sheet) return { code: "not_ours", details: {} };
  const rows = findRows(sheet, form);
  const lines = rows.lines.map((found) => readLine(sheet, found));
  const corrections = rows.corrections.flatMap(({ row, key }) => readCorrection(sheet, form, row, key) ?? []);
  const lastRow = Math.max(sheet.headRow, ...rows.lines.map(({ row }) => row));
  const foot = sheet.grid.rows.filter(({ row }) => row > lastRow);
  const checkNumber = checkNumberOf(lines);
  const printed = printedCheckNumber(foot);
  const notes = [...sheetNotes(sheet, rows.lines), ...rows.notes, ...lockedChanges(sheet, rows.lines)];
  const untouched = rows.lines.every((found, at) => lines[at] && isUntouched(found, lines[at]));
  if (untouched && corrections.length === 0)
    notes.push({ code: "nothing_filled", details: {}, sheet: sheet.grid.name, cell: "" });
  if (identity.checksumOk === false) notes.push({ code: "meta_damaged", details: {}, sheet: "", cell: "" });
  const agrees =
    !printed || (printed.count === checkNumber.count && sameNumber(printed.sum, Number(checkNumber.sum.toFixed(4))));
  if (printed && !agrees)
    notes.push({
      code: "check_number_differs",
      details: { printed: printed.text, ...checkNumber },
      sheet: sheet.grid.name,
      cell: "",
    });
  return {
    issueId: form.issueId,
    organisation: form.organisation.code,
    period: form.period,
    baseKnown: identity.how === "meta",
    lines,
    corrections,
    contact: readContact(foot),
    notes,
    checkNumber,
  };
}
