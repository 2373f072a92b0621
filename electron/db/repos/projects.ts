/** 重点项目: records, stages and figures of projects, only ever added, or marked as retracted. */
import type { HolderRecord } from "../../../shared/domain/projects/holders.ts";
import type { MonthFigure } from "../../../shared/domain/projects/investment.ts";
import type { StageChange } from "../../../shared/domain/projects/pools.ts";
import type { ProjectFigure, ProjectRecord } from "../../../shared/domain/projects/project.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

interface Kept {
  readonly id: number;
  readonly project: string;
  readonly operation: number;
  readonly retractedBy: number | null;
}

/** Of a record that hands the project over: from which day, and why. */
export type HandOver = Pick<HolderRecord, "organisationFrom" | "organisationReason">;
export type RecordRow = Kept & ProjectRecord & HandOver;
/** In whose report it was said: the organisation's own; null where a list or the office said it. */
interface Reported {
  readonly organisation: string | null;
  readonly issue: string | null;
  readonly at: string;
  readonly by: string;
}

export type StageRow = Kept & StageChange & Reported & { readonly period: string | null };
export type FigureRow = Kept & MonthFigure & Reported & { readonly reason: string };

const recordSelect = `SELECT id, project, name, organisation, industry, content, total_wan AS totalWan,
  planned_start AS plannedStart, planned_finish AS plannedFinish, task, organisation_from AS organisationFrom,
  organisation_reason AS organisationReason, operation, retracted_by AS retractedBy FROM project_record`;
const stageSelect = `SELECT s.id, s.project, s.stage, s.on_day AS "on", s.reason, s.organisation, s.issue, s.period,
  s.operation, s.retracted_by AS retractedBy, o.at, a.name AS by
  FROM project_stage s JOIN operation o ON o.id = s.operation JOIN actor a ON a.id = o.actor`;
const figureSelect = `SELECT f.id, f.project, f.month, f.year_plan_wan AS yearPlanWan, f.year_done_wan AS yearDoneWan,
  f.total_done_wan AS totalDoneWan, f.filling, f.progress, f.problems, f.reason, f.organisation, f.issue, f.operation,
  f.retracted_by AS retractedBy, o.at, a.name AS by
  FROM project_figure f JOIN operation o ON o.id = f.operation JOIN actor a ON a.id = o.actor`;

/** The record that stands of each project, in the order of codes. */
export function listProjectRecords(db: ReadDb): RecordRow[] {
  return db.all<RecordRow>(
    `${recordSelect} WHERE id IN (SELECT max(id) FROM project_record WHERE retracted_by IS NULL GROUP BY project)
     ORDER BY project`,
  );
}

export function findProjectRecord(db: ReadDb, project: string): RecordRow | undefined {
  return db.get<RecordRow>(
    `${recordSelect} WHERE project = :project AND retracted_by IS NULL ORDER BY id DESC LIMIT 1`,
    { project },
  );
}

/** Who answers for projects by every record that stands, of one project or of all, as they were entered. */
export function listHolderRecords(
  db: ReadDb,
  project: string | null = null,
): (HolderRecord & { readonly project: string })[] {
  return db.all(
    `SELECT id, project, organisation, organisation_from AS organisationFrom, organisation_reason AS organisationReason
     FROM project_record WHERE retracted_by IS NULL AND (:project IS NULL OR project = :project) ORDER BY id`,
    { project },
  );
}

/** Every change that stands, of one project or of all, as it was entered. */
export function listStages(db: ReadDb, project: string | null = null): StageRow[] {
  return db.all<StageRow>(
    `${stageSelect} WHERE s.retracted_by IS NULL AND (:project IS NULL OR s.project = :project) ORDER BY s.id`,
    { project },
  );
}

/** The figure that stands of each month, of one project or of all. */
export function listProjectFigures(db: ReadDb, project: string | null = null): FigureRow[] {
  return db.all<FigureRow>(
    `${figureSelect} WHERE f.id IN (SELECT max(id) FROM project_figure WHERE retracted_by IS NULL
       AND (:project IS NULL OR project = :project) GROUP BY project, month) ORDER BY f.project, f.month`,
    { project },
  );
}

/** Everything that stands of a month, of one project or of all, newest first: each record replaced the one below. */
export function listStandingFigures(db: ReadDb, month: string, project: string | null = null): FigureRow[] {
  return db.all<FigureRow>(
    `${figureSelect} WHERE f.retracted_by IS NULL AND f.month = :month AND (:project IS NULL OR f.project = :project)
     ORDER BY f.id DESC`,
    { month, project },
  );
}

/** Hands nothing over. */
export const noHandOver: HandOver = { organisationFrom: null, organisationReason: "" };

