/**
 * A record whose fields stand or fall together, as one row of the change log: what each field was and is, in the file and
 * cells they were read from. A merge takes tens of thousands of records; a row for each of their fields would be four times
 * as many to write, to hash and to go through (docs/decisions/034).
 */
import type { ChangeEntry } from "./handles.ts";

/** The field of a row that tells of several. */
const wholeRecord = "*";
/** Between the cells of a row; their sheet is named once, in front. */
const between = "、";

/** Where a field was read from; nothing of it where it was typed on a screen. */
export interface ReadFrom {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  /** `K7` */
  readonly cell?: string | undefined;
}

export interface FieldChange extends ReadFrom {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One row; another for fields that were read from another sheet. A row of one field alone bears its name, as everywhere. */
export function recordChanges(
  about: Pick<ChangeEntry, "entity" | "entityId">,
  changes: readonly FieldChange[],
): ChangeEntry[] {
  const [first] = changes;
  const isOneSheet = changes.every(({ file, sheet }) => file === first?.file && sheet === first?.sheet);
  const rows = isOneSheet ? [changes] : Map.groupBy(changes, ({ file, sheet }) => `${file}/${sheet}`).values();
  return [...rows].flatMap((row) => rowOf(about, row));
}

function rowOf(about: Pick<ChangeEntry, "entity" | "entityId">, changes: readonly FieldChange[]): ChangeEntry[] {
  const [only, ...others] = changes;
  if (!only) return [];
  const { file, sheet } = only;
  const read = {
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { cell: `${sheet}!${changes.map(({ cell = "" }) => cell).join(between)}` }),
  };
  if (others.length === 0) return [{ ...about, field: only.field, before: only.before, after: only.after, ...read }];
  return [
    { ...about, field: wholeRecord, before: sideOf(changes, "before"), after: sideOf(changes, "after"), ...read },
  ];
}

function sideOf(changes: readonly FieldChange[], side: "before" | "after"): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const change of changes) said[change.field] = change[side];
  return said;
}

/** Of a row of the log what tells of fields; the sides are JSON. */
export interface LoggedFields {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly cell: string | null;
}

/** A row that tells of several fields as one row for each of them; every other row as it is. */
export function byField<Row extends LoggedFields>(row: Row): Row[] {
  const before = fieldsOf(row, row.before);
  const after = fieldsOf(row, row.after);
  if (!before || !after) return [row];
  const { sheet, cells } = placesOf(row.cell);
  return Object.keys(after).map((field, at) => ({
    ...row,
    field,
    before: asLogged(before[field]),
    after: asLogged(after[field]),
    cell: cells[at] ? `${sheet}${cells[at]}` : null,
  }));
}

/** The fields of one side of a row; undefined where it is no row of several, but tells of a thing as a whole. */
function fieldsOf({ field }: LoggedFields, json: string | null): Readonly<Record<string, unknown>> | undefined {
  const said: unknown = field === wholeRecord && json !== null ? JSON.parse(json) : null;
  return typeof said === "object" && said !== null && !Array.isArray(said)
    ? (said as Record<string, unknown>)
    : undefined;
}

const asLogged = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);

function placesOf(cell: string | null): { readonly sheet: string; readonly cells: readonly string[] } {
  const end = (cell ?? "").lastIndexOf("!") + 1;
  return { sheet: (cell ?? "").slice(0, end), cells: (cell ?? "").slice(end).split(between) };
}

/** Of the cells of a row the first: that of the field that leads. */
export function firstCell(cell: string | null): string | null {
  if (cell === null) return null;
  const { sheet, cells } = placesOf(cell);
  return `${sheet}${cells[0]}`;
}

/** `指标填报!K7` as its sheet and its cell. */
export function splitPlace(place: string | null): Omit<ReadFrom, "file"> {
  const end = place?.lastIndexOf("!") ?? -1;
  return place === null || end < 0 ? {} : { sheet: place.slice(0, end), cell: place.slice(end + 1) };
}
