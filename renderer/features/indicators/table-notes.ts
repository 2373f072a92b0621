/** The notes under the table: one number per text, in the order in which the lines need them. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";

export interface TableNotes {
  /** The numbers of a line's notes, from 1. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
  readonly texts: readonly string[];
}

export function tableNotes(rows: readonly ProgressRow[]): TableNotes {
  const texts: string[] = [];
  const numberOf = (note: string) => (texts.includes(note) ? texts.indexOf(note) + 1 : texts.push(note));
  const marks = new Map(rows.map((row) => [row.code, row.notes.map(numberOf)]));
  return { marks, texts };
}
