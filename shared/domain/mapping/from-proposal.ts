/** From what was proposed and what a person chose to the mapping that is kept. */
import { knownName } from "./fit.ts";
import type { ColumnRole, MappedSheet, Mapping, PeriodRule } from "./mapping.ts";

interface Chosen {
  readonly sheet: string;
  readonly transposed: boolean;
  readonly headHeight: number;
  readonly columns: readonly { readonly head: string; readonly role: ColumnRole; readonly period: PeriodRule }[];
  readonly rows: readonly {
    readonly at: number;
    readonly row: string | null;
    readonly label: string;
    readonly unit: string;
    readonly line: string | null;
    readonly factor: number | null;
  }[];
}

/** Rows without a line or a stated factor are known, not taken. Sheets of which nothing is taken are no part of it. */
export function mappingFrom(organisation: string, sheets: readonly Chosen[]): Mapping {
  return { format: 1, organisation, sheets: sheets.map(mappedSheet).filter(({ rows }) => rows.length > 0) };
}

function mappedSheet({ sheet, transposed, headHeight, columns, rows }: Chosen): MappedSheet {
  return {
    sheet,
    transposed,
    headHeight,
    columns: columns.map(({ head, role, period }) => ({ head, role, period })),
    names: rows.map(({ at, row, label, unit }) => knownName({ at, name: row, label, unit })),
    rows: rows.flatMap(({ row, line, unit, factor }) =>
      row === null || line === null || factor === null ? [] : [{ row, line, unit, factor }],
    ),
  };
}
