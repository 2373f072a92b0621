/** 统计月报: a block of figures, lines × data periods or organisations × data periods, pasted by the office. */
import { z } from "zod";
import * as words from "../domain/vocabulary.ts";
import { dataPeriodCode, periodCode, procedure } from "./common.ts";
import { entryRecordSchema, findingSchema, refusalSchema } from "./entry.ts";

/** What may be chosen in a reporting period. Columns are quarters; the fourth stands for the full year. */
export const statisticsChoicesSchema = z.object({
  /** Whose lines a block may hold: those that answer for lines of the plan, the office's own shared ones last. */
  organisations: z.array(z.object({ code: z.string(), name: z.string(), lines: z.int() })),
  /** Lines of which every organisation gives its own figure. */
  lines: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string(), organisations: z.int() })),
  /** Newest first. */
  columns: z.array(z.object({ code: periodCode, label: z.string() })),
});
export type StatisticsChoices = z.infer<typeof statisticsChoicesSchema>;

/** Most data periods beside each other, most cells of a block. */
export const mostColumns = 8;
export const mostCells = 4000;

export const statisticsShape = z.discriminatedUnion("shape", [
  z.object({
    shape: z.literal("lines"),
    period: periodCode,
    /** Empty: every line of its own provider. */
    organisation: z.string(),
    columns: z.array(periodCode).min(1).max(mostColumns),
  }),
  z.object({
    shape: z.literal("organisations"),
    period: periodCode,
    indicator: z.string(),
    columns: z.array(periodCode).min(1).max(mostColumns),
  }),
]);
export type StatisticsShape = z.infer<typeof statisticsShape>;

const statisticsSlotSchema = z.object({
  /** Where a figure of the column stands: `2021` for 2021Q4 of year-to-date lines. Null: the line has none there. */
  dataPeriod: dataPeriodCode.nullable(),
  /** What stands now; the base of the save. Null when nothing was ever reported. */
  current: entryRecordSchema.nullable(),
  currentText: z.string().nullable(),
});

const statisticsRowSchema = z.object({
  organisation: z.string(),
  organisationName: z.string(),
  indicator: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  growthUnit: z.enum(words.growthUnits).nullable(),
  /** Every name by which a bulletin may call the row, its own first. */
  names: z.array(z.string()),
  /** One for each column asked for, in that order. */
  slots: z.array(statisticsSlotSchema),
});
export type StatisticsRow = z.infer<typeof statisticsRowSchema>;

export const statisticsFormSchema = z.object({
  period: periodCode,
  columns: z.array(z.object({ code: periodCode, label: z.string() })),
  rows: z.array(statisticsRowSchema),
});
export type StatisticsForm = z.infer<typeof statisticsFormSchema>;

/** One figure of the block as typed. What is blank is left as it stands. */
export const statisticsCellSchema = z.object({
  organisation: z.string(),
  indicator: z.string(),
  dataPeriod: dataPeriodCode,
  value: z.string().max(500),
  growth: z.string().max(500),
  /** Why a grade B or C finding is nevertheless right. */
  reason: z.string().max(500),
  /** The record that was shown when the cell was filled; another one by now is CHANGED_MEANWHILE. */
  expected: entryRecordSchema.nullable(),
});
export type StatisticsCell = z.infer<typeof statisticsCellSchema>;

export const statisticsBlockSchema = z.object({
  period: periodCode,
  /** Of the whole block; null: as it stands. */
  vintage: z.enum(words.vintages).nullable(),
  growthBasis: z.enum(words.growthBases).nullable(),
  /** 来源及说明; empty: as it stands. */
  remark: z.string().max(200),
  cells: z.array(statisticsCellSchema).max(mostCells),
});
export type StatisticsBlock = z.infer<typeof statisticsBlockSchema>;

/**
 * - `ready`: will be written. `same`: what stands already. `no_figure`: — and the like, which say that there
 *   is none; nothing is written.
 * - `question`: a B or C finding without a reason. `blocked`: a grade A finding. `refused`: not written, see `error`.
 */
const statisticsOutcomes = ["ready", "same", "no_figure", "question", "blocked", "refused"] as const;

const statisticsJudgedSchema = statisticsCellSchema
  .pick({ organisation: true, indicator: true, dataPeriod: true })
  .extend({
    outcome: z.enum(statisticsOutcomes),
    before: entryRecordSchema.nullable(),
    /** Null where the cell could not be read. */
    after: entryRecordSchema.nullable(),
    findings: z.array(findingSchema),
    /** Why the cell was refused. */
    error: refusalSchema.nullable(),
  });
export type StatisticsJudged = z.infer<typeof statisticsJudgedSchema>;

export const statisticsResultSchema = z.object({
  /** How many figures were written; 0 of a check. */
  saved: z.int(),
  cells: z.array(statisticsJudgedSchema),
});
export type StatisticsResult = z.infer<typeof statisticsResultSchema>;

export const statisticsContract = {
  choices: procedure.input(z.object({ period: periodCode })).output(statisticsChoicesSchema),
  form: procedure.input(statisticsShape).output(statisticsFormSchema),
  /** What saving would do; writes nothing. */
  check: procedure.input(statisticsBlockSchema).output(statisticsResultSchema),
  /** Writes every cell that is ready as one operation; the others are left. */
  save: procedure.input(statisticsBlockSchema).output(statisticsResultSchema),
};
