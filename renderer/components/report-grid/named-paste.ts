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
  for (const [first = "", ...texts] of block) {
    const key = byName.get(plain(first));
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
