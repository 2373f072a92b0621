/** Tasks with who answers for them (how they stand is in `progress`); tasks outside the 专栏 are the office's to add, change and take out. */
import { z } from "zod";
import { goalTags } from "../domain/seed.ts";
import { taskSchema } from "./catalog.ts";
import { periodCode, procedure } from "./common.ts";
import { titledPlaceSchema } from "./progress.ts";

const holderSchema = z.object({ code: z.string(), name: z.string(), suggested: z.boolean() });

export const taskRowSchema = taskSchema.extend({
  places: z.array(titledPlaceSchema),
  /** How the name is read: first letters, and one syllable for each character. */
  initials: z.string(),
  pinyin: z.string(),
  lead: holderSchema.nullable(),
  support: z.array(holderSchema),
  /** Came with the catalogue: it can be retired, not deleted. */
  shipped: z.boolean(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

/** A document that is known already, or a new one with its 文号 (empty where it has none). */
export const taskDocument = z.union([
  z.strictObject({ key: z.string() }),
  z.strictObject({ title: z.string().trim().min(1).max(120), documentNumber: z.string().trim().max(60) }),
]);

export const taskFields = z.object({
  name: z.string().trim().min(1).max(60),
  /** What is to be there at the end. */
  aim: z.string().trim().max(300),
  /** The year by whose end it is to be done; null where no document says. */
  deadline: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  tags: z.array(z.enum(goalTags)),
  /** Codes of organisations; a task has one lead, or none yet. */
  lead: z.string().nullable(),
  support: z.array(z.string()),
});
export type TaskFields = z.infer<typeof taskFields>;

export const taskAddition = taskFields.extend({ plan: z.string(), document: taskDocument });
export type TaskAddition = z.infer<typeof taskAddition>;

/** `document`: where a task that the office has added comes from; of the catalogue's own it stays as printed. */
export const taskEdit = taskFields.extend({ code: z.string(), document: taskDocument.optional() });
export type TaskEdit = z.infer<typeof taskEdit>;

export const taskRetirement = z.object({
  code: z.string(),
  /** The first reporting period without it. */
  from: periodCode,
  reason: z.string().trim().min(1).max(200),
});
export type TaskRetirement = z.infer<typeof taskRetirement>;

export const sourceDocumentSchema = z.object({ key: z.string(), title: z.string(), documentNumber: z.string() });
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;

export const tasksContract = {
  /**
   * All tasks of a plan in its order, those outside the 专栏 last; retired ones included. Who answers is as of the period;
   * null: until further notice.
   */
  list: procedure.input(z.object({ plan: z.string(), period: periodCode.nullable() })).output(z.array(taskRowSchema)),
  /** Source documents that can be named. */
  documents: procedure.output(z.array(sourceDocumentSchema)),
  /** Adds a task outside the 专栏 (其他重点任务). */
  add: procedure.input(taskAddition).output(taskRowSchema),
  edit: procedure.input(taskEdit).output(taskRowSchema),
  retire: procedure.input(taskRetirement).output(taskRowSchema),
  bringBack: procedure.input(z.object({ code: z.string() })).output(taskRowSchema),
  /** Only a task that the office has added and nothing depends on; STILL_NEEDED says what does. */
  remove: procedure.input(z.object({ code: z.string() })).output(z.object({ code: z.string() })),
};
