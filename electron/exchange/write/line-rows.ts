/** The rows of 指标填报: what is asked, what is known, and the cells to fill in. */
import type { CellStyle } from "hucre/xlsx";
import { wordingOfLine, wordsOf } from "../../../shared/domain/figure-words.ts";
import {
  type EntryField,
  type EntryRecord,
  emptyRecord,
  entryFields,
  type FormLine,
  issuedRecord,
} from "../../../shared/domain/form.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { type Column, keyColumn, type ReferenceColumn } from "../layout/indicator-sheet.ts";
import { type Canvas, type CellContent, cellAddress, cellText } from "./canvas.ts";
import { entryNumber, growthNumber, plainNumber, referenceNumber, styles } from "./styles.ts";
import { rowHeight } from "./text-height.ts";

export interface LineCell {
  readonly cell: string;
  readonly key: string;
  readonly field: EntryField;
  readonly base: string | number | null;
}

/** Two lines of text: room for a remark typed later. */
const leastHeight = 31;

/** Marks lines that are reported only when something happened. */
export const optionalMark = "※";

type Drawn = readonly [content: CellContent, style: CellStyle];

/** The plan's own figure: its digits as printed, as a number where it is one. */
const planFigure = (text: string): Drawn =>
  text !== "" && String(Number(text)) === text
    ? [Number(text), plainNumber]
    : // 1200（2021年）: the year on a line of its own, rather than broken in the middle.
      [text.replace(/(?=（\d{4}年）$)/, "\n") || "—", styles.word];

function referenceCell(id: ReferenceColumn, line: FormLine, index: number): Drawn {
  switch (id) {
    case "order":
      return [line.optional ? `${optionalMark}${index + 1}` : index + 1, styles.word];
    case "name":
      return [line.name, styles.text];
    case "unit":
    case "reportMode":
      return [line[id], styles.word];
    case "dataPeriod":
      return [line.dataPeriodLabel, styles.word];
    case "baseline":
      return planFigure(line.baselineText);
    case "target":
      return planFigure(line.targetText);
    case "samePeriodLastYear":
    case "lastFullYear":
      return [line[id], typeof line[id] === "number" ? referenceNumber(line.decimals) : styles.word];
  }
}

/** What stands in the entry cell at issue, and how. */
function entryCell(field: EntryField, record: EntryRecord, line: FormLine): Drawn {
  switch (field) {
    case "value":
      if (wordingOfLine(line)?.kind === "composition") return [words(record, line), styles.entryParts];
      return wordingOfLine(line) ? [words(record, line), styles.entryWord] : [record.value, entryNumber(line.decimals)];
    case "growth":
      return [record.growth, growthNumber];
    case "growthBasis":
    case "vintage":
      return [record[field], styles.entryWord];
    case "filling":
      return [record.filling && fillingLabel[record.filling], styles.entryWord];
    case "remark":
      return [record.remark || null, styles.entryText];
  }
}

/** The words of a figure given in words. Always text: a share without its parts too. */
function words(record: EntryRecord, line: FormLine): string | null {
  const wording = wordingOfLine(line);
  const shown = wording && wordsOf(wording, record);
  return shown === null ? null : String(shown);
}

/** The value the merge starts from: as the cell shows it, but 填报情况 by its code. */
function baseOf(field: EntryField, record: EntryRecord, line: FormLine): string | number | null {
  const value = field === "value" && wordingOfLine(line) ? words(record, line) : record[field];
  return typeof value === "string" ? cellText(value) || null : value;
}

const isEntryField = (id: Column["id"]): id is EntryField => entryFields.some((field) => field === id);

/** @returns the entry cells of the row, with their base */
export function drawLine(
  canvas: Canvas,
  row: number,
  line: FormLine,
  index: number,
  columns: readonly Column[],
): LineCell[] {
  const record = issuedRecord(line) ?? emptyRecord;
  const cells: LineCell[] = [];
  const texts: [string, number][] = [];
  canvas.hidden(row, keyColumn, line.key);
  columns.forEach(({ id, width }, position) => {
    const column = position + 1;
    const isEntry = isEntryField(id);
    const [content, style] = isEntry ? entryCell(id, record, line) : referenceCell(id, line, index);
    canvas.put(row, column, content, style);
    if (typeof content === "string") texts.push([content, width]);
    if (isEntry)
      cells.push({ cell: cellAddress(row, column), key: line.key, field: id, base: baseOf(id, record, line) });
  });
  canvas.height(row, rowHeight(texts, leastHeight));
  return cells;
}
