import { z } from "zod";
import { answeredGrades, answerKinds, findingCodes } from "../domain/check-answer.ts";
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

const reference = z.union([z.number(), z.literal("未报"), z.literal("—")]);

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

export const entryContract = {
  form: procedure.input(z.object({ organisation: z.string(), period: periodCode })).output(formSchema),
  save: procedure.input(entryInput).output(entryResult),
  /** The checks a record would meet, without saving. */
  check: procedure.input(entryInput).output(z.array(findingSchema)),
};
