/** The sheet 考核数据: everybody who is scored by row, the lines that the organisation supplies by column (01 §1.7, 03 §3.1). */
import type { CellStyle } from "hucre/xlsx";
import {
  type FormMatrix,
  type FormMatrixRow,
  type MatrixLine,
  type SupplyField,
  supplyKey,
} from "../../../shared/domain/assessment/form-matrix.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { lineHeadText, matrixTitle, suppliedText } from "../../../shared/text/assessment-workbook.ts";
import type { MetaCell } from "../layout/identity.ts";
import { checkNumberLabel, keyColumn } from "../layout/indicator-sheet.ts";
import {
  type MatrixColumn,
  type MatrixColumnId,
  matrixColumns,
  matrixSheetName,
  supplyColumnId,
} from "../layout/matrix-sheet.ts";
import { type Canvas, cellAddress, columnRange, createCanvas } from "./canvas.ts";
import { countedTextsFormula, countedTextsText } from "./check-number.ts";
import { type EntrySheet, entrySheet } from "./entry-sheet.ts";
import { matrixShades, matrixValidations } from "./matrix-rules.ts";
import { drawStampBlock, type TypedStamp } from "./stamp-block.ts";
import { entryNumber, referenceNumber, styles, targetNumber } from "./styles.ts";
import { rowHeight } from "./text-height.ts";
import { drawTitleBlock } from "./title-block.ts";

const tableNumber = "监测表5";
const checkText = `${checkNumberLabel}（自动计算，勿改）`;
const rowPoints = 18;
/** Three signatures at the foot, a telephone number among them, need so many columns: a matrix of one line has fewer. */
const leastColumns = 10;
const spareWidth = 12;
/** The last rows stay with the stamp block. */
const rowsWithStamp = 2;

/** @param typedBefore where who filled the form in is typed already; null: here */
export function drawMatrixSheet(form: IssuedForm, matrix: FormMatrix, typedBefore: TypedStamp | null): EntrySheet {
  const canvas = createCanvas();
  const columns = matrixColumns(matrix);
  const columnOf = (id: MatrixColumnId) => columns.findIndex((column) => column.id === id) + 1;
  const spare = Array.from({ length: Math.max(0, leastColumns - columns.length) }, () => spareWidth);
  const widths = [2, ...columns.map(({ width }) => width), ...spare];
  const last = widths.length - 1;
  const firstSupply = columnOf("kind") + 1;

  const keyRow = drawTitleBlock(canvas, form, {
    title: matrixTitle,
    tableNumber,
    widths,
    middle: firstSupply,
    right: Math.max(firstSupply + 1, last - 1),
  });
  const groupRow = keyRow + 1;
  const headRow = keyRow + 2;
  for (const { id } of columns) canvas.hidden(keyRow, columnOf(id), id);
  canvas.hideRow(keyRow);
  drawHeads(canvas, matrix, columns, groupRow, headRow);

  const first = headRow + 1;
  const lastLine = first + matrix.rows.length - 1;
  const cells = matrix.rows.flatMap((row, index) => drawRow(canvas, first + index, row, index, matrix, columns));

  const checkRow = lastLine + 1;
  const counted = countedOf(matrix, (line) => columnRange(columnOf(supplyColumnId(line, "value")), first, lastLine));
  canvas.span(checkRow, 1, firstSupply - 1, checkText, styles.band);
  canvas.formula(checkRow, firstSupply, last, countedTextsFormula(counted), countedTextsText(counted), styles.computed);
  canvas.height(checkRow, rowPoints);
  const stampCells = drawStampBlock(canvas, checkRow + 1, form, stampPlaces(last), typedBefore);

  const ranges = { columnOf, first, last: lastLine };
  return entrySheet(canvas, form, {
    name: matrixSheetName,
    tableNumber,
    widths,
    headRow,
    headFrom: groupRow,
    nameColumn: columnOf("name"),
    tailFrom: () => Math.max(first, checkRow - rowsWithStamp),
    dataValidations: matrixValidations(matrix, ranges),
    conditionalRules: matrixShades(matrix, ranges),
    cells,
    stampCells,
    typedBefore,
  });
}

