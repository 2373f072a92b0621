/** The sheet 考核数据 as returned: for every line asked, figure and target of everybody who is scored. */
import {
  type FormMatrix,
  type FormMatrixRow,
  type MatrixLine,
  type SupplyField,
  supplyFields,
} from "../../../shared/domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import {
  hasTarget,
  longestSupplyReason,
  notApplicableWord,
  notObtainedWord,
} from "../../../shared/domain/assessment/typed.ts";
import { suppliedField } from "../../../shared/merge/merge-supply.ts";
import type { FieldValue } from "../../../shared/merge/outcome.ts";
import type { PlaceNote, ReturnedCell, ReturnedSupply, SupplyCells } from "../../../shared/merge/returned-form.ts";
import { noWord, suppliedText, yesWord } from "../../../shared/text/assessment-workbook.ts";
import { type MatrixColumnId, supplyColumnId } from "../layout/matrix-sheet.ts";
import type { TableCell, TableRow } from "../table.ts";
import { commentNotes } from "./comment-notes.ts";
import { type FoundRow, findRows, type IssuedRow, wordsOf } from "./find-rows.ts";
import { addressOf, bareText, mergedRange } from "./grid.ts";
import { type IssuedTexts, lockedChanges } from "./locked-cells.ts";
import { type FoundMatrixSheet, type MatrixSheet, matrixSheetOf } from "./matrix-form-sheet.ts";
import {
  doubtFraction,
  doubtMerged,
  normaliseNumber,
  normaliseOption,
  normaliseRemark,
  type Place,
} from "./normalise.ts";
import { type ReadRow, takeFromAbove } from "./same-as-above.ts";
import { isRefused, sheetNotes } from "./sheet-notes.ts";

/** What a sheet of the matrix says. */
export interface MatrixRead {
  readonly supplies: readonly ReturnedSupply[];
  readonly notes: readonly PlaceNote[];
  /** Nobody wrote into an entry cell. */
  readonly untouched: boolean;
  /** Rows below those of the scored. */
  readonly foot: readonly TableRow[];
}

const wordOptions = new Map<string, string>([
  [notApplicableWord, "not_applicable"],
  [notObtainedWord, "not_obtained"],
]);
const answerOptions = new Map<string, string>([[yesWord, "1"], [noWord, "0"], ...wordOptions]);
/** Proposed, never taken unasked. */
const nearAnswers = new Map<string, string>([
  ...["√", "✓", "1", "完成", "已完成"].map((word) => [word, yesWord] as const),
  ...["×", "✗", "0", "未完成"].map((word) => [word, noWord] as const),
]);

type FieldId = MatrixColumnId;
type RowCells = Readonly<Partial<Record<FieldId, ReturnedCell>>>;

/** What an entry cell says, by what is asked for in it. */
function readField(
  place: Place,
  cell: TableCell | undefined,
  line: MatrixLine,
  field: SupplyField,
  usual: number | null,
): ReturnedCell {
  if (field === "target") return normaliseNumber(place, cell, line.unit);
  if (line.rule.kind === "yes_no") {
    const read = normaliseOption(place, cell, answerOptions, nearAnswers);
    return read.value === "1" || read.value === "0" ? { ...read, value: Number(read.value) } : read;
  }
  if (typeof cell?.value === "string" && wordOptions.has(bareText(cell.value)))
    return normaliseOption(place, cell, wordOptions);
  return doubtFraction(normaliseNumber(place, cell, line.unit), line.unit, usual);
}

const usualOf = (figure: SuppliedFigure | null | undefined): number | null =>
  figure?.filling === "reported" && figure.value !== 0 ? figure.value : null;

function readRow(sheet: MatrixSheet, matrix: FormMatrix, { item, row }: FoundRow<FormMatrixRow>): RowCells {
  const cells: Partial<Record<FieldId, ReturnedCell>> = {};
  for (const [at, line] of matrix.lines.entries()) {
    const { current, previous } = item.cells[at] ?? { current: null, previous: null };
    for (const field of supplyFields) {
      const id = supplyColumnId(line, field);
      const column = sheet.columns.get(id);
      if (column === undefined || (field === "target" && !hasTarget(line))) continue;
      const place = { sheet: sheet.grid.name, cell: addressOf(row, column) };
      const usual = usualOf(current) ?? usualOf(previous);
      const read = readField(place, sheet.grid.at(row, column), line, field, usual);
      const merged = mergedRange(sheet.grid, row, column);
      cells[id] = merged === undefined ? read : doubtMerged(read, merged);
    }
  }
  return cells;
}

