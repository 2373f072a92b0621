/** 任务进展 as an organisation says it in a quarter: every field merges by itself (03 §3.4). Plain data. */
import type { TaskState } from "./vocabulary.ts";

/** 任务状态, 本期形象进度, 存在问题, 下步措施, 需区级协调事项. Texts are empty where nothing was said. */
export interface TaskEntry {
  readonly state: TaskState;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly matters: string;
}

/** Longest texts that are taken, in characters: of a task's own fields and of 落实情况. */
export const longestTaskText = 2000;
export const longestAnswer = 1000;

export const taskFields = ["state", "done", "problems", "nextSteps", "matters"] as const satisfies (keyof TaskEntry)[];
export type TaskField = (typeof taskFields)[number];

/** The entry cells of a task's row: its own fields, and 落实情况 where there is an instruction. */
export const taskEntryFields = [...taskFields, "answer"] as const;
export type TaskEntryField = (typeof taskEntryFields)[number];
