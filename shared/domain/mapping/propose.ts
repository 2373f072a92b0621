/** What a workbook that is not ours seems to say: heads, columns, rows, each with how sure that is and why. */
import { type ColumnProposal, proposeColumns } from "./column-role.ts";
import { type LineChoice, proposeLine, type RowProposal } from "./line-of-row.ts";
import type { PlainSheet } from "./mapping.ts";
import { newestYear, statedPeriod, withoutPeriod } from "./period-words.ts";
import { type NamedRow, namedRows } from "./row-names.ts";
import { findHead, type Head, headsAt, readable, wordsAbove } from "./table-heads.ts";
import { unitOfTable } from "./table-unit.ts";

export interface HeadPlace extends Head {
  readonly name: string;
  readonly transposed: boolean;
}

export interface SheetProposal {
  readonly name: string;
  readonly sheet: string;
  readonly transposed: boolean;
  readonly head: Head;
  readonly plain: PlainSheet;
  readonly columns: readonly (ColumnProposal & { readonly head: string; readonly label: string })[];
  readonly rows: readonly (RowProposal & NamedRow)[];
}

/** The newest year a workbook speaks of, in titles, heads and names of sheets; what its other years are told by. */
export function newestYearOf(sheets: readonly PlainSheet[]): number | null {
  const early = sheets.flatMap(({ name, rows }) => [name, ...rows.slice(0, 12).flat()]);
  return newestYear(early.filter((text) => text.length <= 60));
}

/** @param places where a person says heads are; elsewhere they are looked for */
export function proposeSheets(
  sheets: readonly PlainSheet[],
  lines: readonly LineChoice[],
  places: readonly HeadPlace[] = [],
): SheetProposal[] {
  const newest = newestYearOf(sheets);
  return sheets.flatMap((sheet) => {
    const said = places.find(({ name }) => name === sheet.name);
    const ways = said ? [said] : [false, true].flatMap((transposed) => lookFor(sheet, transposed));
    const proposals = ways.map((way) => proposeSheet(sheet, way, lines, newest));
    const weight = ({ rows }: SheetProposal) => rows.filter(({ line }) => line !== null).length;
    // On its side only where that finds more: most tables have a row for each indicator.
    const best = proposals.reduce<SheetProposal | undefined>(
      (before, one) => (before && weight(before) >= weight(one) ? before : one),
      undefined,
    );
    return best ?? [];
  });
}

function lookFor(sheet: PlainSheet, transposed: boolean): HeadPlace[] {
  const { name } = sheet;
  const head = findHead(readable(sheet, transposed));
  if (head) return [{ name, transposed, ...head }];
  // A table of streets has names beside it, no head words: its first column with several texts is the head.
  if (!transposed) return [];
  const top = readable(sheet, true).rows.findIndex((column) => new Set(column.filter(Boolean)).size >= 4);
  return top < 0 ? [] : [{ name, transposed, top, height: 1 }];
}

function proposeSheet(
  original: PlainSheet,
  place: HeadPlace,
  lines: readonly LineChoice[],
  newest: number | null,
): SheetProposal {
  const { transposed } = place;
  const plain = readable(original, transposed);
  const labels = headsAt(plain, place);
  const roles = transposed ? proposeTurned(original, labels, newest) : proposeColumns(labels, newest);
  const unitColumn = roles.findIndex(({ role }) => role === "unit");
  const names = roles.flatMap(({ role }, column) => (role === "name" ? [column] : []));
  const figures = labels.filter((_, column) => roles[column]?.role === "value");
  const tableUnit = unitOfTable(plain, transposed, transposed ? [] : figures);
  const rows = namedRows(plain, place, { names, unit: unitColumn < 0 ? undefined : unitColumn }, newest);
  return {
    name: original.name,
    sheet: withoutPeriod(original.name, newest),
    transposed,
    head: { top: place.top, height: place.height },
    plain,
    columns: labels.map((label, column) => ({
      label,
      head: withoutPeriod(label, newest),
      ...(roles[column] ?? {
        role: "ignore",
        period: { rule: "current" },
        confidence: "unsure",
        reason: "unknown_head",
      }),
    })),
    rows: rows.map((row) => {
      const unit = row.unit || tableUnit;
      return { ...row, unit, ...proposeLine(row.label, unit, lines) };
    }),
  };
}

/**
 * On its side a row is what was a column: names of indicators stand in the rows of the old head, figures in the rows of
 * organisations. Which of these is ours (合计, 全区) only a person knows.
 */
function proposeTurned(original: PlainSheet, labels: readonly string[], newest: number | null): ColumnProposal[] {
  const head = findHead(original);
  const nothing = {
    role: "ignore",
    period: { rule: "current" },
    confidence: "unsure",
    reason: "unknown_head",
  } as const;
  return labels.map((label, row): ColumnProposal => {
    if (head && row >= head.top && row < head.top + head.height)
      return { ...nothing, role: "name", confidence: "likely", reason: "name_head" };
    if (/^(?:合\s*计|总\s*计|全区(?:合计)?|金水区)$/.test(label.trim()))
      return { ...nothing, role: "value", confidence: "unsure", reason: "amount_head" };
    const { role } = label === "" ? nothing : (proposeColumns([label], newest)[0] ?? nothing);
    return role === "unit" ? { ...nothing, role } : nothing;
  });
}

/** The period the heads speak of: titles, and the columns of figures of this year. */
export function periodOf(sheets: readonly SheetProposal[], originals: readonly PlainSheet[]): string | null {
  return statedPeriod(
    sheets.flatMap(({ name, transposed, head, columns }) => {
      const sheet = originals.find((one) => one.name === name);
      const titles = sheet ? titlesOf(sheet, transposed ? null : head) : [];
      return [name, ...titles, ...columns.filter(({ role }) => role === "value").map(({ label }) => label)];
    }),
  );
}

/** What stands above a table; of one on its side the first rows that are merged across or stand alone. */
export function titlesOf(sheet: PlainSheet, head: Head | null): string[] {
  const top = head?.top ?? findHead(sheet)?.top ?? 3;
  return wordsAbove(sheet, { top, height: 0 }).filter((text) => !/日期|时间|报出|印发|打印|制表/.test(text));
}
