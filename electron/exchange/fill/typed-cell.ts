/** What a typed text becomes in its cell: a number where it is one beyond doubt, else the text as it is. */
import { supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import { wordingOf, wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { isEntryAmount } from "../../../shared/domain/projects/project-entry.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import type { WorkbookField } from "../../../shared/domain/workbook-entry.ts";
import { projectUnit } from "../layout/project-sheet.ts";
import { isDateFormat, isPercentFormat } from "../number-format.ts";
import { correctionTarget } from "../read/correction-target.ts";

export type CellContent = number | string | null;

/** The unit of a number cell; null where the cell takes words. */
type UnitOf = (row: string, field: WorkbookField) => string | null;

/** @param textAt what stands in a row's cell: which figure a correction is about is itself typed */
export function unitsOf(form: IssuedForm, textAt: (row: string, field: WorkbookField) => string): UnitOf {
  const lines = new Map(form.lines.map((line) => [line.key, line]));
  const { matrix } = form;
  const supplied = new Map(
    matrix?.rows.flatMap((row) => matrix.lines.map((line) => [supplyKey(row, line), line] as const)),
  );
  return (row, field) => {
    if (isEntryAmount(field)) return projectUnit;
    const scored = supplied.get(row);
    if (scored) return scored.rule.kind === "yes_no" ? null : scored.unit;
    if (field !== "value" && field !== "growth") return null;
    const line = lines.get(row);
    if (line) return field === "growth" ? (line.growthUnit ?? "") : wordingOfLine(line) ? null : line.unit;
    const target = correctionTarget(form.corrections, textAt(row, "indicator"), textAt(row, "dataPeriod"));
    if (!target) return "";
    const { basis, parts, unit, growthUnit } = target.option;
    return field === "growth" ? (growthUnit ?? "") : wordingOf(basis, parts) ? null : unit;
  };
}

/**
 * @param unit of the number asked for; null: words
 * @param format of the cell as it is: under a percent or date format a bare number would mean something else
 */
export function contentOfTyped(text: string, unit: string | null, format: string): CellContent {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (unit === null) return trimmed;
  const parsed = parseTypedNumber(text, unit);
  if (!parsed.ok) return trimmed;
  return isPercentFormat(format) || isDateFormat(format) ? String(parsed.value) : parsed.value;
}
