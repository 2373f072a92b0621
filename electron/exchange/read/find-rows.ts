/** Which row is which line: by its key, else by name, unit and data period; never by position (03 §3.2). */
import { entryFields, type FormLine, type IssuedForm } from "../../../shared/domain/form.ts";
import type { PlaceCode } from "../../../shared/merge/cell-codes.ts";
import type { PlaceNote, ReturnedLine } from "../../../shared/merge/returned-form.ts";
import { correctionBand } from "../layout/indicator-sheet.ts";
import { correctionKeys, type FormSheet } from "./form-sheet.ts";
import { addressOf, bareText } from "./grid.ts";
import { isCheckNumberRow } from "./stamp-block.ts";

export interface FoundLine {
  readonly line: FormLine;
  readonly row: number;
  readonly foundBy: ReturnedLine["foundBy"];
}

export interface FoundRows {
  readonly lines: readonly FoundLine[];
  /** Rows of 往期订正, counted from 0, with their key. */
  readonly corrections: readonly { readonly row: number; readonly key: string }[];
  readonly notes: readonly PlaceNote[];
}

interface SheetRow {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  /** Name, unit and data period as printed; enough to tell the lines of a form apart. */
  readonly words: string;
  readonly filled: boolean;
}

const wordsOf = (name: string, unit: string, dataPeriod: string): string =>
  [name, unit, dataPeriod].map(bareText).join("|");
const lineWords = (line: FormLine): string => wordsOf(line.name, line.unit, line.dataPeriodLabel);

/** Rows between head and foot that hold anything a person could have meant as a line. */
function rowsOf({ grid, headRow, columns, keyColumn }: FormSheet): SheetRow[] {
  const foot = grid.rows.find((row) => row.row > headRow && isCheckNumberRow(row))?.row ?? Number.POSITIVE_INFINITY;
  const textAt = (row: number, column: number | null | undefined) =>
    column == null ? "" : (grid.at(row, column)?.text ?? "");
  return grid.rows
    .filter(
      ({ row, cells }) => row > headRow && row < foot && !cells.some(({ text }) => text.startsWith(correctionBand)),
    )
    .map(({ row }) => {
      const name = textAt(row, columns.get("name"));
      return {
        row,
        key: bareText(textAt(row, keyColumn)),
        name,
        words: wordsOf(name, textAt(row, columns.get("unit")), textAt(row, columns.get("dataPeriod"))),
        filled: entryFields.some((id) => textAt(row, columns.get(id)).trim() !== ""),
      };
    });
}

/** The one line some words mean; lines that read alike cannot be told apart by them. */
function linesByWords(form: IssuedForm): (words: string) => FormLine | undefined {
  const lines = Map.groupBy(form.lines, lineWords);
  return (words) => {
    const [line, ...others] = lines.get(words) ?? [];
    return others.length === 0 ? line : undefined;
  };
}

export function findRows(sheet: FormSheet, form: IssuedForm): FoundRows {
  const { grid } = sheet;
  const byKey = new Map(form.lines.map((line) => [line.key, line]));
  const rows = rowsOf(sheet);
  const lineByWords = linesByWords(form);
  const lines: FoundLine[] = [];
  const notes: PlaceNote[] = [];
  const say = (code: PlaceCode, row: number, details: PlaceNote["details"]): void => {
    notes.push({ code, details, sheet: grid.name, cell: addressOf(row, sheet.columns.get("name") ?? 0) });
  };

  const keyed = Map.groupBy(
    rows.filter(({ key }) => byKey.has(key)),
    ({ key }) => key,
  );
  for (const [key, sharing] of keyed) {
    const line = byKey.get(key);
    const [first, ...others] = sharing;
    if (!line || !first) continue;
    const meant = lineByWords(first.words);
    if (others.length > 0) {
      const cells = sharing.map(({ row }) => addressOf(row, sheet.columns.get("name") ?? 0)).join("、");
      say("key_twice", first.row, { key, name: line.name, times: sharing.length, cells });
    } else if (meant && meant !== line)
      say("key_of_other_row", first.row, { row: first.row + 1, name: first.name, key });
    else lines.push({ line, row: first.row, foundBy: "key" });
  }

  for (const { row, key, name, words, filled } of rows) {
    if (byKey.has(key) || correctionKeys.has(key)) continue;
    const line = key === "" ? lineByWords(words) : undefined;
    const free = line && !keyed.has(line.key) && !lines.some((found) => found.line === line);
    if (line && free) lines.push({ line, row, foundBy: "name" });
    else if (key !== "") say("key_of_another_form", row, { row: row + 1, key, name });
    else if (filled) say("row_without_key", row, { row: row + 1, name });
  }

  const mentioned = new Set([...keyed.keys(), ...lines.map(({ line }) => line.key)]);
  for (const line of form.lines) {
    if (mentioned.has(line.key)) continue;
    notes.push({
      code: "row_missing",
      details: { key: line.key, name: line.name, dataPeriod: line.dataPeriodLabel },
      sheet: grid.name,
      cell: "",
    });
  }
  lines.sort((a, b) => a.row - b.row);
  const position = new Map(form.lines.map((line, at) => [line, at]));
  const order = lines.map(({ line }) => position.get(line) ?? 0);
  if (order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0))) say("rows_sorted", sheet.headRow, {});
  return {
    lines,
    corrections: rows.filter(({ key }) => correctionKeys.has(key)).map(({ row, key }) => ({ row, key })),
    notes,
  };
}
