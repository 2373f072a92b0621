/** The rows of 任务填报: tasks with the instruction there is on them, instructions with a row of their own. */
import type { CellStyle } from "hucre/xlsx";
import type { FormInstruction, FormTask } from "../../../shared/domain/form.ts";
import { type TaskEntryField, taskEntryFields } from "../../../shared/domain/task-entry.ts";
import { keyColumn } from "../layout/indicator-sheet.ts";
import {
  instructionBand,
  instructionPlace,
  nameWithInstruction,
  type TaskColumn,
  type TaskReferenceColumn,
} from "../layout/task-sheet.ts";
import { type Canvas, cellAddress, cellText } from "./canvas.ts";
import { styles } from "./styles.ts";
import { isTooLong, rowHeight, smallRowHeight } from "./text-height.ts";

export interface TaskCell {
  readonly cell: string;
  readonly key: string;
  readonly field: TaskEntryField;
  readonly base: string | null;
}

/** Four lines of text, with the tallest fonts: room for what is typed later, on the printed sheet too. */
const leastHeight = 66;
const nothing = "—";

type Drawn = readonly [content: string | number | null, style: CellStyle];

function referenceCell(id: TaskReferenceColumn, task: FormTask, index: number): Drawn {
  switch (id) {
    case "order":
      return [index + 1, styles.word];
    case "place":
      // 专栏1　创新发展六大工程: the number on a line of its own.
      return [task.place.replace("　", "\n") || nothing, styles.word];
    case "name":
      return [nameWithInstruction(task.name, task.instruction), styles.text];
    case "target":
      return words(task.targetText);
    case "annualTarget":
      return words(task.annualText);
    case "previous":
      return [task.previous ?? nothing, styles.word];
  }
}

const words = (text: string): Drawn => (text === "" ? [nothing, styles.word] : [text, styles.text]);

/** What was said so far. Null where the row asks no answer. */
const saidOf = (task: FormTask, field: TaskEntryField): string | null =>
  field === "answer" ? (task.instruction?.current ?? null) : (task.current?.[field] ?? "");

const isEntryField = (id: TaskColumn["id"]): id is TaskEntryField => taskEntryFields.some((field) => field === id);

function entryStyle(field: TaskEntryField, text: string, width: number): CellStyle {
  if (field === "state") return styles.entryWord;
  return isTooLong(text, width) ? styles.entrySmall : styles.entryText;
}

/** @returns the entry cells of the row, with their base */
export function drawTask(
  canvas: Canvas,
  row: number,
  task: FormTask,
  index: number,
  columns: readonly TaskColumn[],
): TaskCell[] {
  const texts: [string, number][] = [];
  canvas.hidden(row, keyColumn, task.key);
  const cells = columns.flatMap(({ id, width }, position): TaskCell[] => {
    const column = position + 1;
    const said = isEntryField(id) ? saidOf(task, id) : null;
    if (!isEntryField(id) || said === null) {
      const [content, style] = isEntryField(id) ? [nothing, styles.word] : referenceCell(id, task, index);
      canvas.put(row, column, content, style);
      if (typeof content === "string") texts.push([content, width]);
      return [];
    }
    canvas.put(row, column, said || null, entryStyle(id, said, width));
    texts.push([said, width]);
    return [{ cell: cellAddress(row, column), key: task.key, field: id, base: cellText(said) || null }];
  });
  canvas.height(row, heightOf(texts, leastHeight));
  return cells;
}

const bandText = `${instructionBand}（对指标的批示，以及同一任务较早的批示，在最右栏填落实情况）`;

/** @param row that of the band; one row for each instruction follows. @returns their entry cells */
export function drawInstructions(
  canvas: Canvas,
  row: number,
  instructions: readonly FormInstruction[],
  columns: readonly TaskColumn[],
): TaskCell[] {
  const last = columns.length;
  const columnOf = (id: TaskColumn["id"]) => columns.findIndex((column) => column.id === id) + 1;
  const [name, answer] = [columnOf("name"), columnOf("answer")];
  const width = (from: number, to: number) => columns.slice(from - 1, to).reduce((sum, each) => sum + each.width, 0);
  canvas.span(row, 1, last, bandText, styles.band);
  canvas.height(row, 18);
  return instructions.map((instruction, index) => {
    const at = row + 1 + index;
    const text = nameWithInstruction(instruction.itemName, instruction);
    const said = instruction.current;
    canvas.hidden(at, keyColumn, instruction.key);
    canvas.put(at, columnOf("order"), `批${index + 1}`, styles.word);
    canvas.put(at, columnOf("place"), instructionPlace, styles.word);
    canvas.span(at, name, answer - 1, text, styles.text);
    canvas.put(at, answer, said || null, entryStyle("answer", said, width(answer, answer)));
    const texts: [string, number][] = [
      [text, width(name, answer - 1)],
      [said, width(answer, answer)],
    ];
    canvas.height(at, heightOf(texts, leastHeight));
    return { cell: cellAddress(at, answer), key: instruction.key, field: "answer", base: cellText(said) || null };
  });
}

/** Words and numbers are not broken at the edge of a cell: with several paragraphs that adds up to lines. */
const unbroken = 2;

/** Texts too long for the highest row are written small. */
function heightOf(texts: readonly [string, number][], least: number): number {
  const small = texts.filter(([text, width]) => isTooLong(text, width));
  const others = texts
    .filter((each) => !small.includes(each))
    .map(([text, width]): [string, number] => [text, width - unbroken]);
  return Math.max(rowHeight(others, least), smallRowHeight(small));
}
