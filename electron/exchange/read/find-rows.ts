/** Which row is which: by its key, else by what is printed in it; never by position (03 §3.2). */
import type { PlaceCode } from "../../../shared/merge/cell-codes.ts";
import type { PlaceNote } from "../../../shared/merge/returned-form.ts";
import type { FormSheet } from "./form-sheet.ts";
import { addressOf, bareText } from "./grid.ts";
import { isCheckNumberRow } from "./stamp-block.ts";

/** A row as it was issued. */
export interface IssuedRow<T> {
  readonly key: string;
  readonly item: T;
  /** For messages. */
  readonly name: string;
  readonly dataPeriod: string;
  /** What is printed in the row, from the words that tell it apart best to those that just do. */
  readonly words: readonly string[];
}

export interface FoundRow<T> {
  readonly item: T;
  readonly row: number;
  /** Not by its key: a person must confirm. */
  readonly foundBy: "key" | "name";
}

export interface FoundRows<T> {
  readonly found: readonly FoundRow<T>[];
  /** Rows with a free key, counted from 0. */
  readonly free: readonly { readonly row: number; readonly key: string }[];
  readonly notes: readonly PlaceNote[];
}

/** The words of a row as it is now, as `IssuedRow.words` has them. */
type WordsIn<Id extends string> = (textAt: (id: Id) => string) => readonly string[];

interface SheetRow {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly filled: boolean;
}

/** Printed texts as one, for comparing. */
export const wordsOf = (...texts: readonly string[]): string => texts.map(bareText).join("|");

/** Rows between head and foot that hold anything a person could have meant as a row of the form. */
function rowsOf<Id extends string>(
  { grid, headRow, columns, keyColumn, layout }: FormSheet<Id>,
  known: ReadonlySet<string>,
  nameColumn: number,
  wordsIn: WordsIn<Id>,
): SheetRow[] {
  const textAt = (row: number, column: number | null | undefined) =>
    column == null ? "" : (grid.at(row, column)?.text ?? "");
  const keyOf = (row: number) => bareText(textAt(row, keyColumn));
  // Whatever is written into a row of the form, it is no foot and no band.
  const foot = grid.rows.find((row) => row.row > headRow && !known.has(keyOf(row.row)) && isCheckNumberRow(row));
  const end = foot?.row ?? Number.POSITIVE_INFINITY;
  const entry = layout.columns.filter((column) => column.entry);
  return grid.rows
    .filter(({ row, cells }) => {
      if (row <= headRow || row >= end) return false;
      return known.has(keyOf(row)) || !cells.some(({ text }) => text.startsWith(layout.band));
    })
    .map(({ row }) => ({
      row,
      key: keyOf(row),
      name: textAt(row, nameColumn),
      words: wordsIn((id) => textAt(row, columns.get(id))),
      filled: entry.some(({ id }) => textAt(row, columns.get(id)).trim() !== ""),
    }));
}

/** The one row some words mean; rows that read alike cannot be told apart by them. */
function rowsByWords<T>(issued: readonly IssuedRow<T>[]): (words: readonly string[]) => IssuedRow<T> | undefined {
  const levels = new Map<number, Map<string, IssuedRow<T>[]>>();
  const at = (level: number) => {
    const known = levels.get(level) ?? Map.groupBy(issued, ({ words }) => words[level] ?? "");
    levels.set(level, known);
    return known;
  };
  return (words) => {
    for (const [level, said] of words.entries()) {
      const [row, ...others] = at(level).get(said) ?? [];
      if (row && others.length === 0) return row;
    }
    return undefined;
  };
}

/** @param nameId column that names the row */
export function findRows<T, Id extends string>(
  sheet: FormSheet<Id>,
  issued: readonly IssuedRow<T>[],
  nameId: Id,
  wordsIn: WordsIn<Id>,
): FoundRows<T> {
  const { grid, layout } = sheet;
  const { freeKeys } = layout;
  const byKey = new Map(issued.map((each) => [each.key, each]));
  const nameColumn = sheet.columns.get(nameId) ?? 0;
  const rows = rowsOf(sheet, new Set([...byKey.keys(), ...freeKeys]), nameColumn, wordsIn);
  const rowByWords = rowsByWords(issued);
  const found: FoundRow<T>[] = [];
  const notes: PlaceNote[] = [];
  const say = (code: PlaceCode, row: number, details: PlaceNote["details"]): void => {
    notes.push({ code, details, sheet: grid.name, cell: addressOf(row, nameColumn) });
  };

  const keyed = Map.groupBy(
    rows.filter(({ key }) => byKey.has(key)),
    ({ key }) => key,
  );
  for (const [key, sharing] of keyed) {
    const own = byKey.get(key);
    const [first, ...others] = sharing;
    if (!own || !first) continue;
    const meant = rowByWords(first.words);
    if (others.length > 0) {
      const cells = sharing.map(({ row }) => addressOf(row, nameColumn)).join("、");
      say("key_twice", first.row, { key, name: own.name, times: sharing.length, cells });
    } else if (meant && meant !== own)
      say("key_of_other_row", first.row, { row: first.row + 1, name: first.name, key });
    else found.push({ item: own.item, row: first.row, foundBy: "key" });
  }

  for (const { row, key, name, words, filled } of rows) {
    if (byKey.has(key) || freeKeys.has(key)) continue;
    const meant = key === "" ? rowByWords(words) : undefined;
    const free = meant && !keyed.has(meant.key) && !found.some(({ item }) => item === meant.item);
    if (meant && free) found.push({ item: meant.item, row, foundBy: "name" });
    else if (key !== "") say("key_of_another_form", row, { row: row + 1, key, name });
    else if (filled) say("row_without_key", row, { row: row + 1, name });
  }

  const items = new Set(found.map(({ item }) => item));
  for (const { key, item, name, dataPeriod } of issued) {
    if (keyed.has(key) || items.has(item)) continue;
    notes.push({ code: "row_missing", details: { key, name, dataPeriod }, sheet: grid.name, cell: "" });
  }
  found.sort((a, b) => a.row - b.row);
  const positions = new Map(issued.map(({ item }, position) => [item, position]));
  const order = found.map(({ item }) => positions.get(item) ?? 0);
  if (order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0))) say("rows_sorted", sheet.headRow, {});
  return {
    found,
    free: rows.filter(({ key }) => freeKeys.has(key)).map(({ row, key }) => ({ row, key })),
    notes,
  };
}
