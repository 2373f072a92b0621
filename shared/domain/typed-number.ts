/**
 * Numbers as people type them. What is merely written differently is read; what could mean two things is refused: it is
 * asked about, never taken (05 §5.4).
 */
import { canonicalDecimal } from "./number.ts";

/** What was put right on reading; harmless, kept for the log. */
export type TypedNumberNote = "full_width" | "thousands" | "spaces" | "unit_removed";

/**
 * - `blank`: nothing typed; not a fault and not 0.
 * - `no_figure_mark`: — 无 / and the like: someone says there is no figure.
 * - `ambiguous`: holds a number, but could be read in more than one way: 1,80,7 · 约1807 · 1807万元 · 10-15 · （3.2）.
 * - `not_a_number`: no number in it.
 */
export type TypedNumberFault = "blank" | "no_figure_mark" | "ambiguous" | "not_a_number";

export type TypedNumber =
  | { readonly ok: true; readonly value: number; readonly notes: readonly TypedNumberNote[] }
  | { readonly ok: false; readonly code: TypedNumberFault };

const invisible = /[\u200b-\u200d\u2060\ufeff]/gu;
const noFigureMarks = new Set(["-", "--", "—", "——", "–", "/", "无", "\\"]);
const chineseNumerals = /[〇零一二两三四五六七八九十百千万亿]/u;

/** Full-width digits and signs to their ordinary forms; the minus signs of typesetting to a hyphen. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u2212\ufe63]/gu, "-");
}

const plain = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)$/;
const grouped = /^[+-]?[1-9]\d{0,2}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** More digits than a spreadsheet can hold would be changed on reading. */
const maxSignificantDigits = 15;

function significantDigits(text: string): number {
  return text.replace(/\D/g, "").replace(/^0+/, "").length;
}

/**
 * Reads a typed number. Accepts full-width digits, regular thousands groups (1,807 · 1 807), surrounding and invisible
 * spaces, − as minus, and the line's own `unit` behind the figure (1807亿元, 2.65% — the figure as it stands, never rescaled).
 */
export function parseTypedNumber(text: string, unit = ""): TypedNumber {
  const notes: TypedNumberNote[] = [];
  const visible = text.replace(invisible, "").replace(/\s/gu, " ");
  let rest = visible.trim();
  if (rest === "") return { ok: false, code: "blank" };
  if (rest !== text) notes.push("spaces");
  if (noFigureMarks.has(halfWidth(rest))) return { ok: false, code: "no_figure_mark" };
  if (halfWidth(rest) !== rest) notes.push("full_width");
  rest = halfWidth(rest);
  const suffix = halfWidth(unit);
  if (suffix !== "" && rest.endsWith(suffix)) {
    rest = rest.slice(0, -suffix.length).trimEnd();
    notes.push("unit_removed");
  }
  rest = rest.replace(/^([+-]) +/, "$1");
  if (grouped.test(rest)) {
    notes.push(rest.includes(" ") ? "spaces" : "thousands");
    rest = rest.replace(/[, ]/g, "");
  }
  if (!plain.test(rest)) {
    return { ok: false, code: /\d/.test(rest) || chineseNumerals.test(rest) ? "ambiguous" : "not_a_number" };
  }
  if (significantDigits(rest) > maxSignificantDigits) return { ok: false, code: "ambiguous" };
  return { ok: true, value: canonicalDecimal(Number(rest)), notes: [...new Set(notes)] };
}
