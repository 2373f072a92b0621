/** What a person changed outside the entry cells: protection guides, it never guards (03 §3.1). */
import type { FormLine, Reference } from "../../../shared/domain/form.ts";
import { sameNumber } from "../../../shared/domain/number.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import type { PlaceNote } from "../../../shared/merge/returned-form.ts";
import { indicatorColumns, type ReferenceColumn } from "../layout/indicator-sheet.ts";
import type { FoundLine } from "./find-rows.ts";
import type { FormSheet } from "./form-sheet.ts";
import { addressOf, bareText } from "./grid.ts";

const issuedText = (reference: Reference): string => String(reference);

/** As issued, by column. The running number says nothing and is left out. */
const issued: Readonly<Record<Exclude<ReferenceColumn, "order">, (line: FormLine) => string>> = {
  name: (line) => line.name,
  unit: (line) => line.unit,
  reportMode: (line) => line.reportMode,
  dataPeriod: (line) => line.dataPeriodLabel,
  baseline: (line) => line.baselineText,
  target: (line) => line.targetText,
  samePeriodLastYear: (line) => issuedText(line.samePeriodLastYear),
  lastFullYear: (line) => issuedText(line.lastFullYear),
};

const heads = new Map(indicatorColumns(0).map(({ id, head }) => [id, bareText(head).replace(/^0年/, "")]));

/** A blank and a dash both say that nothing is there; 1807 and 1807.0 are one figure. */
function sameReference(asIssued: string, now: string): boolean {
  const [a, b] = [bareText(asIssued), bareText(now)];
  if (a === b || (/^[—-]?$/.test(a) && /^[—-]?$/.test(b))) return true;
  const [x, y] = [parseTypedNumber(a), parseTypedNumber(b)];
  return x.ok && y.ok && sameNumber(x.value, y.value);
}

/** One note per locked cell that no longer is as issued; it is ignored, and said. */
export function lockedChanges(sheet: FormSheet, found: readonly FoundLine[]): PlaceNote[] {
  return found.flatMap(({ line, row }) =>
    Object.entries(issued).flatMap(([id, textOf]) => {
      const column = sheet.columns.get(id as ReferenceColumn);
      if (column === undefined) return [];
      const cell = sheet.grid.at(row, column);
      const now = typeof cell?.value === "number" ? String(cell.value) : (cell?.text ?? "");
      if (sameReference(textOf(line), now)) return [];
      const details = { header: heads.get(id as ReferenceColumn) ?? id, issued: textOf(line), now, name: line.name };
      return [{ code: "locked_changed" as const, details, sheet: sheet.grid.name, cell: addressOf(row, column) }];
    }),
  );
}
