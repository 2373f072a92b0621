/** The sheet 项目填报 as returned: what was said project by project. Cells that were not asked are looked at like other locked ones. */
import type { FormProject, IssuedForm } from "../../../shared/domain/form.ts";
import { canonicalDecimal, sameNumber } from "../../../shared/domain/number.ts";
import { stageOfWords } from "../../../shared/domain/projects/list-columns.ts";
import { readPlannedDate } from "../../../shared/domain/projects/planned-date.ts";
import {
  askedFields,
  entryAmounts,
  isEntryAmount,
  isProjectEntryField,
  type ProjectEntryField,
  projectEntryFields,
  reportedStages,
} from "../../../shared/domain/projects/project-entry.ts";
import type { PlaceNote, ReturnedCell, ReturnedTask } from "../../../shared/merge/returned-form.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { countedLabel, longestProjectText, plannedWords, projectUnit } from "../layout/project-sheet.ts";
import { isDateFormat } from "../number-format.ts";
import type { TableCell, TableRow } from "../table.ts";
import { commentNotes } from "./comment-notes.ts";
import { type FoundRow, findRows, type IssuedRow, wordsOf } from "./find-rows.ts";
import type { ProjectSheet } from "./form-sheet.ts";
import { addressOf, mergedRange } from "./grid.ts";
import { type IssuedTexts, lockedChanges } from "./locked-cells.ts";
import {
  doubted,
  doubtMerged,
  normaliseNumber,
  normaliseOption,
  type Place,
  type Reading,
  read,
  taken,
} from "./normalise.ts";
import { readText, type TasksRead } from "./read-tasks.ts";
import { type ReadRow, takeFromAbove } from "./same-as-above.ts";
import { isRefused, sheetNotes } from "./sheet-notes.ts";
import { printedCheckNumber } from "./stamp-block.ts";

const issuedRow = (project: FormProject): IssuedRow<FormProject> => ({
  key: project.key,
  item: project,
  name: project.name,
  dataPeriod: "",
  words: [wordsOf(project.project), wordsOf(project.name)],
});

const fillingOptions = new Map(Object.entries(fillingLabel).map(([code, label]) => [label, code]));
const stageOptions = new Map<string, string>(reportedStages.map((stage) => [stage, stage]));

/** 在建库, 续建: proposed by the words lists use; 退库 is no word of theirs. */
function readStage(place: Place, cell: TableCell | undefined): ReturnedCell {
  const option = normaliseOption(place, cell, stageOptions);
  const found = option.doubt?.code === "option_unknown" ? stageOfWords(option.raw) : null;
  if (!found) return option;
  const options = [...stageOptions.keys()].join("、");
  return {
    ...option,
    ...(found.sure ? taken(found.stage) : doubted("option_unknown", found.stage, { options, proposal: found.stage })),
  };
}

const dayMilliseconds = 86_400_000;

/** A whole day, however it is written; a month alone says no day. @param firstDay from which the workbook counts its dates */
function readDay(place: Place, cell: TableCell | undefined, firstDay: number): ReturnedCell {
  return read(place, cell, ({ value, text, format }): Reading => {
    if (typeof value === "number" && isDateFormat(format))
      return taken(new Date(firstDay + Math.floor(value) * dayMilliseconds).toISOString().slice(0, 10));
    const said = readPlannedDate(typeof value === "number" ? String(value) : text.trim(), typeof value === "number");
    if (said.ok && said.date === null) return taken(null);
    return said.ok && said.date?.length === 10 ? taken(said.date) : doubted("day_unclear", null);
  });
}

function readField(
  field: ProjectEntryField,
  place: Place,
  cell: TableCell | undefined,
  firstDay: number,
): ReturnedCell {
  if (isEntryAmount(field)) return normaliseNumber(place, cell, projectUnit);
  if (field === "filling") return normaliseOption(place, cell, fillingOptions);
  if (field === "stage") return readStage(place, cell);
  return field === "stageOn" ? readDay(place, cell, firstDay) : readText(place, cell, longestProjectText);
}

function readRow(sheet: ProjectSheet, { item, row, foundBy }: FoundRow<FormProject>, firstDay: number): ReturnedTask {
  const cells: Partial<Record<ProjectEntryField, ReturnedCell>> = {};
  for (const field of askedFields(item.given)) {
    const column = sheet.columns.get(field);
    if (column === undefined) continue;
    const place = { sheet: sheet.grid.name, cell: addressOf(row, column) };
    const one = readField(field, place, sheet.grid.at(row, column), firstDay);
    const merged = mergedRange(sheet.grid, row, column);
    cells[field] = merged === undefined ? one : doubtMerged(one, merged);
  }
  return { kind: "project", key: item.key, foundBy, item: item.project, instruction: null, cells };
}

