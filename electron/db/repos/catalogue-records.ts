/** Records of the catalogue as its workbook needs them, and what depends on them. */
import type { AssignmentSeed, ObservationSeed } from "../../../shared/domain/seed.ts";
import type { ReadDb } from "../handles.ts";

export interface DocumentRow {
  readonly key: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly date: string;
}

export function listDocuments(db: ReadDb): DocumentRow[] {
  return db.all<DocumentRow>("SELECT key, title, document_number AS documentNumber, date FROM document ORDER BY rowid");
}

/** Former names by organisation. */
export function listAliases(db: ReadDb): Map<string, string[]> {
  const rows = db.all<{ organisation: string; name: string }>(
    "SELECT organisation, name FROM organisation_alias ORDER BY organisation, name",
  );
  return new Map(
    [...Map.groupBy(rows, ({ organisation }) => organisation)].map(([code, own]) => [code, own.map((row) => row.name)]),
  );
}

export interface AssignmentRecord extends Omit<AssignmentSeed, "indicator" | "task"> {
  readonly id: string;
  readonly indicator: string | null;
  readonly task: string | null;
}

/** Everyone who answers or has answered for anything: lines in their order, then tasks. */
export function listAllAssignments(db: ReadDb): AssignmentRecord[] {
  return db
    .all<Omit<AssignmentRecord, "suggested"> & { suggested: number }>(
      `SELECT a.id, a.indicator, a.task, a.role, a.organisation, a.suggested, a.from_period AS "from", a.to_period AS "to"
       FROM assignment a LEFT JOIN indicator i ON i.code = a.indicator LEFT JOIN task t ON t.code = a.task
       ORDER BY a.indicator IS NULL, i.plan, i.collection, i.position, t.plan, t.box, t.position,
         coalesce(a.indicator, a.task), a.role, coalesce(a.from_period, ''), a.organisation`,
    )
    .map((row) => ({ ...row, suggested: row.suggested === 1 }));
}

export interface SourceFigureRow
  extends Pick<ObservationSeed, "indicator" | "organisation" | "dataPeriod" | "text" | "planTotal" | "seriesBreak"> {
  readonly value: number | null;
  readonly growth: number | null;
  readonly growthBasis: ObservationSeed["growthBasis"];
  readonly vintage: ObservationSeed["vintage"] | null;
  readonly remark: string | null;
  /** JSON, as of a line's places. */
  readonly place: string;
}

/** What source documents print and nobody took back, oldest first. */
export function listSourceFigures(db: ReadDb): SourceFigureRow[] {
  return db
    .all<Omit<SourceFigureRow, "planTotal" | "seriesBreak"> & { planTotal: number; seriesBreak: number }>(
      `SELECT indicator, organisation, data_period AS dataPeriod, value, growth, growth_basis AS growthBasis, vintage,
         remark, text, plan_total AS planTotal, series_break AS seriesBreak, place
       FROM observation WHERE reported_in IS NULL AND retracted_by IS NULL AND place IS NOT NULL ORDER BY id`,
    )
    .map((row) => ({ ...row, planTotal: row.planTotal === 1, seriesBreak: row.seriesBreak === 1 }));
}

/** Data periods of every line that has a figure, one taken back included: those are kept for good. */
export function figurePeriods(db: ReadDb): Map<string, string[]> {
  const rows = db.all<{ indicator: string; dataPeriod: string }>(
    "SELECT DISTINCT indicator, data_period AS dataPeriod FROM observation ORDER BY indicator, data_period",
  );
  return new Map(
    [...Map.groupBy(rows, ({ indicator }) => indicator)].map(([code, own]) => [code, own.map((row) => row.dataPeriod)]),
  );
}

/** Lines of issued forms, those offered for corrections included. */
export function issuedLines(db: ReadDb): Set<string> {
  const rows = db.all<{ indicator: string }>(
    `SELECT json_extract(line.value, '$.indicator') AS indicator FROM issue, json_each(issue.form, '$.lines') line
     UNION SELECT json_extract(line.value, '$.indicator') FROM issue, json_each(issue.form, '$.corrections') line`,
  );
  return new Set(rows.map(({ indicator }) => indicator));
}

/** Tables whose rows are a part of the line or task itself, or made anew from other rows: they go with it. */
const ownTables: readonly string[] = ["target", "assignment", "line_figure", "indicator"];

/**
 * Codes that rows of other tables refer to, whatever tables there are: figures, frozen verdicts, exceptions … A record
 * named here cannot be deleted.
 */
export function referredTo(db: ReadDb, table: "indicator" | "task"): Set<string> {
  const references = db.all<{ table: string; column: string }>(
    `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m JOIN pragma_foreign_key_list (m.name) f
     WHERE m.type = 'table' AND f."table" = :table`,
    { table },
  );
  const others = references.filter((each) => !ownTables.includes(each.table));
  return new Set(
    others.flatMap((each) =>
      db
        .all<{ code: string }>(
          `SELECT DISTINCT ${each.column} AS code FROM ${each.table} WHERE ${each.column} IS NOT NULL`,
        )
        .map(({ code }) => code),
    ),
  );
}

/** `line data period` where a figure stands that somebody reported. */
export function reportedSlots(db: ReadDb): Set<string> {
  const rows = db.all<{ indicator: string; dataPeriod: string }>(
    `SELECT DISTINCT indicator, data_period AS dataPeriod FROM observation
     WHERE reported_in IS NOT NULL AND retracted_by IS NULL`,
  );
  return new Set(rows.map(({ indicator, dataPeriod }) => `${indicator} ${dataPeriod}`));
}

/** `line organisation` of everyone who has reported a figure or was issued a form with the line. */
export function reportersOfLines(db: ReadDb): Set<string> {
  const rows = db.all<{ indicator: string; organisation: string }>(
    `SELECT indicator, organisation FROM observation WHERE organisation IS NOT NULL AND reported_in IS NOT NULL
     UNION SELECT json_extract(line.value, '$.indicator'), issue.organisation
       FROM issue, json_each(issue.form, '$.lines') line`,
  );
  return new Set(rows.map(({ indicator, organisation }) => `${indicator} ${organisation}`));
}
