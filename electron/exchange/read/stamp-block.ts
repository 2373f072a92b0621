/** What stands at the foot of the sheet: the printed 核对数, and who filled the form in. */
import type { Contact } from "../../../shared/merge/returned-form.ts";
import { checkNumberLabel, stampLabels } from "../layout/indicator-sheet.ts";
import type { TableRow } from "../table.ts";
import { bareText } from "./grid.ts";

const isLabel = (text: string): boolean => /[:：]$/.test(text.trim());

/** The first filled cell behind the label, unless the next label comes first. */
function behind(rows: readonly TableRow[], label: string): string {
  for (const { cells } of rows) {
    const at = cells.findIndex(({ text }) => bareText(text) === bareText(label));
    if (at < 0) continue;
    const next = cells[at + 1];
    // A formula only repeats what was typed on another sheet.
    return next && next.formula === undefined && !isLabel(next.text) ? next.text.trim() : "";
  }
  return "";
}

/** @param rows those below the lines */
export function readContact(rows: readonly TableRow[]): Contact {
  return {
    name: behind(rows, stampLabels.contactName),
    phone: behind(rows, stampLabels.contactPhone),
    filledOn: behind(rows, stampLabels.filledOn),
  };
}

export const isCheckNumberRow = ({ cells }: TableRow): boolean =>
  cells.some(({ text }) => text.startsWith(checkNumberLabel));

/** As printed: `本期数12项，合计4567.8000；…`. Null when there is none, or an office program did not compute it. */
export function printedCheckNumber(rows: readonly TableRow[]): { text: string; count: number; sum: number } | null {
  for (const cell of rows.filter(isCheckNumberRow).flatMap(({ cells }) => cells)) {
    const [text, count, sum] = /本期数\s*(\d+)\s*项[，,]\s*合计\s*(-?[\d.]+)/.exec(cell.text) ?? [];
    if (text !== undefined) return { text, count: Number(count), sum: Number(sum) };
  }
  return null;
}
