/** One printed table, or several below one another, as a worksheet that prints as it reads. */
import type { WriteSheet } from "hucre/xlsx";
import type { Sheet, SheetCell, SheetColumn, SheetSection } from "../../../shared/contract/sheets.ts";
import { noteMark, sheetText } from "../../../shared/text/sheets.ts";
import { type Canvas, cellAddress, cellText, createCanvas } from "../write/canvas.ts";
import { rowHeight } from "../write/text-height.ts";
import { besideNumbers, cellStyles, numberStyle } from "./cell-styles.ts";
import { figureOf } from "./figure.ts";
import type { FormattedCell } from "./list-cells.ts";

/** A cell of a print, or one that knows its format by itself. */
export type TableCell = SheetCell | FormattedCell;

export interface TableSection extends Omit<SheetSection, "rows"> {
  readonly rows: readonly (readonly TableCell[])[];
  /** Of a list to work on: sums below its rows are neither filtered nor put in order. Absent: the table is as it prints. */
  readonly list?: {
    readonly rows: number;
    /** Columns from the first that stay in view and are repeated where the list is several pages wide. */
    readonly kept: number;
  };
}

/** What of a print goes into a workbook. */
export type TableSheet = Pick<
  Sheet,
  | "orientation"
  | "title"
  | "subtitle"
  | "tableNumber"
  | "confidentiality"
  | "info"
  | "empty"
  | "closing"
  | "signature"
  | "summary"
  | "legend"
  | "notes"
> & {
  readonly sections: readonly TableSection[];
  /** Under the table and at the foot of every page: form and verification code, or what the list is of. */
  readonly foot: string;
};

interface DrawnSheet {
  readonly sheet: Omit<WriteSheet, "name">;
  /** Repeated on every page, counted from 1; null where tables with different heads stand in one sheet. */
  readonly headRow: number | null;
  /** Columns repeated on every page; 0: none. */
  readonly kept: number;
}

/** Type area in mm, and how many of them a character of column width takes. */
const typeArea = { landscape: 261, portrait: 164 } as const;
const characterMm = 1.95;
/** mm that a column without a width has at least. */
const leastShare = 30;
const leastHeight = 17;
const leastColumns = 4;
/** mm of columns that one page still shows legibly: wider lists take several pages side by side. */
const mostMm = 420;

