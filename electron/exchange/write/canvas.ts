/** A sheet being drawn: cells, merges and row heights, rows and columns counted from 0. */
import { type Cell, type CellStyle, colToLetter, type MergeRange, type WriteSheet } from "hucre/xlsx";

export type CellContent = string | number | null;

/** As it goes into a cell: nothing that XML cannot hold, one kind of line end. */
export function cellText(text: string): string {
  if (!/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) return text;
  const oneLineEnd = text.toWellFormed().replace(/\r\n?/g, "\n");
  return oneLineEnd.replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""));
}

/** Office programs read `_x0041_` as the character of that number; its underscore is written as one to keep it a text. */
const withoutEscapes = (text: string): string =>
  text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;

/**
 * A cell that is never a formula and never an error value. The library takes the very text `#N/A` for an error; as rich
 * text it stays a text.
 */
export function plainCell(content: CellContent): Partial<Cell> {
  if (typeof content !== "string") return { value: content };
  const value = withoutEscapes(cellText(content));
  return value.startsWith("#") ? { value, richText: [{ text: value }] } : { value };
}

export const cellAddress = (row: number, column: number): string => `${colToLetter(column)}${row + 1}`;

/** One column from row to row, both included: `K6:K15`. */
export const columnRange = (column: number, first: number, last: number): string =>
  `${cellAddress(first, column)}:${cellAddress(last, column)}`;

/** Rows that follow one another become one range: `K6:K9 K11:K12`; empty without rows. */
export function rowRanges(rows: readonly number[], column: number): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.to === row - 1) run.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => columnRange(column, from, to)).join(" ");
}

/** A row nobody gave a height, in points. */
const defaultHeight = 15;

export type Canvas = ReturnType<typeof createCanvas>;

export function createCanvas() {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number; hidden?: boolean }>();

  /** Every cell of a merge carries the style, else it loses its borders. */
  function set(row: number, from: number, to: number, cell: Partial<Cell>, style: CellStyle): void {
    cell.style = style;
    cells.set(`${row},${from}`, cell);
    if (to === from) return;
    const rest = { value: null, style };
    for (let column = from + 1; column <= to; column++) cells.set(`${row},${column}`, rest);
    merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  }

  return {
    put(row: number, column: number, content: CellContent, style: CellStyle): void {
      set(row, column, column, plainCell(content), style);
    },

    /** What is in a hidden column needs no looks; cells without a style are locked. */
    hidden(row: number, column: number, content: CellContent): void {
      cells.set(`${row},${column}`, plainCell(content));
    },

    /** Merged from column to column, both included. */
    span(row: number, from: number, to: number, content: CellContent, style: CellStyle): void {
      set(row, from, to, plainCell(content), style);
    },

    /** So many rows and columns merged to one cell. */
    block(
      row: number,
      column: number,
      [rows, columns]: readonly [number, number],
      content: CellContent,
      style: CellStyle,
    ): void {
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++)
          cells.set(`${row + down},${column + across}`, { value: null, style });
      cells.set(`${row},${column}`, { ...plainCell(content), style });
      merges.push({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 });
    },

    /** @param result what the formula comes to now: programs that do not calculate show it */
    formula(row: number, from: number, to: number, formula: string, result: string, style: CellStyle): void {
      set(row, from, to, { formula, formulaResult: withoutEscapes(cellText(result)) }, style);
    },

    /** In points. Rows with wrapped text need one: no office program grows a locked row. */
    height(row: number, points: number): void {
      rowDefs.set(row, { height: points });
    },

    /** Takes no room on screen or paper. */
    hideRow(row: number): void {
      rowDefs.set(row, { height: 0, hidden: true });
    },

    /** Of every row from the top down to the last one that was given a height, in points. */
    heights(): number[] {
      const rows = Math.max(-1, ...rowDefs.keys()) + 1;
      return Array.from({ length: rows }, (_, row) => rowDefs.get(row)?.height ?? defaultHeight);
    },

    parts: (): Pick<WriteSheet, "cells" | "merges" | "rowDefs"> => ({ cells, merges, rowDefs }),
  };
}
