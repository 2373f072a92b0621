/** Keeps what is ready of a report: its figures as one operation, then each task, answer and project; the rest stays a draft. */
import type { JudgedRow } from "../../../shared/contract/entry.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import type { ProjectEntry } from "../../../shared/domain/projects/project-entry.ts";
import type { TaskEntry } from "../../../shared/domain/task-entry.ts";
import { api } from "../../api/client.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import { failureOf } from "../../components/failure.ts";
import { begunOf } from "./begun-on.ts";
import { type EntryLine, lineKey, typedRowOf } from "./entry-line.ts";
import { type ProjectRow, projectProblems, typedTexts } from "./project-row.ts";
import { draftKeyOf, shownTaskText, type TaskRow, taskProblems, taskRecordOf } from "./task-row.ts";

export interface Report {
  readonly organisation: string;
  readonly period: string;
  readonly lines: readonly EntryLine[];
  readonly tasks: readonly TaskRow[];
  readonly projects: readonly ProjectRow[];
}

export interface SavedReport {
  /** What stands now, by key of the draft that is done. */
  readonly lines: ReadonlyMap<string, EntryRecord | null>;
  readonly tasks: ReadonlyMap<string, TaskEntry>;
  readonly answers: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, ProjectEntry>;
  readonly judged: readonly JudgedRow[];
  /** The first failure that no row says by itself. */
  readonly error: unknown;
}

/** @param drafts without those in which a person has to choose first */
export async function saveReport(report: Report, drafts: ReadonlyMap<string, Fields>): Promise<SavedReport> {
  const { organisation, period } = report;
  const of = { organisation, period };
  const errors: unknown[] = [];
  const lines = new Map<string, EntryRecord | null>();
  const tasks = new Map<string, TaskEntry>();
  const answers = new Map<string, string>();
  const projects = new Map<string, ProjectEntry>();
  const rows = report.lines.flatMap((line) => {
    const draft = drafts.get(line.key);
    return draft ? [typedRowOf(line, draft)] : [];
  });
  const judged = rows.length === 0 ? [] : (await api.entry.saveRows({ ...of, rows })).rows;
  for (const { indicator, dataPeriod, outcome, before, after } of judged) {
    if (outcome === "ready") lines.set(lineKey(indicator, dataPeriod), after);
    if (outcome === "same") lines.set(lineKey(indicator, dataPeriod), before);
  }
  const attempt = async (save: () => Promise<void>) => {
    try {
      await save();
    } catch (error) {
      // Somebody else was quicker: the form is read again, and the row says so.
      if (failureOf(error).code !== "CHANGED_MEANWHILE") errors.push(error);
    }
  };
  for (const row of report.tasks) {
    const wrong = new Set(taskProblems(row, drafts, new Map()).map(({ draft }) => draft));
    const typed = drafts.has(row.key) && row.task && !wrong.has(row.key) ? taskRecordOf(row, drafts) : null;
    const { task, instruction } = row;
    if (typed && task)
      await attempt(async () => {
        await api.taskProgress.save({ ...typed.record, ...of, task: task.task, expected: typed.expected });
        tasks.set(row.key, typed.record);
      });
    const key = draftKeyOf(row, "answer");
    const answer = drafts.get(key);
    if (instruction && answer?.["answer"] !== undefined && !wrong.has(key))
      await attempt(async () => {
        const text = shownTaskText(row, drafts, "answer").trim();
        const expected = begunOf(answer, row.answer) || null;
        await api.remarks.answer({ instruction: instruction.instruction, ...of, text, expected });
        answers.set(key, text);
      });
  }
  for (const row of report.projects) {
    const draft = drafts.get(row.key);
    if (!draft || projectProblems(row, drafts, new Map()).length > 0) continue;
    await attempt(async () => {
      const expected = begunOf(draft, row.stands);
      const { project } = row.project;
      projects.set(row.key, await api.projects.saveReport({ ...of, project, texts: typedTexts(draft), expected }));
    });
  }
  return { lines, tasks, answers, projects, judged, error: errors[0] ?? null };
}
