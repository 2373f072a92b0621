/** The sheet 指标填报 as returned: what was filled in, line by line, and the rows of 往期订正. */
import { wordsOf as figureWords, type Wording, wordingOf, wordingOfLine } from "../../../shared/domain/figure-words.ts";
import {
  type EntryField,
  type EntryRecord,
  emptyRecord,
  entryFields,
  type FormLine,
  type IssuedForm,
  issuedRecord,
} from "../../../shared/domain/form.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import type {
  PlaceNote,
  ReturnedCell,
  ReturnedCells,
  ReturnedCorrection,
  ReturnedLine,
} from "../../../shared/merge/returned-form.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { TableCell, TableRow } from "../table.ts";
import { commentNotes } from "./comment-notes.ts";
import { correctionTarget } from "./correction-target.ts";
import { type FoundRow, findRows, type IssuedRow, wordsOf } from "./find-rows.ts";
import type { FormSheet } from "./form-sheet.ts";
import { addressOf, covers, mergedRange } from "./grid.ts";
import { lockedChanges, lockedOfLine } from "./locked-cells.ts";
import { markNotes } from "./mark-notes.ts";
import {
  doubtFraction,
  doubtGrowthFraction,
  doubtMerged,
  doubtPicture,
  doubtUnit,
  normaliseNumber,
  normaliseOption,
  normaliseRemark,
  type Place,
} from "./normalise.ts";
import { normaliseWords } from "./normalise-words.ts";
import { type ReadRow, takeFromAbove } from "./same-as-above.ts";
import { isRefused, sheetNotes } from "./sheet-notes.ts";

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

/** What an entry cell says, by what is asked for in it. */
function readField(field: EntryField, place: Place, cell: TableCell | undefined, asked: Asked): ReturnedCell {
  switch (field) {
    case "value":
      return asked.wording
        ? normaliseWords(place, cell, asked.wording, asked.issued)
        : normaliseNumber(place, cell, asked.unit);
    case "growth":
      return normaliseNumber(place, cell, asked.growthUnit ?? "");
    case "growthBasis":
      return normaliseOption(place, cell, growthBasisOptions);
    case "vintage":
      return normaliseOption(place, cell, vintageOptions);
    case "filling":
      return normaliseOption(place, cell, fillingOptions);
    case "remark":
      return normaliseRemark(place, cell);
  }
}

/** Is there a picture that stands for a figure? A seal lies on figures that are there, or reaches down to the signatures. */
function picturesForFigures({ grid, columns }: FormSheet, lastRow: number): Source["onPicture"] {
  const filled = grid.rows.flatMap(({ row }) =>
    [columns.get("value"), columns.get("growth")].flatMap((column) => {
      const cell = column === undefined ? undefined : grid.at(row, column);
      return column !== undefined && cell && cell.text !== "" && cell.type !== "error" ? [[row, column] as const] : [];
    }),
  );
  const standing = grid.pictures.filter(
    (picture) => picture.bottom <= lastRow && !filled.some(([row, column]) => covers(row, column)(picture)),
  );
  return (row, column) => standing.some(covers(row, column));
}

interface Source {
  readonly sheet: FormSheet;
  readonly onPicture: (row: number, column: number) => boolean;
}

/** A picture on a remark says nothing. */
const isFigure = (field: EntryField): boolean => field === "value" || field === "growth";

/** Entry cells of a row; a column that is gone has none. */
function readCells({ sheet, onPicture }: Source, row: number, asked: Asked): ReturnedCells {
  const cells: Partial<Record<EntryField, ReturnedCell>> = {};
  for (const field of entryFields) {
    const column = sheet.columns.get(field);
    if (column === undefined) continue;
    const place = { sheet: sheet.grid.name, cell: addressOf(row, column) };
    const read = readField(field, place, sheet.grid.at(row, column), asked);
    const certain = field === "growth" ? doubtGrowthFraction(read, asked.growthUnit, asked.issued?.growth) : read;
    const doubted = onPicture(row, column) && isFigure(field) ? doubtPicture(certain) : certain;
    const merged = mergedRange(sheet.grid, row, column);
    cells[field] = merged === undefined ? doubted : doubtMerged(doubted, merged);
  }
  return cells;
}

/** A figure given in words is no number on the sheet. */
const isNumberCell = ({ text }: ReturnedCell): boolean => text === undefined;

/** A figure of the line's usual size, for telling fractions from percent. */
function usualSize({ current, samePeriodLastYear, lastFullYear }: FormLine): number | null {
  const known = [current?.value, samePeriodLastYear, lastFullYear].find((figure) => typeof figure === "number");
  return known ?? null;
}

