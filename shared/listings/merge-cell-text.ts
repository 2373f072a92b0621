/** How a cell of the preview is written on the screen. Figures keep their full precision: they are being compared. */
import type { MergeCell } from "../contract/merge.ts";
import { plainNumber } from "../domain/number.ts";
import { fillings } from "../domain/vocabulary.ts";
import { fieldWords, mergeText } from "../text/exchange-screens.ts";
import { fillingLabel } from "../text/words.ts";

type CellValue = MergeCell["base"];

const signed = (value: number): string => (value > 0 ? `+${plainNumber(value)}` : plainNumber(value));

/** The word for a value of `field`; a blank is the word 空, never nothing. Figures of several fields stand beside one another. */
export function cellText(field: string, value: CellValue): string {
  if (field === "growth" && typeof value === "number") return mergeText.growth(signed(value));
  if (field === "target" && typeof value === "number") return `${fieldWord(field)} ${plainNumber(value)}`;
  return fieldText(field, value);
}

/** The same where the field's name stands beside it. */
export function fieldText(field: string, value: CellValue): string {
  if (value === null || value === "") return mergeText.blank;
  if (field === "growth" && typeof value === "number") return signed(value);
  if (typeof value === "number") return plainNumber(value);
  // Of 考核数据 不适用 and 未取得 stand in the place of the figure.
  const filling = field === "filling" || field === "value" ? fillings.find((code) => code === value) : undefined;
  return filling === undefined ? value : fillingLabel[filling];
}

export const fieldWord = (field: string): string => fieldWords[field] ?? field;

export const isBlankCell = (value: CellValue): boolean => value === null || value === "";

/** What was typed, where it is not what is read from it: `2589000万元` beside 258.9. */
export function differingRaw(cell: MergeCell): string | null {
  const raw = cell.raw.trim();
  // 262.0 of a formatted cell is 262: nobody wrote anything else.
  if (/^-?\d+(\.\d+)?$/.test(raw) && Number(raw) === cell.theirs) return null;
  return raw === "" || raw === String(cell.theirs ?? "") || raw === cellText(cell.field, cell.theirs) ? null : raw;
}

/** Words rather than a figure: read, not compared at a glance. The state of a task and options of a record are short. */
export const isLongText = ({ kind, field }: Pick<MergeCell, "kind" | "field">): boolean =>
  field === "remark" ||
  ((kind === "task" || kind === "instruction") && field !== "state") ||
  (kind === "project" && (field === "progress" || field === "problems"));
