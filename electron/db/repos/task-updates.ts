/** How tasks stand, as reported: like figures only ever added, or marked as retracted. */
import type { TaskState } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface TaskUpdateRow {
  readonly id: number;
  readonly task: string;
  readonly organisation: string;
  readonly period: string;
  readonly state: TaskState;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly matters: string;
  readonly issue: string | null;
  readonly at: string;
  readonly by: string;
}

const select = `SELECT u.id, u.task, u.organisation, u.period, u.state, u.done, u.problems, u.next_steps AS nextSteps,
    u.matters, u.issue, o.at, a.name AS by
  FROM task_update u JOIN operation o ON o.id = u.operation JOIN actor a ON a.id = o.actor
  WHERE u.retracted_by IS NULL`;

/** The newest update of a task by an organisation in a period. */
export function findTaskUpdate(
  db: ReadDb,
  task: string,
  organisation: string,
  period: string,
): TaskUpdateRow | undefined {
  return db.get<TaskUpdateRow>(
    `${select} AND u.task = :task AND u.organisation = :organisation AND u.period = :period ORDER BY u.id DESC LIMIT 1`,
    { task, organisation, period },
  );
}

/** What stands of a task, by whom ever, newest period first; of each organisation and period the newest update. */
export function listTaskUpdates(db: ReadDb, task: string): TaskUpdateRow[] {
  return db.all<TaskUpdateRow>(
    `${select} AND u.task = :task AND u.id = (SELECT max(n.id) FROM task_update n WHERE n.task = u.task
       AND n.organisation = u.organisation AND n.period = u.period AND n.retracted_by IS NULL)
     ORDER BY u.period DESC, u.id DESC`,
    { task },
  );
}

/** Everything that stands of a task by an organisation in a period, newest first: each record replaced the one below. */
export function listStandingUpdates(db: ReadDb, task: string, organisation: string, period: string): TaskUpdateRow[] {
  return db.all<TaskUpdateRow>(
    `${select} AND u.task = :task AND u.organisation = :organisation AND u.period = :period ORDER BY u.id DESC`,
    { task, organisation, period },
  );
}

/** Everything that stands of some tasks up to a period, oldest first; of each organisation and period the newest is last. */
export function listUpdatesUpTo(db: ReadDb, tasks: readonly string[], period: string): TaskUpdateRow[] {
  return db.all<TaskUpdateRow>(
    `${select} AND u.task IN (SELECT value FROM json_each(:tasks)) AND u.period <= :period ORDER BY u.period, u.id`,
    { tasks: JSON.stringify(tasks), period },
  );
}

export interface TaskHistoryRow extends TaskUpdateRow {
  readonly byOrganisation: string;
  readonly source: string;
  readonly file: string | null;
  readonly cell: string | null;
  readonly retractedBy: number | null;
}

/** Every record of a task in a period, by whom ever, retracted ones included; newest first. */
export function listTaskHistory(db: ReadDb, task: string, period: string): TaskHistoryRow[] {
  return db.all<TaskHistoryRow>(
    `SELECT u.id, u.task, u.organisation, u.period, u.state, u.done, u.problems, u.next_steps AS nextSteps, u.matters,
       u.issue, u.retracted_by AS retractedBy, o.at, o.source, a.name AS by, a.organisation AS byOrganisation, c.file, c.cell
     FROM task_update u JOIN operation o ON o.id = u.operation JOIN actor a ON a.id = o.actor
     LEFT JOIN change c ON c.id = (SELECT min(id) FROM change WHERE +operation = u.operation AND entity = 'task_update'
       AND entity_id = u.task || '@' || u.period || '@' || u.organisation)
     WHERE u.task = :task AND u.period = :period ORDER BY u.id DESC`,
    { task, period },
  );
}

export interface MatterRow {
  readonly task: string;
  readonly taskName: string;
  readonly organisation: string;
  readonly text: string;
}

/** 需区级协调事项 in the newest updates of a period, in the plan's order of tasks. */
export function listMatters(db: ReadDb, period: string): MatterRow[] {
  return db.all<MatterRow>(
    `SELECT u.task, t.name AS taskName, u.organisation, u.matters AS text FROM task_update u JOIN task t ON t.code = u.task
     WHERE u.period = :period AND u.matters <> '' AND u.retracted_by IS NULL
       AND u.id = (SELECT max(n.id) FROM task_update n WHERE n.task = u.task AND n.period = u.period
         AND n.organisation = u.organisation AND n.retracted_by IS NULL)
     ORDER BY t.box, t.position, u.organisation`,
    { period },
  );
}

/** The newest state of every task of a plan at a period's end, by task: the lead's word, of several the newest. */
export function taskStatesAt(db: ReadDb, plan: string, period: string): Map<string, TaskUpdateRow> {
  const rows = db.all<TaskUpdateRow>(
    `${select} AND u.period <= :period AND u.task IN (SELECT code FROM task WHERE plan = :plan) ORDER BY u.period, u.id`,
    { plan, period },
  );
  return new Map(rows.map((row) => [row.task, row]));
}

export type NewTaskUpdate = Omit<TaskUpdateRow, "id" | "at" | "by">;

export function addTaskUpdate(tx: WriteTx, update: NewTaskUpdate): number {
  return tx.run(
    `INSERT INTO task_update (task, organisation, period, state, done, problems, next_steps, matters, issue, operation)
     VALUES (:task, :organisation, :period, :state, :done, :problems, :nextSteps, :matters, :issue, :operation)`,
    { ...update, operation: tx.operation() },
  ).id;
}
