/** The rows of 任务填报: the tasks an organisation leads, and instructions that have a row of their own. */
import type { Form, FormInstruction } from "../../../shared/domain/form.ts";
import { longestAnswer, longestTaskText, type TaskEntry } from "../../../shared/domain/task-entry.ts";
import { isTaskState, taskStates } from "../../../shared/domain/vocabulary.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { taskEntryText, taskTextFields } from "../../../shared/text/task-entry.ts";
import type { Clash, Fields } from "../../components/drafts/draft-fields.ts";
import type { Problem } from "../../components/report-grid/problem.ts";
import {
  isOpenColumn,
  type TaskColumn,
  type TaskItem,
  taskColumnName,
  taskColumns,
} from "../../components/report-grid/task-cells.ts";
import { begunOf } from "./begun-on.ts";

export interface TaskRow extends TaskItem {
  /** What stands now. */
  readonly current: TaskEntry | null;
  readonly answer: string;
}

/** What was kept since the form was read, by key of the draft. */
export interface KeptSince {
  readonly tasks: ReadonlyMap<string, TaskEntry>;
  readonly answers: ReadonlyMap<string, string>;
}

export const taskKey = (task: string): string => `task:${task}`;
export const instructionKey = (instruction: number): string => `instruction:${instruction}`;

export function taskRows({ tasks = [], instructions = [] }: Form, kept: KeptSince): TaskRow[] {
  const answerOf = (instruction: FormInstruction | null): string =>
    instruction ? (kept.answers.get(instructionKey(instruction.instruction)) ?? instruction.current) : "";
  return [
    ...tasks.map((task) => ({
      key: taskKey(task.task),
      name: task.name,
      task,
      instruction: task.instruction,
      current: kept.tasks.get(taskKey(task.task)) ?? task.current,
      answer: answerOf(task.instruction),
    })),
    ...instructions.map((instruction) => ({
      key: instructionKey(instruction.instruction),
      name: instruction.itemName,
      task: null,
      instruction,
      current: null,
      answer: answerOf(instruction),
    })),
  ];
}

/** The draft a cell belongs to: what was done about an instruction is kept by itself. */
export const draftKeyOf = ({ key, instruction }: TaskRow, column: string): string =>
  column === "answer" && instruction ? instructionKey(instruction.instruction) : key;

export const standingTaskText = ({ current, answer }: TaskRow, column: TaskColumn): string =>
  column === "answer" ? answer : (current?.[column] ?? "");

type Drafts = ReadonlyMap<string, Fields>;

export const shownTaskText = (row: TaskRow, drafts: Drafts, column: TaskColumn): string =>
  drafts.get(draftKeyOf(row, column))?.[column] ?? standingTaskText(row, column);

/** As the core takes it, with what it was begun on; null while no state is chosen. */
export function taskRecordOf(row: TaskRow, drafts: Drafts): { record: TaskEntry; expected: TaskEntry | null } | null {
  const text = (column: TaskColumn) => shownTaskText(row, drafts, column).trim();
  const state = text("state");
  if (!isTaskState(state)) return null;
  const [done, problems, nextSteps, matters] = taskTextFields.map(text) as [string, string, string, string];
  return {
    record: { state, done, problems, nextSteps, matters },
    expected: begunOf(drafts.get(row.key), row.current),
  };
}

/** Nothing was said of it: a task without a state, an instruction without an answer. */
export const unsaidColumns = (row: TaskRow, drafts: Drafts): TaskColumn[] =>
  (["state", "answer"] as const).filter(
    (column) => isOpenColumn(row, column) && shownTaskText(row, drafts, column).trim() === "",
  );

const { row: words } = taskEntryText;

/** What keeps a row from being saved. Tasks have no figures: what is found is found here. */
export function taskProblems(row: TaskRow, drafts: Drafts, clashes: ReadonlyMap<string, Clash>): Problem[] {
  const problem = (column: TaskColumn, rest: Pick<Problem, "kind" | "message"> & Partial<Problem>): Problem => ({
    row: row.key,
    column,
    name: row.name,
    columnName: taskColumnName[column],
    grade: null,
    draft: draftKeyOf(row, column),
    ...rest,
  });
  const open = taskColumns.filter((column) => isOpenColumn(row, column));
  const found: Problem[] = open.flatMap((column) => {
    const there = clashes.get(draftKeyOf(row, column))?.[column];
    return there === undefined ? [] : [problem(column, { kind: "clash", message: draftsText.there(there ?? "") })];
  });
  for (const column of open) {
    const most = column === "answer" ? longestAnswer : longestTaskText;
    if (shownTaskText(row, drafts, column).trim().length > most)
      found.push(problem(column, { kind: "error", message: entryText.tooLong(most) }));
  }
  const task = row.task ? drafts.get(row.key) : undefined;
  if (task) found.push(...ofTask(row, task, drafts, problem));
  const answer = row.instruction ? drafts.get(draftKeyOf(row, "answer")) : undefined;
  if (answer) {
    if (begunOf(answer, row.answer) !== row.answer)
      found.push(problem("answer", { kind: "changed", message: words.storedNow(row.answer), now: row.answer }));
    else if (shownTaskText(row, drafts, "answer").trim() === "" && row.answer !== "")
      found.push(problem("answer", { kind: "error", message: words.notBlank }));
  }
  return found;
}

function ofTask(
  row: TaskRow,
  draft: Fields,
  drafts: Drafts,
  problem: (column: TaskColumn, rest: Pick<Problem, "kind" | "message"> & Partial<Problem>) => Problem,
): Problem[] {
  const begun = begunOf(draft, row.current);
  const moved = (["state", ...taskTextFields] as const).filter(
    (column) => (begun?.[column] ?? "") !== (row.current?.[column] ?? ""),
  );
  if (moved.length > 0)
    return moved.map((column) =>
      problem(column, { kind: "changed", message: words.storedNow(row.current?.[column] ?? ""), now: row.current }),
    );
  const state = shownTaskText(row, drafts, "state").trim();
  if (isTaskState(state)) return [];
  const message = state === "" ? words.needsState : entryText.oneOf(taskStates);
  return [problem("state", { kind: "error", message })];
}
