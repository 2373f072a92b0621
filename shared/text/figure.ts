/** How a plan's own figures are written: as the plan prints them, the operator before a bare number. */
import type { Operator } from "../domain/vocabulary.ts";

const signs: Partial<Record<Operator, string>> = { ">": "＞", "≤": "≤", "<": "＜" };

/**
 * A target as the plan prints it (`3000`, never `3000.0`), with the operator that its wording set where leaving it out
 * would mislead: 突破 ＞3000, 以内 ≤4, 左右 53左右. Text that is no bare number (按市下达目标) stays as it is.
 */
export function targetAsPrinted(operator: Operator, text: string): string {
  if (!/^[\d.,]+[%％]?$/.test(text)) return text;
  if (operator === "≈") return `${text}左右`;
  return `${signs[operator] ?? ""}${text}`;
}

/** A target of another year than the column it stands in is about. */
export const targetOfYear = (text: string, year: number): string => `${text}（${year}年）`;
