/** 审核: what the office looks at before it accepts a report or sends it back. The office's alone. */
import { z } from "zod";
import { findingCodes } from "../domain/check-answer.ts";
import { projectStages } from "../domain/projects/pools.ts";
import { attentions } from "../domain/review.ts";
import { grades, reportStates } from "../domain/vocabulary.ts";
import { dataPeriodCode, periodCode, procedure } from "./common.ts";
import { checkAnswerSchema, entryRecordSchema, formLineSchema } from "./entry.ts";
import { projectEntrySchema } from "./projects.ts";
import { commentSchema } from "./remarks.ts";
import { reportViewSchema } from "./submissions.ts";
import { taskRecordSchema } from "./task-progress.ts";

/** How many findings nobody has answered, by grade, and how many were answered. D needs no answer and is left out. */
const findingCounts = z.object({ A: z.int(), B: z.int(), C: z.int(), explained: z.int() });

export const reviewRowSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.enum(reportStates),
  late: z.boolean(),
  returns: z.int(),
  /** Lines asked for, those of them that must be answered and are not, and those not as the form went out. */
  lines: z.int(),
  blanks: z.int(),
  changed: z.int(),
  /** Figures that were changed after they were first reported in the period. */
  corrected: z.int(),
  findings: findingCounts,
  tasks: z.int(),
  tasksUnsaid: z.int(),
  /** Projects asked for, and those of them that nothing was said about. */
  projects: z.int(),
  projectsUnsaid: z.int(),
  /** Figures of 考核数据 asked for, and those of them without a number or a word. */
  supplies: z.int(),
  suppliesUnsaid: z.int(),
  /** Tasks with 需区级协调事项. */
  matters: z.int(),
  comments: z.int(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

const findingViewSchema = z.object({
  code: z.enum(findingCodes),
  grade: z.enum(grades),
  message: z.string(),
  answer: checkAnswerSchema.nullable(),
  /** Nobody has said why it is right all the same. */
  open: z.boolean(),
});

export const reviewLineSchema = formLineSchema
  .pick({
    indicator: true,
    name: true,
    unit: true,
    decimals: true,
    growthUnit: true,
    dataPeriod: true,
    dataPeriodLabel: true,
    samePeriodLastYear: true,
    optional: true,
  })
  .extend({
    attention: z.enum(attentions),
    /** A figure given in words (parts, the state of a milestone) has them in `text`, in every record here. */
    now: entryRecordSchema.nullable(),
    /** False: 往期订正, a figure that the period does not ask for. */
    asked: z.boolean(),
    /** What the form went out with, of a correction what stood before it; null where there was nothing or it never went out. */
    issued: entryRecordSchema.nullable(),
    /** The newest figure of an earlier data period. */
    previous: z.object({ dataPeriod: dataPeriodCode, label: z.string(), record: entryRecordSchema }).nullable(),
    findings: z.array(findingViewSchema),
    corrections: z.int(),
    /** Where the figure came from, in words; null where there is none. */
    provenance: z.string().nullable(),
    comments: z.array(commentSchema),
  });
export type ReviewLine = z.infer<typeof reviewLineSchema>;

export const reviewTaskSchema = z.object({
  task: z.string(),
  name: z.string(),
  place: z.string(),
  attention: z.enum(attentions),
  now: taskRecordSchema.nullable(),
  /** What was said in the newest earlier period. */
  before: taskRecordSchema.extend({ periodLabel: z.string() }).nullable(),
  comments: z.array(commentSchema),
});
export type ReviewTask = z.infer<typeof reviewTaskSchema>;

const wan = z.number().nullable();

/** A row of 项目填报, amounts in 万元. */
export const reviewProjectSchema = z.object({
  project: z.string(),
  name: z.string(),
  attention: z.enum(attentions),
  stage: z.enum(projectStages),
  stageOn: z.string(),
  totalWan: wan,
  yearPlanWan: wan,
  /** The newest 累计完成 of an earlier month. */
  earlierTotalWan: wan,
  now: projectEntrySchema.nullable(),
  /** A list has said both amounts: it was not asked. */
  given: z.boolean(),
  findings: z.array(z.object({ grade: z.enum(grades), message: z.string() })),
});
export type ReviewProject = z.infer<typeof reviewProjectSchema>;

export const reviewSchema = z.object({
  report: reportViewSchema,
  /** 下发 of the form: null where none went out. */
  issued: z.object({ version: z.int(), at: z.string() }).nullable(),
  /** What is looked at first comes first. */
  lines: z.array(reviewLineSchema),
  tasks: z.array(reviewTaskSchema),
  projects: z.array(reviewProjectSchema),
});
export type Review = z.infer<typeof reviewSchema>;

export const reviewContract = {
  /** Every organisation that was asked for something in the period, in the catalogue's order. */
  overview: procedure.input(z.object({ period: periodCode })).output(z.array(reviewRowSchema)),
  of: procedure.input(z.object({ organisation: z.string(), period: periodCode })).output(reviewSchema),
};
