/**
 * 应报、实报、按时、缺报原因 of a period: one cell per organisation and asked figure, counted by whatever one asks for. Late stays
 * late: a figure that came after its due day is 实报, never 按时, whatever was done later.
 */
import type { Filling } from "./vocabulary.ts";

/** What is known of one asked figure. `exempt`: 免报. */
export type CellAnswer = Exclude<Filling, "reported"> | "filled" | "blank" | "exempt";

export interface AskedCell {
  readonly organisation: string;
  readonly indicator: string;
  readonly answer: CellAnswer;
  /** It, or the file that brought it, came after the day it was due. */
  readonly late: boolean;
}

export interface Completeness {
  /** 应报: asked for, without what is exempt. */
  readonly asked: number;
  /** 实报: a figure, or the word that there is none for a reason of its own (无数据, 不适用). */
  readonly answered: number;
  /** 按时: answered, and not late. */
  readonly onTime: number;
  /** 缺报 by reason: 未取得, or nothing said at all. */
  readonly missing: { readonly not_obtained: number; readonly blank: number };
  /** Of the answered: without a figure. */
  readonly withoutFigure: { readonly nil: number; readonly not_applicable: number };
  readonly exempt: number;
}

const answeredBy: ReadonlySet<CellAnswer> = new Set<CellAnswer>(["filled", "nil", "not_applicable"]);

export function completenessOf(cells: readonly AskedCell[]): Completeness {
  const count = (answer: CellAnswer): number => cells.filter((cell) => cell.answer === answer).length;
  const answered = cells.filter((cell) => answeredBy.has(cell.answer));
  return {
    asked: cells.length - count("exempt"),
    answered: answered.length,
    onTime: answered.filter(({ late }) => !late).length,
    missing: { not_obtained: count("not_obtained"), blank: count("blank") },
    withoutFigure: { nil: count("nil"), not_applicable: count("not_applicable") },
    exempt: count("exempt"),
  };
}

/** The same by organisation or by line, in the order in which they first occur. */
export function completenessBy(
  cells: readonly AskedCell[],
  key: "organisation" | "indicator",
): { readonly key: string; readonly counts: Completeness }[] {
  return [...Map.groupBy(cells, (cell) => cell[key])].map(([each, own]) => ({
    key: each,
    counts: completenessOf(own),
  }));
}
