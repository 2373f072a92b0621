/** A sheet in the making: cells by row and column (counted from 0), merges and heights; knows nothing of forms. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from "hucre/xlsx";

export type CellContent = string | number | null;

interface Extra {
  readonly formula?: string;
  /** A formula without a stored result reads as empty in every program that does not compute. */
  readonly formulaResult?: string | number;
}

export interface Canvas {
  readonly name: string;
  /** Writes a cell; `to` merges it with the columns up to there, each of which gets the style (borders need it). */
  put(row: number, column: number, content: CellContent, style: CellStyle, to?: number, extra?: Extra): void;
  height(row: number, points: number): void;
  heightOf(row: number): number;
  readonly widths: readonly number[];
  sheet(more: Omit<WriteSheet, "name" | "cells" | "merges" | "rowDefs" | "columns">): WriteSheet;
}

export const columnLetter = (column: number): string => String.fromCharCode(65 + column);
export const address = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

const defaultHeight = 15;

/** @param widths in characters, from column A on; column A holds keys and is hidden */
export function createCanvas(name: string, widths: readonly number[]): Canvas {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const heights = new Map<number, { height: number }>();
  return {
    name,
    widths,
    put(row, column, content, style, to = column, extra = {}) {
      for (let c = column; c <= to; c++)
        cells.set(`${row},${c}`, { value: c === column ? content : null, style, ...(c === column ? extra : {}) });
      if (to > column) merges.push({ startRow: row, startCol: column, endRow: row, endCol: to });
    },
    height: (row, points) => void heights.set(row, { height: points }),
    heightOf: (row) => heights.get(row)?.height ?? defaultHeight,
    sheet: (more) => ({
      name,
      cells,
      merges,
      rowDefs: heights,
      columns: widths.map((width, column) => ({ width, hidden: column === 0 })),
      ...more,
    }),
  };
}
