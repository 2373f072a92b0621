/** A recognised workbook → what was filled in, line by line, task by task and project by project (03 §3.2). */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { canonicalDecimal, sameNumber } from "../../../shared/domain/number.ts";
import { askedFields } from "../../../shared/domain/projects/project-entry.ts";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type { CheckNumber, PlaceNote, ReturnedForm, ReturnedLine } from "../../../shared/merge/returned-form.ts";
import { indicatorSheetName } from "../layout/indicator-sheet.ts";
import { matrixSheetName } from "../layout/matrix-sheet.ts";
import { projectSheetName } from "../layout/project-sheet.ts";
import { taskSheetName } from "../layout/task-sheet.ts";
import type { Table } from "../table.ts";
import { findFormSheet, findProjectSheet, findTaskSheet } from "./form-sheet.ts";
import { findMatrixSheet } from "./matrix-form-sheet.ts";
import { type LinesRead, readLines } from "./read-lines.ts";
import { type MatrixRead, readMatrix } from "./read-matrix.ts";
import { readProjects } from "./read-projects.ts";
import { readTasks, type TasksRead } from "./read-tasks.ts";
import type { Identity } from "./recognise.ts";
import { printedCheckNumber, readContact } from "./stamp-block.ts";

/**
 * 核对数 over the lines, as the printed formula counts: blank cells and cells in doubt are no figures, nor is one given in
 * words.
 */
export function checkNumberOf(lines: readonly ReturnedLine[]): CheckNumber {
  const figures = lines.flatMap(({ cells: { value: cell } }) =>
    typeof cell?.value === "number" && cell.text === undefined && !cell.doubt ? [cell.value] : [],
  );
  return { count: figures.length, sum: canonicalDecimal(figures.reduce((sum, figure) => sum + figure, 0)) };
}

const noLines: LinesRead = { lines: [], corrections: [], notes: [], untouched: true, foot: [] };
const noTasks: TasksRead = { tasks: [], notes: [], untouched: true, foot: [] };

const noMatrix: MatrixRead = { supplies: [], notes: [], untouched: true, foot: [] };

const wholeNote = (code: PlaceNote["code"], sheet = "", details: PlaceNote["details"] = {}): PlaceNote => ({
  code,
  details,
  sheet,
  cell: "",
});

/**
 * A workbook with some of its entry sheets is a return of that part: what is not there says nothing.
 * @param identity what recognise() said; the caller has found the issue by it
 * @param form the form as it was issued, from the issue register
 */
export function readForm(table: Table, identity: Identity, form: IssuedForm): ReturnedForm | FileRejection {
  const asksTasks = (form.tasks ?? []).length + (form.instructions ?? []).length > 0;
  const indicatorSheet = findFormSheet(table);
  const taskSheet = asksTasks ? findTaskSheet(table) : undefined;
  const projects = form.projects ?? [];
  const projectSheet = projects.length > 0 ? findProjectSheet(table) : undefined;
  const matrixSheet = form.matrix ? findMatrixSheet(table) : undefined;
  const [first] = [indicatorSheet, taskSheet, projectSheet, matrixSheet].flatMap((sheet) => sheet?.grid ?? []);
  if (!first) return { code: "not_ours", details: {} };
  const read = indicatorSheet ? readLines(indicatorSheet, form) : noLines;
  const said = taskSheet ? readTasks(taskSheet, form) : noTasks;
  const built = projectSheet ? readProjects(projectSheet, form, table.datesFrom1904 === true) : noTasks;
  const supplied = matrixSheet && form.matrix ? readMatrix(matrixSheet, form.matrix) : noMatrix;
  // The other sheets only repeat it.
  const signing = indicatorSheet ? read : taskSheet ? said : projectSheet ? built : supplied;
  const signed = readContact(signing.foot, first.name);
  const notes = [...read.notes, ...said.notes, ...built.notes, ...supplied.notes, ...signed.notes];
  if (!indicatorSheet && form.lines.length > 0) notes.push(wholeNote("sheet_missing", indicatorSheetName));
  if (!taskSheet && asksTasks) notes.push(wholeNote("sheet_missing", taskSheetName));
  // Of one whose projects are all known from a list nothing is missing.
  if (!projectSheet && projects.some(({ given }) => askedFields(given).length > 0))
    notes.push(wholeNote("sheet_missing", projectSheetName));
  if (!matrixSheet && form.matrix) notes.push(wholeNote("sheet_missing", matrixSheetName));
  if ([read, said, built, supplied].every(({ untouched }) => untouched))
    notes.push(wholeNote("nothing_filled", first.name));
  if (identity.checksumOk === false) notes.push(wholeNote("meta_damaged"));
  const checkNumber = checkNumberOf(read.lines);
  const printed = printedCheckNumber(read.foot);
  const agrees =
    !printed || (printed.count === checkNumber.count && sameNumber(printed.sum, Number(checkNumber.sum.toFixed(4))));
  if (printed && !agrees)
    notes.push(wholeNote("check_number_differs", indicatorSheet?.grid.name, { printed: printed.text, ...checkNumber }));
  return {
    issueId: form.issueId,
    organisation: form.organisation.code,
    period: form.period,
    baseKnown: identity.how === "meta",
    lines: read.lines,
    corrections: read.corrections,
    tasks: [...said.tasks, ...built.tasks],
    ...(form.matrix ? { supplies: supplied.supplies } : {}),
    contact: signed.contact,
    notes,
    checkNumber,
  };
}
