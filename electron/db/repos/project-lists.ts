/** Lists of projects that were mapped, and yearly goals that the pools answer. */
import { type ListMapping, listMappingSchema } from "../../../shared/domain/projects/list-mapping.ts";
import { type PoolMeasure, poolMeasures } from "../../../shared/domain/projects/pool-counts.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface ListMappingRow {
  readonly id: string;
  readonly shape: string;
  readonly mapping: ListMapping;
}

/** Those that did not give way to a newer one; newest first. */
export function listListMappings(db: ReadDb): ListMappingRow[] {
  return db
    .all<{ id: string; shape: string; mapping: string }>(
      "SELECT id, shape, mapping FROM project_list_mapping WHERE replaced_by IS NULL ORDER BY operation DESC",
    )
    .map((row) => ({ ...row, mapping: listMappingSchema.parse(JSON.parse(row.mapping)) }));
}

/** One of the same shape gives way. */
export function saveListMapping(tx: WriteTx, { id, shape, mapping }: ListMappingRow): void {
  tx.run(
    "INSERT INTO project_list_mapping (id, shape, mapping, operation) VALUES (:id, :shape, :mapping, :operation)",
    {
      id,
      shape,
      mapping: JSON.stringify(mapping),
      operation: tx.operation(),
    },
  );
  tx.run(
    "UPDATE project_list_mapping SET replaced_by = :id WHERE shape = :shape AND id <> :id AND replaced_by IS NULL",
    { id, shape },
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
