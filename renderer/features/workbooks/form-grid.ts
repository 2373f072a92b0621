/** The lines and corrections of a workbook as the grid shows them: references locked, entry cells with what was found in them. */
import type { WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import type { FormLine, IssuedForm, Reference } from "../../../shared/domain/form.ts";
import { formatNumber } from "../../../shared/domain/number.ts";
import { comparePeriods, dataPeriodLabel } from "../../../shared/domain/period.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { type Texts, textOf, type WorkbookField, type WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import type { GridCell, GridColumn, GridModel } from "../../components/grid/model.ts";

const words = workbooksText.columns;

export interface FormView {
  readonly form: IssuedForm;
  readonly rows: readonly WorkbookRow[];
  readonly texts: ReadonlyMap<string, Texts>;
  readonly problems: readonly WorkbookProblem[];
  /** What another window typed into the same cells. */
  readonly clashes: Keeping["clashes"];
}

const locked = (id: string, head: string, width: number, align?: "right"): GridColumn => ({
  id,
  head,
  kind: "locked",
  width,
  ...(align ? { align } : {}),
});

const entryColumns: readonly GridColumn[] = [
  { id: "value", head: words.value, kind: "number", width: 100 },
  { id: "growth", head: words.growth, kind: "number", width: 64 },
  { id: "growthBasis", head: words.growthBasis, kind: "choice", options: growthBases, width: 76 },
  { id: "vintage", head: words.vintage, kind: "choice", options: vintages, width: 96 },
  { id: "filling", head: words.filling, kind: "choice", options: Object.values(fillingLabel), width: 92 },
  { id: "remark", head: words.remark, kind: "text", width: 200 },
];

const reference = (known: Reference, decimals: number): string =>
  typeof known === "number" ? formatNumber(known, decimals) : known;

/** The gravest problem of a cell decides its sign; all of them are said. */
function openCell(view: FormView, row: WorkbookRow, field: WorkbookField): GridCell {
  const text = textOf(row, view.texts.get(row.key), field);
  const there = view.clashes.get(row.key)?.[field];
  if (there !== undefined)
    return { text, mark: "conflict", message: draftsText.there(there ?? row.issued[field] ?? "") };
  const found = view.problems.filter((each) => each.row === row.key && each.field === field);
  const message = found.map((each) => each.message).join(" ");
  if (found.some(({ open }) => open))
    return { text, message, mark: found.some(({ grade }) => grade === "A") ? "error" : "question" };
  const changed = text !== (row.issued[field] ?? "");
  return { text, ...(message === "" ? {} : { message }), ...(changed ? { mark: "changed" as const } : {}) };
}

export const entryCells = (view: FormView, row: WorkbookRow): Record<string, GridCell> =>
  Object.fromEntries(row.fields.map((field) => [field, openCell(view, row, field)]));

function lineCells(view: FormView, row: WorkbookRow, line: FormLine, at: number): Record<string, GridCell> {
  return {
    order: { text: `${line.optional ? "※" : ""}${at + 1}` },
    name: { text: line.name },
    unit: { text: line.unit },
    dataPeriod: { text: line.dataPeriodLabel },
    baseline: { text: line.baselineText },
    target: { text: line.targetText },
    samePeriodLastYear: { text: reference(line.samePeriodLastYear, line.decimals) },
    lastFullYear: { text: reference(line.lastFullYear, line.decimals) },
    ...entryCells(view, row),
  };
}

export function linesModel(view: FormView): GridModel {
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  return {
    columns: [
      { id: "name", head: words.name, kind: "head", width: 186 },
      locked("unit", words.unit, 52),
      locked("dataPeriod", words.dataPeriod, 96),
      locked("baseline", words.baseline, 64, "right"),
      locked("target", words.target(view.form.targetYear), 88, "right"),
      locked("samePeriodLastYear", words.samePeriodLastYear, 72, "right"),
      locked("lastFullYear", words.lastFullYear, 72, "right"),
      ...entryColumns,
    ],
    rows: view.form.lines.flatMap((line, at) => {
      const row = rows.get(line.key);
      return row ? [{ key: row.key, cells: lineCells(view, row, line, at) }] : [];
    }),
  };
}

export function correctionsModel(view: FormView): GridModel {
  const { corrections } = view.form;
  const names = [...new Set(corrections.filter(({ dataPeriods }) => dataPeriods.length > 0).map(({ name }) => name))];
  const periods = corrections
    .flatMap(({ basis, dataPeriods }) => dataPeriods.map((code) => ({ code, label: dataPeriodLabel(code, basis) })))
    .sort((a, b) => comparePeriods(b.code, a.code));
  return {
    columns: [
      { id: "order", head: words.order, kind: "head", width: 70 },
      { id: "indicator", head: words.indicator, kind: "choice", options: names, width: 240 },
      {
        id: "dataPeriod",
        head: words.dataPeriod,
        kind: "choice",
        options: [...new Set(periods.map(({ label }) => label))],
        width: 130,
      },
      ...entryColumns,
    ],
    rows: view.rows
      .filter(({ kind }) => kind === "correction")
      .map((row, at) => ({
        key: row.key,
        cells: { order: { text: `${workbooksText.form.correctionMark}${at + 1}` }, ...entryCells(view, row) },
      })),
  };
}
