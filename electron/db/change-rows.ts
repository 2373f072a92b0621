/**
 * Writes rows of the change log, many with one statement: an undo of eighty thousand figures logs a quarter of a million.
 * Rows wait until there are enough of them, until something is read, or until the operation ends.
 */
import type Database from "better-sqlite3";
import type { HashedFields } from "./change-log.ts";
import type { SqlValue } from "./handles.ts";

const together = 100;
const columns = ["id", "operation", "entity", "entity_id", "field", "before", "after", "file", "cell", "hash"];
const insert = (rows: number): string => {
  const one = `(${columns.map(() => "?").join(", ")})`;
  return `INSERT INTO change (${columns.join(", ")}) VALUES ${Array(rows).fill(one).join(", ")}`;
};
const insertOne = insert(1);
const insertMany = insert(together);

export function changeRows(writer: { prepare(sql: string): Database.Statement }) {
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
  const add = (row: HashedFields, hash: string): void => {
    const { id, operation, entity, entityId, field, before, after, file, cell } = row;
    waiting.push(id, operation, entity, entityId, field, before, after, file, cell, hash);
    if (waiting.length === together * columns.length) flush();
  };
  return { add, flush };
}
