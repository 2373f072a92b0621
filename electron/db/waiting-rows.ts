/**
 * Writes rows many with one statement: a merge adds tens of thousands of figures, an undo logs a quarter of a million
 * changes. Rows wait until there are enough of them, until something is read, or until the operation ends.
 */
import type Database from "better-sqlite3";
import type { SqlValue } from "./handles.ts";

const together = 100;

export interface WaitingRows {
  /** One value for each column. */
  add(values: readonly SqlValue[]): void;
  flush(): void;
}

export function waitingRows(
  writer: { prepare(sql: string): Database.Statement },
  table: string,
  columns: readonly string[],
): WaitingRows {
  const one = `(${columns.map(() => "?").join(", ")})`;
  const insert = (rows: number): string =>
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${Array(rows).fill(one).join(", ")}`;
  const [insertOne, insertMany] = [insert(1), insert(together)];
  /** Row after row, column by column. */
  const waiting: SqlValue[] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    if (waiting.length === together * columns.length) writer.prepare(insertMany).run(waiting);
    else
      for (let at = 0; at < waiting.length; at += columns.length)
        writer.prepare(insertOne).run(waiting.slice(at, at + columns.length));
    waiting.length = 0;
  };
  const add = (values: readonly SqlValue[]): void => {
    for (const value of values) waiting.push(value);
    if (waiting.length === together * columns.length) flush();
  };
  return { add, flush };
}
