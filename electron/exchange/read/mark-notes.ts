/** —, 无 and / in figure cells that were blank when issued: read as not filled in, never as 0, and said (05 §5.4 row 13). */
import type { EntryRecord } from "../../../shared/domain/form.ts";
import type { PlaceNote, ReturnedCells } from "../../../shared/merge/returned-form.ts";

/**
 * Over a figure that was issued the mark is a question, which says so itself.
 * @param name of the row, for the message
 */
export function markNotes(name: string, cells: ReturnedCells, issued: EntryRecord | null): PlaceNote[] {
  const { filling } = cells;
  const unexplained = filling === undefined || filling.value === null || filling.value === "reported";
  return (["value", "growth"] as const).flatMap((field) => {
    const cell = cells[field];
    if (!cell || cell.doubt || (issued?.[field] ?? null) !== null) return [];
    if (!cell.notes.some(({ code }) => code === "no_figure_mark")) return [];
    // There need not be a 同比; that there is no figure has to be explained.
    const details = { name, raw: cell.raw, unexplained: Number(field === "value" && unexplained) };
    return [{ code: "no_figure_mark" as const, details, sheet: cell.sheet, cell: cell.cell }];
  });
}
