/** Lists of projects that were mapped, and yearly goals that the pools answer. */
import { type ListMapping, listMappingSchema } from "../../../shared/domain/projects/list-mapping.ts";
import { type PoolMeasure, poolMeasures } from "../../../shared/domain/projects/pool-counts.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface ListMappingRow {
  readonly id: string;
  readonly shape: string;
  /** Empty: named after its sheet. */
  readonly name: string;
  readonly mapping: ListMapping;
  readonly retired: boolean;
  /** ISO instant, and by whom. */
  readonly savedAt: string;
  readonly savedBy: string;
}

type Stored = Omit<ListMappingRow, "mapping" | "retired"> & { readonly mapping: string; readonly retired: number };

/** Those that did not give way to a newer one; newest first, retired ones last. */
export function listListMappings(db: ReadDb): ListMappingRow[] {
  return db
    .all<Stored>(
      `SELECT m.id, m.shape, m.name, m.mapping, m.retired_by IS NOT NULL AS retired, o.at AS savedAt, a.name AS savedBy
       FROM project_list_mapping m JOIN operation o ON o.id = m.operation JOIN actor a ON a.id = o.actor
       WHERE m.replaced_by IS NULL ORDER BY retired, m.operation DESC`,
    )
    .map((row) => ({
      ...row,
      mapping: listMappingSchema.parse(JSON.parse(row.mapping)),
      retired: row.retired === 1,
    }));
}

type NewListMapping = Pick<ListMappingRow, "id" | "shape" | "name" | "mapping">;

/** One of the same shape that is in use gives way. */
export function saveListMapping(tx: WriteTx, { id, shape, name, mapping }: NewListMapping): void {
  tx.run(
    `INSERT INTO project_list_mapping (id, shape, name, mapping, operation)
     VALUES (:id, :shape, :name, :mapping, :operation)`,
    { id, shape, name, mapping: JSON.stringify(mapping), operation: tx.operation() },
  );
  tx.run(
    `UPDATE project_list_mapping SET replaced_by = :id
     WHERE shape = :shape AND id <> :id AND replaced_by IS NULL AND retired_by IS NULL`,
    { id, shape },
  );
}

export function renameListMapping(tx: WriteTx, id: string, name: string): void {
  tx.run("UPDATE project_list_mapping SET name = :name WHERE id = :id", { id, name });
}

export function setListMappingRetired(tx: WriteTx, id: string, retired: boolean): void {
  tx.run("UPDATE project_list_mapping SET retired_by = :by WHERE id = :id", {
    id,
    by: retired ? tx.operation() : null,
  });
}

/** A list was read by it in the running operation. @param month the list was of */
export function addListUse(tx: WriteTx, mapping: string, month: string): void {
  tx.run("INSERT INTO project_list_use (mapping, operation, month) VALUES (:mapping, :operation, :month)", {
    mapping,
    operation: tx.operation(),
    month,
  });
}

export interface ListUseRow {
  /** The one that did not give way to a newer one. */
  readonly mapping: string;
  /** Null where it was taken in before this was kept. */
  readonly month: string | null;
  readonly at: string;
  readonly by: string;
  readonly batch: string;
  readonly file: string;
}

/** Imports of lists, newest first, each under the mapping that its own has become. */
export function listListUses(db: ReadDb): ListUseRow[] {
  return db.all<ListUseRow>(
    `WITH RECURSIVE become (id, now) AS (
       SELECT id, id FROM project_list_mapping WHERE replaced_by IS NULL
       UNION ALL SELECT m.id, b.now FROM project_list_mapping m JOIN become b ON m.replaced_by = b.id)
     SELECT become.now AS mapping, u.month, o.at, a.name AS by, t.id AS batch, f.file
     FROM project_list_use u JOIN become ON become.id = u.mapping
       JOIN operation o ON o.id = u.operation JOIN actor a ON a.id = o.actor
       JOIN batch t ON t.operation = u.operation JOIN batch_file f ON f.batch = t.id
     ORDER BY u.operation DESC`,
  );
}

/** What the office has said of goals, by code of the line; null: not counted by the pools. */
export function goalMeasures(db: ReadDb): Map<string, PoolMeasure | null> {
  const rows = db.all<{ indicator: string; measure: string | null }>("SELECT indicator, measure FROM project_goal");
  return new Map(
    rows.map(({ indicator, measure }) => [indicator, poolMeasures.find((one) => one === measure) ?? null]),
  );
}

export function saveGoalMeasure(tx: WriteTx, indicator: string, measure: PoolMeasure | null): void {
  tx.run(
    `INSERT INTO project_goal (indicator, measure) VALUES (:indicator, :measure)
     ON CONFLICT (indicator) DO UPDATE SET measure = excluded.measure`,
    { indicator, measure },
  );
}
