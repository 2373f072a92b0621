/**
 * The words a cell sits beside. Next year's form may have a row more: a cell is filled only where the same words still
 * stand to its left and above it, and the table still counts in the same unit.
 */
import { newestYear, withoutPeriod } from "../mapping/period-words.ts";
import { findHead, isFigureText } from "../mapping/table-heads.ts";
import { unitOfTable } from "../mapping/table-unit.ts";
import { type Beside, cellName, type FormCell, placeName, positionOf } from "./form-mapping.ts";
import { type FormSheet, isCovered, isPlaceholder, textAt } from "./form-sheet.ts";

const highestHead = 4;
const isYearHead = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
const isWord = (text: string): boolean =>
  text !== "" && !isPlaceholder(text) && (!isFigureText(text) || isYearHead(text));
const distinct = (texts: readonly string[]): string[] => texts.filter((text, at) => text !== texts[at - 1]);

/** The newest year a form speaks of; what its other years are told by. */
export function newestYearOfForm(sheets: readonly FormSheet[]): number | null {
  return newestYear(
    sheets.flatMap(({ name, rows }) => [name, ...rows.slice(0, 12).flat()]).filter((t) => t.length <= 60),
  );
}

export type BesideReader = (row: number, column: number) => Beside;

/** Reads what cells of a sheet sit beside; what a whole column needs is found once. */
export function besideReader(sheet: FormSheet, newest: number | null): BesideReader {
  const unit = unitOfTable(sheet, false, []);
  const head = findHead(sheet);
  const plain = (text: string): string => withoutPeriod(text, newest);
  const labels = new Map<number, readonly string[]>();
  const labelsLeftOf = (column: number): readonly string[] => {
    const known = labels.get(column) ?? sheet.rows.map((_, row) => leftOf(sheet, row, column));
    labels.set(column, known);
    return known;
  };
  return (row, column) => {
    const left = labelsLeftOf(column);
    return {
      left: plain(toldApart(left, row)),
      above: plain(aboveOf(sheet, row, column, head && row > head.top ? head.top : 0)),
      unit,
    };
  };
}

/** All words of the row before the cell: name, unit. A band across the sheet is none. */
function leftOf(sheet: FormSheet, row: number, column: number): string {
  const texts = Array.from({ length: column }, (_, at) => textAt(sheet, row, at)).filter(isWord);
  return isBand(sheet, row, column) ? "" : distinct(texts).join("/");
}

/** Of rows that read the same (其中：市级以上) each is told by the last row before it that is the only one of its name. */
function toldApart(labels: readonly string[], row: number): string {
  const own = labels[row] ?? "";
  const once = (label: string): boolean => label !== "" && labels.indexOf(label) === labels.lastIndexOf(label);
  if (own === "" || once(own)) return own;
  const under = labels.slice(0, row).findLast(once) ?? "";
  return `${under}＞${own}`;
}

/** The nearest head over a cell, with the heads right over that one; not what stands above the table (`top`). */
function aboveOf(sheet: FormSheet, row: number, column: number, top: number): string {
  const heads: string[] = [];
  for (let at = row - 1; at >= top && heads.length < highestHead; at--) {
    const text = textAt(sheet, at, column);
    const isHead = isWord(text) && !/[:：]$/.test(text) && !isBand(sheet, at, column);
    if (isHead) heads.unshift(text);
    else if (heads.length > 0) break;
  }
  return distinct(heads).join("/");
}

/** A title, or 一、综合 across the table, says nothing of a column. */
function isBand(sheet: FormSheet, row: number, column: number): boolean {
  const first = textAt(sheet, row, 0);
  return column > 0 && first !== "" && first === textAt(sheet, row, column);
}

const sameBeside = (a: Beside, b: Beside): boolean => a.left === b.left && a.above === b.above && a.unit === b.unit;

/** A mapped cell that does not sit beside the same words any more. */
export interface MovedCell {
  /** `Sheet!D7` where it was mapped. */
  readonly was: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: Beside;
  /** Null: the sheet is no longer there. */
  readonly now: Beside | null;
  /** The one place where its words stand now; null where there is none, or several. */
  readonly to: { readonly sheet: string; readonly cell: string } | null;
}

export interface CarriedOver {
  /** Under the names of the new form's sheets. */
  readonly same: readonly FormCell[];
  readonly moved: readonly MovedCell[];
}

/** What a mapping means in another form: nothing goes into a cell that sits beside other words. */
export function carriedOver(cells: readonly FormCell[], sheets: readonly FormSheet[]): CarriedOver {
  const newest = newestYearOfForm(sheets);
  const readers = new Map(sheets.map((sheet) => [sheet.name, besideReader(sheet, newest)]));
  const same: FormCell[] = [];
  const moved: MovedCell[] = [];
  for (const one of cells) {
    const sheet = sheetLike(one.sheet, cells, sheets, newest);
    const read = sheet && readers.get(sheet.name);
    const { row, column } = positionOf(one.cell);
    const now = read ? read(row, column) : null;
    if (sheet && now && (one.beside === null || sameBeside(one.beside, now)))
      same.push({ ...one, sheet: sheet.name, beside: now });
    else if (one.beside)
      moved.push({
        was: placeName(one),
        sheet: sheet?.name ?? one.sheet,
        cell: one.cell,
        before: one.beside,
        now,
        to: sheet && read ? placeOf(one.beside, sheet, read) : null,
      });
    else
      moved.push({
        was: placeName(one),
        sheet: one.sheet,
        cell: one.cell,
        before: { left: "", above: "", unit: "" },
        now,
        to: null,
      });
  }
  return { same, moved };
}

/** By its name; by its name without the quarter; the only sheet, where each has one. */
function sheetLike(
  name: string,
  cells: readonly FormCell[],
  sheets: readonly FormSheet[],
  newest: number | null,
): FormSheet | undefined {
  const exact = sheets.find((sheet) => sheet.name === name);
  if (exact) return exact;
  const alike = sheets.filter((sheet) => withoutPeriod(sheet.name, newest) === withoutPeriod(name, newestYear([name])));
  if (alike.length === 1) return alike[0];
  return sheets.length === 1 && cells.every(({ sheet }) => sheet === name) ? sheets[0] : undefined;
}

function placeOf(beside: Beside, sheet: FormSheet, read: BesideReader): MovedCell["to"] {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const places = sheet.rows.flatMap((_, row) =>
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => isPlaceholder(textAt(sheet, row, column)) && !isCovered(sheet, row, column))
      .filter((column) => sameBeside(beside, read(row, column)))
      .map((column) => cellName(row, column)),
  );
  const [only] = places;
  return places.length === 1 && only !== undefined ? { sheet: sheet.name, cell: only } : null;
}