export function addProjectRecord(
  tx: WriteTx,
  project: string,
  record: ProjectRecord,
  { organisationFrom, organisationReason }: HandOver = noHandOver,
): number {
  const { name, organisation, industry, content, totalWan, plannedStart, plannedFinish, task } = record;
  return tx.run(
    `INSERT INTO project_record (project, name, organisation, industry, content, total_wan, planned_start,
       planned_finish, task, organisation_from, organisation_reason, operation)
     VALUES (:project, :name, :organisation, :industry, :content, :totalWan, :plannedStart, :plannedFinish, :task,
       :organisationFrom, :organisationReason, :operation)`,
    {
      ...{ project, name, organisation, industry, content, totalWan, plannedStart, plannedFinish, task },
      ...{ organisationFrom, organisationReason },
      operation: tx.operation(),
    },
  ).id;
}

/** In which report a change was said; nothing of what the office enters or a list brings. */
export type SaidIn = Pick<StageRow, "organisation" | "issue" | "period">;

export function addStage(
  tx: WriteTx,
  project: string,
  { stage, on, reason }: Omit<StageChange, "id">,
  { organisation, issue, period }: SaidIn = { organisation: null, issue: null, period: null },
): number {
  return tx.run(
    `INSERT INTO project_stage (project, stage, on_day, reason, organisation, issue, period, operation)
     VALUES (:project, :stage, :on, :reason, :organisation, :issue, :period, :operation)`,
    { project, stage, on, reason, organisation, issue, period, operation: tx.operation() },
  ).id;
}

export interface NewFigure extends ProjectFigure {
  readonly project: string;
  readonly month: string;
  readonly reason: string;
  readonly organisation: string | null;
  readonly issue: string | null;
}

export function addProjectFigure(tx: WriteTx, figure: NewFigure): number {
  const { project, month, yearPlanWan, yearDoneWan, totalDoneWan, filling, progress, problems } = figure;
  const { reason, organisation, issue } = figure;
  return tx.run(
    `INSERT INTO project_figure (project, month, year_plan_wan, year_done_wan, total_done_wan, filling, progress, problems,
       reason, organisation, issue, operation)
     VALUES (:project, :month, :yearPlanWan, :yearDoneWan, :totalDoneWan, :filling, :progress, :problems, :reason,
       :organisation, :issue, :operation)`,
    {
      ...{ project, month, yearPlanWan, yearDoneWan, totalDoneWan, filling, progress, problems },
      ...{ reason, organisation, issue, operation: tx.operation() },
    },
  ).id;
}

export function retractStage(tx: WriteTx, id: number): void {
  tx.run("UPDATE project_stage SET retracted_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}

/** Everything of the projects of which an operation brought something, retracted ones included; oldest first. */
export const projectRecordsOf = (db: ReadDb, operation: number): RecordRow[] =>
  db.all<RecordRow>(
    `${recordSelect} WHERE project IN (SELECT project FROM project_record WHERE operation = :operation) ORDER BY id`,
    { operation },
  );

export const stagesOf = (db: ReadDb, operation: number): StageRow[] =>
  db.all<StageRow>(
    `${stageSelect} WHERE s.project IN (SELECT project FROM project_stage WHERE operation = :operation) ORDER BY s.id`,
    { operation },
  );

export const projectFiguresOf = (db: ReadDb, operation: number): FigureRow[] =>
  db.all<FigureRow>(
    `${figureSelect} WHERE (f.project, f.month) IN
       (SELECT project, month FROM project_figure WHERE operation = :operation) ORDER BY f.id`,
    { operation },
  );

export interface ProjectChangeRow {
  readonly at: string;
  readonly by: string;
  readonly summary: string;
  readonly operation: number;
  readonly entity: "project_record" | "project_stage" | "project_figure";
  readonly entityId: string;
  readonly field: string;
  /** JSON; null where there was, or is, nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly file: string | null;
  readonly cell: string | null;
}

/** What the log says of a project, newest first. */
export function listProjectChanges(db: ReadDb, project: string): ProjectChangeRow[] {
  return db.all<ProjectChangeRow>(
    `SELECT o.at, a.name AS by, o.summary, c.operation, c.entity, c.entity_id AS entityId, c.field, c.before, c.after,
       c.file, c.cell
     FROM change c JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
     WHERE c.entity IN ('project_record', 'project_stage', 'project_figure')
       AND c.entity_id >= :project AND c.entity_id < :project || 'A'
       AND (c.entity_id = :project OR c.entity_id >= :project || '@')
     ORDER BY c.operation DESC, c.id`,
    { project },
  );
}
