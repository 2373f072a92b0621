/**
 * The database of one data directory: a read-only connection for questions and one writer. A write is one transaction
 * and one operation in the change log; nothing asynchronous may happen inside.
 */
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../shared/domain/errors.ts";
import type { ActorRole } from "../../shared/domain/vocabulary.ts";
import { backupBefore } from "./backup.ts";
import { changeHasher, lastChange } from "./change-log.ts";
import { checkpointLater } from "./checkpoint.ts";
import { type ChangeEntry, type ReadDb, reader, type SqlRow, type WriteTx } from "./handles.ts";
import { holdInstanceLock, type InstanceLock } from "./instance-lock.ts";
import { checkedVersion, migrate, schemaVersion } from "./migrate.ts";
import { actorId } from "./repos/actors.ts";
import { refreshLineFigures } from "./repos/line-figures.ts";
import { putSetting } from "./repos/settings.ts";
import { type WaitingRows, waitingRows } from "./waiting-rows.ts";

export interface Actor {
  readonly role: ActorRole;
  readonly organisation: string;
  readonly name: string;
}

export interface OperationNote {
  readonly kind: string;
  /** Where it was done: `screen`, `cli`, `file`, `app`. */
  readonly source: string;
  readonly summary: string;
  readonly actor: Actor;
}

export interface Store {
  readonly read: ReadDb;
  readonly file: string;
  /** Runs `work` in one immediate transaction. What it logs is one operation; an error leaves everything as it was. */
  write<T>(note: OperationNote, work: (tx: WriteTx) => T): T;
  backup(target: string): Promise<void>;
  close(): void;
}

export interface StoreOptions {
  readonly dataDir: string;
  readonly now: () => Date;
  /** Name shown to a second opener. Absent: open for reading only, beside whoever holds the directory. */
  readonly holder?: string;
  /** Made anew where it breaks: nothing waits for the disk but the end. */
  readonly remakable?: true;
}

export const databaseFile = (dataDir: string): string => path.join(dataDir, "jinshui.db");

export function databaseExists(dataDir: string): boolean {
  return existsSync(databaseFile(dataDir));
}

