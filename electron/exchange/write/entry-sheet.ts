/** A sheet with entry cells, as every kind of form hands it to the workbook. */
import type { WriteSheet } from "hucre/xlsx";
import type { MetaCell } from "../layout/identity.ts";
import type { TypedStamp } from "./stamp-block.ts";

export interface EntrySheet {
  readonly sheet: WriteSheet;
  readonly cells: readonly MetaCell[];
  /** Repeated on every printed page; counted from 0. */
  readonly headRow: number;
  /** Where the head takes more than one row: from this one to `headRow`. */
  readonly headFrom?: number | undefined;
  /** Who filled the form in, where it is typed on this sheet. */
  readonly stamp: TypedStamp;
}
