/** Puts the rows of the sheets together to one catalogue, and remembers which row every record came from. */
import type { CataloguePath } from "../../../shared/domain/catalogue-finding.ts";
import type { FieldColumn } from "./column.ts";
import { type SheetId, sheetLayouts } from "./layout.ts";
import type { Problems } from "./problems.ts";
import type { ReadRow } from "./read-rows.ts";

type Rows = Readonly<Record<SheetId, readonly ReadRow[]>>;
type Lists = { [key: string]: unknown };

export interface Assembled {
  readonly catalogue: unknown;
  /** Sheet and cell of a place in the catalogue; the row's first cell where the field has none. */
  readonly locate: (path: CataloguePath) => Located;
}

export interface Located {
  readonly sheet: string;
  readonly cell: string;
  readonly column: FieldColumn | undefined;
}

const pathKey = (path: CataloguePath): string => path.join("\u0000");

export function assemble(rows: Rows, version: number, problems: Problems): Assembled {
  const rowAt = new Map<string, ReadRow>();

  /** Records of a sheet without lists of their own. */
  const plain = (id: SheetId): unknown[] =>
    rows[id].map((row, at) => {
      rowAt.set(pathKey([id, at]), row);
      return row.record;
    });

  /** Rows of a child sheet by what they belong to. */
  const childrenOf = (id: SheetId, owner: "indicator" | "task"): Map<unknown, ReadRow[]> =>
    Map.groupBy(rows[id], ({ record }) => record[owner]);

  const withLists = (id: "indicators" | "tasks", owner: "indicator" | "task", lists: readonly SheetId[]): unknown[] => {
    const children = lists.map((list) => ({ list, byOwner: childrenOf(list, owner) }));
    const given = new Set<unknown>();
    const records = rows[id].map((row, at) => {
      const code = row.record["code"];
      const record: Lists = { ...row.record };
      rowAt.set(pathKey([id, at]), row);
      for (const { list, byOwner } of children) {
        // Of a code given twice both get the rows: the checks then say that it is, and not that one lacks them.
        const own = byOwner.get(code) ?? [];
        record[list] = own.map((child, index) => {
          rowAt.set(pathKey([id, at, list, index]), child);
          const { indicator: _indicator, task: _task, ...rest } = child.record;
          return rest;
        });
      }
      given.add(code);
      return record;
    });
    for (const { byOwner } of children)
      for (const [code, orphans] of byOwner) {
        if (code === undefined || given.has(code)) continue;
        for (const { sheet, cellOf } of orphans)
          problems.say("reference_unknown", sheet, cellOf(owner), { value: String(code) });
      }
    return records;
  };

  for (const { record, sheet, cellOf } of rows.places)
    if ((record["indicator"] === undefined) === (record["task"] === undefined))
      problems.say("owner_unclear", sheet, cellOf("indicator"));

  const catalogue = {
    version,
    documents: plain("documents"),
    plans: plain("plans"),
    organisations: plain("organisations"),
    indicators: withLists("indicators", "indicator", ["targets", "places", "variants", "parts"]),
    tasks: withLists("tasks", "task", ["places"]),
    assignments: plain("assignments"),
    observations: plain("observations"),
  };

  return {
    catalogue,
    locate: (path) => {
      for (let length = path.length; length > 0; length--) {
        const row = rowAt.get(pathKey(path.slice(0, length)));
        if (!row) continue;
        const field = path.slice(length).join(".");
        return { sheet: row.sheet, cell: row.cellOf(field), column: row.columnOf(field) };
      }
      const sheet = sheetLayouts.find(({ id }) => id === path[0])?.name ?? "";
      return { sheet, cell: "", column: undefined };
    },
  };
}
