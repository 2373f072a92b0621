/** Records of a catalogue as table rows: what ships, and what the office adds to it. */
import type { CatalogueChange } from "../../../shared/domain/catalogue-changes.ts";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import type { SqlRow } from "../../db/handles.ts";
import { shippedRecords } from "../catalog/shipped-records.ts";

/** Kinds whose rows are found by one key; responsibilities and figures are not. */
export type KeyedKind = "document" | "plan" | "organisation" | "task" | "indicator" | "target";

/** By kind and key. */
export type Rows = ReadonlyMap<string, SqlRow>;

export const rowKey = (kind: string, key: string): string => `${kind} ${key}`;

export function rowsOf(seed: CatalogueSeed): Rows {
  const kept = officeColumns(seed);
  return new Map(
    shippedRecords({ ...seed, assignments: [] }).map(({ kind, key, keyColumn, row }) => {
      const name = rowKey(kind, key);
      // A target's id is made up when it is added; it is known by line, year and day.
      const id = kind === "target" ? {} : { [keyColumn]: key };
      return [name, { ...id, ...row, ...kept.get(name) }];
    }),
  );
}

/** Columns that no seed file fills; an upgrade of the shipped catalogue leaves them alone. */
function officeColumns(seed: CatalogueSeed): Rows {
  const retirement = (each: { readonly retiredFrom: string | null; readonly retiredReason: string }): SqlRow => ({
    retired_from: each.retiredFrom,
    retired_reason: each.retiredReason,
  });
  return new Map<string, SqlRow>([
    ...seed.organisations.map((each): [string, SqlRow] => [
      rowKey("organisation", each.code),
      {
        active: each.active ? 1 : 0,
        contact_name: each.contactName,
        contact_phone: each.contactPhone,
        leader: each.leader,
        merged_into: each.mergedInto,
        ...retirement(each),
      },
    ]),
    ...seed.tasks.map((each): [string, SqlRow] => [rowKey("task", each.code), retirement(each)]),
    ...seed.indicators.map((each): [string, SqlRow] => [rowKey("indicator", each.code), retirement(each)]),
    ...seed.indicators.flatMap(({ code, targets }) =>
      targets.map((each): [string, SqlRow] => [
        rowKey("target", targetId({ ...each, indicator: code })),
        { reason: each.reason },
      ]),
    ),
  ]);
}

/** The id under which a target ships. */
export const targetId = (target: {
  readonly indicator: string;
  readonly year: number | null;
  readonly effectiveOn: string;
}): string => `${target.indicator}/${target.year ?? "undated"}/${target.effectiveOn}`;

/** The key of a record in `Rows`; null of kinds that have none. */
export function keyOf({ kind, before, after }: CatalogueChange): { kind: KeyedKind; key: string } | null {
  if (kind === "assignment" || kind === "observation") return null;
  const record = after ?? before;
  if (!record) return null;
  if ("key" in record) return { kind, key: record.key };
  return { kind, key: "code" in record ? record.code : targetId(record) };
}
