/** A list as it is taken away: worksheets made column by column, and what has to be known to read them. */
import { blank, type ListCell, word } from "../../exchange/printed-workbook/list-cells.ts";

export interface ListColumn<Row> {
  readonly head: string;
  /** Millimetres on the printed page; null: a share of what is left. */
  readonly mm: number | null;
  readonly cell: (row: Row, index: number) => ListCell;
  /** In the row of sums; where none says anything there is no such row. */
  readonly sum?: ListCell;
}

export interface ListSheet {
  readonly name: string;
  readonly columns: readonly Pick<ListColumn<never>, "head" | "mm">[];
  readonly rows: readonly (readonly ListCell[])[];
  readonly sums: readonly ListCell[] | null;
  /** Said in place of rows. */
  readonly empty: string;
  /** Columns that stay in view: what the rows are. */
  readonly kept: number;
}

export interface ListExport {
  readonly title: string;
  /** What of it goes into the file's name beside the title: the period, the batch. */
  readonly about: string;
  /** As at when, in words; empty where the list is of no moment. */
  readonly asAt: string;
  readonly filters: readonly string[];
  readonly source: string;
  /** Empty where the heads say it. */
  readonly unit: string;
  readonly notes: readonly string[];
  readonly sheets: readonly ListSheet[];
}

export function listSheet<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  empty: string,
  kept = 2,
): ListSheet {
  return {
    name,
    columns,
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    sums: columns.some(({ sum }) => sum !== undefined) ? columns.map(({ sum }) => sum ?? blank) : null,
    empty,
    kept,
  };
}

/** 1, 2, 3 … as the rows stand. */
export const numbered: ListColumn<unknown> = {
  head: "序号",
  mm: 11,
  cell: (_, index) => ({ kind: "formatted", value: index + 1, numFmt: "0", text: String(index + 1) }),
};

/** A word, or nothing. */
export const wordOr = (words: string | null | undefined): ListCell => word(words ?? "");
