/** What is known of the tasks, projects and instructions of an issued form when it comes back: as issued, as it stands, by whom. */
import type { FormInstruction, IssuedForm } from "../../../shared/domain/form.ts";
import { isProjectEntryField } from "../../../shared/domain/projects/project-entry.ts";
import { type TaskField, taskFields } from "../../../shared/domain/task-entry.ts";
import type { Origin } from "../../../shared/merge/plan.ts";
import type { TextFacts, TextPlanFacts, TextRefusal } from "../../../shared/merge/plan-texts.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findTask } from "../../db/repos/catalog.ts";
import { findInstruction, listStandingAnswers } from "../../db/repos/remarks.ts";
import { listStandingUpdates, type TaskUpdateRow } from "../../db/repos/task-updates.ts";
import { isOpenIn } from "../remarks/item.ts";
import { broughtBy } from "./origin.ts";
import { projectTextFacts } from "./project-facts.ts";

/** @param baseKnown without a precise issue the base is unknown (03 §3.4) */
export function textFacts(db: ReadDb, issued: IssuedForm, baseKnown: boolean): TextPlanFacts["text"] {
  const { period } = issued;
  const { code } = issued.organisation;
  const tasks = new Map((issued.tasks ?? []).map((task) => [task.task, task]));
  const instructions = new Map(instructionsOf(issued).map((each) => [each.instruction, each]));
  const standing = new Map<string, TaskUpdateRow[] | "unknown_task">();

  const rowsOf = (task: string): TaskUpdateRow[] | "unknown_task" => {
    const known =
      standing.get(task) ??
      (findTask(db, task) ? listStandingUpdates(db, task, code, period) : ("unknown_task" as const));
    standing.set(task, known);
    return known;
  };

  const factsOf = <T extends Brought>(
    base: string | undefined,
    rows: readonly T[],
    textOf: (row: T) => string,
  ): TextFacts => {
    const [newest] = rows;
    const row = broughtBy(rows, (a, b) => textOf(a) === textOf(b));
    const origin: Origin = {
      fromThisIssue: row?.issue === issued.issueId,
      by: row?.by ?? null,
      at: row?.at ?? null,
    };
    return { base: baseKnown ? (base ?? null) : undefined, ours: newest ? textOf(newest) : null, origin };
  };

  function ofAnswer(id: number | null): TextFacts | TextRefusal {
    const issuedAs = id === null ? undefined : instructions.get(id);
    const now = id === null ? undefined : findInstruction(db, id);
    if (!issuedAs || !now || !isOpenIn(now, period)) return "instruction_closed";
    return factsOf(issuedAs.current, listStandingAnswers(db, now.id, code, period), ({ text }) => text);
  }

  function ofTask(task: string, field: TaskField): TextFacts | TextRefusal {
    const rows = rowsOf(task);
    return rows === "unknown_task" ? rows : factsOf(tasks.get(task)?.current?.[field], rows, (row) => row[field]);
  }

  const ofProject = projectTextFacts(db, issued, baseKnown);
  return ({ kind, item, instruction }, field) => {
    if (kind === "project") return isProjectEntryField(field) ? ofProject(item, field) : "unknown_project";
    if (field === "answer") return ofAnswer(instruction);
    return isTaskField(field) ? ofTask(item, field) : "unknown_task";
  };
}

const isTaskField = (field: string): field is TaskField => taskFields.some((one) => one === field);

/** What a standing record says of how it came. */
type Brought = Pick<TaskUpdateRow, "issue" | "by" | "at">;

export const instructionsOf = ({ tasks, instructions }: IssuedForm): FormInstruction[] => [
  ...(tasks ?? []).flatMap(({ instruction }) => instruction ?? []),
  ...(instructions ?? []),
];
