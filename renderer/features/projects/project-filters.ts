/** Which projects are listed, and how. In the address, so that a list can be linked to and come back to. */
import type { Project } from "../../../shared/contract/projects.ts";
import { isMeant } from "../../../shared/domain/name-search.ts";
import { type Lateness, latenesses } from "../../../shared/domain/projects/late.ts";
import { isPool, type ProjectStage, projectStages } from "../../../shared/domain/projects/pools.ts";

export const projectViews = ["table", "board", "sums"] as const;
export type ProjectView = (typeof projectViews)[number];

export interface ProjectFilters {
  readonly view: ProjectView;
  readonly text: string;
  /** Null: the four pools and 竣工, without what has left them. */
  readonly stage: ProjectStage | null;
  /** Code of an organisation; `-` for none. */
  readonly organisation: string | null;
  /** `-` for none. */
  readonly industry: string | null;
  readonly late: Lateness | "any" | null;
}

export const allProjects: ProjectFilters = {
  view: "table",
  text: "",
  stage: null,
  organisation: null,
  industry: null,
  late: null,
};

export const noneMark = "-";

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null =>
  words.find((one) => one === word) ?? null;

/** What is no such word filters nothing. */
export function projectFiltersOf(query: string): ProjectFilters {
  const params = new URLSearchParams(query);
  return {
    view: oneOf(projectViews, params.get("view")) ?? "table",
    text: params.get("text") ?? "",
    stage: oneOf(projectStages, params.get("stage")),
    organisation: params.get("organisation"),
    industry: params.get("industry"),
    late: oneOf(["any", ...latenesses] as const, params.get("late")),
  };
}

export function projectQueryOf(filters: ProjectFilters): string {
  const set = (Object.keys(filters) as (keyof ProjectFilters)[]).flatMap((name): [string, string][] => {
    const value = filters[name];
    return value === allProjects[name] || value === null ? [] : [[name, value]];
  });
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

export const isFiltered = (filters: ProjectFilters): boolean => projectQueryOf({ ...filters, view: "table" }) !== "";

const searched = new WeakMap<Project, { name: string; pinyin: string; more: string }>();

function isSearched(project: Project, text: string): boolean {
  const { name, pinyin, code } = project;
  const known = searched.get(project) ?? { name, pinyin, more: code };
  searched.set(project, known);
  return isMeant(known, text);
}

export function filteredProjects(projects: readonly Project[], filters: ProjectFilters): Project[] {
  const { text, stage, organisation, industry, late } = filters;
  return projects.filter(
    (project) =>
      (stage === null ? isPool(project.stage) || project.stage === "竣工" : project.stage === stage) &&
      (organisation === null || (project.organisation ?? noneMark) === organisation) &&
      (industry === null || (project.industry || noneMark) === industry) &&
      (late === null || (late === "any" ? project.late.length > 0 : project.late.includes(late))) &&
      isSearched(project, text),
  );
}
