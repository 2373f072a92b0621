/** The change log in words: codes, ids and records as logged become what an official can read. */
import type { Change } from "../contract/app.ts";
import type { Catalog } from "../contract/catalog.ts";
import { plainNumber } from "../domain/number.ts";
import { isQuarter, isYear, periodLabel } from "../domain/period.ts";
import { changesText } from "../text/settings.ts";

const words = changesText;
const uuid = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Long ids by their first eight characters, as everywhere on the screen. */
export const shortIds = (text: string): string => text.replace(uuid, "$1");

/** `gdp@2022Q1` is 地区生产总值　2022年一季度; what the catalogue does not know stays as it is. */
export function entityWords(entityId: string, catalog: Catalog | undefined): string {
  const wordOf = (code: string): string => {
    if (isYear(code)) return `${code}年`;
    return words.entities[code] ?? codeWords(code, catalog);
  };
  return entityId.split(/[@/]/).map(wordOf).join("　");
}

/** A code alone, as name: of a line, an organisation, a plan, a quarter. */
function codeWords(code: string, catalog: Catalog | undefined): string {
  if (isQuarter(code)) return periodLabel(code);
  const { indicators = [], tasks = [], organisations = [], plan } = catalog ?? {};
  const known = [...indicators, ...tasks, ...organisations, ...(plan ? [plan] : [])];
  return known.find((one) => one.code === code)?.name ?? shortIds(code);
}

/** The same field is called otherwise of a remark: what was said, not a target's wording. */
export const fieldWord = (field: string, entity = ""): string =>
  words.fieldsOf[entity]?.[field] ?? words.fields[field] ?? field;

/** A logged value (JSON) in words; of two records only what differs, since the rest says nothing. Null: nothing there. */
export function loggedWords(
  { before, after, entity }: Pick<Change, "before" | "after"> & Partial<Pick<Change, "entity">>,
  side: "before" | "after",
  catalog?: Catalog,
): string | null {
  const [value, other] = side === "before" ? [parsed(before), parsed(after)] : [parsed(after), parsed(before)];
  if (!isRecord(value)) return plainWords(value, catalog);
  const differing = Object.entries(value).filter(([key, one]) => !isRecord(other) || !same(one, other[key]));
  if (differing.every(([, one]) => one === null)) return null;
  return differing
    .map(([key, one]) => `${fieldWord(key, entity)}：${plainWords(one, catalog) ?? words.blank}`)
    .join("；");
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function parsed(text: string | null): Json {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function plainWords(value: Json, catalog: Catalog | undefined): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return words.codes[value] ?? codeWords(value, catalog);
  // Lists of files say their names; the digests beside them are for the machine.
  if (isList(value))
    return value.map((one) => plainWords(isRecord(one) ? (one["file"] ?? null) : one, catalog)).join("、");
  return shortIds(JSON.stringify(value));
}
