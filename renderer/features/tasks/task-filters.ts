/** Which tasks are listed. The filters live in the address, so that a list can be linked to and come back to. */
import { isMeant } from "../../../shared/domain/name-search.ts";
import { goalTags } from "../../../shared/domain/seed.ts";
import { type TaskStanding, taskStandings } from "../../../shared/domain/task-standing.ts";
import { type ActorRole, type Verdict, verdicts } from "../../../shared/domain/vocabulary.ts";
import type { TaskItem } from "./task-items.ts";

export interface TaskFilters {
  readonly text: string;
  /** Number of the 专栏; 0 for tasks outside them. */
  readonly box: number | null;
  readonly standing: TaskStanding | null;
  /** At least one quantity has this verdict. */
  readonly verdict: Verdict | null;
  /** Code of who leads or supports the task. */
  readonly organisation: string | null;
  readonly goal: (typeof goalTags)[number] | null;
  /** Only what the own organisation leads or supports. */
  readonly mine: boolean;
  /** Retired tasks too. */
  readonly retired: boolean;
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

const searched = new WeakMap<object, { name: string; pinyin: string; more: string }>();

/** A task is found by its own name, by what it is to achieve, and by its quantities. */
function isSearched({ task, quantities }: TaskItem, text: string): boolean {
  const known = searched.get(task) ?? { name: task.name, pinyin: task.pinyin, more: task.aim };
  searched.set(task, known);
  return (
    isMeant(known, text) || quantities.some(({ line, row }) => isMeant(row ?? { name: line.name, pinyin: "" }, text))
  );
}

function answers({ task: { lead, support } }: TaskItem, organisation: string): boolean {
  return [lead, ...support].some((holder) => holder?.code === organisation);
}

/** @param own code of the person's organisation */
export function filteredTasks(items: readonly TaskItem[], filters: TaskFilters, own: string): TaskItem[] {
  const { text, box, standing, verdict, organisation, goal, mine, retired } = filters;
  return items.filter(
    (item) =>
      (retired || !item.isRetired) &&
      (box === null || item.task.box === box) &&
      (standing === null || item.standing === standing) &&
      (verdict === null || item.quantities.some(({ row }) => row?.verdict === verdict)) &&
      (organisation === null || answers(item, organisation)) &&
      (!mine || answers(item, own)) &&
      (goal === null || item.task.tags.includes(goal)) &&
      isSearched(item, text),
  );
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
