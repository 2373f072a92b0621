/** Writes what a merge takes of 任务填报 and 项目填报, inside the caller's transaction: one record per task or project and file, and answers. */
import { type TaskEntry, taskFields } from "../../../shared/domain/task-entry.ts";
import { type TextChoices, takenText } from "../../../shared/merge/merge-text.ts";
import type { PlannedText } from "../../../shared/merge/plan-texts.ts";
import { isTextDecided, mergedTask } from "../../../shared/merge/settle-states.ts";
import type { WriteTx } from "../../db/handles.ts";
import { addAnswer, listStandingAnswers } from "../../db/repos/remarks.ts";
import { addTaskUpdate, findTaskUpdate } from "../../db/repos/task-updates.ts";
import { type FiledText, keepProject } from "./apply-projects.ts";
import type { Decisions } from "./decisions.ts";
import type { EvaluatedFile } from "./evaluated.ts";

/** A row of one file on its way into the database. */
interface Filed extends FiledText {
  readonly file: EvaluatedFile;
}

/**
 * A text may come in one file and its task's state in another: what cannot be kept yet is tried again after the others.
 * @returns the files something was written from
 */
export function applyTexts(tx: WriteTx, files: readonly EvaluatedFile[], decisions: Decisions): Set<EvaluatedFile> {
  const rows = files.flatMap((file) => filedIn(file, decisions));
  const early = rows.filter((row) => keep(tx, row));
  const late = rows.filter((row) => !early.includes(row) && keep(tx, row));
  return new Set([...early, ...late].map(({ file }) => file));
}

/** Was everything about the file's texts decided? Asked after applyTexts(): a state may have come with another file. */
export function areTextsDecided(tx: WriteTx, file: EvaluatedFile, decisions: Decisions): boolean {
  return filedIn(file, decisions).every(({ text, choices, organisation, period }) =>
    isTextDecided(text, choices, findTaskUpdate(tx, text.item, organisation, period) !== undefined),
  );
}

function filedIn(file: EvaluatedFile, decisions: Decisions): Filed[] {
  const { organisation, period } = file;
  if (!organisation || period === null) return [];
  return file.texts.map((text) => ({
    file,
    text,
    choices: decisions.textChoicesFor(file, text),
    reasonOf: (field) => decisions.aboutText(file, text, field)?.reason ?? "",
    organisation: organisation.code,
    period,
  }));
}

function keep(tx: WriteTx, row: Filed): boolean {
  const issue = issueOf(row.file, row.choices);
  switch (row.text.kind) {
    case "task":
      return keepTask(tx, row, issue);
    case "instruction":
      return keepAnswer(tx, row, issue);
    case "project":
      return keepProject(tx, row, issue, (field) => ({ file: row.file.name, ...placeOf(row.text, field) }));
  }
}

function keepTask(tx: WriteTx, { file, text, choices, organisation, period }: Filed, issue: string | null): boolean {
  const task = text.item;
  const before: TaskEntry | null = findTaskUpdate(tx, task, organisation, period) ?? null;
  const after = mergedTask(text, before, choices);
  if (after === null || taskFields.every((field) => (before?.[field] ?? "") === after[field])) return false;
  addTaskUpdate(tx, { ...after, task, organisation, period, issue });
  for (const field of taskFields) {
    if ((before?.[field] ?? "") === after[field]) continue;
    tx.log({
      entity: "task_update",
      entityId: `${task}@${period}@${organisation}`,
      field,
      before: before?.[field] ?? null,
      after: after[field],
      file: file.name,
      ...placeOf(text, field),
    });
  }
  return true;
}

function keepAnswer(tx: WriteTx, { file, text, choices, organisation, period }: Filed, issue: string | null): boolean {
  const { instruction, item, fields } = text;
  const [answer] = fields;
  const after = answer && takenText(answer.merge, choices.answer);
  if (instruction === null || !after) return false;
  const [standing] = listStandingAnswers(tx, instruction, organisation, period);
  if (standing?.text === after) return false;
  addAnswer(tx, { instruction, organisation, period, text: after, issue });
  tx.log({
    entity: "instruction_answer",
    entityId: `${item}@${period}@${organisation}`,
    field: "text",
    before: standing?.text ?? null,
    after,
    file: file.name,
    ...placeOf(text, "answer"),
  });
  return true;
}

/** What the office typed is not what was returned: a return that comes again does not take over from it. */
function issueOf({ issued }: EvaluatedFile, choices: TextChoices): string | null {
  const typed = Object.values(choices).some(({ choice }) => choice === "typed");
  return typed ? null : (issued?.issueId ?? null);
}

function placeOf({ fields }: PlannedText, field: string): { cell?: string } {
  const place = fields.find(({ merge }) => merge.field === field)?.place;
  return place ? { cell: `${place.sheet}!${place.cell}` } : {};
}
