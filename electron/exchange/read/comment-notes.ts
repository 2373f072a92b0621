/** Comments on entry cells: whatever becomes of the cell, what somebody wrote beside it is not passed over (05 §5.4 row 43). */
import type { PlaceNote, ReturnedCell } from "../../../shared/merge/returned-form.ts";

/** @param name of the row, for the message */
export function commentNotes(name: string, cells: Readonly<Partial<Record<string, ReturnedCell>>>): PlaceNote[] {
  const found: PlaceNote[] = [];
  for (const cell of Object.values(cells)) {
    if (!cell) continue;
    for (const { code, details } of cell.notes)
      if (code === "commented") found.push({ code, details: { ...details, name }, sheet: cell.sheet, cell: cell.cell });
  }
  return found;
}
