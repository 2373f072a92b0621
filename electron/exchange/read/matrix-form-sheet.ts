/** Finds the sheet 考核数据 and its columns: by the hidden row of keys above the heads, else by what is printed over a column. */
import type { FormMatrix } from "../../../shared/domain/assessment/form-matrix.ts";
import type { PlaceNote } from "../../../shared/merge/returned-form.ts";
import { lineHeadText } from "../../../shared/text/assessment-workbook.ts";
import { bareHead } from "../layout/indicator-sheet.ts";
import {
  assessedHead,
  kindHead,
  type MatrixColumnId,
  matrixColumns,
  matrixSheetName,
  reasonHead,
} from "../layout/matrix-sheet.ts";
import type { Table } from "../table.ts";
import type { EntryLayout } from "./entry-layout.ts";
import { type FormSheet, findKeyColumn, looksLikeKey, once } from "./form-sheet.ts";
import { addressOf, bareText, type Grid, gridOf } from "./grid.ts";

export type MatrixSheet = FormSheet<MatrixColumnId>;

/** As far as it can be told without the form: its columns are those of the lines asked. */
export type FoundMatrixSheet = Pick<MatrixSheet, "grid" | "headRow" | "keyColumn" | "keys">;

const band = "\u0000";

function asMatrixSheet(grid: Grid): FoundMatrixSheet | undefined {
  const heads = new Set([assessedHead, kindHead, reasonHead]);
  const head = grid.rows.find(({ cells }) => {
    const found = new Set(cells.map(({ text }) => bareHead(text)).filter((text) => heads.has(text)));
    return found.has(assessedHead) && found.size > 1;
  });
  if (!head) return undefined;
  const below = grid.rows.filter(({ row }) => row > head.row);
  const taken = new Set(head.cells.filter(({ text }) => text.trim() !== "").map(({ column }) => column));
  const keyColumn = findKeyColumn(below, taken);
  const keys = keyColumn === null ? [] : below.map(({ row }) => bareText(grid.at(row, keyColumn)?.text ?? ""));
  return { grid, headRow: head.row, keyColumn, keys: keys.filter(looksLikeKey) };
}

/** The sheet with most row keys; of two alike the one with the issued name. */
export const findMatrixSheet = once((table: Table): FoundMatrixSheet | undefined => {
  const rank = ({ keys, grid }: FoundMatrixSheet) => keys.length + (grid.name === matrixSheetName ? 0.5 : 0);
  const found = table.sheets.flatMap((sheet) => asMatrixSheet(gridOf(sheet)) ?? []);
  return found.sort((a, b) => rank(b) - rank(a))[0];
});

/** With the name of the line before the head, for messages. */
function layoutOf(matrix: FormMatrix): EntryLayout<MatrixColumnId> {
  const columns = matrixColumns(matrix).map(({ id, head, entry }) => {
    const line = matrix.lines.find(({ key }) => id.startsWith(`${key}.`));
    return { id, entry, head: line ? `${line.name} ${head}` : head };
  });
  return { sheet: matrixSheetName, columns, freeKeys: new Set(), band };
}

/** @returns the sheet with its columns where they stand now, and what was given twice */
export function matrixSheetOf(
  found: FoundMatrixSheet,
  matrix: FormMatrix,
): { readonly sheet: MatrixSheet; readonly notes: readonly PlaceNote[] } {
  const { grid, headRow } = found;
  const asked = matrixColumns(matrix);
  const ids = new Map<string, MatrixColumnId>(asked.map(({ id }) => [id, id]));
  const keyed = Map.groupBy(
    grid.rows
      .filter(({ row }) => row < headRow)
      .flatMap(({ row, cells }) =>
        cells.flatMap(({ column, text }) => {
          const id = ids.get(text.trim());
          return id === undefined ? [] : [{ id, row, column }];
        }),
      ),
    ({ id }) => id,
  );
  const printed = printedColumns(found, matrix);
  const columns = new Map<MatrixColumnId, number>();
  const notes: PlaceNote[] = [];
  for (const { id, head } of layoutOf(matrix).columns) {
    const [first, ...others] = keyed.get(id) ?? [];
    if (first && others.length > 0) {
      const cells = [first, ...others].map(({ column }) => addressOf(headRow, column)).join("、");
      const details = { key: id, name: head, times: others.length + 1, cells };
      notes.push({ code: "column_twice", details, sheet: grid.name, cell: addressOf(headRow, first.column) });
      continue;
    }
    const column = first?.column ?? printed.get(id);
    if (column !== undefined) columns.set(id, column);
  }
  return { sheet: { ...found, layout: layoutOf(matrix), columns }, notes };
}

/** By the words over a column: its head, and the line's above it. Those that stand there twice are in doubt and left out. */
function printedColumns({ grid, headRow }: FoundMatrixSheet, matrix: FormMatrix): ReadonlyMap<MatrixColumnId, number> {
  const heads = grid.rows.find(({ row }) => row === headRow)?.cells ?? [];
  const groups = grid.rows.find(({ row }) => row === headRow - 1)?.cells ?? [];
  const found = new Map<string, number[]>();
  for (const { column, text } of heads) {
    // A line's head is merged over its columns: it stands in the first of them.
    const over = groups.findLast((cell) => cell.column <= column && cell.text.trim() !== "")?.text ?? "";
    for (const words of [bareHead(text), `${bareHead(over)}|${bareHead(text)}`])
      found.set(words, [...(found.get(words) ?? []), column]);
  }
  const columns = new Map<MatrixColumnId, number>();
  for (const { id, head } of matrixColumns(matrix)) {
    const line = matrix.lines.find(({ key }) => id.startsWith(`${key}.`));
    const words = line ? `${bareHead(lineHeadText(line))}|${bareHead(head)}` : bareHead(head);
    const [column, ...others] = found.get(words) ?? [];
    if (column !== undefined && others.length === 0) columns.set(id, column);
  }
  return columns;
}
