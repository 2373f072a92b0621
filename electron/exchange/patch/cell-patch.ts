/**
 * What may be done to a workbook of somebody else (05 §5.1 item 3): cells get a value, a tint or a comment, and new sheets
 * are put behind the others. Every part that is not concerned stays byte for byte what it was.
 */
import type { FileReason } from "../../../shared/merge/file-reasons.ts";

export interface CellPatch {
  readonly sheet: string;
  /** `K7`; inside a merged range its corner is meant. */
  readonly cell: string;
  /** Absent: as it is. A text is written as text, whatever it begins with; null empties the cell. Formats stay. */
  readonly value?: number | string | null;
  /**
   * What the formula in the cell comes to now, for readers that do not calculate; the formula stays. Nothing where there is
   * none.
   */
  readonly result?: string;
  /** `wrong` cannot be taken, `asked` needs an answer, `filled` was filled in by us. Absent: as it is. */
  readonly tint?: "wrong" | "asked" | "filled";
  /** Put before a comment that is already there, never instead of it. */
  readonly comment?: string;
}

/** A cell of a new sheet: text, number, or a link to a cell of the workbook. */
export interface AddedCell {
  readonly value: number | string | null;
  readonly style: "title" | "note" | "head" | "text" | "number" | "entry";
  readonly linkTo?: { readonly sheet: string; readonly cell: string };
}

/** Where it has `entry` cells the others are locked, without a password; A4 across, as wide as the paper. */
export interface AddedSheet {
  /** Made different by a number where the workbook has one of that name. */
  readonly name: string;
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly { readonly height?: number; readonly cells: readonly AddedCell[] }[];
  /** Both counted from 0, inclusive: `[top, left, bottom, right]`. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  /** Rows repeated on every printed page, counted from 0. */
  readonly headRows: readonly [number, number] | null;
}

export interface WorkbookPatch {
  readonly cells: readonly CellPatch[];
  readonly sheets: readonly AddedSheet[];
  /** Sheets that lose the tints of an earlier copy, but for the cells that get one again. What was said of them stays. */
  readonly untinted?: readonly string[];
  /** Custom document properties to set; those that are there stay. */
  readonly properties?: Readonly<Record<string, string>>;
}

/**
 * `strict`: strict OOXML · `signed` · `format`: not .xlsx/.xlsm · `container`, `encoding`, `structure`: written in a way that cannot be
 * changed without writing all of it anew · `shared_formula`: other cells take their formula from this one · `array`: part
 * of an array formula or data table · `table_head`: a table's column is named by this cell · `two_values`: for two cells
 * that are merged into one · `too_long`: more than a cell holds.
 */
export type UnpatchableWhy =
  | "strict"
  | "signed"
  | "format"
  | "container"
  | "encoding"
  | "structure"
  | "shared_formula"
  | "array"
  | "table_head"
  | "two_values"
  | "too_long";

/** `unpatchable`: a new workbook has to be written instead; nothing of the patch has been done. */
export type PatchResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: FileReason }
  | {
      readonly ok: false;
      readonly reason: "unpatchable";
      readonly why: UnpatchableWhy;
      /** `指标填报!K7`, the part, or empty. */
      readonly where: string;
    };

/** `patchWorkbook(bytes, patch)` in patch-workbook.ts: throws only where a named sheet or cell does not exist, or a number is none. */
export type PatchWorkbook = (bytes: Uint8Array, patch: WorkbookPatch) => Promise<PatchResult>;
