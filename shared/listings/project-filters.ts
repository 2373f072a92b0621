/** 重点项目: what narrows the list of projects, the same on the screen and in what is taken away. */
import type { Project } from "../contract/projects.ts";
import { isMeant } from "../domain/name-search.ts";
import type { Lateness } from "../domain/projects/late.ts";
import { isPool, type ProjectStage } from "../domain/projects/pools.ts";

export interface ProjectNarrowing {
  readonly text: string;
  /** Null: the four pools and 竣工, without what has left them. */
  readonly stage: ProjectStage | null;
  /** Code of an organisation; `-` for those that nobody answers for. */
  readonly organisation: string | null;
  /** `-` for none. */
  readonly industry: string | null;
  readonly late: Lateness | "any" | null;
}

/** In place of a code: none is named, or the organisation has stopped. */
export const noneMark = "-";

const searched = new WeakMap<Project, { name: string; pinyin: string; more: string }>();

function isSearched(project: Project, text: string): boolean {
  const { name, pinyin, code } = project;
  const known = searched.get(project) ?? { name, pinyin, more: code };
  searched.set(project, known);
  return isMeant(known, text);
}

const isHeldBy = ({ organisation: holder, unattended }: Project, wanted: string | null): boolean =>
  wanted === null || (wanted === noneMark ? unattended || holder === null : holder === wanted);

export function filteredProjects(projects: readonly Project[], filters: ProjectNarrowing): Project[] {
  const { text, stage, organisation, industry, late } = filters;
  return projects.filter(
    (project) =>
      (stage === null ? isPool(project.stage) || project.stage === "竣工" : project.stage === stage) &&
      isHeldBy(project, organisation) &&
      (industry === null || (project.industry || noneMark) === industry) &&
      (late === null || (late === "any" ? project.late.length > 0 : project.late.includes(late))) &&
      isSearched(project, text),
  );
}
