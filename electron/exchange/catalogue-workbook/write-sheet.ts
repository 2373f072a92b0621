/** One sheet of records: heads in the first row, one record a row, lists for closed vocabularies. */
import type { DataValidation, WriteSheet } from "hucre/xlsx";
import { type CellContent, columnRange, createCanvas } from "../write/canvas.ts";
import { rowHeight } from "../write/text-height.ts";
import { chooseFrom } from "../write/validations.ts";
import { type FieldColumn, joinLines, valueAt } from "./column.ts";
import type { SheetLayout } from "./layout.ts";
import type { Names } from "./names.ts";
import { landscapePage } from "./page.ts";
import * as styles from "./styles.ts";

const headHeight = 34;
const leastHeight = 20;
/** Rows below the last one that have the lists too. */
const roomForNew = 300;
const nameWidth = 24;
/** Of a plan: 十五五. */
const shortNameWidth = 10;
/** Office programs without 仿宋 take a taller font. */
const spareHeight = 4;

/** A column as it stands on the sheet: a reference takes two. */
interface Drawn {
  readonly column: FieldColumn;
  readonly part: "value" | "name";
  readonly width: number;
}

const drawnColumns = (columns: readonly FieldColumn[]): Drawn[] =>
  columns.flatMap((column): Drawn[] => [
    { column, part: "value", width: column.width },
    ...(column.kind === "reference"
      ? [{ column, part: "name" as const, width: column.to === "plans" ? shortNameWidth : nameWidth }]
      : []),
  ]);

function content(record: object, { column, part }: Drawn, names: Names): CellContent {
  const value = valueAt(record, column.field);
  if (value === undefined || value === null) return null;
  if (column.kind === "reference" && part === "name") return names[column.to].get(String(value)) || null;
  if (column.kind === "number") return Number(value);
  if (column.kind === "yesNo") {
    const isUsual = typeof column.blank === "object" && column.blank.means === value;
    return isUsual ? null : value === true ? "是" : "否";
  }
  if (column.kind === "choice") return column.labels[String(value)] ?? String(value);
  if (column.kind === "lines") return joinLines(value as string[]) || null;
  if (column.kind === "words") return (value as string[]).join("、") || null;
  return String(value) || null;
}

function styleOf({ column, part }: Drawn) {
  if (part === "name") return styles.name;
  if (column.kind === "number") return styles.number;
  return column.kind === "choice" || column.kind === "yesNo" || column.kind === "period" ? styles.word : styles.text;
}

const headStyle = ({ column, part }: Drawn) =>
  part === "name" ? styles.nameHead : column.blank === "refused" ? styles.requiredHead : styles.optionalHead;

function validation({ column, part }: Drawn, at: number, lastRow: number): DataValidation[] {
  const range = columnRange(at, 1, lastRow);
  if (part === "name" || (column.kind !== "choice" && column.kind !== "yesNo")) return [];
  const options = column.kind === "choice" ? Object.values(column.labels) : ["是", "否"];
  return [chooseFrom(range, options, column.head, column.help)];
}

export function drawRecordSheet(layout: SheetLayout, rows: readonly object[], names: Names): WriteSheet {
  const canvas = createCanvas();
  const drawn = drawnColumns(layout.columns);
  drawn.forEach((each, at) => {
    const head = each.part === "name" && each.column.kind === "reference" ? each.column.nameHead : each.column.head;
    canvas.put(0, at, head, headStyle(each));
  });
  canvas.height(0, headHeight);
  rows.forEach((record, index) => {
    const contents = drawn.map((each) => content(record, each, names));
    drawn.forEach((each, at) => {
      canvas.put(index + 1, at, contents[at] ?? null, styleOf(each));
    });
    const texts = drawn.map(({ width }, at) => [String(contents[at] ?? ""), width] as const);
    canvas.height(index + 1, rowHeight(texts, leastHeight) + spareHeight);
  });
  return {
    name: layout.name,
    columns: drawn.map(({ column, part, width }) => ({
      width,
      style: column.kind === "number" && part === "value" ? styles.newNumber : styles.newText,
    })),
    ...canvas.parts(),
    ...landscapePage(
      layout.name,
      drawn.reduce((sum, { width }) => sum + width, 0),
    ),
    freezePane: { rows: 1, columns: Math.min(2, drawn.length - 1) },
    autoFilter: {
      range: `${columnRange(0, 0, 0).split(":")[0]}:${columnRange(drawn.length - 1, 0, rows.length).split(":")[1]}`,
    },
    dataValidations: drawn.flatMap((each, at) => validation(each, at, rows.length + roomForNew)),
  };
}
