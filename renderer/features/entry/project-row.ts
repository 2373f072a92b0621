/** The rows of 项目填报: the projects an organisation is responsible for, with what a list has said already. */
import type { Form, FormProject } from "../../../shared/domain/form.ts";
import { lastDay } from "../../../shared/domain/period.ts";
import { emptyFigure } from "../../../shared/domain/projects/project.ts";
import {
  askedFields,
  isProjectEntryField,
  isUnreportedProject,
  type ProjectEntry,
  type ProjectEntryField,
  projectEntryFields,
} from "../../../shared/domain/projects/project-entry.ts";
import {
  entryText,
  type ProjectTexts,
  readTypedProject,
  standingEntry,
  type TypedProject,
} from "../../../shared/domain/projects/typed-entry.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { projectEntryText, typedProblemText } from "../../../shared/text/project-entry.ts";
import { projectEntryLabel } from "../../../shared/text/task-exchange.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Clash, Fields } from "../../components/drafts/draft-fields.ts";
import type { Problem } from "../../components/report-grid/problem.ts";
import { begunOf } from "./begun-on.ts";

export interface ProjectRow {
  readonly key: string;
  readonly name: string;
  readonly project: FormProject;
  /** What stands now. */
  readonly stands: ProjectEntry;
  /** A move may be dated on it at the latest. */
  readonly lastDay: string;
}

export const projectKey = (project: string): string => `project:${project}`;

/** @param kept what was kept since the form was read, by key of the draft. @param today ISO */
export function projectRows(
  { projects = [], period }: Form,
  kept: ReadonlyMap<string, ProjectEntry>,
  today: string,
): ProjectRow[] {
  const end = lastDay(period);
  return projects.map((issued) => {
    const key = projectKey(issued.project);
    const entry = kept.get(key);
    const project = entry ? { ...issued, stage: entry.stage, stageOn: entry.stageOn, current: entry } : issued;
    return { key, name: project.name, project, stands: standingEntry(project), lastDay: end < today ? end : today };
  });
}

export const isAskedField = ({ project }: ProjectRow, field: string): boolean =>
  askedFields(project.given).some((asked) => asked === field);

export const standingProjectText = ({ stands }: ProjectRow, field: string): string =>
  isProjectEntryField(field) ? entryText(stands, field, fillingLabel) : "";

type Drafts = ReadonlyMap<string, Fields>;

export const shownProjectText = (row: ProjectRow, drafts: Drafts, field: ProjectEntryField): string =>
  drafts.get(row.key)?.[field] ?? standingProjectText(row, field);

/** Without what lies beside the texts of a draft. */
export const typedTexts = (draft: Fields | undefined): ProjectTexts =>
  Object.fromEntries(Object.entries(draft ?? {}).filter(([field]) => isProjectEntryField(field)));

function readRow({ project, lastDay }: ProjectRow, draft: Fields | undefined): TypedProject {
  const { earlier } = project;
  const figures = earlier === null ? [] : [{ ...emptyFigure, ...earlier }];
  return readTypedProject(project, typedTexts(draft), { figures, lastDay, words: fillingLabel });
}

/** Neither an amount nor why there is none. */
export const isProjectBlank = (row: ProjectRow, drafts: Drafts): boolean =>
  isUnreportedProject(readRow(row, drafts.get(row.key)).entry, row.project.given);

/** Where one goes to say something of it. */
export const firstAsked = (row: ProjectRow): ProjectEntryField =>
  isAskedField(row, "yearDoneWan") ? "yearDoneWan" : "totalDoneWan";

/** What keeps a row from being saved: found by the rules that the core repeats when it is kept. */
export function projectProblems(row: ProjectRow, drafts: Drafts, clashes: ReadonlyMap<string, Clash>): Problem[] {
  const draft = drafts.get(row.key);
  const problem = (column: ProjectEntryField, rest: Pick<Problem, "kind" | "message"> & Partial<Problem>): Problem => ({
    row: row.key,
    column,
    name: row.name,
    columnName: projectEntryLabel[column],
    grade: null,
    draft: row.key,
    ...rest,
  });
  const there = projectEntryFields.flatMap((field) => {
    const text = clashes.get(row.key)?.[field];
    return text === undefined ? [] : [problem(field, { kind: "clash", message: draftsText.there(text ?? "") })];
  });
  if (draft === undefined || there.length > 0) return there;
  const begun = begunOf(draft, row.stands);
  const moved = projectEntryFields.filter((field) => begun[field] !== row.stands[field]);
  if (moved.length > 0)
    return moved.map((field) => {
      const message = projectEntryText.row.storedNow(standingProjectText(row, field));
      return problem(field, { kind: "changed", message, now: row.stands });
    });
  const days = { since: row.stands.stageOn, last: row.lastDay };
  return readRow(row, draft).problems.map((found) =>
    problem(found.field, {
      kind: found.explainable ? "question" : "error",
      reasonColumn: "remark",
      grade: found.finding?.grade ?? null,
      message: typedProblemText(found, days),
    }),
  );
}
