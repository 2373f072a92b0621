/** What the office would see in a workbook as it is filled in: the same reader, the same checks, with what the form knows. */
import type { WorkbookCheck, WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import {
  type CheckContext,
  checkRecord,
  defaultCheckSettings,
  isReason,
  isUnexplainedBlank,
} from "../../../shared/domain/checks.ts";
import { parseComposition } from "../../../shared/domain/composition.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryRecord, entryFields, type FormLine, type IssuedForm } from "../../../shared/domain/form.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import { longestAnswer, longestTaskText } from "../../../shared/domain/task-entry.ts";
import { fillings, growthBases, taskStates, vintages } from "../../../shared/domain/vocabulary.ts";
import { recordTexts, type WorkbookField, workbookRows } from "../../../shared/domain/workbook-entry.ts";
import type {
  ReturnedCell,
  ReturnedCells,
  ReturnedCorrection,
  ReturnedForm,
  ReturnedTask,
} from "../../../shared/merge/returned-form.ts";
import { findingText } from "../../../shared/text/findings.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { isBlankRow, problemsOfProject } from "./check-project.ts";
import { checkSupplies } from "./check-supplies.ts";
import { problem, readingOf } from "./reading-problems.ts";

const words = workbooksText.problem;

const one = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((each) => each === value) ?? null;

/** The record a line would come back with; a cell in doubt counts as blank. */
export function recordIn(cells: ReturnedCells): EntryRecord {
  const sure = (cell: ReturnedCell | undefined) => (cell && !cell.doubt ? cell.value : null);
  const figure = (cell: ReturnedCell | undefined): number | null => {
    const value = sure(cell);
    return typeof value === "number" ? value : null;
  };
  const value = figure(cells.value);
  const remark = sure(cells.remark);
  return {
    value,
    ...(cells.value?.text === undefined ? {} : { text: cells.value.text }),
    growth: figure(cells.growth),
    growthBasis: one(growthBases, sure(cells.growthBasis)),
    vintage: one(vintages, sure(cells.vintage)),
    // As the office takes it: a figure without a word about it is a reported one.
    filling: one(fillings, sure(cells.filling)) ?? (value === null ? null : "reported"),
    remark: typeof remark === "string" ? remark : null,
  };
}

const known = (reference: FormLine["samePeriodLastYear"]): number | null =>
  typeof reference === "number" ? reference : null;

/** With a form issued earlier, from the figures that it prints. */
function contextOf(line: FormLine, text: string | null): CheckContext {
  const { unit, decimals, parts, compared, samePeriodLastYear, lastFullYear, reportMode } = line;
  const shares = text === null || !parts ? null : parseComposition(text, parts.length);
  if (compared) return { ...compared, line: { basis: compared.basis, unit, decimals }, shares };
  const basis = wordingOfLine(line)
    ? wordingOfLine(line)?.kind === "milestone"
      ? "milestone"
      : "composition"
    : reportMode === "年初累计"
      ? "flow"
      : "stock";
  return {
    line: { basis, unit, decimals },
    samePeriodLastYear: known(samePeriodLastYear),
    earlierInYear: null,
    previous: null,
    magnitude: known(lastFullYear),
    recordedVintage: null,
    shares,
  };
}

function problemsOfLine(line: FormLine, cells: ReturnedCells, form: IssuedForm): WorkbookProblem[] {
  const unitOf = { value: line.unit, growth: line.growthUnit ?? "" } as const;
  const reading = entryFields.flatMap((field) => {
    const cell = cells[field];
    return cell
      ? readingOf(line.key, line.name, field === "value" || field === "growth" ? unitOf[field] : "", field, cell)
      : [];
  });
  const record = recordIn(cells);
  const findings = checkRecord(record, contextOf(line, record.text ?? null), form.checks ?? defaultCheckSettings).map(
    (found) =>
      problem(line.key, found.field, findingText(found, line), {
        // A is never taken; of B and C the remark is the reason, B is for the office to decide besides.
        open: found.grade === "A" || (found.grade !== "D" && !isReason(record.remark)),
        grade: found.grade,
      }),
  );
  const doubted = Object.values(cells).some(({ doubt }) => doubt);
  const unfilled = !doubted && record.value === null && record.filling === "reported";
  const issued = line.current && recordTexts(line, line.current);
  const was = issued?.value ?? "";
  const cleared = was !== "" && cells.value?.raw === "" && record.filling === null;
  return [
    ...reading,
    ...findings,
    ...(unfilled ? [problem(line.key, "filling", words.fillingWithoutValue, { open: true })] : []),
    ...(cleared ? [problem(line.key, "value", words.cleared(was), { open: false })] : []),
  ];
}

/** As on the office's own screen. */
function tooLong(key: string, field: WorkbookField, text: string): WorkbookProblem[] {
  const most = field === "answer" ? longestAnswer : longestTaskText;
  return text.trim().length > most ? [problem(key, field, words.tooLong(most), { open: true })] : [];
}

function problemsOfTask({ key, cells }: ReturnedTask, name: string, issuedState: string): WorkbookProblem[] {
  const reading = Object.entries(cells).flatMap(([field, cell]) => [
    ...readingOf(key, name, "", field as WorkbookField, cell),
    ...tooLong(key, field as WorkbookField, cell.raw),
  ]);
  const state = one(taskStates, cells.state?.value);
  const says = (["done", "problems", "nextSteps", "matters"] as const).some(
    (field) => (cells[field]?.raw ?? "") !== "",
  );
  if (!cells.state || cells.state.doubt || state !== null) return reading;
  if (issuedState !== "")
    return [...reading, problem(key, "state", words.stateNeverBlank(issuedState), { open: true })];
  return says ? [...reading, problem(key, "state", words.stateMissing, { open: true })] : reading;
}

function problemsOfCorrection({ key, target, cells }: ReturnedCorrection, form: IssuedForm): WorkbookProblem[] {
  const option = target && form.corrections.find(({ indicator }) => indicator === target.indicator);
  const reading = entryFields.flatMap((field) => {
    const cell = cells[field];
    const unit = field === "value" ? (option?.unit ?? "") : field === "growth" ? (option?.growthUnit ?? "") : "";
    return cell ? readingOf(key, option?.name ?? "", unit, field, cell) : [];
  });
  if (!target) return [problem(key, "indicator", words.correctionUnclear, { open: true }), ...reading];
  const record = recordIn(cells);
  const blank = cells.value?.raw === "" && record.filling === null;
  const asked = form.lines.some((line) => line.indicator === target.indicator && line.dataPeriod === target.dataPeriod);
  return [
    ...reading,
    ...(asked ? [problem(key, "dataPeriod", words.correctionOfAsked, { open: true })] : []),
    ...(blank ? [problem(key, "value", words.correctionBlank, { open: true })] : []),
    ...(isReason(record.remark) ? [] : [problem(key, "remark", words.correctionWithoutReason, { open: true })]),
  ];
}

/** @param returned what the workbook says with everything filled in */
export function checkForm(form: IssuedForm, returned: ReturnedForm): Omit<WorkbookCheck, "checkNumber"> {
  const lines = new Map(returned.lines.map((line) => [line.key, line.cells]));
  const tasks = new Map(returned.tasks.map((task) => [task.key, task]));
  const problems: WorkbookProblem[] = [];
  const missing: string[] = [];
  let filled = 0;
  let asked = 0;
  for (const line of form.lines) {
    const cells = lines.get(line.key) ?? {};
    problems.push(...problemsOfLine(line, cells, form));
    const blank = isUnexplainedBlank(recordIn(cells)) && !cells.value?.doubt;
    if (line.optional && blank) continue;
    asked += 1;
    if (blank) missing.push(line.key);
    else filled += 1;
  }
  for (const row of workbookRows(form)) {
    if (row.kind !== "task" && row.kind !== "instruction") continue;
    const task = tasks.get(row.key);
    if (!task) continue;
    problems.push(...problemsOfTask(task, row.name, row.issued.state ?? ""));
    asked += 1;
    const said = row.kind === "task" ? task.cells.state : task.cells.answer;
    if ((said?.raw ?? "") === "") missing.push(row.key);
    else filled += 1;
  }
  for (const project of form.projects ?? []) {
    const row = tasks.get(project.key);
    if (!row) continue;
    problems.push(...problemsOfProject(row, project));
    if (isGiven(project.given)) continue;
    asked += 1;
    if (isBlankRow(row)) missing.push(project.key);
    else filled += 1;
  }
  const supplied = checkSupplies(form, returned);
  problems.push(...supplied.problems);
  missing.push(...supplied.missing);
  asked += supplied.asked;
  filled += supplied.asked - supplied.missing.length;
  for (const correction of returned.corrections) problems.push(...problemsOfCorrection(correction, form));
  return { problems, missing, filled, asked };
}
