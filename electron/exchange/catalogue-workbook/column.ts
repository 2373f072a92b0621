/** What a column of the catalogue workbook holds, and which fields of a record need one. */

/**
 * The fields of a record that go into its own row, nested ones with a dot: `code`, `baseline.value`. Lists of records
 * (targets, places …) have a sheet of their own; lists of words share one cell.
 */
export type FieldOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends readonly (infer Each)[]
    ? Each extends object
      ? never
      : K
    : NonNullable<T[K]> extends object
      ? `${K}.${FieldOf<NonNullable<T[K]>>}`
      : K;
}[keyof T & string];

/** Records that others refer to by code: where the code is looked up, and the name beside it. */
export type Referable = "plans" | "organisations" | "indicators" | "tasks" | "documents";

/**
 * - `text`: as typed, without white space at its ends. `printed` text may be a number or a date in the cell.
 * - `period`: 2022Q1 or 2021. `date`: 2021-06-22. `looseDate`: a date, or what is known of one.
 * - `lines`: one text per line. `words`: separated by 、 or line ends.
 * - `reference`: a code, with the name of what it means in the column to its right.
 */
export type ColumnKind =
  | { readonly kind: "text" | "number" | "yesNo" | "period" | "date" | "looseDate" | "lines" }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "choice"; readonly labels: Readonly<Record<string, string>> }
  | { readonly kind: "reference"; readonly to: Referable; readonly nameHead: string };

/** What an empty cell means: a fault, no such field, or a value of its own. */
export type Blank = "refused" | "absent" | { readonly means: unknown };

export type Column = ColumnKind & {
  readonly head: string;
  /** In characters of the default font. */
  readonly width: number;
  /** What to put there, for 说明 and for the message about a cell that cannot be read. */
  readonly help: string;
  readonly blank: Blank;
};

export type FieldColumn = Column & { readonly field: string };

/** A value of a record at a field's path; undefined where an object on the way is missing. */
export function valueAt(record: unknown, field: string): unknown {
  let value = record;
  for (const key of field.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

type Nested = { [key: string]: unknown };

/** Puts a value at a field's path, making the objects on the way. */
export function putAt(record: Nested, field: string, value: unknown): void {
  const keys = field.split(".");
  const last = keys.pop() ?? field;
  let inner = record;
  for (const key of keys) {
    inner[key] ??= {};
    inner = inner[key] as Nested;
  }
  inner[last] = value;
}

/** Continuation lines of one text in a cell with one text per line. */
const continued = "\n　";

export const joinLines = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll("\n", continued)).join("\n");

export function splitLines(cell: string): string[] {
  return cell
    .split(/\n(?!　)/u)
    .map((text) => text.replaceAll(continued, "\n").trim())
    .filter((text) => text !== "");
}
