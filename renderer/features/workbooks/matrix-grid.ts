/** 考核数据 of a workbook as the grid shows it: everybody who is scored by row, the lines of the provider by column. */
import type { FormMatrix } from "../../../shared/domain/assessment/form-matrix.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { textOf, type WorkbookField } from "../../../shared/domain/workbook-entry.ts";
import { suppliedText } from "../../../shared/text/assessment-workbook.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { GridCell, GridColumn, GridModel } from "../../components/grid/model.ts";
import { checkColumn } from "../../components/report-grid/line-cells.ts";
import { cellWith, type Problem, problemsByRow } from "../../components/report-grid/problem.ts";
import { supplyColumns } from "../../components/report-grid/supply-cells.ts";
import { type AssessedRow, entryCell, type FormView, isSupplyBlank, type SuppliedFigureRow } from "./form-view.ts";
import { matrixColumnId } from "./matrix-places.ts";
import { troubleWord } from "./trouble-word.ts";

const words = workbooksText.matrix;

const matrixColumns = ({ lines }: FormMatrix): GridColumn[] => [
  { id: "name", head: words.assessed, kind: "head", width: 132 },
  { id: "kind", head: words.kind, kind: "locked", width: 50 },
  ...lines.flatMap((line) => supplyColumns(line, words, (cell) => matrixColumnId(line, cell))),
  { id: "reason", head: words.reason, kind: "text", width: 160 },
  checkColumn,
];

/** In the order shown. */
export const matrixColumnIds = (matrix: FormMatrix | undefined): readonly string[] =>
  matrix ? matrixColumns(matrix).map(({ id }) => id) : [];

export function matrixModel(view: FormView): GridModel {
  const found = problemsByRow(view.problems);
  const { matrix } = view.form;
  return {
    columns: matrix ? matrixColumns(matrix) : [],
    rows: view.rows.assessed.map((each) => {
      const { row, name, kind, supplies } = each;
      const about = found.get(row.key) ?? [];
      const cells = supplies.flatMap((supply) => Object.entries(supplyCells(view, supply, about)));
      return {
        key: row.key,
        cells: {
          name: { text: name },
          kind: { text: kind },
          ...Object.fromEntries(cells),
          reason: entryCell(view, row, "reason", about),
          check: { text: stateOf(view, each, about) },
        },
      };
    }),
  };
}

function supplyCells(
  { texts }: FormView,
  { row, line, previous }: SuppliedFigureRow,
  found: readonly Problem[],
): Record<string, GridCell> {
  const before = suppliedText(line, previous);
  const cell = (field: WorkbookField): [string, GridCell] => {
    const column = matrixColumnId(line, field);
    const text = textOf(row, texts.get(row.key), field);
    const about = found.filter((each) => each.column === column);
    return [column, cellWith(text, about, text !== (row.issued[field] ?? ""))];
  };
  return {
    [matrixColumnId(line, "before")]: {
      text: typeof before === "number" ? plainNumber(before) : (before ?? words.none),
    },
    ...Object.fromEntries(row.fields.map(cell)),
  };
}

/** Where everybody's figures stand, in a word. */
function stateOf({ texts }: FormView, { supplies }: AssessedRow, found: readonly Problem[]): string {
  const { state } = entryText;
  const troubled = troubleWord(found);
  if (troubled !== null) return troubled;
  const said = supplies.filter((supply) => !isSupplyBlank(supply, texts)).length;
  if (said === supplies.length) return state.recorded;
  return said === 0 ? state.blank : words.partly(said, supplies.length);
}
