/** Schemes of 四挂钩考核 by year and version, and the frozen scores of closed periods: only ever added. */
import { type Assessment, assessmentSchema } from "../../../../shared/domain/assessment/result.ts";
import { type Scheme, schemeSchema } from "../../../../shared/domain/assessment/scheme.ts";
import type { ReadDb, WriteTx } from "../../handles.ts";

export interface SchemeRow {
  readonly year: number;
  readonly version: number;
  readonly scheme: Scheme;
  /** Why it was changed; empty for the first. */
  readonly reason: string;
  /** ISO instant, and by whom. */
  readonly savedAt: string;
  readonly savedBy: string;
}

type Stored = Omit<SchemeRow, "scheme"> & { readonly content: string };

/** Versions of a year, newest first. */
export function listSchemes(db: ReadDb, year: number): SchemeRow[] {
  return db
    .all<Stored>(
      `SELECT s.year, s.version, s.content, s.reason, o.at AS savedAt, a.name AS savedBy FROM assessment_scheme s
         JOIN operation o ON o.id = s.operation JOIN actor a ON a.id = o.actor
       WHERE s.year = :year ORDER BY s.version DESC`,
      { year },
    )
    .map(({ content, ...row }) => ({ ...row, scheme: schemeSchema.parse(JSON.parse(content)) }));
}

/** The last year before `year` that has a scheme. */
export function schemeYearBefore(db: ReadDb, year: number): number | null {
  return (
    db.get<{ year: number | null }>("SELECT max(year) AS year FROM assessment_scheme WHERE year < :year", { year })
      ?.year ?? null
  );
}

export function addScheme(tx: WriteTx, scheme: Scheme, version: number, reason: string): void {
  tx.run(
    `INSERT INTO assessment_scheme (year, version, content, reason, operation)
     VALUES (:year, :version, :content, :reason, :operation)`,
    { year: scheme.year, version, content: JSON.stringify(scheme), reason, operation: tx.operation() },
  );
}

export function findFrozenAssessment(db: ReadDb, period: string): Assessment | undefined {
  const row = db.get<{ content: string }>("SELECT content FROM frozen_assessment WHERE period = :period", { period });
  return row && assessmentSchema.parse(JSON.parse(row.content));
}

export function freezeAssessment(tx: WriteTx, assessment: Assessment): void {
  tx.run("INSERT INTO frozen_assessment (period, content, operation) VALUES (:period, :content, :operation)", {
    period: assessment.period,
    content: JSON.stringify(assessment),
    operation: tx.operation(),
  });
}
