/** What a person changed outside the entry cells: protection guides, it never guards (03 §3.1). */
import type { FormLine } from "../../../shared/domain/form.ts";
import { sameNumber } from "../../../shared/domain/number.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import type { PlaceNote } from "../../../shared/merge/returned-form.ts";
import type { ReferenceColumn } from "../layout/indicator-sheet.ts";
import type { FoundRow } from "./find-rows.ts";
import type { FormSheet } from "./form-sheet.ts";
import { addressOf, bareText } from "./grid.ts";

/** What stood in a row's locked cells at issue, by column. */
export type IssuedTexts<Id extends string> = Readonly<Partial<Record<Id, string>>>;

/** The running number says nothing and is left out. */
export const lockedOfLine = (line: FormLine): Readonly<Record<Exclude<ReferenceColumn, "order">, string>> => ({
  name: line.name,
  unit: line.unit,
  reportMode: line.reportMode,
  dataPeriod: line.dataPeriodLabel,
  baseline: line.baselineText,
  target: line.targetText,
  samePeriodLastYear: String(line.samePeriodLastYear),
  lastFullYear: String(line.lastFullYear),
});

/** A blank and a dash both say that nothing is there; 1807 and 1807.0 are one figure. */
function sameReference(asIssued: string, now: string): boolean {
  if (asIssued === now) return true;
  const [a, b] = [bareText(asIssued), bareText(now)];
  if (a === b || (/^[—-]?$/.test(a) && /^[—-]?$/.test(b))) return true;
  const [x, y] = [parseTypedNumber(a), parseTypedNumber(b)];
  return x.ok && y.ok && sameNumber(x.value, y.value);
}

/**
 * One note per locked cell that no longer is as issued; it is ignored, and said.
 * @param readAs what of a cell's text is compared
 */
export function lockedChanges<T extends { readonly name: string }, Id extends string>(
  sheet: FormSheet<Id>,
  found: readonly FoundRow<T>[],
  issuedTexts: (item: T) => IssuedTexts<Id>,
  readAs: (id: Id, text: string) => string = (_, text) => text,
): PlaceNote[] {
  return found.flatMap(({ item, row }) => {
    const texts = issuedTexts(item);
    return sheet.layout.columns.flatMap(({ id, head }) => {
      const [issued, column] = [texts[id], sheet.columns.get(id)];
      if (issued === undefined || column === undefined) return [];
      const cell = sheet.grid.at(row, column);
      const now = readAs(id, typeof cell?.value === "number" ? String(cell.value) : (cell?.text ?? ""));
      if (sameReference(issued, now)) return [];
      const details = { header: head, issued, now, name: item.name };
      return [{ code: "locked_changed" as const, details, sheet: sheet.grid.name, cell: addressOf(row, column) }];
    });
  });
}
