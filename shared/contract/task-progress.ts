/** 任务进展: what an organisation says of its tasks in a quarter, and how a task has gone. */
import { z } from "zod";
import { recordStandings } from "../domain/record-standing.ts";
import type { TaskEntry } from "../domain/task-entry.ts";
import { taskStates } from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";

/** As kept: a longer text that came with a workbook is kept whole. */
const words = z.string().trim();
const typed = words.max(2000);

/** 任务状态, 形象进度, 存在问题, 下步措施, 需区级协调事项. */
export const taskRecordSchema = z.object({
  state: z.enum(taskStates),
  done: words,
  problems: words,
  nextSteps: words,
  matters: words,
}) satisfies z.ZodType<TaskEntry>;
export type TaskRecord = z.infer<typeof taskRecordSchema>;

/** A task that an organisation is asked about in a period. */
export const taskLineSchema = z.object({
  task: z.string(),
  name: z.string(),
  box: z.int(),
  boxTitle: z.string(),
  aim: z.string(),
  deadline: z.string().nullable(),
  /** Its quantities with their targets, as one reads them: 新增高新技术企业 ≥1000 家. */
  quantities: z.array(z.object({ indicator: z.string(), text: z.string() })),
  /** State in the newest earlier period; null: nothing was said yet. */
  previous: z.enum(taskStates).nullable(),
  current: taskRecordSchema.nullable(),
});
export type TaskLine = z.infer<typeof taskLineSchema>;

export const taskUpdateInput = taskRecordSchema.extend({
  done: typed,
  problems: typed,
  nextSteps: typed,
  matters: typed,
  task: z.string(),
  organisation: z.string(),
  period: periodCode,
  /** The record the form showed (null: none); if it has moved since, CHANGED_MEANWHILE. */
  expected: taskRecordSchema.nullish(),
});
export type TaskUpdateInput = z.infer<typeof taskUpdateInput>;

export const taskUpdateViewSchema = taskRecordSchema.extend({
  period: periodCode,
  periodLabel: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  by: z.string(),
  at: z.string(),
});
export type TaskUpdateView = z.infer<typeof taskUpdateViewSchema>;

/** One record of a task in a period, with where it came from. */
export const taskHistoryRecordSchema = taskUpdateViewSchema.extend({
  id: z.int(),
  standing: z.enum(recordStandings),
  byOrganisation: z.string(),
  provenance: z.string(),
});
export type TaskHistoryRecord = z.infer<typeof taskHistoryRecordSchema>;

export const taskProgressContract = {
  /** The tasks an organisation leads, in the plan's order. */
  form: procedure.input(z.object({ organisation: z.string(), period: periodCode })).output(z.array(taskLineSchema)),
  save: procedure.input(taskUpdateInput).output(taskLineSchema),
  /** What was said of a task, newest period first. */
  timeline: procedure.input(z.object({ task: z.string() })).output(z.array(taskUpdateViewSchema)),
  /** Everything ever said of a task in a period, replaced and retracted records included; newest first. */
  history: procedure.input(z.object({ task: z.string(), period: periodCode })).output(z.array(taskHistoryRecordSchema)),
};
