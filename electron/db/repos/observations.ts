/** Figures as reported: only ever added, or marked as retracted by the operation that took them back. */
import type { EntryRecord } from "../../../shared/domain/form.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface ObservationRow extends EntryRecord {
  readonly id: number;
  readonly indicator: string;
  /** Who reported it; null for a figure taken from a source document. */
  readonly organisation: string | null;
  readonly dataPeriod: string;
  readonly reportedIn: string | null;
  readonly operation: number;
  readonly issue: string | null;
  readonly retractedBy: number | null;
}

const columns = `id, indicator, organisation, data_period AS dataPeriod, reported_in AS reportedIn, value, growth,
  growth_basis AS growthBasis, vintage, filling, remark, operation, issue, retracted_by AS retractedBy`;

export type NewObservation = Omit<ObservationRow, "id" | "operation" | "retractedBy">;

/** Everything that stands for the lines of a plan, oldest first; retracted figures left out. */
export function listStanding(db: ReadDb, plan: string): ObservationRow[] {
  return db.all<ObservationRow>(
    `SELECT ${columns} FROM observation
     WHERE retracted_by IS NULL AND indicator IN (SELECT code FROM indicator WHERE plan = :plan) ORDER BY id`,
    { plan },
  );
}

/** The newest figure that stands for a line's data period, whatever its vintage. */
export function findLatest(db: ReadDb, indicator: string, dataPeriod: string): ObservationRow | undefined {
  return db.get<ObservationRow>(
    `SELECT ${columns} FROM observation
     WHERE indicator = :indicator AND data_period = :dataPeriod AND retracted_by IS NULL ORDER BY id DESC LIMIT 1`,
    { indicator, dataPeriod },
  );
}

/** What stood just before an operation: the newest figure recorded until then, taken back or not since. */
export function findStandingBefore(
  db: ReadDb,
  indicator: string,
  dataPeriod: string,
  operation: number,
): ObservationRow | undefined {
  return db.get<ObservationRow>(
    `SELECT ${columns} FROM observation
     WHERE indicator = :indicator AND data_period = :dataPeriod AND operation < :operation
       AND (retracted_by IS NULL OR retracted_by > :operation) ORDER BY id DESC LIMIT 1`,
    { indicator, dataPeriod, operation },
  );
}

export interface ObservationHistoryRow extends ObservationRow {
  readonly at: string;
  readonly by: string;
  readonly byOrganisation: string;
  readonly source: string;
  readonly file: string | null;
  readonly cell: string | null;
}

/** The whole history of a line, newest first, retracted figures included, each with who, when and from where. */
export function listHistory(db: ReadDb, indicator: string): ObservationHistoryRow[] {
  return db.all<ObservationHistoryRow>(
    `SELECT o.id, o.indicator, o.organisation, o.data_period AS dataPeriod, o.reported_in AS reportedIn, o.value, o.growth,
            o.growth_basis AS growthBasis, o.vintage, o.filling, o.remark, o.operation, o.issue,
            o.retracted_by AS retractedBy, p.at, a.name AS by, a.organisation AS byOrganisation, p.source,
            c.file, c.cell
     FROM observation o JOIN operation p ON p.id = o.operation JOIN actor a ON a.id = p.actor
     LEFT JOIN change c ON c.id = (SELECT min(id) FROM change WHERE operation = o.operation
       AND entity = 'observation' AND entity_id = o.indicator || '@' || o.data_period)
     WHERE o.indicator = :indicator ORDER BY o.id DESC`,
    { indicator },
  );
}

/** The standing figures of a line's data period, newest first. */
export function listStandingOf(db: ReadDb, indicator: string, dataPeriod: string): ObservationRow[] {
  return db.all<ObservationRow>(
    `SELECT ${columns} FROM observation
     WHERE indicator = :indicator AND data_period = :dataPeriod AND retracted_by IS NULL ORDER BY id DESC`,
    { indicator, dataPeriod },
  );
}

/** Who recorded a figure, and when (ISO instant). */
export function provenanceOf(db: ReadDb, { operation }: ObservationRow): { by: string; at: string } | undefined {
  return db.get<{ by: string; at: string }>(
    "SELECT a.name AS by, o.at FROM operation o JOIN actor a ON a.id = o.actor WHERE o.id = :operation",
    { operation },
  );
}

export function addObservation(tx: WriteTx, observation: NewObservation): number {
  return tx.run(
    `INSERT INTO observation (indicator, organisation, data_period, reported_in, value, growth, growth_basis, vintage,
       filling, remark, operation, issue)
     VALUES (:indicator, :organisation, :dataPeriod, :reportedIn, :value, :growth, :growthBasis, :vintage,
       :filling, :remark, :operation, :issue)`,
    { ...observation, operation: tx.operation() },
  ).id;
}

export function listOfOperation(db: ReadDb, operation: number): ObservationRow[] {
  return db.all<ObservationRow>(`SELECT ${columns} FROM observation WHERE operation = :operation ORDER BY id`, {
    operation,
  });
}

export function retract(tx: WriteTx, id: number): void {
  tx.run("UPDATE observation SET retracted_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}
