/** What a grid shows and what may happen to it, without any drawing: rows of texts, some of them locked. */

/** A word about a cell, as sign and tint; what exactly is in its message. */
export type CellMark = "changed" | "question" | "error" | "saved" | "conflict";

export interface GridCell {
  readonly text: string;
  /** May not be typed into, whatever its column says. */
  readonly locked?: boolean;
  /** One of these is chosen, whatever its column says. */
  readonly options?: readonly string[] | undefined;
  readonly mark?: CellMark | undefined;
  /** What is to be said about it: what was found and what to do. */
  readonly message?: string | undefined;
}

export interface GridColumn {
  readonly id: string;
  readonly head: string;
  /** The head in full, for those who do not see the columns around it. */
  readonly name?: string;
  /** Several columns under one head, in order; the same word must stand beside each other. */
  readonly group?: string;
  /**
   * `head` names the row and stays in view; `locked` is for reading; `text` and `number` are typed as text (a number is only
   * drawn to the right); `choice` is one of `options`, though a pasted word may be none of them.
   */
  readonly kind: "head" | "locked" | "text" | "number" | "choice";
  readonly options?: readonly string[];
  readonly align?: "right";
  /** Stays in view at the end of the row, however narrow the window; of the last column. */
  readonly stays?: boolean;
  /** Pixels. */
  readonly width: number;
}

export interface GridRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, GridCell>>;
}

export interface GridModel {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** Row and column counted from 0 as shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One text that was replaced; rows and columns by name, so that it can be taken back after the rows were sorted. */
export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

const nothing: GridCell = { text: "", locked: true };

export function cellAt({ rows, columns }: GridModel, { row, column }: Place): GridCell {
  const id = columns[column]?.id;
  return (id === undefined ? undefined : rows[row]?.cells[id]) ?? nothing;
}

export function isLocked(model: GridModel, place: Place): boolean {
  const kind = model.columns[place.column]?.kind;
  return kind === undefined || kind === "head" || kind === "locked" || cellAt(model, place).locked === true;
}

/** The change that puts `text` there; null where it is locked or already so. */
export function changeAt(model: GridModel, place: Place, text: string): CellChange | null {
  const row = model.rows[place.row];
  const column = model.columns[place.column];
  const before = cellAt(model, place).text;
  if (!row || !column || isLocked(model, place) || before === text) return null;
  return { row: row.key, column: column.id, before, after: text };
}