export function openStore({ dataDir, now, holder, remakable }: StoreOptions): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  if (holder === undefined) return openForReading(file);
  const lock = holdInstanceLock(dataDir, holder);
  try {
    return openForWriting(file, now, lock, remakable);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openForReading(file: string): Store {
  if (!existsSync(file)) throw new AppError("NOT_SET_UP");
  const db = new Database(file, { readonly: true, timeout: 5000 });
  if (checkedVersion(db) < schemaVersion) {
    db.close();
    throw new AppError("DATABASE_OLDER");
  }
  return {
    read: reader(db),
    file,
    write: () => {
      throw new AppError("IN_USE", { holder: "" });
    },
    backup: async (target) => void (await db.backup(target)),
    close: () => db.close(),
  };
}

/** For the writer: a merge of sixty workbooks changes more pages than fit into the 2 MB SQLite takes by itself. */
const cacheKilobytes = 32 * 1024;

function openForWriting(file: string, now: () => Date, lock: InstanceLock, remakable = false): Store {
  const existed = existsSync(file);
  const db = new Database(file, { timeout: 5000 });
  try {
    const version = checkedVersion(db);
    if (existed && version > 0 && version < schemaVersion) backupBefore(db, file, `migration-${version}`);
    db.pragma("journal_mode = WAL");
    db.pragma(`synchronous = ${remakable ? "OFF" : "FULL"}`);
    db.pragma("foreign_keys = ON");
    db.pragma(`cache_size = -${cacheKilobytes}`);
    migrate(db);
    chmodSync(file, 0o600);
  } catch (error) {
    db.close();
    throw error instanceof AppError
      ? error
      : new AppError("DATABASE_DAMAGED", { file: path.basename(file) }, { cause: error });
  }
  const readDb = new Database(file, { readonly: true, timeout: 5000 });
  const writer = reader(db);
  const checkpoint = checkpointLater(db);
  return {
    read: reader(readDb),
    file,
    write: (note, work) => {
      const result = db.transaction(() => runOperation(writer, note, now, work)).immediate();
      checkpoint.afterWrite();
      return result;
    },
    backup: async (target) => void (await db.backup(target, { progress: () => 500 })),
    close() {
      checkpoint.cancel();
      readDb.close();
      // What the log still holds goes into the file with the last connection, and onto the disk.
      db.pragma("synchronous = FULL");
      db.close();
      lock.release();
    },
  };
}

type Writer = ReturnType<typeof reader>;

const changeColumns = ["id", "operation", "entity", "entity_id", "field", "before", "after", "file", "cell", "hash"];

/** Rows of tables that only grow, numbered as SQLite would: by one more than the largest. */
function addedRows(writer: Writer): Pick<WriteTx, "add"> & Pick<WaitingRows, "flush"> {
  const tables = new Map<string, { readonly columns: string[]; readonly rows: WaitingRows; lastId: number }>();
  const open = (table: string, row: SqlRow) => {
    const { last } = writer.get<{ last: number | null }>(`SELECT max(id) AS last FROM ${table}`) ?? { last: null };
    const columns = Object.keys(row);
    const made = { columns, rows: waitingRows(writer, table, ["id", ...columns]), lastId: last ?? 0 };
    tables.set(table, made);
    return made;
  };
  return {
    add(table, row) {
      const to = tables.get(table) ?? open(table, row);
      to.lastId += 1;
      to.rows.add([to.lastId, ...to.columns.map((column) => row[column] ?? null)]);
      return to.lastId;
    },
    flush: () => {
      for (const { rows } of tables.values()) rows.flush();
    },
  };
}

function runOperation<T>(writer: Writer, note: OperationNote, now: () => Date, work: (tx: WriteTx) => T): T {
  const at = now().toISOString();
  const run: WriteTx["run"] = (sql, parameters = {}) => {
    const { changes, lastInsertRowid } = writer.prepare(sql).run(parameters);
    return { changes, id: Number(lastInsertRowid) };
  };
  const base = { all: writer.all, get: writer.get, run };
  const changes = waitingRows(writer, "change", changeColumns);
  const added = addedRows(writer);
  const actor = actorId(base, note.actor);
  const hashOf = changeHasher();
  let operationId: number | null = null;
  let last: { id: number; hash: string } | null = null;
  const operation = (): number => {
    operationId ??= run(
      "INSERT INTO operation (kind, at, actor, source, summary) VALUES (:kind, :at, :actor, :source, :summary)",
      { kind: note.kind, at, actor, source: note.source, summary: note.summary },
    ).id;
    return operationId;
  };
  const log = (entry: ChangeEntry): void => {
    last ??= lastChange(base);
    const row = {
      id: last.id + 1,
      operation: operation(),
      entity: entry.entity,
      entityId: entry.entityId,
      field: entry.field,
      before: json(entry.before),
      after: json(entry.after),
      file: entry.file ?? null,
      cell: entry.cell ?? null,
      kind: note.kind,
      at,
      actor,
      source: note.source,
      summary: note.summary,
    };
    const hash = hashOf(last.hash, row);
    const { id, entity, entityId, field, before, after, file, cell } = row;
    changes.add([id, row.operation, entity, entityId, field, before, after, file, cell, hash]);
    last = { id, hash };
  };
  const flush = (): void => {
    added.flush();
    changes.flush();
  };
  const written: Pick<WriteTx, "all" | "get" | "run"> = {
    all: (sql, parameters) => {
      flush();
      return base.all(sql, parameters);
    },
    get: (sql, parameters) => {
      flush();
      return base.get(sql, parameters);
    },
    run: (sql, parameters) => {
      added.flush();
      return run(sql, parameters);
    },
  };
  const result = work({ ...written, add: added.add, operation, log, at, actorId: actor });
  flush();
  refreshLineFigures(base);
  if (last !== null) putSetting(base, "log.last", (last as { id: number }).id);
  return result;
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
