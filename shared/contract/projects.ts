/** 重点项目四个库: projects, their stages and figures, sums, and the yearly goals that the pools answer. Amounts in 万元. */
import { z } from "zod";
import { latenesses } from "../domain/projects/late.ts";
import { monthPattern } from "../domain/projects/months.ts";
import { isPlannedDate } from "../domain/projects/planned-date.ts";
import { poolMeasures } from "../domain/projects/pool-counts.ts";
import { projectStages } from "../domain/projects/pools.ts";
import { type ProjectEntry, projectEntryFields } from "../domain/projects/project-entry.ts";
import { fillings, verdicts } from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";

const wan = z.number().nullable();
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const monthCode = z.string().regex(monthPattern);
/** A day, a month or a year. */
const plannedDate = z.string().refine(isPlannedDate).nullable();

export const projectSchema = z.object({
  /** 项目代码 */
  code: z.string(),
  name: z.string(),
  /** Who answers for it on the day. */
  organisation: z.string().nullable(),
  organisationName: z.string(),
  /** In a pool, and nobody answers for it on the day: none is named, or the organisation has stopped. */
  unattended: z.boolean(),
  industry: z.string(),
  content: z.string(),
  /** 总投资, 万元 */
  totalWan: wan,
  plannedStart: z.string().nullable(),
  plannedFinish: z.string().nullable(),
  /** Task of a 专栏. */
  task: z.string().nullable(),
  taskName: z.string(),
  /** Where it stands on the day; 退库: out of the pools. */
  stage: z.enum(projectStages),
  /** Since which day, and why. */
  since: isoDay,
  stageReason: z.string(),
  late: z.array(z.enum(latenesses)),
  /** 年度计划投资 and 本年完成投资 of the day's year, 万元; shares are fractions. */
  yearPlanWan: wan,
  yearDoneWan: wan,
  yearShare: z.number().nullable(),
  totalDoneWan: wan,
  totalShare: z.number().nullable(),
  /** Month of the newest figure; null where there is none. */
  figuresOf: monthCode.nullable(),
  progress: z.string(),
  problems: z.string(),
  /** How the name is read. */
  initials: z.string(),
  pinyin: z.string(),
});
export type Project = z.infer<typeof projectSchema>;

const sumSchema = z.object({
  /** Pool, code of an organisation (empty: none named), industry (empty: none said). */
  key: z.string(),
  count: z.int(),
  late: z.int(),
  totalWan: wan,
  yearPlanWan: wan,
  yearDoneWan: wan,
  totalDoneWan: wan,
  yearShare: z.number().nullable(),
  unreported: z.int(),
});

export const projectsViewSchema = z.object({
  /** Null: as of today. */
  period: z.string().nullable(),
  /** The day that is looked at: the period's last, or today where that is still to come. */
  day: isoDay,
  /** Figures up to this month. */
  month: monthCode,
  /** Unit of every amount. */
  unit: z.literal("万元"),
  projects: z.array(projectSchema),
  /** Of projects in the four pools; 竣工 is told in its own row. */
  sums: z.object({
    all: sumSchema,
    stage: z.array(sumSchema),
    organisation: z.array(sumSchema),
    industry: z.array(sumSchema),
  }),
});
export type ProjectsView = z.infer<typeof projectsViewSchema>;
export type ProjectSumView = z.infer<typeof sumSchema>;

const stageViewSchema = z.object({
  id: z.int(),
  stage: z.enum(projectStages),
  on: isoDay,
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

const holderViewSchema = z.object({
  organisation: z.string().nullable(),
  organisationName: z.string(),
  /** Null: since ever. */
  from: isoDay.nullable(),
  /** Of the handing over. */
  reason: z.string(),
});
export type ProjectHolderView = z.infer<typeof holderViewSchema>;

const figureViewSchema = z.object({
  month: monthCode,
  yearPlanWan: wan,
  yearDoneWan: wan,
  totalDoneWan: wan,
  progress: z.string(),
  problems: z.string(),
  reason: z.string(),
});
export type ProjectFigureView = z.infer<typeof figureViewSchema>;

const historyEntrySchema = z.object({
  at: z.string(),
  by: z.string(),
  summary: z.string(),
  /** In words, with units: field, before and after; the file and cell it was read from. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string(), place: z.string() })),
});
export type ProjectHistoryEntry = z.infer<typeof historyEntrySchema>;

export const projectDetailSchema = z.object({
  project: projectSchema,
  /** Oldest first; the last is the last word, even where its day is still to come. */
  holders: z.array(holderViewSchema).min(1),
  /** Oldest first; only what stands. */
  stages: z.array(stageViewSchema),
  /** Oldest first. */
  figures: z.array(figureViewSchema),
  /** Newest first. */
  history: z.array(historyEntrySchema),
});
export type ProjectDetail = z.infer<typeof projectDetailSchema>;

export const projectFields = z.object({
  name: z.string().trim().min(1).max(120),
  organisation: z.string().nullable(),
  industry: z.string().trim().max(60),
  content: z.string().trim().max(1000),
  totalWan: z.number().min(0).nullable(),
  plannedStart: plannedDate,
  plannedFinish: plannedDate,
  task: z.string().nullable(),
});
export type ProjectFields = z.infer<typeof projectFields>;

/** From which day (ISO) another organisation answers for a project. */
export const projectHandOver = z.object({ from: isoDay, reason: z.string().trim().max(200) });
export type ProjectHandOver = z.infer<typeof projectHandOver>;

/** 项目代码: letters, digits and hyphens, as the approval platform gives it. */
export const projectCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z][0-9A-Z\-_.]{2,39}$/);

