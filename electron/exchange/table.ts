/**
 * A workbook as plain JSON: what the reader process hands over. Says what stands where, knows nothing of forms but the
 * sheet that is not for people.
 */
import type { MetaStamp } from "./layout/identity.ts";

/**
 * `uncached`: a formula saved without its result, which no reader may turn into a number. `error`: `#REF!` and the
 * like, spelled in `text`.
 */
export type CellType = "number" | "text" | "boolean" | "error" | "uncached" | "blank";

export interface TableCell {
  /** Counted from 0. */
  readonly column: number;
  readonly type: CellType;
  /** Dates and percentages are raw numbers here; `format` tells. Null for blank, error and uncached cells. */
  readonly value: number | string | boolean | null;
  /** As the person sees it. */
  readonly text: string;
  /** Number format, `General` when none. */
  readonly format: string;
  /** A link to another workbook by that one's file name, where it can be told: `[台账.xlsx]Sheet1!A1`. */
  readonly formula?: string;
  readonly comment?: string;
}

export interface TableRow {
  /** Counted from 0. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly TableCell[];
}

/** Both corners counted from 0, inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Only rows with cells, top to bottom. */
  readonly rows: readonly TableRow[];
  readonly merges: readonly MergedRange[];
  /** Cells that pictures lie on; absent where there are none. */
  readonly pictures?: readonly MergedRange[];
  /** `F4` of blank cells that show a hundredth as 1%; absent where there are none. */
  readonly blankPercents?: readonly string[];
}

/** What the file was, whatever it called itself. */
export type WorkbookKind = "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "csv" | "html" | "xml";

export interface Table {
  /** Absent: an ordinary .xlsx. */
  readonly kind?: WorkbookKind;
  readonly sheets: readonly TableSheet[];
  /** Dates count days from 1904 instead of 1900, as on old Macs; absent where they do not. */
  readonly datesFrom1904?: true;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  /**
   * What the `_meta` sheets say; their rows are left out of `sheets`. They are most of a form's cells, and what they say
   * of each cell is kept at home as well. More than one: sheets of two workbooks were put together.
   */
  readonly stamps: readonly MetaStamp[];
  /** The form that `_meta` carries, where it was asked for and is there: unchecked. */
  readonly carried?: unknown;
}
