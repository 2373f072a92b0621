/** What pasting, clearing and filling down change, and what they leave and say so: locked cells, what lies outside. */
import { type CellChange, cellAt, changeAt, type GridModel, isLocked, type Place } from "./model.ts";
import { isSingle, placesOf, type Range, rangeOf, type Selection } from "./selection.ts";
import type { Block } from "./tsv.ts";

export interface BlockEdit {
  readonly changes: readonly CellChange[];
  /** Cells that were meant but may not be typed into; only those to which something would have happened. */
  readonly locked: number;
  /** Cells of a pasted block that lie beyond the grid and hold something. */
  readonly outside: number;
  readonly selection: Selection;
}

export function copyOf(model: GridModel, selection: Selection): string[][] {
  const { top, bottom, left, right } = rangeOf(selection);
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) cells.push(cellAt(model, { row, column }).text);
    rows.push(cells);
  }
  return rows;
}

interface Put {
  readonly place: Place;
  readonly text: string;
}

function put(model: GridModel, selection: Selection, texts: readonly Put[]): BlockEdit {
  const changes: CellChange[] = [];
  let locked = 0;
  let outside = 0;
  for (const { place, text } of texts) {
    if (place.row >= model.rows.length || place.column >= model.columns.length) outside += text === "" ? 0 : 1;
    else if (isLocked(model, place)) locked += cellAt(model, place).text === text ? 0 : 1;
    else {
      const change = changeAt(model, place, text);
      if (change) changes.push(change);
    }
  }
  return { changes, locked, outside, selection };
}

/** The block from the range's first cell on; one cell alone fills the whole range, as in a sheet. */
export function paste(model: GridModel, selection: Selection, block: Block): BlockEdit {
  const range = rangeOf(selection);
  const [first] = block[0] ?? [];
  if (block.length === 1 && block[0]?.length === 1 && first !== undefined && !isSingle(range))
    return put(
      model,
      selection,
      placesOf(range).map((place) => ({ place, text: first })),
    );
  const origin = { row: range.top, column: range.left };
  const texts = block.flatMap((cells, row) =>
    cells.map((text, column) => ({ place: { row: origin.row + row, column: origin.column + column }, text })),
  );
  const width = Math.max(1, ...block.map((cells) => cells.length));
  const anchor = {
    row: Math.min(model.rows.length - 1, origin.row + Math.max(1, block.length) - 1),
    column: Math.min(model.columns.length - 1, origin.column + width - 1),
  };
  return put(model, { anchor, active: origin }, texts);
}

export function clear(model: GridModel, selection: Selection): BlockEdit {
  return put(
    model,
    selection,
    placesOf(rangeOf(selection)).map((place) => ({ place, text: "" })),
  );
}

/** The range's first row into those below it; of a single row the one above it into it. */
export function fillDown(model: GridModel, selection: Selection): BlockEdit {
  const range = rangeOf(selection);
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 0) return { changes: [], locked: 0, outside: 0, selection };
  const target: Range = { ...range, top: source + 1 };
  return put(
    model,
    selection,
    placesOf(target).map((place) => ({ place, text: cellAt(model, { ...place, row: source }).text })),
  );
}