export const stageInput = z.object({
  code: z.string(),
  stage: z.enum(projectStages),
  on: isoDay,
  reason: z.string().trim().min(2).max(200),
});
export type StageInput = z.infer<typeof stageInput>;

export const projectFigureInput = z.object({
  code: z.string(),
  month: monthCode,
  yearPlanWan: wan,
  yearDoneWan: wan,
  totalDoneWan: wan,
  progress: z.string().trim().max(500),
  problems: z.string().trim().max(500),
  /** Where a check asks, and in a closed quarter; also beside what nobody asks about. Empty: what stands of the month stays. */
  reason: z.string().trim().max(200),
  /** Nothing is to stand there any more. */
  clearsReason: z.boolean().default(false),
});
export type ProjectFigureInput = z.infer<typeof projectFigureInput>;

const reportField = z.enum(projectEntryFields);

/** What is said of a project in a report of a quarter: amounts in 万元, days ISO. */
export const projectEntrySchema = z.object({
  yearDoneWan: wan,
  totalDoneWan: wan,
  filling: z.enum(fillings).nullable(),
  stage: z.enum(projectStages),
  stageOn: z.string(),
  progress: z.string(),
  problems: z.string(),
  remark: z.string(),
}) satisfies z.ZodType<ProjectEntry>;

export const projectReportInput = z.object({
  organisation: z.string(),
  period: periodCode,
  project: z.string(),
  /** By field, as a person types it; fields that are not there stay. */
  texts: z.partialRecord(reportField, z.string().max(2000)),
  /** What the form showed; if it has moved since, CHANGED_MEANWHILE. Null: whatever stands. */
  expected: projectEntrySchema.nullable(),
});
export type ProjectReportInput = z.infer<typeof projectReportInput>;

export const poolGoalSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  year: z.int(),
  targetText: z.string(),
  measure: z.enum(poolMeasures),
  /** From January to the month looked at, or as of it. */
  count: z.int(),
  verdict: z.enum(verdicts),
  /** Said where the comparison says little. */
  note: z.string(),
  /** What the line itself has for the period; null: nothing yet. */
  entered: z.number().nullable(),
  canEnter: z.boolean(),
});
export type PoolGoal = z.infer<typeof poolGoalSchema>;

export const poolGoalsSchema = z.object({
  period: z.string(),
  goals: z.array(poolGoalSchema),
  /** Yearly lines of the year that no pool answers yet: candidates for linking. */
  others: z.array(z.object({ code: z.string(), name: z.string(), targetText: z.string() })),
});
export type PoolGoals = z.infer<typeof poolGoalsSchema>;

export const projectsContract = {
  /** A department gets its own projects only. */
  list: procedure.input(z.object({ period: periodCode.nullable() })).output(projectsViewSchema),
  get: procedure.input(z.object({ code: z.string(), period: periodCode.nullable() })).output(projectDetailSchema),
  /** INVALID for a code that is taken. */
  add: procedure
    .input(
      projectFields.extend({
        code: projectCode,
        stage: z.enum(projectStages),
        on: isoDay,
        reason: z.string().trim().max(200),
      }),
    )
    .output(projectSchema),
  /** Where the organisation is another: handed over from a day on, or (null) put right for all the time the last one was named for. */
  edit: procedure
    .input(projectFields.extend({ code: z.string(), handOver: projectHandOver.nullable().default(null) }))
    .output(projectSchema),
  changeStage: procedure.input(stageInput).output(projectSchema),
  /** Takes the newest change of stage back; the one a project was taken in with stays. */
  takeStageBack: procedure.input(z.object({ code: z.string(), id: z.int() })).output(projectSchema),
  /** CHECK_FAILED, REASON_REQUIRED with what the checks say; PERIOD_CLOSED without a reason in a closed quarter. */
  report: procedure.input(projectFigureInput).output(projectSchema),
  /** A row of 项目填报, as part of the organisation's report: PERIOD_CLOSED, REPORT_ACCEPTED where that is locked. */
  saveReport: procedure.input(projectReportInput).output(projectEntrySchema),
  goals: procedure.input(z.object({ period: periodCode })).output(poolGoalsSchema),
  /** Counts a yearly line by the pools, or (null) no longer. */
  setGoal: procedure
    .input(z.object({ code: z.string(), measure: z.enum(poolMeasures).nullable(), period: periodCode }))
    .output(poolGoalsSchema),
  /** Enters the count as the line's figure of the period, as the entry screen would. */
  enterGoal: procedure.input(z.object({ code: z.string(), period: periodCode })).output(poolGoalsSchema),
};
