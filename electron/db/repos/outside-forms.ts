/** 套表: forms from above and their mapped cells. A changed one is a new record; the one before it gives way. */
import { z } from "zod";
import { type FormMapping, formMappingSchema } from "../../../shared/domain/outside-form/form-mapping.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface OutsideFormRow {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  /** Of the blank form. */
  readonly sha256: string;
  readonly mapping: FormMapping;
  /** ISO instant, and by whom. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly retired: boolean;
}

type Stored = Omit<OutsideFormRow, "mapping" | "retired"> & { readonly mapping: string; readonly retired: number };

const select = `SELECT f.id, f.name, f.file_name AS fileName, f.sha256, f.mapping, o.at AS savedAt, a.name AS savedBy,
  f.retired_by IS NOT NULL AS retired
  FROM outside_form f JOIN operation o ON o.id = f.operation JOIN actor a ON a.id = o.actor`;

const parsed = (row: Stored): OutsideFormRow => ({
  ...row,
  mapping: formMappingSchema.parse(JSON.parse(row.mapping)),
  retired: row.retired === 1,
});

/** Those that did not give way to a newer one; newest first, retired ones last. */
export function listOutsideForms(db: ReadDb): OutsideFormRow[] {
  return db.all<Stored>(`${select} WHERE f.replaced_by IS NULL ORDER BY retired, f.operation DESC`).map(parsed);
}

export function findOutsideForm(db: ReadDb, id: string): OutsideFormRow | undefined {
  const row = db.get<Stored>(`${select} WHERE f.id = :id AND f.replaced_by IS NULL`, { id });
  return row && parsed(row);
}

const filledSchema = z.object({ period: z.string() });

/** When this form, or a version that gave way to it, was last filled in. */
export function lastFilled(db: ReadDb, id: string): { period: string; at: string; by: string } | null {
  const row = db.get<{ after: string; at: string; by: string }>(
    `WITH RECURSIVE version (id) AS (
       SELECT :id UNION SELECT f.id FROM outside_form f JOIN version v ON f.replaced_by = v.id)
     SELECT c.after, o.at, a.name AS by FROM version v
       JOIN change c ON c.entity = 'outside_form' AND c.entity_id = v.id AND c.field = 'filled'
       JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
     ORDER BY c.id DESC LIMIT 1`,
    { id },
  );
  return row ? { period: filledSchema.parse(JSON.parse(row.after)).period, at: row.at, by: row.by } : null;
}

export function addOutsideForm(
  tx: WriteTx,
  row: Pick<OutsideFormRow, "id" | "name" | "fileName" | "sha256" | "mapping">,
): void {
  tx.run(
    `INSERT INTO outside_form (id, name, file_name, sha256, mapping, operation)
     VALUES (:id, :name, :fileName, :sha256, :mapping, :operation)`,
    { ...row, mapping: JSON.stringify(row.mapping), operation: tx.operation() },
  );
}

export function replaceOutsideForm(tx: WriteTx, id: string, by: string): void {
  tx.run("UPDATE outside_form SET replaced_by = :by WHERE id = :id", { id, by });
}

export function retireOutsideForm(tx: WriteTx, id: string): void {
  tx.run("UPDATE outside_form SET retired_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}
