/** Where the person is in a grid: one active cell, and a range from the anchor to it. */
import { cellAt, type GridModel, isLocked, type Place } from "./model.ts";

export interface Selection {
  readonly anchor: Place;
  readonly active: Place;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Direction = "up" | "down" | "left" | "right";
/** `edge`: to the end of the filled or the empty stretch, as in a sheet. `page`: a screenful of rows. */
export type Reach = "cell" | "edge" | "page" | "row_end" | "grid_end";

export const at = (active: Place): Selection => ({ anchor: active, active });

export function rangeOf({ anchor, active }: Selection): Range {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export const isSingle = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right;

/** The places of a range, row by row. */
export function placesOf({ top, bottom, left, right }: Range): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push({ row, column });
  return places;
}

const steps: Readonly<Record<Direction, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The place within the grid; of an empty grid its first cell. */
export function clamp({ rows, columns }: GridModel, { row, column }: Place): Place {
  return {
    row: Math.max(0, Math.min(rows.length - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  };
}

const add = (place: Place, step: Place, times = 1): Place => ({
  row: place.row + step.row * times,
  column: place.column + step.column * times,
});
const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** @param pageRows rows of a screenful, for `page` */
export function reach(model: GridModel, from: Place, direction: Direction, far: Reach, pageRows: number): Place {
  const step = steps[direction];
  switch (far) {
    case "cell":
      return clamp(model, add(from, step));
    case "page":
      return clamp(model, add(from, step, pageRows));
    case "row_end":
      return { ...from, column: direction === "left" ? 0 : model.columns.length - 1 };
    case "grid_end":
      return clamp(model, direction === "up" ? { row: 0, column: 0 } : { row: Infinity, column: Infinity });
    case "edge":
      return edge(model, from, step);
  }
}

function edge(model: GridModel, from: Place, step: Place): Place {
  const filled = (place: Place) => cellAt(model, place).text !== "";
  const next = clamp(model, add(from, step));
  if (isSame(next, from)) return from;
  // Within a filled stretch to its end; else to the next filled cell.
  const within = filled(from) && filled(next);
  let place = next;
  for (;;) {
    const following = clamp(model, add(place, step));
    if (isSame(following, place)) return place;
    if (within ? !filled(following) : filled(place)) return place;
    place = following;
  }
}

/** The next (or previous) cell that may be typed into, in reading order; null when there is none: Tab leaves the grid. */
export function nextOpen(model: GridModel, from: Place, forward: boolean): Place | null {
  const width = model.columns.length;
  const step = forward ? 1 : -1;
  for (
    let index = from.row * width + from.column + step;
    index >= 0 && index < model.rows.length * width;
    index += step
  ) {
    const place = { row: Math.floor(index / width), column: index % width };
    if (!isLocked(model, place)) return place;
  }
  return null;
}

export function selectAll(model: GridModel, { active }: Selection): Selection {
  if (model.rows.length === 0) return at(active);
  return { anchor: clamp(model, { row: Infinity, column: Infinity }), active: { row: 0, column: 0 } };
}
