/** Which projects are listed, and how. In the address, so that a list can be linked to and come back to. */
import { latenesses } from "../../../shared/domain/projects/late.ts";
import { projectStages } from "../../../shared/domain/projects/pools.ts";
import type { ProjectNarrowing } from "../../../shared/listings/project-filters.ts";

export const projectViews = ["table", "board", "sums"] as const;
export type ProjectView = (typeof projectViews)[number];

export interface ProjectFilters extends ProjectNarrowing {
  readonly view: ProjectView;
}

export const allProjects: ProjectFilters = {
  view: "table",
  text: "",
  stage: null,
  organisation: null,
  industry: null,
  late: null,
};

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
