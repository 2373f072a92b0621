/** Comments on entry cells: whatever becomes of the cell, what somebody wrote beside it is not passed over (05 §5.4 row 43). */
import type { PlaceNote, ReturnedCell } from "../../../shared/merge/returned-form.ts";

/** @param name of the row, for the message */
export function commentNotes(name: string, cells: Readonly<Partial<Record<string, ReturnedCell>>>): PlaceNote[] {
  return Object.values(cells).flatMap((cell) =>
    (cell?.notes ?? [])
      .filter(({ code }) => code === "commented")
      .map(({ code, details }) => ({
        code,
        details: { ...details, name },
        sheet: cell?.sheet ?? "",
        cell: cell?.cell ?? "",
      })),
  );
}