function reasonIn({ grid, columns }: MatrixSheet, row: number): string {
  const column = columns.get("reason");
  if (column === undefined) return "";
  const place = { sheet: grid.name, cell: addressOf(row, column) };
  const { value, doubt } = normaliseRemark(place, grid.at(row, column), longestSupplyReason);
  return doubt === null && typeof value === "string" ? value : "";
}

const suppliesOf = (
  { lines }: FormMatrix,
  { item, foundBy }: FoundRow<FormMatrixRow>,
  cells: RowCells,
  reason: string,
): ReturnedSupply[] =>
  lines.flatMap((line) => {
    const [target, value] = supplyFields.map((field) => cells[supplyColumnId(line, field)]);
    const own: SupplyCells = { ...(target ? { target } : {}), ...(value ? { value } : {}) };
    if (Object.keys(own).length === 0) return [];
    return [{ key: item.key, foundBy, line: line.code, assessed: item.organisation, cells: own, reason }];
  });

/** What was printed in an entry cell. */
function issuedIn(matrix: FormMatrix, row: FormMatrixRow): ReadonlyMap<FieldId, FieldValue> {
  return new Map(
    matrix.lines.flatMap((line, at) =>
      supplyFields.map((field) => [supplyColumnId(line, field), suppliedField(row.cells[at]?.current, field)] as const),
    ),
  );
}

function lockedOf(matrix: FormMatrix): (row: FormMatrixRow) => IssuedTexts<FieldId> {
  return ({ name, kind, cells }) => ({
    name,
    kind,
    ...Object.fromEntries(
      matrix.lines.map((line, at) => [
        supplyColumnId(line, "previous"),
        String(suppliedText(line, cells[at]?.previous ?? null) ?? "—"),
      ]),
    ),
  });
}

const issuedRow = (row: FormMatrixRow): IssuedRow<FormMatrixRow> => ({
  key: row.key,
  item: row,
  name: row.name,
  dataPeriod: "",
  words: [wordsOf(row.name, row.kind), wordsOf(row.name)],
});

export function readMatrix(found: FoundMatrixSheet, matrix: FormMatrix): MatrixRead {
  const { sheet, notes: columnNotes } = matrixSheetOf(found, matrix);
  const { grid } = sheet;
  const rows = findRows(sheet, matrix.rows.map(issuedRow), "name", (textAt) => [
    wordsOf(textAt("name"), textAt("kind")),
    wordsOf(textAt("name")),
  ]);
  const issued = new Map(matrix.rows.map((row) => [row, issuedIn(matrix, row)]));
  const unitOf = new Map(matrix.lines.map(({ key, unit }) => [key, unit]));
  const read = takeFromAbove(
    rows.found.map(
      (row): ReadRow<FieldId> => ({
        row: row.row,
        hidden: grid.isHidden(row.row),
        name: row.item.name,
        cells: readRow(sheet, matrix, row),
        unitOf: (field) => unitOf.get(field.split(".")[0] ?? "") ?? "",
        issuedOf: (field) => issued.get(row.item)?.get(field) ?? null,
      }),
    ),
  );
  const saysNothing = (cells: RowCells, item: FormMatrixRow): boolean =>
    Object.entries(cells).every(
      ([field, cell]) => cell && !cell.doubt && cell.value === (issued.get(item)?.get(field as FieldId) ?? null),
    );
  const notes: PlaceNote[] = [];
  let untouched = true;
  const supplies = rows.found.flatMap((row, at) => {
    const cells = read[at] ?? {};
    const reason = reasonIn(sheet, row.row);
    const asIssued = saysNothing(cells, row.item);
    untouched &&= asIssued && reason === "";
    if (asIssued && reason !== "")
      notes.push({
        code: "reason_without_figure",
        details: { name: row.item.name, reason },
        sheet: grid.name,
        cell: addressOf(row.row, sheet.columns.get("reason") ?? 0),
      });
    notes.push(...commentNotes(row.item.name, cells));
    return suppliesOf(matrix, row, cells, reason);
  });
  const lastRow = Math.max(sheet.headRow, ...rows.found.map(({ row }) => row));
  const problems = [...columnNotes, ...rows.notes];
  return {
    supplies,
    notes: [
      ...sheetNotes(sheet, rows.found),
      ...problems,
      ...lockedChanges(sheet, rows.found, lockedOf(matrix)),
      ...notes,
    ],
    untouched: untouched && !problems.some(isRefused),
    foot: grid.rows.filter(({ row }) => row > lastRow),
  };
}
