/** What became of an entry sheet as a whole: renamed, columns moved or gone, rows hidden. */
import { cellCodeHandling } from "../../../shared/merge/cell-codes.ts";
import type { PlaceNote } from "../../../shared/merge/returned-form.ts";
import type { FoundRow } from "./find-rows.ts";
import type { FormSheet } from "./form-sheet.ts";
import { addressOf, columnLetters } from "./grid.ts";

export function sheetNotes<Id extends string>(sheet: FormSheet<Id>, found: readonly FoundRow<unknown>[]): PlaceNote[] {
  const { grid, headRow, columns, layout } = sheet;
  const notes: PlaceNote[] = [];
  const say = (code: PlaceNote["code"], details: PlaceNote["details"], cell = ""): void => {
    notes.push({ code, details, sheet: grid.name, cell });
  };
  if (grid.name !== layout.sheet) say("sheet_renamed", { issued: layout.sheet });
  // The key column stands before them all.
  const entry = layout.columns
    .map((column, index) => ({ ...column, issuedAt: index + 1 }))
    .filter((each) => each.entry);
  for (const { id, head } of entry) if (!columns.has(id)) say("column_missing", { header: head });
  // One inserted column moves all behind it: saying it of the first is enough.
  const moved = entry.find(({ id, issuedAt }) => columns.has(id) && columns.get(id) !== issuedAt);
  const movedTo = moved && columns.get(moved.id);
  if (moved && movedTo !== undefined)
    say("column_moved", { header: moved.head, column: columnLetters(movedTo) }, addressOf(headRow, movedTo));
  const rows = new Set(found.map(({ row }) => row));
  const hidden = grid.rows.filter(({ row, hidden }) => hidden && rows.has(row)).map(({ row }) => row + 1);
  if (hidden.length > 0) say("rows_hidden", { rows: inRuns(hidden) });
  return notes;
}

/** Somebody wrote into a row that is not read. */
export const isRefused = ({ code }: PlaceNote): boolean => cellCodeHandling[code] === "refuse";

/** 8, 9, 10, 12 → 8–10、12 */
function inRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join("、");
}
