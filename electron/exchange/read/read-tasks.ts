/** The sheet 任务填报 as returned: what was said task by task, and the answers to instructions. */
import type { FormInstruction, FormTask, IssuedForm } from "../../../shared/domain/form.ts";
import { type TaskEntryField, taskEntryFields, taskFields } from "../../../shared/domain/task-entry.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import type { PlaceNote, ReturnedCell, ReturnedTask } from "../../../shared/merge/returned-form.ts";
import { instructionMark, instructionPlace, longestTaskText, nameWithInstruction } from "../layout/task-sheet.ts";
import type { TableCell, TableRow } from "../table.ts";
import { commentNotes } from "./comment-notes.ts";
import { type FoundRow, findRows, type IssuedRow, wordsOf } from "./find-rows.ts";
import type { TaskSheet } from "./form-sheet.ts";
import { addressOf, bareText, mergedRange } from "./grid.ts";
import { type IssuedTexts, lockedChanges } from "./locked-cells.ts";
import { nearStates } from "./near-states.ts";
import { doubtMerged, normaliseOption, normaliseRemark, type Place } from "./normalise.ts";
import { type ReadRow, takeFromAbove } from "./same-as-above.ts";
import { isRefused, sheetNotes } from "./sheet-notes.ts";

/** What a sheet of tasks, or of projects, says. */
export interface TasksRead {
  readonly tasks: readonly ReturnedTask[];
  readonly notes: readonly PlaceNote[];
  /** Nobody wrote into an entry cell. */
  readonly untouched: boolean;
  /** Rows below them. */
  readonly foot: readonly TableRow[];
}

/** A row as issued: a task with the instruction it is asked about, or an instruction alone. */
interface AskedRow {
  readonly key: string;
  readonly item: string;
  readonly name: string;
  readonly task: FormTask | null;
  readonly instruction: FormInstruction | null;
}

/** Of an instruction's own row: told apart by the instruction itself, never taken for the row of the task it is about. */
const ownRowWords = (name: string): string => wordsOf(instructionPlace, name);

const ofTask = (task: FormTask): IssuedRow<AskedRow> => ({
  key: task.key,
  item: { key: task.key, item: task.task, name: task.name, task, instruction: task.instruction },
  name: task.name,
  dataPeriod: "",
  words: [wordsOf(task.name, task.place), wordsOf(task.name)],
});

const ofInstruction = (instruction: FormInstruction): IssuedRow<AskedRow> => ({
  key: instruction.key,
  item: { key: instruction.key, item: instruction.item, name: instruction.itemName, task: null, instruction },
  name: instruction.itemName,
  dataPeriod: "",
  words: [ownRowWords(nameWithInstruction(instruction.itemName, instruction))],
});

/** A task's cell has the instruction below its name. */
const nameOnly = (text: string): string => text.split(instructionMark)[0] ?? "";

const stateOptions = new Map<string, string>(taskStates.map((state) => [state, state]));

export const readText = (place: Place, cell: TableCell | undefined, longest: number): ReturnedCell => {
  const read = normaliseRemark(place, cell, longest);
  // A stroke through the cell: nothing to say. 无 is a word of its own: there are no problems.
  return typeof read.value === "string" && /^(?:-+|—+|\/+)$/u.test(read.value) ? { ...read, value: null } : read;
};

const askedFields = ({ task, instruction }: AskedRow): TaskEntryField[] => [
  ...(task ? taskFields : []),
  ...(instruction ? (["answer"] as const) : []),
];

function readRow(sheet: TaskSheet, { item: asked, row, foundBy }: FoundRow<AskedRow>): ReturnedTask {
  const cells: Partial<Record<TaskEntryField, ReturnedCell>> = {};
  for (const field of askedFields(asked)) {
    const column = sheet.columns.get(field);
    if (column === undefined) continue;
    const place = { sheet: sheet.grid.name, cell: addressOf(row, column) };
    const cell = sheet.grid.at(row, column);
    const read =
      field === "state"
        ? normaliseOption(place, cell, stateOptions, nearStates)
        : readText(place, cell, longestTaskText);
    const merged = mergedRange(sheet.grid, row, column);
    cells[field] = merged === undefined ? read : doubtMerged(read, merged);
  }
  const { key, item, instruction } = asked;
  return { key, foundBy, item, instruction: instruction?.instruction ?? null, cells };
}

const readRowOf = (
  { grid }: TaskSheet,
  { item, row }: FoundRow<AskedRow>,
  task: ReturnedTask | undefined,
): ReadRow<TaskEntryField> => ({
  row,
  hidden: grid.isHidden(row),
  name: item.name,
  cells: task?.cells ?? {},
  unitOf: () => "",
  issuedOf: (field) => issuedText(item, field),
});

/** Of an instruction alone only the answer is the form's business; what else stands there is its own words. */
function lockedOf({ task }: AskedRow): IssuedTexts<Parameters<TaskSheet["columns"]["get"]>[0]> {
  if (!task) return {};
  const { place, name, targetText, annualText, previous, instruction } = task;
  return {
    place,
    name,
    target: targetText,
    annualTarget: annualText,
    previous: previous ?? "",
    ...(instruction ? {} : { answer: "" }),
  };
}

const issuedText = ({ task, instruction }: AskedRow, field: TaskEntryField): string | null =>
  (field === "answer" ? instruction?.current : task?.current?.[field]) ?? null;

function isUntouched(asked: AskedRow, { cells }: ReturnedTask): boolean {
  return taskEntryFields.every((field) => {
    const cell = cells[field];
    return cell === undefined || ((cell.value ?? "") === (issuedText(asked, field) ?? "") && !cell.doubt);
  });
}

export function readTasks(sheet: TaskSheet, form: IssuedForm): TasksRead {
  const { grid } = sheet;
  const issued = [...(form.tasks ?? []).map(ofTask), ...(form.instructions ?? []).map(ofInstruction)];
  const rows = findRows(sheet, issued, "name", (textAt) => {
    if (bareText(textAt("place")) === instructionPlace) return [ownRowWords(textAt("name"))];
    const name = nameOnly(textAt("name"));
    return [wordsOf(name, textAt("place")), wordsOf(name)];
  });
  const asTyped = rows.found.map((found) => readRow(sheet, found));
  const cells = takeFromAbove(rows.found.map((found, at) => readRowOf(sheet, found, asTyped[at])));
  const tasks = asTyped.map((task, at) => ({ ...task, cells: cells[at] ?? task.cells }));
  const lastRow = Math.max(sheet.headRow, ...rows.found.map(({ row }) => row));
  const locked = lockedChanges(sheet, rows.found, lockedOf, (id, text) => (id === "name" ? nameOnly(text) : text));
  return {
    tasks,
    notes: [
      ...sheetNotes(sheet, rows.found),
      ...rows.notes,
      ...locked,
      ...rows.found.flatMap(({ item }, at) => commentNotes(item.name, tasks[at]?.cells ?? {})),
    ],
    untouched:
      !rows.notes.some(isRefused) && rows.found.every(({ item }, at) => tasks[at] && isUntouched(item, tasks[at])),
    foot: grid.rows.filter(({ row }) => row > lastRow),
  };
}
