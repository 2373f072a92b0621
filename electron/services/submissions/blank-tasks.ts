/** Tasks without a word on their state: they keep a report open like a line that is blank without a word. */
import type { ReportView } from "../../../shared/contract/submissions.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findTaskUpdate } from "../../db/repos/task-updates.ts";
import { taskLines } from "../task-progress-service.ts";
import { hasBlankLine, type StandingAt } from "./blank-lines.ts";
import { hasBlankProject } from "./blank-projects.ts";
import { hasBlankSupply } from "./blank-supplies.ts";

/** Of the tasks asked about now, in the form's order. */
export function blankTasks(db: ReadDb, organisation: string, period: string): ReportView["blankTasks"] {
  return taskLines(db, organisation, period)
    .filter(({ current }) => current === null)
    .map(({ task, name }) => ({ task, name }));
}

/** Of an issued form. A task that is given up, or led by another since the workbook went out, is not missing. */
function hasBlankTask(db: ReadDb, { organisation: { code }, period, tasks = [] }: IssuedForm): boolean {
  const unsaid = tasks.filter(({ task }) => !findTaskUpdate(db, task, code, period));
  if (unsaid.length === 0) return false;
  const asked = new Set(taskLines(db, code, period).map(({ task }) => task));
  return unsaid.some(({ task }) => asked.has(task));
}

/** Is anything the issued form asked for left without a word? */
export const hasBlank = (db: ReadDb, issued: IssuedForm, standingAt?: StandingAt): boolean =>
  hasBlankLine(db, issued, standingAt) ||
  hasBlankTask(db, issued) ||
  hasBlankProject(db, issued) ||
  hasBlankSupply(db, issued);