export function drawSheet(model: TableSheet): DrawnSheet {
  const widths = columnWidths(model);
  const canvas = createCanvas();
  const list = model.sections.length === 1 ? model.sections[0]?.list : undefined;
  const pages = list ? Math.ceil(sumOf(widths) / (mostMm / characterMm)) : 1;
  // What stands above and below a list is read from its first columns, on the screen and on the first page.
  const last = list ? lastWithin(widths, sumOf(widths) / pages) : widths.length - 1;
  const all = sumOf(widths.slice(0, last + 1));
  let row = 0;
  const line = (text: string, style: (typeof cellStyles)[keyof typeof cellStyles], least = leastHeight): void => {
    if (text === "") return;
    canvas.span(row, 0, last, text, style);
    canvas.height(row, rowHeight([[text, all]], least));
    row += 1;
  };

  line(model.title, list ? cellStyles.listTitle : cellStyles.title, 30);
  line(model.subtitle, cellStyles.subtitle);
  line([model.confidentiality, model.tableNumber].filter((part) => part !== "").join("　　"), cellStyles.info);
  line(model.info.join("　　"), cellStyles.info);
  const heads: number[] = [];
  for (const section of model.sections) {
    if (heads.length > 0) row += 1;
    line(section.title, cellStyles.sectionTitle);
    heads.push(row);
    row = drawTable(canvas, section, widths, row);
    if (section.rows.length === 0)
      line(model.sections.length === 1 ? model.empty : sheetText.none, cellStyles.subtitle);
  }
  if (model.sections.length === 0) line(model.empty, cellStyles.subtitle);
  for (const text of model.closing) line(text, cellStyles.info);
  line(model.signature.map(({ label, text }) => `${label}${text}`).join("　　"), cellStyles.info, 26);
  line(labelled(sheetText.summary, model.summary), cellStyles.note);
  line(labelled(sheetText.legend, model.legend), cellStyles.note);
  for (const [index, note] of model.notes.entries()) line(`${noteMark(index + 1)} ${note}`, cellStyles.note);
  line(model.foot, cellStyles.note);

  const [head] = heads;
  const only = heads.length === 1 && head !== undefined;
  return {
    sheet: {
      columns: widths.map((width) => ({ width })),
      ...canvas.parts(),
      ...pageOf(model, pages),
      ...(only && { freezePane: { rows: head + 1, columns: list?.kept ?? 0 } }),
      ...(only && filterOf(model.sections[0], head)),
    },
    headRow: only ? head + 1 : null,
    kept: pages > 1 ? (list?.kept ?? 0) : 0,
  };
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** The last column that ends within so many characters; the first in any case. */
function lastWithin(widths: readonly number[], room: number): number {
  const beyond = widths.findIndex((_, column) => sumOf(widths.slice(0, column + 1)) > room);
  return beyond < 0 ? widths.length - 1 : Math.max(0, beyond - 1);
}

/** Over the head and the rows that may be put in order. */
function filterOf(section: TableSection | undefined, head: number): Pick<WriteSheet, "autoFilter"> {
  if (!section?.list || section.list.rows === 0) return {};
  const last = cellAddress(head + section.list.rows, section.columns.length - 1);
  return { autoFilter: { range: `${cellAddress(head, 0)}:${last}` } };
}

const labelled = (label: string, text: string): string => (text === "" ? "" : `${label}${text}`);

/** @returns the first row below */
function drawTable(canvas: Canvas, { columns, rows }: TableSection, widths: readonly number[], at: number): number {
  const heads = columns.map(({ head }) => head.join("\n"));
  heads.forEach((head, column) => {
    canvas.put(at, column, head, cellStyles.columnHead);
  });
  canvas.height(
    at,
    rowHeight(
      heads.map((head, column) => [head, widths[column] ?? 0]),
      30,
    ),
  );
  const covered = new Set<string>();
  rows.forEach((cells, index) => {
    const row = at + 1 + index;
    const wrapped: [string, number][] = [];
    let column = 0;
    for (const cell of cells) {
      while (covered.has(`${row},${column}`)) column += 1;
      const { rowSpan = 1, colSpan = 1 } = cell.kind === "formatted" ? {} : cell;
      const { content, style, text } = drawn(cell);
      if (rowSpan > 1 || colSpan > 1) {
        // A print may not reach over its table's end.
        const down = Math.min(rowSpan, rows.length - index);
        canvas.block(row, column, [down, colSpan], content, style);
        for (let r = 0; r < down; r++) for (let c = 0; c < colSpan; c++) covered.add(`${row + r},${column + c}`);
      } else canvas.put(row, column, content, style);
      const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
      wrapped.push([text, width * rowSpan]);
      column += colSpan;
    }
    canvas.height(row, rowHeight(wrapped, leastHeight));
  });
  return at + 1 + rows.length;
}

function drawn(cell: TableCell) {
  if (cell.kind === "formatted") return { content: cell.value, style: numberStyle(cell.numFmt), text: cell.text };
  const figure = figureOf(cell);
  const text = cellText(`${cell.text}${cell.marks.map(noteMark).join("")}`);
  if (figure) return { content: figure.value, style: numberStyle(figure.numFmt), text };
  // Nothing is an empty cell: a text of no characters would be counted as filled.
  return { content: text === "" ? null : text, style: textStyles[cell.kind], text };
}

const textStyles = {
  number: besideNumbers,
  word: cellStyles.word,
  text: cellStyles.text,
  nil: cellStyles.word,
  verdict: cellStyles.word,
  head: cellStyles.head,
} as const;

/** In characters; a column that several tables share is as wide as the widest of them wants. */
function columnWidths({ sections, orientation }: TableSheet): number[] {
  const widths: number[] = [];
  for (const { columns } of sections)
    widthsMm(columns, typeArea[orientation]).forEach((mm, column) => {
      widths[column] = Math.max(widths[column] ?? 0, Math.round(mm / characterMm));
    });
  while (widths.length < leastColumns) widths.push(Math.round(leastShare / characterMm));
  return widths;
}

function widthsMm(columns: readonly SheetColumn[], room: number): number[] {
  const free = columns.filter(({ widthMm }) => widthMm === null).length;
  const taken = columns.reduce((sum, { widthMm }) => sum + (widthMm ?? 0), 0);
  const share = Math.max(leastShare, (room - taken) / Math.max(1, free));
  return columns.map(({ widthMm }) => widthMm ?? share);
}

/** Codes of a footer begin with `&`. */
const footerText = (text: string): string => text.replaceAll("&", "&&");

function pageOf({ orientation, foot }: TableSheet, pagesWide: number): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.8, bottom: 0.7, left: 0.7, right: 0.7, header: 0.4, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&"仿宋,常规"&9${footerText(foot)}&C&"宋体,常规"&12— &P —` },
  };
}