/** Two rows of heads: the line over its columns, or one cell over both. */
function drawHeads(
  canvas: Canvas,
  { lines }: FormMatrix,
  columns: readonly MatrixColumn[],
  groupRow: number,
  headRow: number,
): void {
  const at = (id: MatrixColumnId) => columns.findIndex((column) => column.id === id) + 1;
  const texts: [string, number][] = [];
  for (const line of lines) {
    const own = columns.filter(({ id }) => id.startsWith(`${line.key}.`));
    const from = at(supplyColumnId(line, "previous"));
    const text = lineHeadText(line);
    canvas.span(groupRow, from, from + own.length - 1, text, styles.columnHead);
    texts.push([text, own.reduce((sum, { width }) => sum + width, 0)]);
  }
  for (const { id, head, entry } of columns) {
    const isSupply = lines.some(({ key }) => id.startsWith(`${key}.`));
    const style = entry ? styles.entryHead : styles.columnHead;
    if (!isSupply) canvas.put(groupRow, at(id), null, style);
    canvas.put(headRow, at(id), head, style);
  }
  canvas.height(groupRow, rowHeight(texts, 34));
  canvas.height(headRow, rowPoints);
}

type RowCell = Pick<MetaCell, "cell" | "key" | "field" | "base">;

function drawRow(
  canvas: Canvas,
  at: number,
  row: FormMatrixRow,
  index: number,
  { lines }: FormMatrix,
  columns: readonly MatrixColumn[],
): RowCell[] {
  const columnOf = (id: MatrixColumnId) => columns.findIndex((column) => column.id === id) + 1;
  canvas.hidden(at, keyColumn, row.key);
  canvas.put(at, columnOf("order"), index + 1, styles.word);
  canvas.put(at, columnOf("name"), row.name, styles.text);
  canvas.put(at, columnOf("kind"), row.kind, styles.word);
  canvas.put(at, columnOf("reason"), null, styles.entryText);
  const width = columns.find(({ id }) => id === "name")?.width ?? 0;
  canvas.height(at, rowHeight([[row.name, width]], rowPoints));
  const cells = lines.flatMap((line, position): RowCell[] => {
    const { current = null, previous = null } = row.cells[position] ?? {};
    const before = suppliedText(line, previous);
    canvas.put(at, columnOf(supplyColumnId(line, "previous")), before ?? "—", greyFigure(line));
    return (["target", "value"] as const).flatMap((field): RowCell[] => {
      const column = columnOf(supplyColumnId(line, field));
      if (column === 0) return [];
      const base = field === "target" ? (current?.target ?? null) : suppliedText(line, current);
      canvas.put(at, column, base, entryStyle(line, field));
      return [{ cell: cellAddress(at, column), key: supplyKey(row, line), field, base }];
    });
  });
  const reason = cellAddress(at, columnOf("reason"));
  return [...cells, { cell: reason, key: row.key, field: "remark", base: null }];
}

const entryStyle = ({ rule, decimals }: MatrixLine, field: SupplyField): CellStyle =>
  rule.kind === "yes_no" ? styles.entryWord : field === "target" ? targetNumber(decimals) : entryNumber(decimals);

/** What stood last quarter is for comparing: grey, so that nobody takes it for what is asked. */
const greyInk = { rgb: "FF7F7F7F" };
const greyStyles = new Map<number, ReturnType<typeof referenceNumber>>();
function greyFigure({ decimals }: MatrixLine): ReturnType<typeof referenceNumber> {
  const known = greyStyles.get(decimals);
  if (known) return known;
  const base = referenceNumber(decimals);
  const made = { ...base, font: { ...base.font, color: greyInk } };
  greyStyles.set(decimals, made);
  return made;
}

function countedOf({ lines, rows }: FormMatrix, range: (line: MatrixLine) => string) {
  return [
    {
      label: "已填",
      ranges: lines.map(range).join(" "),
      texts: rows.flatMap(({ cells }) =>
        lines.map((line, at) => String(suppliedText(line, cells[at]?.current ?? null) ?? "")),
      ),
    },
  ];
}

/** Three signatures, each with a label and a line. */
function stampPlaces(last: number): Parameters<typeof drawStampBlock>[3] {
  // 单位盖章 below 被考核单位; the columns of figures and 说明 are halved.
  const [first, second] = [4, 5];
  const third = second + Math.ceil((last - first) / 2);
  return [
    [1, 2, 3, first],
    [second, second, second + 1, third - 1],
    [third, third, third + 1, last],
  ];
}
