/** What stands at the foot of the sheet: the printed 核对数, and who filled the form in. */
import type { Contact, PlaceNote } from "../../../shared/merge/returned-form.ts";
import { checkNumberLabel, stampLabels } from "../layout/indicator-sheet.ts";
import type { TableCell, TableRow } from "../table.ts";
import { addressOf, bareText } from "./grid.ts";
import { codeText } from "./long-codes.ts";

const isLabel = (text: string): boolean => /[:：]$/.test(text.trim());

interface Signed {
  readonly cell: TableCell;
  /** `K30` */
  readonly address: string;
}

/** The first filled cell behind the label, unless the next label comes first. */
function behind(rows: readonly TableRow[], label: string): Signed | undefined {
  for (const { row, cells } of rows) {
    const at = cells.findIndex(({ text }) => bareText(text) === bareText(label));
    if (at < 0) continue;
    const next = cells[at + 1];
    // A formula only repeats what was typed on another sheet.
    return next && next.formula === undefined && !isLabel(next.text)
      ? { cell: next, address: addressOf(row, next.column) }
      : undefined;
  }
  return undefined;
}

/** A month, or a month and a year: which day? */
const dayMissing = /^(?:\d{4}(?:年|[./-]))?\d{1,2}月?$/u;

export interface ContactRead {
  readonly contact: Contact;
  readonly notes: readonly PlaceNote[];
}

/** @param rows those below the lines; what cannot be relied on is said, and not taken for anything */
export function readContact(rows: readonly TableRow[], sheet: string): ContactRead {
  const notes: PlaceNote[] = [];
  const signed = (label: string): string => {
    const found = behind(rows, label);
    if (!found) return "";
    const { cell, address } = found;
    const say = (code: PlaceNote["code"], raw: string): string => {
      notes.push({ code, details: { name: bareText(label).slice(0, -1), raw, error: raw }, sheet, cell: address });
      return "";
    };
    if (cell.type === "error") return say("formula_error", cell.text);
    const text = codeText(cell)?.trim();
    return text === undefined ? say("code_distorted", cell.text) : text;
  };
  const contact = {
    name: signed(stampLabels.contactName),
    phone: signed(stampLabels.contactPhone),
    filledOn: signed(stampLabels.filledOn),
  };
  const day = behind(rows, stampLabels.filledOn);
  if (day && dayMissing.test(bareText(contact.filledOn))) {
    const details = { name: bareText(stampLabels.filledOn).slice(0, -1), raw: contact.filledOn };
    notes.push({ code: "date_incomplete", details, sheet, cell: day.address });
  }
  return { contact, notes };
}

export const isCheckNumberRow = ({ cells }: TableRow): boolean =>
  cells.some(({ text }) => text.startsWith(checkNumberLabel));

/**
 * As printed: `本期数12项，合计4567.8000；…`. Null when there is none, or an office program did not compute it.
 * @param label of the figures counted
 */
export function printedCheckNumber(
  rows: readonly TableRow[],
  label = "本期数",
): { text: string; count: number; sum: number } | null {
  const printed = new RegExp(String.raw`${label}\s*(\d+)\s*项[，,]\s*合计\s*(-?[\d.]+)`);
  for (const cell of rows.filter(isCheckNumberRow).flatMap(({ cells }) => cells)) {
    const [text, count, sum] = printed.exec(cell.text) ?? [];
    if (text !== undefined) return { text, count: Number(count), sum: Number(sum) };
  }
  return null;
}
