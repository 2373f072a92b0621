/** 专栏任务: what narrows the list of tasks, the same on the screen and in what is taken away. */
import { isMeant } from "../domain/name-search.ts";
import type { goalTags } from "../domain/seed.ts";
import type { TaskStanding } from "../domain/task-standing.ts";
import type { Verdict } from "../domain/vocabulary.ts";
import type { TaskItem } from "./task-items.ts";

export interface TaskNarrowing {
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
export function filteredTasks(items: readonly TaskItem[], filters: TaskNarrowing, own: string): TaskItem[] {
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
