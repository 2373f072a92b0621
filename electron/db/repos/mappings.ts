/** 沿用旧表: mappings of workbooks that are not ours. A changed one is a new record; the one before it gives way. */
import { type Mapping, mappingSchema } from "../../../shared/domain/mapping/mapping.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface MappingRow {
  readonly id: string;
  readonly name: string;
  readonly shape: string;
  readonly mapping: Mapping;
  /** ISO instant, and by whom. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly retired: boolean;
}

type Stored = Omit<MappingRow, "mapping" | "retired"> & { readonly mapping: string; readonly retired: number };

const select = `SELECT m.id, m.name, m.shape, m.mapping, o.at AS savedAt, a.name AS savedBy,
  m.retired_by IS NOT NULL AS retired
  FROM workbook_mapping m JOIN operation o ON o.id = m.operation JOIN actor a ON a.id = o.actor`;

const parsed = (row: Stored): MappingRow => ({
  ...row,
  mapping: mappingSchema.parse(JSON.parse(row.mapping)),
  retired: row.retired === 1,
});

/** Those that did not give way to a newer one; newest first, retired ones last. */
export function listMappings(db: ReadDb): MappingRow[] {
  return db.all<Stored>(`${select} WHERE m.replaced_by IS NULL ORDER BY retired, m.operation DESC`).map(parsed);
}

export function findMapping(db: ReadDb, id: string): MappingRow | undefined {
  const row = db.get<Stored>(`${select} WHERE m.id = :id AND m.replaced_by IS NULL`, { id });
  return row && parsed(row);
}

export function addMapping(tx: WriteTx, row: Pick<MappingRow, "id" | "name" | "shape" | "mapping">): void {
  tx.run(
    `INSERT INTO workbook_mapping (id, name, shape, organisation, mapping, operation)
     VALUES (:id, :name, :shape, :organisation, :mapping, :operation)`,
    {
      ...row,
      organisation: row.mapping.organisation,
      mapping: JSON.stringify(row.mapping),
      operation: tx.operation(),
    },
  );
}

export function replaceMapping(tx: WriteTx, id: string, by: string): void {
  tx.run("UPDATE workbook_mapping SET replaced_by = :by WHERE id = :id", { id, by });
}

export function renameMapping(tx: WriteTx, id: string, name: string): void {
  tx.run("UPDATE workbook_mapping SET name = :name WHERE id = :id", { id, name });
}

export function retireMapping(tx: WriteTx, id: string): void {
  tx.run("UPDATE workbook_mapping SET retired_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}
