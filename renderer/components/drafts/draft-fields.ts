/** The texts of one row as two windows have them, put together cell by cell. */

/** Texts by field; a field that is not there says what stands. */
export type Fields = Readonly<Record<string, string>>;

/** By field what the other window typed; null: it says there again what stands. */
export type Clash = Readonly<Record<string, string | null>>;

export const isEmpty = (fields: Fields): boolean => Object.keys(fields).length === 0;

const namesOf = (...all: readonly Fields[]): string[] => [...new Set(all.flatMap((fields) => Object.keys(fields)))];

export const sameFields = (a: Fields, b: Fields): boolean => namesOf(a, b).every((name) => a[name] === b[name]);

interface Sides {
  /** What both windows last agreed on. */
  readonly last: Fields;
  readonly mine: Fields;
  readonly theirs: Fields;
}

/**
 * Where only one side has changed a cell, its text; where both have, differently, mine, and theirs in `clash` (null: none).
 * @param own fields that are no texts: mine where there are any
 */
export function merged(
  { last, mine, theirs }: Sides,
  own: readonly string[],
): { readonly fields: Fields; readonly clash: Clash | null } {
  const fields: Record<string, string> = {};
  const clash: Record<string, string | null> = {};
  for (const name of namesOf(last, mine, theirs)) {
    const [was, here, there] = [last[name], mine[name], theirs[name]];
    const text = own.includes(name) ? (here ?? there) : here === was ? there : here;
    if (text !== undefined) fields[name] = text;
    if (!own.includes(name) && here !== was && there !== was && here !== there) clash[name] = there ?? null;
  }
  return { fields, clash: Object.keys(clash).length === 0 ? null : clash };
}
