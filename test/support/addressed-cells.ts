/** The cells of a sheet as a person names them. */
import { addressOf } from "../../electron/exchange/read/grid.ts";
import type { TableCell, TableSheet } from "../../electron/exchange/table.ts";

export interface AddressedCell extends TableCell {
  /** `K7` */
  readonly address: string;
}

export const addressedCells = (sheet: Pick<TableSheet, "rows"> | undefined): AddressedCell[] =>
  (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    cells.map((cell) => ({ ...cell, address: addressOf(row, cell.column) })),
  );
