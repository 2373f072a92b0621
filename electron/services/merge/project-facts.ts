/** What is known of the projects of an issued form when it comes back: as issued, as they stand, by whom, and what checks compare with. */
import type { FormProject, IssuedForm } from "../../../shared/domain/form.ts";
import { lastDay } from "../../../shared/domain/period.ts";
import { holderOn, holdersOf } from "../../../shared/domain/projects/holders.ts";
import { monthOfQuarter } from "../../../shared/domain/projects/months.ts";
import { standingOn } from "../../../shared/domain/projects/pools.ts";
import type { ProjectChecks, ProjectEntryField } from "../../../shared/domain/projects/project-entry.ts";
import type { Origin } from "../../../shared/merge/plan.ts";
import type { TextFacts, TextRefusal } from "../../../shared/merge/plan-texts.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  type FigureRow,
  findProjectRecord,
  listHolderRecords,
  listProjectFigures,
  listStages,
  listStandingFigures,
  type RecordRow,
  type StageRow,
} from "../../db/repos/projects.ts";
import { broughtBy } from "./origin.ts";

/** A value as it is compared: amounts in 万元 by their digits, nothing said as null. */
const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined || value === "" ? null : String(value);

interface Standing {
  readonly record: RecordRow;
  /** Newest first. */
  readonly figures: readonly FigureRow[];
  readonly stages: readonly StageRow[];
  readonly stage: StageRow;
}

/** Undefined for a project that has left the pools, or was another organisation's at the quarter's end. */
function standingOf(db: ReadDb, project: string, { organisation, period }: IssuedForm): Standing | undefined {
  const record = findProjectRecord(db, project);
  const stages = listStages(db, project);
  const stage = standingOn(stages, lastDay(period));
  if (!record || !stage || stage.stage === "退库") return undefined;
  if (holderOn(holdersOf(listHolderRecords(db, project)), lastDay(period)) !== organisation.code) return undefined;
  return { record, figures: listStandingFigures(db, monthOfQuarter(period), project), stages, stage };
}

export function projectTextFacts(
  db: ReadDb,
  issued: IssuedForm,
  baseKnown: boolean,
): (project: string, field: ProjectEntryField) => TextFacts | TextRefusal {
  const asIssued = new Map((issued.projects ?? []).map((one) => [one.project, one]));
  const known = new Map<string, Standing | undefined>();
  const standing = (project: string): Standing | undefined => {
    if (!known.has(project)) known.set(project, standingOf(db, project, issued));
    return known.get(project);
  };
  return (project, field) => {
    const [form, now] = [asIssued.get(project), standing(project)];
    if (!form || !now) return "unknown_project";
    const row = field === "stage" || field === "stageOn" ? now.stage : figureBehind(now.figures, field);
    const origin: Origin = {
      fromThisIssue: row?.issue === issued.issueId,
      by: row?.by ?? null,
      at: row?.at ?? null,
    };
    return { base: baseKnown ? issuedText(form, field) : undefined, ours: textOf(ourText(now, field)), origin };
  };
}

const issuedText = ({ stage, stageOn, current }: FormProject, field: ProjectEntryField): string | null =>
  textOf(field === "stage" ? stage : field === "stageOn" ? stageOn : current?.[field]);

const inFigure = (row: FigureRow | undefined, field: Exclude<ProjectEntryField, "stage" | "stageOn">) =>
  field === "remark" ? row?.reason : row?.[field];

const ourText = ({ figures, stage }: Standing, field: ProjectEntryField): string | number | null | undefined =>
  field === "stage" ? stage.stage : field === "stageOn" ? stage.on : inFigure(figures[0], field);

const figureBehind = (rows: readonly FigureRow[], field: Exclude<ProjectEntryField, "stage" | "stageOn">) =>
  broughtBy(rows, (a, b) => textOf(inFigure(a, field)) === textOf(inFigure(b, field)));

/** @param today ISO: what is still to come has not happened */
export function projectChecks(db: ReadDb, project: string, period: string, today: string): ProjectChecks {
  const end = lastDay(period);
  return {
    month: monthOfQuarter(period),
    totalWan: findProjectRecord(db, project)?.totalWan ?? null,
    figures: listProjectFigures(db, project),
    lastDay: end < today ? end : today,
  };
}
