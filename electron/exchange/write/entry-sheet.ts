/** A sheet with entry cells, as every kind of form hands it to the workbook. */
import type { WriteSheet } from "hucre/xlsx";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { MetaCell } from "../layout/identity.ts";
import type { Canvas } from "./canvas.ts";
import { landscapeRoom, type Paging, pageBreaks, pageParts } from "./page.ts";
import type { StampCell, TypedStamp } from "./stamp-block.ts";

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

/** What of a sheet is its own once its rows are drawn; rows and columns counted from 0. */
interface DrawnEntries
  extends Pick<Paging, "headRow" | "headFrom" | "bandRow">,
    Required<Pick<WriteSheet, "dataValidations" | "conditionalRules">> {
  readonly name: string;
  /** As printed above the table: 监测表3. */
  readonly tableNumber: string;
  /** Of every column in characters, the hidden one of keys first. */
  readonly widths: readonly number[];
  /** The last column that stays in view: what the rows are. */
  readonly nameColumn: number;
  /** The first row of those that stay on the page of the stamp block. */
  readonly tailFrom: (heights: readonly number[], room: number) => number;
  readonly cells: readonly Omit<MetaCell, "sheet" | "revision">[];
  readonly stampCells: readonly StampCell[];
  /** Where who filled the form in is typed already; null: on this sheet. */
  readonly typedBefore: TypedStamp | null;
}

/** Landscape, its keys hidden, its head and names in view, pages broken between rows. */
export function entrySheet(canvas: Canvas, form: IssuedForm, drawn: DrawnEntries): EntrySheet {
  const { name, widths, headRow, headFrom, bandRow, stampCells } = drawn;
  const heights = canvas.heights();
  const room = landscapeRoom(widths.slice(1).reduce((sum, width) => sum + width, 0));
  return {
    sheet: {
      name,
      columns: widths.map((width, column) => ({ width, hidden: column === 0 })),
      ...canvas.parts(),
      ...pageParts("landscape", form.templateCode, drawn.tableNumber),
      freezePane: { rows: headRow + 1, columns: drawn.nameColumn + 1 },
      rowBreaks: pageBreaks({ heights, room, headRow, headFrom, bandRow, tailFrom: drawn.tailFrom(heights, room) }),
      dataValidations: drawn.dataValidations,
      conditionalRules: drawn.conditionalRules,
    },
    cells: [...drawn.cells, ...stampCells.map((cell) => ({ ...cell, key: "" }))].map((cell) => ({
      sheet: name,
      revision: form.version,
      ...cell,
    })),
    headRow,
    headFrom,
    stamp: drawn.typedBefore ?? { sheet: name, cells: stampCells },
  };
}
