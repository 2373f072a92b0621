/** The rows of a foreign table by their names. Notes below are no rows; a name that comes twice is told by what it stands under. */

import { unitOf, unitWithin } from "./file-units.ts";
import type { PlainSheet } from "./mapping.ts";
import { withoutPeriod } from "./period-words.ts";
import { plainName } from "./plain-name.ts";
import { type Head, isFigureText } from "./table-heads.ts";

export interface NamedRow {
  /** Counted from 0. */
  readonly at: number;
  /** As printed. */
  readonly label: string;
  /** As it is known again; null where the sheet has two rows that cannot be told apart. */
  readonly name: string | null;
  /** The unit said in the row's name or unit column; empty where none is. */
  readonly unit: string;
}

const note = /^(?:注|备注|说明|填表|制表|审核|单位负责人|负责人|联系|数据来源|报出日期|填报)[\s\S]*/;
const isNote = (label: string): boolean => note.test(label.trim()) || label.length > 60;

/** @param columns the name's and, where there is one, the unit's */
export function namedRows(
  sheet: PlainSheet,
  head: Head,
  columns: { readonly names: readonly number[]; readonly unit: number | undefined },
  newest: number | null,
): NamedRow[] {
  const found = sheet.rows.flatMap((row, at) => {
    if (at < head.top + head.height) return [];
    const parts = columns.names.map((column) => (row[column] ?? "").trim()).filter(Boolean);
    const label = parts.filter((part, index) => part !== parts[index - 1]).join("/");
    if (label === "" || isFigureText(label) || isNote(label)) return [];
    const said = columns.unit === undefined ? "" : (row[columns.unit] ?? "").trim();
    const unit = said === "" ? unitWithin(label) : unitOf(said) || said;
    return [{ at, label, unit, plain: plainName(withoutPeriod(label, newest)) }];
  });
  const times = Map.groupBy(found, ({ plain }) => plain);
  let under = "";
  const told = found.map(({ plain, ...row }) => {
    if (times.get(plain)?.length === 1) under = plain;
    return { ...row, name: times.get(plain)?.length === 1 ? plain : `${under}/${plain}` };
  });
  const again = Map.groupBy(told, ({ name }) => name);
  return told.map((row) => ({ ...row, name: again.get(row.name)?.length === 1 ? row.name : null }));
}
