/** 任务进展: which tasks an organisation is asked about, what it says of them, how a task has gone. */
import type {
  TaskHistoryRecord,
  TaskLine,
  TaskRecord,
  TaskUpdateInput,
  TaskUpdateView,
} from "../../shared/contract/task-progress.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { standingsOf } from "../../shared/domain/record-standing.ts";
import { taskFields } from "../../shared/domain/task-entry.ts";
import { named } from "../../shared/text/named.ts";
import { provenanceText } from "../../shared/text/provenance.ts";
import type { ReadDb } from "../db/handles.ts";
import { findOrganisation, findPlan, listOrganisations } from "../db/repos/catalog.ts";
import { findPeriod } from "../db/repos/periods.ts";
import {
  addTaskUpdate,
  findTaskUpdate,
  listTaskHistory,
  listTaskUpdates,
  type TaskUpdateRow,
} from "../db/repos/task-updates.ts";
import { type Context, must, note } from "./context.ts";
import { planTasks, taskEntryOf } from "./plan-tasks.ts";
import { reportEdited, requireUnlocked } from "./submissions/report-gate.ts";

export function createTaskProgressService(ctx: Context) {
  return {
    form(organisationName: string, period: string): TaskLine[] {
      const db = ctx.store().read;
      const organisation = must(findOrganisation(db, organisationName), "单位", organisationName);
      return taskLines(db, organisation.code, period);
    },

    /** Keeps what is said of a task as one operation; refused like a figure where the report is locked. */
    save(input: TaskUpdateInput): TaskLine {
      const db = ctx.store().read;
      const organisation = must(findOrganisation(db, input.organisation), "单位", input.organisation);
      const { period } = input;
      const line = taskLines(db, organisation.code, period).find(({ task }) => task === input.task);
      if (!line) throw new AppError("NOT_ASSIGNED", { line: input.task, organisation: organisation.name });
      requireUnlocked(db, organisation.code, period, ctx.clock.now());
      const made = note(ctx, "task_update", `填报${periodLabel(period)}任务${named(line.name)}`);
      if (made.actor.role === "department" && made.actor.organisation !== organisation.code)
        throw new AppError("FORBIDDEN");
      const { state, done, problems, nextSteps, matters } = input;
      const record: TaskRecord = { state, done, problems, nextSteps, matters };
      return ctx.store().write(made, (tx) => {
        const found = findTaskUpdate(tx, input.task, organisation.code, period);
        const before = found ? taskEntryOf(found) : null;
        if (input.expected !== undefined && !sameTaskRecord(before, input.expected))
          throw new AppError("CHANGED_MEANWHILE", { line: line.name });
        if (sameTaskRecord(before, record)) return line;
        addTaskUpdate(tx, { ...record, task: input.task, organisation: organisation.code, period, issue: null });
        for (const field of taskFields)
          if ((before?.[field] ?? "") !== record[field])
            tx.log({
              entity: "task_update",
              entityId: `${input.task}@${period}@${organisation.code}`,
              field,
              before: before?.[field] ?? null,
              after: record[field],
            });
        reportEdited(tx, organisation.code, period);
        return { ...line, current: record };
      });
    },

    timeline(task: string): TaskUpdateView[] {
      const db = ctx.store().read;
      const names = namesOf(db);
      return listTaskUpdates(db, task).map((row) => updateView(row, names));
    },

    history(task: string, period: string): TaskHistoryRecord[] {
      const db = ctx.store().read;
      const names = namesOf(db);
      const rows = listTaskHistory(db, task, period).map((row) => ({ ...row, retracted: row.retractedBy !== null }));
      const standings = standingsOf(rows, ({ organisation }) => organisation);
      return rows.map((row) => ({
        ...updateView(row, names),
        id: row.id,
        standing: standings.get(row.id) ?? "replaced",
        byOrganisation: names.get(row.byOrganisation) ?? row.byOrganisation,
        provenance: provenanceText(row),
      }));
    },
  };
}

const namesOf = (db: ReadDb) => new Map(listOrganisations(db).map(({ code, name }) => [code, name]));

function updateView(row: TaskUpdateRow, names: ReadonlyMap<string, string>): TaskUpdateView {
  return {
    ...taskEntryOf(row),
    period: row.period,
    periodLabel: periodLabel(row.period),
    organisation: row.organisation,
    organisationName: names.get(row.organisation) ?? row.organisation,
    by: row.by,
    at: row.at,
  };
}

/** The tasks an organisation leads in a period. */
export function taskLines(db: ReadDb, organisation: string, period: string): TaskLine[] {
  const { plan } = must(findPeriod(db, period), "填报期", period);
  return planTasks(db, must(findPlan(db, plan), "规划", plan), period)
    .linesOf(organisation)
    .map(({ line }) => line);
}

function sameTaskRecord(a: TaskRecord | null, b: TaskRecord | null): boolean {
  if (a === null || b === null) return a === b;
  return taskFields.every((field) => a[field] === b[field]);
}
