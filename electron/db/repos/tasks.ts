/** Tasks as the office keeps them: adding, changing, retiring, and what depends on one. */
import type { SourceDocument } from "../../../shared/contract/tasks.ts";
import type { Place } from "../../../shared/domain/seed.ts";
import type { ReadDb, SqlRow, SqlValue, WriteTx } from "../handles.ts";

export function listDocuments(db: ReadDb): SourceDocument[] {
  return db.all<SourceDocument>(
    `SELECT key, title, coalesce(document_number, '') AS documentNumber FROM document ORDER BY date DESC, key`,
  );
}

export function insertDocument(tx: WriteTx, document: SourceDocument, date: string): void {
  tx.run("INSERT INTO document (key, title, document_number, date) VALUES (:key, :title, :documentNumber, :date)", {
    key: document.key,
    title: document.title,
    documentNumber: document.documentNumber === "" ? null : document.documentNumber,
    date,
  });
  tx.log({ entity: "document", entityId: document.key, field: "*", before: null, after: document });
}

/** Codes of the tasks that came with a catalogue. */
export function shippedTasks(db: ReadDb): Set<string> {
  return new Set(db.all<{ key: string }>("SELECT key FROM shipped WHERE kind = 'task'").map(({ key }) => key));
}

/** Has a task ever had this code? The change log still speaks of one that was deleted. */
export function isCodeTaken(db: ReadDb, code: string): boolean {
  return (
    db.get(
      `SELECT 1 FROM task WHERE code = :code
       UNION ALL SELECT 1 FROM change WHERE entity = 'task' AND entity_id = :code LIMIT 1`,
      { code },
    ) !== undefined
  );
}

/** Where the next task of a 专栏 stands: after all others. */
export function nextPosition(db: ReadDb, plan: string, box: number): number {
  return (
    (db.get<{ last: number | null }>("SELECT max(position) AS last FROM task WHERE plan = :plan AND box = :box", {
      plan,
      box,
    })?.last ?? 0) + 1
  );
}

/** Names of the lines that count for a task. */
export function linesOfTask(db: ReadDb, task: string): string[] {
  return db
    .all<{ name: string }>("SELECT name FROM indicator WHERE task = :task ORDER BY position", { task })
    .map(({ name }) => name);
}

export interface NewTask {
  readonly code: string;
  readonly plan: string;
  readonly box: number;
  readonly boxTitle: string;
  readonly position: number;
  readonly name: string;
  readonly aim: string;
  readonly deadline: string | null;
  readonly places: readonly Place[];
  readonly tags: readonly string[];
}

export function insertTask(tx: WriteTx, task: NewTask): void {
  tx.run(
    `INSERT INTO task (code, plan, box, box_title, position, name, aim, deadline, places, tags)
     VALUES (:code, :plan, :box, :boxTitle, :position, :name, :aim, :deadline, :places, :tags)`,
    { ...task, places: JSON.stringify(task.places), tags: JSON.stringify(task.tags) },
  );
  tx.log({ entity: "task", entityId: task.code, field: "*", before: null, after: task });
}

const columns = {
  name: "name",
  aim: "aim",
  deadline: "deadline",
  tags: "tags",
  places: "places",
  retiredFrom: "retired_from",
  retiredReason: "retired_reason",
} as const;
export type TaskColumn = keyof typeof columns;

/** Sets a field where it differs, and logs it; JSON columns are given as they are. */
export function setTaskField(tx: WriteTx, code: string, field: TaskColumn, before: unknown, after: unknown): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const value: SqlValue = after === null || typeof after === "string" ? after : JSON.stringify(after);
  tx.run(`UPDATE task SET ${columns[field]} = :value WHERE code = :code`, { code, value });
  tx.log({ entity: "task", entityId: code, field, before, after });
}

/** Deletes a task with its assignments; whatever else names it makes the database refuse. */
export function deleteTask(tx: WriteTx, code: string): void {
  for (const assignment of tx.all<SqlRow & { id: string }>("SELECT * FROM assignment WHERE task = :code", { code })) {
    tx.run("DELETE FROM assignment WHERE id = :id", { id: assignment.id });
    tx.log({ entity: "assignment", entityId: assignment.id, field: "*", before: assignment, after: null });
  }
  const before = tx.get<SqlRow>("SELECT * FROM task WHERE code = :code", { code });
  tx.run("DELETE FROM task WHERE code = :code", { code });
  tx.log({ entity: "task", entityId: code, field: "*", before, after: null });
}

/** Names of all tasks, by code. */
export function taskNames(db: ReadDb): Map<string, string> {
  const rows = db.all<{ code: string; name: string }>("SELECT code, name FROM task");
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Names of projects that belong to a task. */
export function projectsOfTask(db: ReadDb, code: string): string[] {
  return db
    .all<{ name: string }>(
      `SELECT name FROM project_record WHERE task = :code AND id IN
         (SELECT max(id) FROM project_record WHERE retracted_by IS NULL GROUP BY project) ORDER BY project`,
      { code },
    )
    .map(({ name }) => name);
}
