/** 加扣分, 核对确认 and 申诉 with their answers: only ever added, or marked as retracted. */
import type { Adjustment } from "../../../../shared/domain/assessment/result.ts";
import type { ReadDb, WriteTx } from "../../handles.ts";

/** @param periods those of a year, or the one quarter */
export function listAdjustments(db: ReadDb, periods: readonly string[]): Adjustment[] {
  return db.all<Adjustment>(
    `SELECT id, period, organisation, points, reason, basis FROM assessment_adjustment
     WHERE retracted_by IS NULL AND period IN (SELECT value FROM json_each(:periods)) ORDER BY id`,
    { periods: JSON.stringify(periods) },
  );
}

export function addAdjustment(
  tx: WriteTx,
  { period, organisation, points, reason, basis }: Omit<Adjustment, "id">,
): number {
  return tx.run(
    `INSERT INTO assessment_adjustment (period, organisation, points, reason, basis, operation)
     VALUES (:period, :organisation, :points, :reason, :basis, :operation)`,
    { period, organisation, points, reason, basis, operation: tx.operation() },
  ).id;
}

export function retractAdjustment(tx: WriteTx, id: number): void {
  tx.run("UPDATE assessment_adjustment SET retracted_by = :operation WHERE id = :id", {
    id,
    operation: tx.operation(),
  });
}

export interface StatementRow {
  readonly id: number;
  readonly period: string;
  readonly organisation: string;
  readonly kind: "confirmed" | "objection" | "answer";
  readonly line: string | null;
  readonly text: string;
  readonly person: string;
  readonly answers: number | null;
  /** 0 or 1; null unless an answer. */
  readonly upheld: number | null;
  readonly confirmedScore: string | null;
  readonly at: string;
  readonly by: string;
  /** When and by whom it was withdrawn, and why; null while it stands. */
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnFor: string;
}

export const standsStill = ({ withdrawnAt }: StatementRow): boolean => withdrawnAt === null;

/** Those that stand, oldest first. */
export const listStatements = (db: ReadDb, period: string): StatementRow[] =>
  listAllStatements(db, period).filter(standsStill);

/** With those that were withdrawn, oldest first. */
export function listAllStatements(db: ReadDb, period: string): StatementRow[] {
  return db.all<StatementRow>(
    `SELECT s.id, s.period, s.organisation, s.kind, s.line, s.text, s.person, s.answers, s.upheld,
            s.confirmed_score AS confirmedScore, o.at, a.name AS by, w.at AS withdrawnAt, wa.name AS withdrawnBy,
            s.withdrawn_for AS withdrawnFor
     FROM assessment_statement s JOIN operation o ON o.id = s.operation JOIN actor a ON a.id = o.actor
       LEFT JOIN operation w ON w.id = s.retracted_by LEFT JOIN actor wa ON wa.id = w.actor
     WHERE s.period = :period ORDER BY s.id`,
    { period },
  );
}

export type NewStatement = Omit<StatementRow, "id" | "at" | "by" | "withdrawnAt" | "withdrawnBy" | "withdrawnFor">;

export function addStatement(tx: WriteTx, statement: NewStatement): number {
  const { period, organisation, kind, line, text, person, answers, upheld, confirmedScore } = statement;
  return tx.run(
    `INSERT INTO assessment_statement
       (period, organisation, kind, line, text, person, answers, upheld, confirmed_score, operation)
     VALUES (:period, :organisation, :kind, :line, :text, :person, :answers, :upheld, :confirmedScore, :operation)`,
    { period, organisation, kind, line, text, person, answers, upheld, confirmedScore, operation: tx.operation() },
  ).id;
}

/** It stays in the history, with who withdrew it and why. */
export function withdrawStatement(tx: WriteTx, id: number, reason: string): void {
  tx.run("UPDATE assessment_statement SET retracted_by = :operation, withdrawn_for = :reason WHERE id = :id", {
    id,
    reason,
    operation: tx.operation(),
  });
}
