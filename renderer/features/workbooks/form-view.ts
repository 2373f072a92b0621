/** An opened workbook as it stands on the screen: its rows with what was typed and what was found, cell by cell. */
import type { WorkbookCheck, WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import { type MatrixLine, supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { FormLine, FormProject, IssuedForm } from "../../../shared/domain/form.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import { type Texts, textOf, type WorkbookField, type WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import type { GridCell } from "../../components/grid/model.ts";
import { cellWith, type Missing, type Problem } from "../../components/report-grid/problem.ts";
import { isBlank, type ReportLine } from "../../components/report-grid/report-line.ts";
import { isOpenColumn, type TaskItem } from "../../components/report-grid/task-cells.ts";
import { gridPlaceOf } from "./matrix-places.ts";

/** A row of the workbook with what the grid knows of such rows. */
export interface LineRow {
  readonly row: WorkbookRow;
  readonly line: ReportLine;
  readonly asked: FormLine;
}
export interface TaskRow {
  readonly row: WorkbookRow;
  readonly item: TaskItem;
}

export interface ProjectRow {
  /** Null: all that is asked of it a list has said. */
  readonly row: WorkbookRow | null;
  readonly project: FormProject;
}

/** A figure of 考核数据, with what is known of it. */
export interface SuppliedFigureRow {
  readonly row: WorkbookRow;
  readonly line: MatrixLine;
  readonly previous: SuppliedFigure | null;
  readonly yearBefore: SuppliedFigure | null;
}

/** One that is scored, with its figures of all lines. */
export interface AssessedRow {
  readonly row: WorkbookRow;
  readonly name: string;
  readonly kind: string;
  readonly supplies: readonly SuppliedFigureRow[];
}

export interface FormRows {
  readonly all: readonly WorkbookRow[];
  readonly lines: readonly LineRow[];
  readonly tasks: readonly TaskRow[];
  readonly projects: readonly ProjectRow[];
  readonly assessed: readonly AssessedRow[];
  readonly corrections: readonly WorkbookRow[];
}

export interface FormView {
  readonly form: IssuedForm;
  readonly rows: FormRows;
  readonly texts: ReadonlyMap<string, Texts>;
  readonly problems: readonly Problem[];
}

export function formRows(form: IssuedForm, all: readonly WorkbookRow[]): FormRows {
  const byKey = new Map(all.map((row) => [row.key, row]));
  const lines = form.lines.flatMap((asked): LineRow[] => {
    const row = byKey.get(asked.key);
    return row ? [{ row, asked, line: { ...asked, wording: wordingOfLine(asked), asked } }] : [];
  });
  const tasks = new Map((form.tasks ?? []).map((task) => [task.key, task]));
  const instructions = new Map((form.instructions ?? []).map((each) => [each.key, each]));
  const items = all
    .filter(({ kind }) => kind === "task" || kind === "instruction")
    .map((row): TaskRow => {
      const task = tasks.get(row.key) ?? null;
      const instruction = task ? task.instruction : (instructions.get(row.key) ?? null);
      return { row, item: { key: row.key, name: row.name, task, instruction } };
    });
  const projects = (form.projects ?? []).map((project) => ({ row: byKey.get(project.key) ?? null, project }));
  const corrections = all.filter(({ kind }) => kind === "correction");
  return { all, lines, tasks: items, projects, assessed: assessedRows(form, byKey), corrections };
}

function assessedRows({ matrix }: IssuedForm, byKey: ReadonlyMap<string, WorkbookRow>): AssessedRow[] {
  return (matrix?.rows ?? []).flatMap(({ key, name, kind, cells }) => {
    const row = byKey.get(key);
    if (!matrix || !row) return [];
    const supplies = matrix.lines.flatMap((line, at): SuppliedFigureRow[] => {
      const { previous = null, yearBefore = null } = cells[at] ?? {};
      const own = byKey.get(supplyKey({ key }, line));
      return own ? [{ row: own, line, previous, yearBefore }] : [];
    });
    return [{ row, name, kind, supplies }];
  });
}

export const nameOf = ({ kind, name }: WorkbookRow): string =>
  kind === "correction" ? workbooksText.note.correction : kind === "contact" ? workbooksText.note.contact : name;

const kindOf = ({ open, grade }: WorkbookProblem): Problem["kind"] =>
  open ? (grade === "B" || grade === "C" ? "question" : "error") : "note";

/** What the checks say of the cells, and what another window has typed into them. */
export function formProblems(
  rows: readonly WorkbookRow[],
  check: WorkbookCheck | undefined,
  clashes: Keeping["clashes"],
): Problem[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const of = (key: string, field: WorkbookField, rest: Pick<Problem, "kind" | "grade" | "message">): Problem[] => {
    const row = byKey.get(key);
    const columnName = workbooksText.field[field];
    return row ? [{ ...gridPlaceOf(row, field), name: nameOf(row), columnName, draft: key, ...rest }] : [];
  };
  const clashing = [...clashes].flatMap(([key, clash]) =>
    Object.entries(clash).flatMap(([name, text]) => {
      const field = name as WorkbookField;
      const message = draftsText.there(text ?? byKey.get(key)?.issued[field] ?? "");
      return of(key, field, { kind: "clash", grade: null, message });
    }),
  );
  const found = (check?.problems ?? []).flatMap((each) =>
    of(each.row, each.field, { kind: kindOf(each), grade: each.grade, message: each.message }),
  );
  return [...clashing, ...found];
}

type Typed = FormView["texts"];

const shown = (row: WorkbookRow, texts: Typed, field: WorkbookField): string => textOf(row, texts.get(row.key), field);

export const isLineBlank = ({ row }: LineRow, texts: Typed): boolean =>
  isBlank(shown(row, texts, "value"), shown(row, texts, "filling"));

/** Neither an amount nor why there is none. */
export const isProjectBlank = ({ row }: ProjectRow, texts: Typed): boolean =>
  row !== null &&
  isBlank(shown(row, texts, "yearDoneWan") + shown(row, texts, "totalDoneWan"), shown(row, texts, "filling"));

/** Nothing was said of it: a task without a state, an instruction without an answer. */
export const unsaidColumns = ({ row, item }: TaskRow, texts: Typed): ("state" | "answer")[] =>
  (["state", "answer"] as const).filter(
    (column) => isOpenColumn(item, column) && shown(row, texts, column).trim() === "",
  );

export const isSupplyBlank = ({ row }: SuppliedFigureRow, texts: Typed): boolean =>
  shown(row, texts, "value").trim() === "";

/** What must be said and is not, in the order of the sheets. */
export function formMissing({ lines, tasks, projects, assessed }: FormRows, texts: Typed): Missing[] {
  return [
    ...lines
      .filter((line) => !line.asked.optional && isLineBlank(line, texts))
      .map(({ row }) => ({ row: row.key, column: "value", name: row.name, columnName: "" })),
    ...tasks.flatMap((task) =>
      unsaidColumns(task, texts).map((column) => ({
        row: task.row.key,
        column,
        name: task.row.name,
        columnName: workbooksText.field[column],
      })),
    ),
    ...projects.flatMap((each) => {
      if (each.row === null || isGiven(each.project.given) || !isProjectBlank(each, texts)) return [];
      const column = each.row.fields.includes("yearDoneWan") ? "yearDoneWan" : "totalDoneWan";
      return [{ row: each.row.key, column, name: each.row.name, columnName: workbooksText.field[column] }];
    }),
    ...assessed
      .flatMap(({ supplies }) => supplies)
      .filter((supply) => isSupplyBlank(supply, texts))
      .map(({ row }) => ({ ...gridPlaceOf(row, "value"), name: row.name, columnName: "" })),
  ];
}

/** An entry cell with what was found in it; typed is what differs from what was issued. */
export function entryCell(
  { texts }: FormView,
  row: WorkbookRow,
  field: WorkbookField,
  found: readonly Problem[],
): GridCell {
  const text = shown(row, texts, field);
  const about = found.filter(({ column }) => column === field);
  return cellWith(text, about, text !== (row.issued[field] ?? ""));
}
