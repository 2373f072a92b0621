/** Where the entry cells of an issued workbook stand now: found by key column and head words, never by position. */
import { supplyFields, supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import {
  contactFields,
  contactKey,
  correctionFields,
  type WorkbookField,
} from "../../../shared/domain/workbook-entry.ts";
import type { ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { stampLabels } from "../layout/indicator-sheet.ts";
import { findFormSheet, findProjectSheet, findTaskSheet } from "../read/form-sheet.ts";
import { addressOf, bareText, type Grid } from "../read/grid.ts";
import { findMatrixSheet, matrixSheetOf } from "../read/matrix-form-sheet.ts";
import type { Table } from "../table.ts";
import { positionOf } from "./filled-table.ts";

export interface EntryPlace {
  readonly row: string;
  readonly field: WorkbookField;
  readonly sheet: string;
  /** `K7` */
  readonly cell: string;
}

export const placeId = ({ row, field }: Pick<EntryPlace, "row" | "field">): string => `${row}|${field}`;

function correctionPlaces(table: Table): EntryPlace[] {
  const sheet = findFormSheet(table);
  const { keyColumn } = sheet ?? {};
  if (!sheet || keyColumn === null || keyColumn === undefined) return [];
  const { grid, columns, layout } = sheet;
  return grid.rows.flatMap(({ row }) => {
    const key = bareText(grid.at(row, keyColumn)?.text ?? "");
    if (!layout.freeKeys.has(key)) return [];
    return correctionFields.flatMap((field): EntryPlace[] => {
      const column = columns.get(field === "indicator" ? "name" : field);
      return column === undefined ? [] : [{ row: key, field, sheet: grid.name, cell: addressOf(row, column) }];
    });
  });
}

/** Of every figure its own cells; the cell of the reason stands in the same row. */
function matrixPlaces(table: Table, { matrix }: IssuedForm, { supplies = [] }: ReturnedForm): EntryPlace[] {
  const found = matrix ? findMatrixSheet(table) : undefined;
  if (!matrix || !found) return [];
  const { columns } = matrixSheetOf(found, matrix).sheet;
  const reason = columns.get("reason");
  const lines = new Map(matrix.lines.map((line) => [line.code, line]));
  return supplies.flatMap(({ key, line: code, cells }): EntryPlace[] => {
    const line = lines.get(code);
    const [any] = Object.values(cells);
    if (!line || !any) return [];
    const { sheet } = any;
    return [
      ...supplyFields.flatMap((field): EntryPlace[] => {
        const cell = cells[field]?.cell;
        return cell === undefined ? [] : [{ row: supplyKey({ key }, line), field, sheet, cell }];
      }),
      ...(reason === undefined
        ? []
        : [{ row: key, field: "reason", sheet, cell: addressOf(positionOf(any.cell).row, reason) } as const]),
    ];
  });
}

/** The cell behind a label of the stamp block: the filled one, else the first one behind the label's merge. */
export function cellBehind(grid: Grid, label: string): string | undefined {
  for (const { row, cells } of grid.rows) {
    const at = cells.findIndex(({ text }) => bareText(text) === bareText(label));
    const found = cells[at];
    if (!found) continue;
    const next = cells[at + 1];
    if (next && !/[:：]$/.test(next.text.trim())) return addressOf(row, next.column);
    const merge = grid.merges.find(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= found.column && found.column <= right,
    );
    return addressOf(row, (merge?.right ?? found.column) + 1);
  }
  return undefined;
}

function contactPlaces(table: Table, form: IssuedForm): EntryPlace[] {
  const tasks = form.tasks || form.instructions ? findTaskSheet(table) : undefined;
  const projects = form.projects ? findProjectSheet(table) : undefined;
  const grid = (findFormSheet(table) ?? tasks ?? projects ?? (form.matrix ? findMatrixSheet(table) : undefined))?.grid;
  if (!grid) return [];
  return contactFields.flatMap((field): EntryPlace[] => {
    const cell = cellBehind(grid, stampLabels[field]);
    return cell === undefined ? [] : [{ row: contactKey, field, sheet: grid.name, cell }];
  });
}

/** @param returned what the workbook says, read against its form */
export function entryPlaces(table: Table, form: IssuedForm, returned: ReturnedForm): ReadonlyMap<string, EntryPlace> {
  const rows = [...returned.lines, ...returned.tasks].flatMap(({ key, cells }) =>
    Object.entries(cells).map(
      ([field, { sheet, cell }]): EntryPlace => ({ row: key, field: field as WorkbookField, sheet, cell }),
    ),
  );
  const places = [
    ...rows,
    ...matrixPlaces(table, form, returned),
    ...correctionPlaces(table),
    ...contactPlaces(table, form),
  ];
  return new Map(places.map((place) => [placeId(place), place]));
}
