import { z } from "zod";
import { formMatrixSchema } from "../domain/assessment/form-matrix.ts";
import { answeredGrades, answerKinds, findingCodes } from "../domain/check-answer.ts";
import { errorCodes } from "../domain/errors.ts";
import { monthPattern } from "../domain/projects/months.ts";
import { projectStages } from "../domain/projects/pools.ts";
import { projectEntryFields } from "../domain/projects/project-entry.ts";
import * as words from "../domain/vocabulary.ts";
import { dataPeriodCode, periodCode, procedure } from "./common.ts";

export const entryRecordSchema = z.object({
  value: z.number().nullable(),
  text: z.string().nullish(),
  growth: z.number().nullable(),
  growthBasis: z.enum(words.growthBases).nullable(),
  vintage: z.enum(words.vintages).nullable(),
  filling: z.enum(words.fillings).nullable(),
  remark: z.string().nullable(),
});

/** Why a figure that a check questioned is right all the same; `exemption`: the office let a grade A finding pass. */
export const checkAnswerSchema = z.object({
  code: z.enum(findingCodes),
  grade: z.enum(answeredGrades),
  kind: z.enum(answerKinds),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

/** As `Reference`: a number, a figure in words, 未报 or —. */
const reference = z.union([z.number(), z.string().max(200)]);

export const formLineSchema = z.object({
  key: z.string(),
  indicator: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  growthUnit: z.enum(words.growthUnits).nullable(),
  reportMode: z.enum(["年初累计", "期末数", "年度数", "本年以来", "进展状态", "1是0否"]),
  dataPeriod: dataPeriodCode,
  dataPeriodLabel: z.string(),
  baselineText: z.string(),
  targetText: z.string(),
  samePeriodLastYear: reference,
  lastFullYear: reference,
  due: z.string().optional(),
  optional: z.boolean(),
  current: entryRecordSchema.nullable(),
  parts: z.array(z.string()).readonly().optional(),
  currentText: z.string().nullish(),
  compared: z
    .object({
      basis: z.enum(words.bases),
      samePeriodLastYear: z.number().nullable(),
      earlierInYear: z.number().nullable(),
      previous: z.number().nullable(),
      magnitude: z.number().nullable(),
      recordedVintage: z.enum(words.vintages).nullable(),
    })
    .optional(),
  answers: z.array(checkAnswerSchema).readonly().optional(),
  last: z.object({ dataPeriodLabel: z.string(), value: z.number().nullable(), text: z.string().nullable() }).optional(),
});

export const formInstructionSchema = z.object({
  key: z.string(),
  instruction: z.int(),
  item: z.string(),
  itemName: z.string(),
  leader: z.string(),
  givenOn: z.string(),
  text: z.string(),
  current: z.string(),
});

export const formTaskSchema = z.object({
  key: z.string(),
  task: z.string(),
  place: z.string(),
  name: z.string(),
  targetText: z.string(),
  annualText: z.string(),
  previous: z.enum(words.taskStates).nullable(),
  current: z
    .object({
      state: z.enum(words.taskStates),
      done: z.string(),
      problems: z.string(),
      nextSteps: z.string(),
      matters: z.string(),
    })
    .nullable(),
  instruction: formInstructionSchema.nullable(),
});

const wan = z.number().nullable();

/** A row of 项目填报, amounts in 万元; `given`: what the office has from a list, shown and not asked. */
export const formProjectSchema = z.object({
  key: z.string(),
  project: z.string(),
  name: z.string(),
  month: z.string().regex(monthPattern),
  totalWan: wan,
  yearPlanWan: wan,
  plannedStart: z.string().nullable(),
  plannedFinish: z.string().nullable(),
  stage: z.enum(projectStages),
  stageOn: z.string(),
  earlier: z.object({ month: z.string().regex(monthPattern), yearDoneWan: wan, totalDoneWan: wan }).nullable(),
  current: z
    .object({
      yearDoneWan: wan,
      totalDoneWan: wan,
      filling: z.enum(words.fillings).nullable(),
      stage: z.enum(projectStages),
      stageOn: z.string(),
      progress: z.string(),
      problems: z.string(),
      remark: z.string(),
    })
    .nullable(),
  given: z.array(z.enum(projectEntryFields)).readonly(),
});

export const formSchema = z.object({
  organisation: z.object({ code: z.string(), name: z.string(), contactName: z.string(), contactPhone: z.string() }),
  period: periodCode,
  periodLabel: z.string(),
  due: z.string().nullable(),
  targetYear: z.int(),
  lines: z.array(formLineSchema).readonly(),
  corrections: z
    .array(
      z.object({
        indicator: z.string(),
        name: z.string(),
        unit: z.string(),
        decimals: z.int(),
        growthUnit: z.enum(words.growthUnits).nullable(),
        basis: z.enum(words.bases),
        parts: z.array(z.string()).readonly().optional(),
        dataPeriods: z.array(dataPeriodCode).readonly(),
      }),
    )
    .readonly(),
  tasks: z.array(formTaskSchema).readonly().optional(),
  instructions: z.array(formInstructionSchema).readonly().optional(),
  projects: z.array(formProjectSchema).readonly().optional(),
  matrix: formMatrixSchema.optional(),
});

export const findingSchema = z.object({
  code: z.enum(findingCodes),
  grade: z.enum(words.grades),
  field: z.string(),
  message: z.string(),
});
export type FindingView = z.infer<typeof findingSchema>;

/** The document or notice after which a figure is corrected: 郑统〔2022〕18号. */
const revisionSource = z.object({ source: z.string().max(200) });

/**
 * One figure as typed. `value` and `growth` are the raw text of the cell, so that what cannot be read is refused here
 * with its reason and never becomes 0. `expected` is the record the form showed (null: none): if it has moved since,
 * the save fails with CHANGED_MEANWHILE.
 */
export const entryInput = z.object({
  organisation: z.string(),
  period: periodCode,
  indicator: z.string(),
  /** Empty: what the line is asked for in the period. */
  dataPeriod: z.string(),
  value: z.string().max(60),
  growth: z.string().max(60),
  growthBasis: z.enum(words.growthBases).nullable(),
  vintage: z.enum(words.vintages).nullable(),
  filling: z.enum(words.fillings).nullable(),
  remark: z.string().max(500),
  /** Why a grade B or C finding is nevertheless right; joins the remark in the log. */
  reason: z.string().max(500),
  /** 豁免: the office keeps a figure in spite of a grade A finding, for `reason`. Departments are refused. */
  exempt: z.boolean().optional(),
  /** 口径调整: figures before this data period do not compare with it. Not said: as it stands. */
  seriesBreak: z.boolean().optional(),
  /** The value is the total since the plan began, not the year's own. Not said: as it stands. */
  planTotal: z.boolean().optional(),
  /** 订正: the office corrects a figure of a closed period, after a source, for `reason`. Departments are refused. */
  revision: revisionSource.optional(),
  expected: entryRecordSchema.nullish(),
});
export type EntryInput = z.infer<typeof entryInput>;

export const entryResult = z.object({
  organisation: z.string(),
  indicator: z.string(),
  dataPeriod: dataPeriodCode,
  before: entryRecordSchema.nullable(),
  after: entryRecordSchema,
  changed: z.boolean(),
  findings: z.array(findingSchema),
});
export type EntryResult = z.infer<typeof entryResult>;

/** Why one of many is refused, as errors of the contract are said. */
export const refusalSchema = z.object({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** As long as a cell of a sheet; what is too long for its column is refused by name, never cut. */
const cell = z.string().max(40_000);

/** A row of a report as typed: every cell as text, words of a list as people read them (无数据). */
export const typedRowSchema = z.object({
  indicator: z.string(),
  dataPeriod: dataPeriodCode,
  value: cell,
  growth: cell,
  growthBasis: cell,
  vintage: cell,
  filling: cell,
  remark: cell,
  /** As of EntryInput. */
  reason: cell,
  exempt: z.boolean(),
  /** The record that was shown when the row was begun; another one by now is CHANGED_MEANWHILE. */
  expected: entryRecordSchema.nullable(),
});
export type TypedRow = z.infer<typeof typedRowSchema>;

export const typedReportSchema = z.object({
  organisation: z.string(),
  period: periodCode,
  rows: z.array(typedRowSchema).max(2000),
});
export type TypedReport = z.infer<typeof typedReportSchema>;

/**
 * - `ready`: will be written. `same`: what stands already.
 * - `question`: a B or C finding without a reason. `blocked`: a grade A finding. `refused`: not written, see `error`.
 */
const rowOutcomes = ["ready", "same", "question", "blocked", "refused"] as const;

export const judgedRowSchema = typedRowSchema.pick({ indicator: true, dataPeriod: true }).extend({
  outcome: z.enum(rowOutcomes),
  /** What stood, and what stands once the row is written; null where there is none, or the row could not be read. */
  before: entryRecordSchema.nullable(),
  after: entryRecordSchema.nullable(),
  findings: z.array(findingSchema),
  error: refusalSchema.nullable(),
});
export type JudgedRow = z.infer<typeof judgedRowSchema>;

export const judgedReportSchema = z.object({
  /** How many rows were written; 0 of a check. */
  saved: z.int(),
  rows: z.array(judgedRowSchema),
});
export type JudgedReport = z.infer<typeof judgedReportSchema>;

export const entryContract = {
  form: procedure.input(z.object({ organisation: z.string(), period: periodCode })).output(formSchema),
  save: procedure.input(entryInput).output(entryResult),
  /** What saving the rows would do; writes nothing. */
  judge: procedure.input(typedReportSchema).output(judgedReportSchema),
  /** Writes every row that is ready as one operation; the others are left and say why. */
  saveRows: procedure.input(typedReportSchema).output(judgedReportSchema),
};