function readLine(source: Source, { item: line, row, foundBy }: FoundRow<FormLine>): ReturnedLine {
  const { sheet } = source;
  const cells = readCells(source, row, askedOfLine(line));
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
function readCorrection(source: Source, form: IssuedForm, row: number, key: string): ReturnedCorrection | undefined {
  const { sheet } = source;
  const textAt = (column: number | undefined) =>
    column === undefined ? "" : (sheet.grid.at(row, column)?.text ?? "").trim();
  const nameColumn = sheet.columns.get("name");
  const indicatorName = textAt(nameColumn);
  const dataPeriodText = textAt(sheet.columns.get("dataPeriod"));
  const found = correctionTarget(form.corrections, indicatorName, dataPeriodText);
  const asked = found && { ...found.option, wording: wordingOf(found.option.basis, found.option.parts), issued: null };
  const cells = readCells(source, row, asked ?? nothingAsked);
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

const readRowOf = (
  { grid }: FormSheet,
  { item, row }: FoundRow<FormLine>,
  line: ReturnedLine | undefined,
): ReadRow<EntryField> => ({
  row,
  hidden: grid.isHidden(row),
  name: item.name,
  cells: line?.cells ?? {},
  unitOf: (field) => (field === "value" ? figureUnit(item) : field === "growth" ? (item.growthUnit ?? "") : ""),
  issuedOf: (field) => issuedRecord(item)?.[field] ?? null,
});

const figureUnit = (line: FormLine): string | null => (wordingOfLine(line) === null ? line.unit : null);

/** Every entry cell as it was issued. */
function isUntouched({ item: line }: FoundRow<FormLine>, { cells }: ReturnedLine): boolean {
  const issued = issuedRecord(line) ?? emptyRecord;
  const wording = wordingOfLine(line);
  const sameWords = ({ value, text }: ReturnedCell): boolean =>
    wording !== null &&
    typeof value !== "string" &&
    figureWords(wording, { value, text }) === figureWords(wording, issued);
  return entryFields.every((field) => {
    const cell = cells[field];
    if (cell === undefined) return true;
    return (cell.text === undefined ? cell.value === issued[field] : sameWords(cell)) && !cell.doubt;
  });
}

/** What a sheet of lines says. */
export interface LinesRead {
  readonly lines: readonly ReturnedLine[];
  readonly corrections: readonly ReturnedCorrection[];
  readonly notes: readonly PlaceNote[];
  /** Nobody wrote into an entry cell. */
  readonly untouched: boolean;
  /** Rows below the lines. */
  readonly foot: readonly TableRow[];
}

const issuedRow = (line: FormLine): IssuedRow<FormLine> => ({
  key: line.key,
  item: line,
  name: line.name,
  dataPeriod: line.dataPeriodLabel,
  words: [wordsOf(line.name, line.unit, line.dataPeriodLabel)],
});

export function readLines(sheet: FormSheet, form: IssuedForm): LinesRead {
  const rows = findRows(sheet, form.lines.map(issuedRow), "name", (textAt) => [
    wordsOf(textAt("name"), textAt("unit"), textAt("dataPeriod")),
  ]);
  const lastRow = Math.max(sheet.headRow, ...rows.found.map(({ row }) => row));
  const source: Source = { sheet, onPicture: picturesForFigures(sheet, lastRow) };
  const asTyped = rows.found.map((found) => readLine(source, found));
  const cells = takeFromAbove(rows.found.map((found, at) => readRowOf(sheet, found, asTyped[at])));
  const lines = asTyped.map((line, at) => ({ ...line, cells: cells[at] ?? line.cells }));
  const corrections = rows.free.flatMap(({ row, key }) => readCorrection(source, form, row, key) ?? []);
  return {
    lines,
    corrections,
    notes: [
      ...sheetNotes(sheet, rows.found),
      ...rows.notes,
      ...lockedChanges(sheet, rows.found, lockedOfLine),
      ...rows.found.flatMap(({ item }, at) => commentNotes(item.name, lines[at]?.cells ?? {})),
      ...rows.found.flatMap(({ item }, at) => markNotes(item.name, lines[at]?.cells ?? {}, issuedRecord(item))),
      ...corrections.flatMap(({ indicatorName, cells }) => commentNotes(indicatorName, cells)),
    ],
    untouched:
      corrections.length === 0 &&
      !rows.notes.some(isRefused) &&
      rows.found.every((found, at) => lines[at] && isUntouched(found, lines[at])),
    foot: sheet.grid.rows.filter(({ row }) => row > lastRow),
  };
}
