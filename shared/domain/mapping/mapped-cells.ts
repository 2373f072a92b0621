/** The cells a mapping takes from a workbook, by row name and head. Places only: what stands in them is read like any returned cell. */
import type { Fit, FittedSheet } from "./fit.ts";
import { dataPeriodOf, type MappedRow } from "./mapping.ts";
import { headsAt } from "./table-heads.ts";
import { unitOfTable } from "./table-unit.ts";

export interface MappedCell {
  readonly sheet: string;
  /** In the workbook itself, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly line: string;
  /** As the column's rule says; the line's frequency is not asked yet. */
  readonly dataPeriod: string;
  readonly field: "value" | "growth" | "remark";
  readonly factor: number;
  /** The unit as mapped and as the file says now; a difference is asked about. */
  readonly unit: string;
  readonly unitNow: string;
}

/** @param period the reporting period the file is of */
export function mappedCells({ sheets }: Pick<Fit, "sheets">, period: string): MappedCell[] {
  return sheets.flatMap((sheet) => {
    const tableUnit = tableUnitOf(sheet);
    const byName = new Map(sheet.rows.flatMap((row) => (row.name === null ? [] : [[row.name, row] as const])));
    return sheet.mapped.rows.flatMap((mapped) => {
      const row = byName.get(mapped.row);
      return row ? cellsOf(sheet, mapped, row.at, row.unit || tableUnit, period) : [];
    });
  });
}

function tableUnitOf({ mapped, plain, head }: FittedSheet): string {
  const figures = headsAt(plain, head).filter((_, column) => mapped.columns[column]?.role === "value");
  return unitOfTable(plain, mapped.transposed, mapped.transposed ? [] : figures);
}

function cellsOf(
  { mapped, name }: FittedSheet,
  { line, unit, factor }: MappedRow,
  at: number,
  unitNow: string,
  period: string,
): MappedCell[] {
  return mapped.columns.flatMap(({ role, period: rule }, column): MappedCell[] => {
    if (role !== "value" && role !== "growth" && role !== "remark") return [];
    const place = mapped.transposed ? { row: column, column: at } : { row: at, column };
    const dataPeriod = dataPeriodOf(rule, period);
    return [{ sheet: name, ...place, line, dataPeriod, field: role, factor, unit, unitNow }];
  });
}

/** Two places for one figure: neither is taken, the mapping must be mended. Undefined where all is well. */
export function claimedTwice(cells: readonly MappedCell[]): MappedCell | undefined {
  const seen = new Set<string>();
  return cells.find(({ line, dataPeriod, field }) => {
    const slot = `${line}@${dataPeriod}.${field}`;
    return seen.has(slot) || !seen.add(slot);
  });
}
