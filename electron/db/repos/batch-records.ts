/** What a batch brought besides figures, slot by slot; taking records back; where the log says they were read from. */
import type { TaskState } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";
import { byField, type LoggedFields, type ReadFrom, splitPlace } from "../record-change.ts";

interface Kept {
  readonly id: number;
  readonly operation: number;
  readonly retractedBy: number | null;
  readonly organisation: string;
  readonly period: string;
  readonly issue: string | null;
}

export interface TaskRecordRow extends Kept {
  readonly task: string;
  readonly name: string;
  readonly state: TaskState;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly matters: string;
}

/** Every update of the tasks of which an operation brought one, of the same organisations and periods; oldest first. */
export function listTaskRecords(db: ReadDb, operation: number): TaskRecordRow[] {
  return db.all<TaskRecordRow>(
    `SELECT u.id, u.operation, u.retracted_by AS retractedBy, u.organisation, u.period, u.issue, u.task, t.name, u.state,
       u.done, u.problems, u.next_steps AS nextSteps, u.matters
     FROM task_update u JOIN task t ON t.code = u.task
     WHERE (u.task, u.organisation, u.period) IN
       (SELECT task, organisation, period FROM task_update WHERE operation = :operation) ORDER BY u.id`,
    { operation },
  );
}

export interface AnswerRecordRow extends Kept {
  readonly instruction: number;
  /** Code and name of the line or task that the instruction is about. */
  readonly item: string;
  readonly name: string;
  readonly text: string;
}

/** Every answer to the instructions to which an operation brought one, of the same organisations and periods. */
export function listAnswerRecords(db: ReadDb, operation: number): AnswerRecordRow[] {
  return db.all<AnswerRecordRow>(
    `SELECT n.id, n.operation, n.retracted_by AS retractedBy, n.organisation, n.period, n.issue, n.instruction, n.text,
       coalesce(x.indicator, x.task) AS item, coalesce(i.name, t.name) AS name
     FROM instruction_answer n JOIN instruction x ON x.id = n.instruction
     LEFT JOIN indicator i ON i.code = x.indicator LEFT JOIN task t ON t.code = x.task
     WHERE (n.instruction, n.organisation, n.period) IN
       (SELECT instruction, organisation, period FROM instruction_answer WHERE operation = :operation) ORDER BY n.id`,
    { operation },
  );
}

export type RecordTable =
  | "observation"
  | "task_update"
  | "instruction_answer"
  | "assessment_figure"
  | "project_record"
  | "project_stage"
  | "project_figure";

/** Marks records as taken back by this operation: all in one statement. */
export function retractRecords(tx: WriteTx, table: RecordTable, ids: readonly number[]): void {
  if (ids.length === 0) return;
  tx.run(`UPDATE ${table} SET retracted_by = :operation WHERE id IN (SELECT value FROM json_each(:ids))`, {
    operation: tx.operation(),
    ids: JSON.stringify(ids),
  });
}

/** The names of all lines, by code. */
export function lineNames(db: ReadDb): Map<string, string> {
  const rows = db.all<{ code: string; name: string }>("SELECT code, name FROM indicator");
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The file and cell each field was read from in an operation, by what was changed and its field; the last word counts. */
export function placesRead(db: ReadDb, operation: number, entity: RecordTable): Map<string, Map<string, ReadFrom>> {
  const rows = db.all<LoggedFields & { name: string; file: string }>(
    `SELECT entity_id AS name, field, before, after, file, cell FROM change
     WHERE operation = :operation AND entity = :entity AND file IS NOT NULL ORDER BY id`,
    { operation, entity },
  );
  const places = new Map<string, Map<string, ReadFrom>>();
  for (const row of rows) {
    const fields = places.get(row.name) ?? new Map<string, ReadFrom>();
    for (const { field, file, cell } of byField(row)) fields.set(field, { file, ...splitPlace(cell) });
    places.set(row.name, fields);
  }
  return places;
}

export interface ContactChange {
  readonly code: string;
  readonly field: "contactName" | "contactPhone";
  readonly before: string;
  readonly after: string;
}

/**
 * Who fills in, as an operation changed it, of each organisation and field from the first word to the last. The plus
 * keeps SQLite to the few changes of organisations: those of the operation may be hundreds of thousands.
 */
export function listContactChanges(db: ReadDb, operation: number): ContactChange[] {
  const rows = db.all<Omit<ContactChange, "before" | "after"> & { before: string | null; after: string | null }>(
    `SELECT entity_id AS code, field, before, after FROM change WHERE +operation = :operation AND entity = 'organisation'
       AND field IN ('contactName', 'contactPhone') ORDER BY id`,
    { operation },
  );
  const changes = new Map<string, ContactChange>();
  for (const { code, field, before, after } of rows) {
    const key = `${code}/${field}`;
    changes.set(key, { code, field, before: changes.get(key)?.before ?? said(before), after: said(after) });
  }
  return [...changes.values()];
}

const said = (json: string | null): string => (json === null ? "" : String(JSON.parse(json)));
