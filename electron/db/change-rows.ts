/**
 * Writes rows of the change log, many with one statement: an undo of eighty thousand figures logs a quarter of a million.
 * Rows wait until there are enough of them, until something is read, or until the operation ends.
 */
import type Database from "better-sqlite3";
import type { HashedFields } from "./change-log.ts";
import type { SqlValue } from "./handles.ts";

const together = 50;
const columns = "id, operation, entity, entity_id, field, before, after, file, cell, hash";
const one = `(${columns.replaceAll(/\w+/g, "?")})`;
const insert = (rows: number): string => `INSERT INTO change (${columns}) VALUES ${Array(rows).fill(one).join(", ")}`;

export function changeRows(writer: { prepare(sql: string): Database.Statement }) {
  const waiting: SqlValue[][] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    if (waiting.length === together) writer.prepare(insertMany).run(waiting.flat());
    else for (const row of waiting) writer.prepare(insertOne).run(row);
    waiting.length = 0;
  };
  const add = (row: HashedFields, hash: string): void => {
    const { id, operation, entity, entityId, field, before, after, file, cell } = row;
    waiting.push([id, operation, entity, entityId, field, before, after, file, cell, hash]);
    if (waiting.length === together) flush();
  };
  return { add, flush };
}

const insertOne = insert(1);
const insertMany = insert(together);
