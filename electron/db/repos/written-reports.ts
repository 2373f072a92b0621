/** Reports with words: texts changed by hand, and reports that were made final (定稿). */
import type { WrittenDocument } from "../../../shared/contract/documents.ts";
import type { WrittenKind } from "../../../shared/domain/print-kinds.ts";
import type { ReadDb, WriteTx } from "../handles.ts";
import { packedModel, unpackedModel } from "./packed-model.ts";

/** One report: a kind at a quarter. */
export interface ReportKey {
  readonly kind: WrittenKind;
  readonly period: string;
}

export interface ReportEdit {
  readonly paragraph: string;
  readonly text: string;
  /** What the figures had given when it was changed. */
  readonly replaced: string;
  readonly at: string;
  readonly by: string;
}

export function listEdits(db: ReadDb, { kind, period }: ReportKey): ReportEdit[] {
  return db.all<ReportEdit>(
    `SELECT e.paragraph, e.text, e.replaced, o.at, a.name AS by FROM report_edit e
     JOIN operation o ON o.id = e.operation JOIN actor a ON a.id = o.actor
     WHERE e.period = :period AND e.kind = :kind ORDER BY e.rowid`,
    { kind, period },
  );
}

export function putEdit(
  tx: WriteTx,
  { kind, period }: ReportKey,
  edit: Pick<ReportEdit, "paragraph" | "text" | "replaced">,
): void {
  const { paragraph, text, replaced } = edit;
  tx.run(
    `INSERT INTO report_edit (period, kind, paragraph, text, replaced, operation)
     VALUES (:period, :kind, :paragraph, :text, :replaced, :operation)
     ON CONFLICT (period, kind, paragraph) DO UPDATE SET text = excluded.text, replaced = excluded.replaced,
       operation = excluded.operation`,
    { kind, period, paragraph, text, replaced, operation: tx.operation() },
  );
}

export function removeEdit(tx: WriteTx, { kind, period }: ReportKey, paragraph: string): void {
  tx.run("DELETE FROM report_edit WHERE period = :period AND kind = :kind AND paragraph = :paragraph", {
    kind,
    period,
    paragraph,
  });
}

export interface FinalReport {
  readonly id: number;
  readonly model: WrittenDocument;
  readonly at: string;
  readonly by: string;
}

/** The one that stands; undefined while the report is a draft. */
export function findFinal(db: ReadDb, { kind, period }: ReportKey): FinalReport | undefined {
  const row = db.get<{ id: number; model: string; at: string; by: string }>(
    `SELECT f.id, f.model, o.at, a.name AS by FROM report_final f
     JOIN operation o ON o.id = f.operation JOIN actor a ON a.id = o.actor
     WHERE f.period = :period AND f.kind = :kind AND f.withdrawn_by IS NULL`,
    { kind, period },
  );
  return row && { ...row, model: unpackedModel<WrittenDocument>(row.model) };
}

export interface FinalWithCode extends ReportKey {
  readonly title: string;
  readonly at: string;
  readonly isWithdrawn: boolean;
}

/** Final reports that carry a code, those that were taken back too. */
export function finalsByCode(db: ReadDb, verification: string): FinalWithCode[] {
  return db
    .all<Omit<FinalWithCode, "isWithdrawn"> & { withdrawnBy: number | null }>(
      `SELECT f.period, f.kind, f.title, o.at, f.withdrawn_by AS withdrawnBy FROM report_final f
       JOIN operation o ON o.id = f.operation WHERE f.verification = :verification ORDER BY f.id`,
      { verification },
    )
    .map(({ withdrawnBy, ...row }) => ({ ...row, isWithdrawn: withdrawnBy !== null }));
}

export function keepFinal(tx: WriteTx, period: string, title: string, model: WrittenDocument): void {
  tx.run(
    `INSERT INTO report_final (period, kind, title, verification, model, operation)
     VALUES (:period, :kind, :title, :verification, :model, :operation)`,
    {
      period,
      kind: model.kind,
      title,
      verification: model.verification,
      model: packedModel(model),
      operation: tx.operation(),
    },
  );
}

export function withdrawFinal(tx: WriteTx, id: number): void {
  tx.run("UPDATE report_final SET withdrawn_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}
