/** Figures of 四挂钩考核: only ever added, or marked as retracted by the operation that took them back. */
import type { SuppliedFigure } from "../../../../shared/domain/assessment/rules.ts";
import type { ReadDb, WriteTx } from "../../handles.ts";

export interface FigureRow extends SuppliedFigure {
  readonly id: number;
  readonly period: string;
  readonly line: string;
  /** Who is scored by it. */
  readonly organisation: string;
  readonly suppliedBy: string;
  readonly source: string;
  readonly reason: string;
  /** 0 or 1: whether it corrects a closed period. */
  readonly revision: number;
  /** Of which issue of a workbook it is a return; null where it was typed. */
  readonly issue: string | null;
  readonly operation: number;
  readonly retractedBy: number | null;
}

export type NewFigure = Omit<FigureRow, "id" | "operation" | "retractedBy">;

const columns = `f.id, f.period, f.line, f.organisation, f.value, f.target, f.filling, f.supplied_by AS suppliedBy, f.source,
  f.reason, f.revision, f.issue, f.operation, f.retracted_by AS retractedBy`;

/** What stands in a period: the newest of each line and organisation. */
export function standingFigures(db: ReadDb, period: string): FigureRow[] {
  return db.all<FigureRow>(
    `SELECT ${columns} FROM assessment_figure f
     WHERE f.id IN (SELECT max(id) FROM assessment_figure WHERE period = :period AND retracted_by IS NULL
                    GROUP BY line, organisation)`,
    { period },
  );
}

/** Of one line and organisation, newest first. */
export function standingFiguresOf(db: ReadDb, period: string, line: string, organisation: string): FigureRow[] {
  return db.all<FigureRow>(
    `SELECT ${columns} FROM assessment_figure f WHERE period = :period AND line = :line AND organisation = :organisation
       AND retracted_by IS NULL ORDER BY id DESC`,
    { period, line, organisation },
  );
}

/** Who brought what an operation brought, and when (ISO instant). */
export function figureProvenance(db: ReadDb, operation: number): { by: string; at: string } | undefined {
  return db.get<{ by: string; at: string }>(
    "SELECT a.name AS by, o.at FROM operation o JOIN actor a ON a.id = o.actor WHERE o.id = :operation",
    { operation },
  );
}

export function hasFigures(db: ReadDb, line: string): boolean {
  return (
    db.get("SELECT 1 FROM assessment_figure WHERE line = :line AND retracted_by IS NULL LIMIT 1", { line }) !==
    undefined
  );
}

/** All of an operation, and whatever else was ever said in their cells, oldest first. */
export function figuresBeside(db: ReadDb, operation: number): FigureRow[] {
  return db.all<FigureRow>(
    `SELECT ${columns} FROM assessment_figure f
       JOIN (SELECT DISTINCT period, line, organisation FROM assessment_figure WHERE operation = :operation) s
         ON s.period = f.period AND s.line = f.line AND s.organisation = f.organisation
     ORDER BY f.id`,
    { operation },
  );
}

export interface FigureEntryRow {
  readonly operation: number;
  readonly at: string;
  readonly by: string;
  readonly figures: number;
  /** Of them, taken back. */
  readonly retracted: number;
  readonly revision: number;
}

/** What was entered in a period, operation by operation, newest first. */
export function listFigureEntries(db: ReadDb, period: string): FigureEntryRow[] {
  return db.all<FigureEntryRow>(
    `SELECT f.operation, o.at, a.name AS by, count(*) AS figures, count(f.retracted_by) AS retracted, max(f.revision) AS revision
     FROM assessment_figure f JOIN operation o ON o.id = f.operation JOIN actor a ON a.id = o.actor
     WHERE f.period = :period GROUP BY f.operation ORDER BY f.operation DESC`,
    { period },
  );
}

export function addFigure(tx: WriteTx, figure: NewFigure): void {
  const { period, line, organisation, value, target, filling, suppliedBy, source, reason, revision, issue } = figure;
  tx.add("assessment_figure", {
    period,
    line,
    organisation,
    value,
    target,
    filling,
    supplied_by: suppliedBy,
    source,
    reason,
    revision,
    issue,
    operation: tx.operation(),
  });
}

export function retractFigure(tx: WriteTx, id: number): void {
  tx.run("UPDATE assessment_figure SET retracted_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}
