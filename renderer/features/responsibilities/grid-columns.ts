/** Columns of the grid from left to right; 勾选 is there only for who may change something. */
import type { Role } from "../../../shared/domain/vocabulary.ts";

export const gridColumns = [
  "select",
  "order",
  "source",
  "name",
  "lead",
  "provider",
  "support",
  "since",
  "suggested",
] as const;
export type GridColumn = (typeof gridColumns)[number];

/** The role that a column is about; null where it is about none. */
export function roleOf(column: GridColumn): Role | null {
  return column === "lead" || column === "provider" || column === "support" ? column : null;
}

export interface CellPlace {
  /** Among the rows that are listed. */
  readonly row: number;
  readonly column: GridColumn;
}

type Move = (place: CellPlace, rows: number, columns: readonly GridColumn[]) => CellPlace;

const within = (row: number, rows: number): number => Math.max(0, Math.min(rows - 1, row));
const byRows =
  (step: number): Move =>
  ({ row, column }, rows) => ({ row: within(row + step, rows), column });
const byColumns =
  (step: number): Move =>
  ({ row, column }, _rows, columns) => ({
    row,
    column: columns[Math.max(0, Math.min(columns.length - 1, columns.indexOf(column) + step))] ?? column,
  });

const page = 15;

/** Where a key leads; undefined for keys that do not move. */
export const moves: Readonly<Record<string, Move>> = {
  ArrowUp: byRows(-1),
  ArrowDown: byRows(1),
  ArrowLeft: byColumns(-1),
  ArrowRight: byColumns(1),
  PageUp: byRows(-page),
  PageDown: byRows(page),
  Home: byColumns(-gridColumns.length),
  End: byColumns(gridColumns.length),
};
