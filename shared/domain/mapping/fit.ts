/** Is a workbook one that was mapped? By its heads and row names, whatever the figures and the quarter; what differs is said. */
import type { MappedSheet, Mapping, PlainSheet } from "./mapping.ts";
import { statedPeriod, withoutPeriod } from "./period-words.ts";
import { newestYearOf, titlesOf } from "./propose.ts";
import { type NamedRow, namedRows } from "./row-names.ts";
import { findKnownHead, type Head, headsAt, readable } from "./table-heads.ts";

export interface FittedSheet {
  readonly mapped: MappedSheet;
  /** Name of the sheet as it is in this file. */
  readonly name: string;
  readonly plain: PlainSheet;
  readonly head: Head;
  readonly rows: readonly NamedRow[];
}

export interface Fit {
  readonly sheets: readonly FittedSheet[];
  /** Names of rows the mapping does not know, and of rows and sheets it knows and the file has not. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
  /** As stated by titles and heads; null where not, or not clearly. */
  readonly period: string | null;
}

export const isSameShape = ({ added, missing }: Fit): boolean => added.length + missing.length === 0;

/** A form is taken for a changed one while this share of its row names is still there. */
const stillTheSame = 0.6;

/** Undefined where the workbook is another one altogether. */
export function fitOf(mapping: Mapping, sheets: readonly PlainSheet[]): Fit | undefined {
  const newest = newestYearOf(sheets);
  const found = mapping.sheets.map((mapped) => ({
    mapped,
    fits: sheets.flatMap((one) => fitSheet(mapped, one, newest)),
  }));
  // Heads alike on several sheets: the name decides, and must.
  const chosen = found.map(({ mapped, fits }) => {
    const byName = fits.filter(({ name }) => withoutPeriod(name, newest) === mapped.sheet);
    const candidates = byName.length > 0 ? byName : fits;
    return { mapped, fit: candidates.length === 1 ? candidates[0] : undefined };
  });
  const fitted = chosen.flatMap(({ fit }) => fit ?? []);
  if (fitted.length === 0 || new Set(fitted.map(({ name }) => name)).size < fitted.length) return undefined;
  const differences = fitted.map(differenceOf);
  const known = fitted.reduce((sum, { mapped }) => sum + mapped.names.length, 0);
  const missing = differences.flatMap((one) => one.missing);
  if (known > 0 && missing.length > known * (1 - stillTheSame)) return undefined;
  const lost = chosen.flatMap(({ mapped, fit }) => (fit ? [] : [mapped.sheet]));
  return {
    sheets: fitted,
    added: differences.flatMap((one) => one.added),
    missing: [...lost, ...missing],
    period: statedPeriod(fitted.flatMap((one) => periodTexts(one, sheets))),
  };
}

function fitSheet(mapped: MappedSheet, sheet: PlainSheet, newest: number | null): FittedSheet[] {
  const plain = readable(sheet, mapped.transposed);
  const heads = mapped.columns.map(({ head }) => head);
  const isIt = (found: readonly string[]) => trimmed(found).join("\n") === trimmed(heads).join("\n");
  const head = findKnownHead(plain, mapped.headHeight, newest, isIt);
  return head ? [{ mapped, name: sheet.name, plain, head, rows: rowsOf(mapped, plain, head, newest) }] : [];
}

/** Empty columns on the right come and go with every saving. */
function trimmed(heads: readonly string[]): readonly string[] {
  const last = heads.findLastIndex((head) => head !== "");
  return heads.slice(0, last + 1);
}

export function rowsOf(
  mapped: Pick<MappedSheet, "columns">,
  plain: PlainSheet,
  head: Head,
  newest: number | null,
): NamedRow[] {
  const unit = mapped.columns.findIndex(({ role }) => role === "unit");
  const names = mapped.columns.flatMap(({ role }, column) => (role === "name" ? [column] : []));
  return namedRows(plain, head, { names, unit: unit < 0 ? undefined : unit }, newest);
}

/** Rows that cannot be told apart are known by their label. */
export const knownName = ({ name, label }: NamedRow): string => name ?? label;

function differenceOf({ mapped, rows }: FittedSheet): Pick<Fit, "added" | "missing"> {
  const names = new Set(rows.map(knownName));
  const known = new Set(mapped.names);
  return {
    added: rows.filter((row) => !known.has(knownName(row))).map(({ label }) => label),
    missing: mapped.names.filter((name) => !names.has(name)),
  };
}

function periodTexts({ mapped, name, plain, head }: FittedSheet, sheets: readonly PlainSheet[]): string[] {
  const original = sheets.find((one) => one.name === name);
  const labels = headsAt(plain, head).filter((_, column) => {
    const of = mapped.columns[column];
    return of?.role === "value" && of.period.rule === "current";
  });
  return [name, ...(original ? titlesOf(original, mapped.transposed ? null : head) : []), ...labels];
}