/** What stood in an entry cell at issue, as it is compared: 填报情况 by its code. */
const issuedOf = ({ current, stage, stageOn }: FormProject, field: ProjectEntryField): string | number | null => {
  const issued = field === "stage" ? stage : field === "stageOn" ? stageOn : (current?.[field] ?? null);
  return issued === "" ? null : issued;
};

const readRowOf = (
  { grid }: ProjectSheet,
  { item, row }: FoundRow<FormProject>,
  said: ReturnedTask | undefined,
): ReadRow<ProjectEntryField> => ({
  row,
  hidden: grid.isHidden(row),
  name: item.name,
  cells: said?.cells ?? {},
  unitOf: (field) => (isEntryAmount(field) ? projectUnit : ""),
  issuedOf: (field) => issuedOf(item, field),
});

/** What was printed, with what a list had said already. */
function lockedOf(project: FormProject): IssuedTexts<Parameters<ProjectSheet["columns"]["get"]>[0]> {
  const asked = new Set(askedFields(project.given));
  const given = projectEntryFields
    .filter((field) => !asked.has(field))
    .map((field) => [field, String(field === "filling" ? fillingWords(project) : (issuedOf(project, field) ?? ""))]);
  return {
    code: project.project,
    name: project.name,
    total: String(project.totalWan ?? ""),
    yearPlan: String(project.yearPlanWan ?? ""),
    planned: plannedWords(project),
    earlierTotal: String(project.earlier?.totalDoneWan ?? ""),
    ...Object.fromEntries(given),
  };
}

const fillingWords = ({ current }: FormProject): string => (current?.filling ? fillingLabel[current.filling] : "");

const isUntouched = (project: FormProject, { cells }: ReturnedTask): boolean =>
  Object.entries(cells).every(
    ([field, cell]) =>
      !isProjectEntryField(field) || ((cell.value ?? "") === (issuedOf(project, field) ?? "") && !cell.doubt),
  );

/** 核对数 as the sheet prints it against what was read; cells in doubt are no figures. */
function checkNumberNotes(sheet: string, rows: readonly ReturnedTask[], foot: readonly TableRow[]): PlaceNote[] {
  return entryAmounts.flatMap((field): PlaceNote[] => {
    const printed = printedCheckNumber(foot, countedLabel[field]);
    const figures = rows.flatMap(({ cells }) => {
      const cell = cells[field];
      return typeof cell?.value === "number" && !cell.doubt ? [cell.value] : [];
    });
    const [count, sum] = [figures.length, canonicalDecimal(figures.reduce((total, figure) => total + figure, 0))];
    if (!printed || (printed.count === count && sameNumber(printed.sum, Number(sum.toFixed(4))))) return [];
    return [{ code: "check_number_differs", details: { printed: printed.text, count, sum }, sheet, cell: "" }];
  });
}

/** @param datesFrom1904 dates of the workbook count from 1904 */
export function readProjects(sheet: ProjectSheet, form: IssuedForm, datesFrom1904: boolean): TasksRead {
  const { grid } = sheet;
  const firstDay = datesFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const rows = findRows(sheet, (form.projects ?? []).map(issuedRow), "name", (textAt) => [
    wordsOf(textAt("code")),
    wordsOf(textAt("name")),
  ]);
  const asTyped = rows.found.map((found) => readRow(sheet, found, firstDay));
  const cells = takeFromAbove(rows.found.map((found, at) => readRowOf(sheet, found, asTyped[at])));
  const tasks = asTyped.map((row, at) => ({ ...row, cells: cells[at] ?? row.cells }));
  const lastRow = Math.max(sheet.headRow, ...rows.found.map(({ row }) => row));
  return {
    tasks,
    notes: [
      ...sheetNotes(sheet, rows.found),
      ...rows.notes,
      ...lockedChanges(sheet, rows.found, lockedOf),
      ...rows.found.flatMap(({ item }, at) => commentNotes(item.name, tasks[at]?.cells ?? {})),
      ...checkNumberNotes(
        grid.name,
        tasks,
        grid.rows.filter(({ row }) => row > lastRow),
      ),
    ],
    untouched:
      !rows.notes.some(isRefused) && rows.found.every(({ item }, at) => tasks[at] && isUntouched(item, tasks[at])),
    foot: grid.rows.filter(({ row }) => row > lastRow),
  };
}
