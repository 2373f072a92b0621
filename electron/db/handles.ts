/**
 * Two kinds of hands on the database. A `ReadDb` can only ask; a `WriteTx` exists only inside one transaction, which is
 * one operation of the change log. Repositories take the weaker one they need, so that a read cannot write.
 */
import type Database from "better-sqlite3";

export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;
type Parameters = Readonly<Record<string, SqlValue>>;

export interface ReadDb {
  all<T>(sql: string, parameters?: Parameters): T[];
  get<T>(sql: string, parameters?: Parameters): T | undefined;
}

/** One changed fact. `before`/`after` are JSON texts or null (did not exist). */
export interface ChangeEntry {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Returned file and cell address the value was read from; absent for screens. */
  readonly file?: string;
  readonly cell?: string;
}

export interface WriteTx extends ReadDb {
  run(sql: string, parameters?: Parameters): { changes: number; id: number };
  /**
   * Adds a row to a table whose rows are only ever added, and returns its id. Rows may wait to be written together;
   * whatever is read or run next finds them there.
   */
  add(table: string, row: SqlRow): number;
  /** Id of this command's operation in the change log; created with the first use. */
  operation(): number;
  log(entry: ChangeEntry): void;
  readonly at: string;
  readonly actorId: number;
}

/** Prepared statements are kept per connection: the same SQL is compiled once. */
export function reader(db: Database.Database): ReadDb & { prepare(sql: string): Database.Statement } {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    prepare,
    all: <T>(sql: string, parameters: Parameters = {}) => prepare(sql).all(parameters) as T[],
    get: <T>(sql: string, parameters: Parameters = {}) => prepare(sql).get(parameters) as T | undefined,
  };
}
