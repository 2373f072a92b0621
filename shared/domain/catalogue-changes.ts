/** What differs between two catalogues, record by record and field by field. */
import type { CataloguePath } from "./catalogue-finding.ts";
import { canonicalDecimal } from "./number.ts";
import type {
  AssignmentSeed,
  CatalogueSeed,
  IndicatorSeed,
  ObservationSeed,
  OrganisationSeed,
  TargetSeed,
  TaskSeed,
} from "./seed.ts";

/** In an order in which references resolve. */
export const catalogueKinds = [
  "document",
  "plan",
  "organisation",
  "task",
  "indicator",
  "target",
  "assignment",
  "observation",
] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

/** `retired`: no longer asked for (a line, a task), or ended (a responsibility), because something depends on it. */
export const catalogueActions = ["added", "changed", "retired", "removed"] as const;
export type CatalogueAction = (typeof catalogueActions)[number];

export interface CatalogueRecords {
  readonly document: CatalogueSeed["documents"][number];
  readonly plan: CatalogueSeed["plans"][number];
  readonly organisation: OrganisationSeed;
  readonly task: TaskSeed;
  readonly indicator: IndicatorSeed;
  readonly target: TargetSeed & { readonly indicator: string };
  readonly assignment: AssignmentSeed;
  readonly observation: ObservationSeed;
}

export interface FieldChange {
  /** Nested ones with a dot, as the workbook's columns: `baseline.value`. */
  readonly field: string;
  /** Null: blank. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangeOf<Kind extends CatalogueKind> {
  readonly kind: Kind;
  readonly action: CatalogueAction;
  readonly before: CatalogueRecords[Kind] | null;
  readonly after: CatalogueRecords[Kind] | null;
  /** What differs; empty of a record that is added or removed. */
  readonly fields: readonly FieldChange[];
  /** Where the record stands in the new catalogue; null when it does not. */
  readonly path: CataloguePath | null;
}
export type CatalogueChange = { [Kind in CatalogueKind]: ChangeOf<Kind> }[CatalogueKind];

/** What a workbook's cell can hold of a text: two texts that it cannot tell apart are the same. */
const cellText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
    .trim();

function comparable(value: unknown): unknown {
  if (typeof value === "string") return cellText(value);
  if (typeof value === "number") return canonicalDecimal(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  const known = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  return Object.fromEntries(
    known.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, comparable(each)]),
  );
}

/** The fields of a record with their paths; lists are one field, blanks none. */
function fieldsOf(record: object, prefix = ""): [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    if (value === null || value === undefined) return [];
    if (typeof value === "object" && !Array.isArray(value)) return fieldsOf(value as object, `${prefix}${key}.`);
    return [[`${prefix}${key}`, value]];
  });
}

/** @param except fields that are compared elsewhere (the targets of a line) */
export function fieldChanges(before: object, after: object, except: readonly string[] = []): FieldChange[] {
  const was = new Map(fieldsOf(before));
  const is = new Map(fieldsOf(after));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    if (except.includes(field)) return [];
    const [old, now] = [was.get(field) ?? null, is.get(field) ?? null];
    const same = JSON.stringify(comparable(old)) === JSON.stringify(comparable(now));
    return same ? [] : [{ field, before: old, after: now }];
  });
}
