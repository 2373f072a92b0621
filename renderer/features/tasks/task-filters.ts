/** Which tasks are listed. The filters live in the address, so that a list can be linked to and come back to. */
import { goalTags } from "../../../shared/domain/seed.ts";
import { taskStandings } from "../../../shared/domain/task-standing.ts";
import { type ActorRole, verdicts } from "../../../shared/domain/vocabulary.ts";
import { filteredTasks, type TaskNarrowing } from "../../../shared/listings/task-filters.ts";
import type { TaskItem } from "../../../shared/listings/task-items.ts";

export interface TaskFilters extends TaskNarrowing {
  readonly view: "table" | "bars";
}

const everything: TaskFilters = {
  text: "",
  box: null,
  standing: null,
  verdict: null,
  organisation: null,
  goal: null,
  mine: false,
  retired: false,
  view: "table",
};

export const usualTaskFilters: Readonly<Record<ActorRole, TaskFilters>> = {
  office: everything,
  department: { ...everything, mine: true },
};

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null =>
  words.find((one) => one === word) ?? null;

/** Reads the query of the address; what is no such word filters nothing. */
export function taskFiltersOf(query: string, usual: TaskFilters): TaskFilters {
  const params = new URLSearchParams(query);
  const box = params.get("box");
  const flag = (name: "mine" | "retired") => {
    const word = params.get(name);
    return word === "yes" || word === "no" ? word === "yes" : usual[name];
  };
  return {
    text: params.get("text") ?? "",
    box: box !== null && /^\d{1,3}$/.test(box) ? Number(box) : null,
    standing: oneOf(taskStandings, params.get("standing")),
    verdict: oneOf(verdicts, params.get("verdict")),
    organisation: params.get("organisation"),
    goal: oneOf(goalTags, params.get("goal")),
    mine: flag("mine"),
    retired: flag("retired"),
    view: oneOf(["table", "bars"] as const, params.get("view")) ?? usual.view,
  };
}

/** The query with its question mark, only what is not usual in it. */
export function taskQueryOf(filters: TaskFilters, usual: TaskFilters): string {
  const set = (Object.keys(filters) as (keyof TaskFilters)[]).flatMap((name): [string, string][] => {
    const value = filters[name];
    if (value === usual[name] || value === null) return [];
    return [[name, typeof value === "boolean" ? (value ? "yes" : "no") : String(value)]];
  });
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

const narrowing = ["text", "standing", "verdict", "mine", "organisation", "goal", "box"] as const;

export interface TaskWayOut {
  readonly filter: (typeof narrowing)[number];
  readonly next: TaskFilters;
  readonly count: number;
}

/** Where nothing is listed: each single filter that stands in the way, and how many tasks are found without it. */
export function taskWaysOut(items: readonly TaskItem[], filters: TaskFilters, own: string): TaskWayOut[] {
  return narrowing.flatMap((filter) => {
    if (filters[filter] === everything[filter]) return [];
    const next = { ...filters, [filter]: everything[filter] };
    const count = filteredTasks(items, next, own).length;
    return count === 0 ? [] : [{ filter, next, count }];
  });
}
