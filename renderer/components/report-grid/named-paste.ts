/**
 * A pasted block whose first column names the organisations: its figures go to the rows of those names, whatever order
 * they stand in. Where nothing in the first column is a name, the block is not ours and goes in by position.
 */
import { type CellChange, changeAt, type GridModel } from "../grid/model.ts";
import type { Block } from "../grid/tsv.ts";

/** A row of the grid by the names that it may have in a list. */
interface NamedRow {
  readonly key: string;
  readonly names: readonly string[];
}

export interface NamedPaste {
  readonly changes: readonly CellChange[];
  readonly rows: number;
  /** First cells of rows that hold something and belong to nobody; also a name that came before. */
  readonly unmatched: readonly string[];
}

const plain = (name: string): string => name.replace(/\s/gu, "").replace(/(办事处|管理委员会|管委会)$/u, "");

/** Words that are an answer, where a list has no number. */
const isAnswer = (text: string): boolean => /^(是|否|不适用|未取得)$/u.test(text);

/** The list's own head is nobody's row: words in every column, and none that could be meant for a cell. */
const isHead = ([, ...texts]: readonly string[]): boolean => {
  const said = texts.map((text) => text.trim()).filter((text) => text !== "");
  return said.length > 0 && said.every((text) => !/\d/u.test(text) && !isAnswer(text));
};

/** @param column of the grid at which the figures begin, or the first open one behind it */
export function namedPaste(
  rows: readonly NamedRow[],
  model: GridModel,
  block: Block,
  column: number,
): NamedPaste | null {
  const byName = new Map(rows.flatMap(({ key, names }) => names.map((name) => [plain(name), key] as const)));
  if (!block.some(([first = ""]) => byName.has(plain(first)))) return null;
  const open = model.columns.flatMap(({ kind }, at) =>
    at >= column && kind !== "head" && kind !== "locked" ? [at] : [],
  );
  const changes: CellChange[] = [];
  const unmatched: string[] = [];
  const done = new Set<string>();
  for (const [index, line] of block.entries()) {
    const [first = "", ...texts] = line;
    const key = byName.get(plain(first));
    if (key === undefined && index === 0 && isHead(line)) continue;
    if (key === undefined || done.has(key)) {
      if (first.trim() !== "") unmatched.push(first.trim());
      continue;
    }
    done.add(key);
    const row = model.rows.findIndex((each) => each.key === key);
    for (const [at, text] of texts.entries()) {
      const to = open[at];
      // A blank cell of a list says nothing: what stands is left.
      const change = to === undefined || text.trim() === "" ? null : changeAt(model, { row, column: to }, text.trim());
      if (change) changes.push(change);
    }
  }
  return { changes, rows: done.size, unmatched };
}
