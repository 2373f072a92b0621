/** Projects without an amount or the word that there is none, which no list has said: they keep a report open like a blank line. */
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { isExcusedAsAWhole } from "../../../shared/domain/due-exceptions.ts";
import type { FormProject, IssuedForm } from "../../../shared/domain/form.ts";
import { isUnreportedProject } from "../../../shared/domain/projects/project-entry.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listExceptions } from "../../db/repos/due-exceptions.ts";
import { projectsToFill } from "../form-projects.ts";

/** Of every organisation in turn, as it is asked now; read once. */
export function blankProjectsIn(db: ReadDb, period: string): (organisation: string) => FormProject[] {
  const asked = projectsToFill(db, period);
  const exceptions = listExceptions(db, period);
  return (organisation) =>
    isExcusedAsAWhole(exceptions, organisation)
      ? []
      : asked.of(organisation).filter(({ current, given }) => isUnreportedProject(current, given));
}

export const blankProjects = (db: ReadDb, organisation: string, period: string): ReportView["blankProjects"] =>
  blankProjectsIn(db, period)(organisation).map(({ project, name }) => ({ project, name }));

/** Of an issued form. A project that has left the pools, or is another organisation's since the workbook went out, is not missing. */
export function hasBlankProject(db: ReadDb, { organisation: { code }, period, projects = [] }: IssuedForm): boolean {
  if (projects.length === 0) return false;
  const issued = new Set(projects.map(({ project }) => project));
  return blankProjectsIn(db, period)(code).some(({ project }) => issued.has(project));
}
