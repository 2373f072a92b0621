/** Verdicts of a plan at a period, and one line in detail. Shares are fractions, `gap` is in percentage points. */
import { z } from "zod";
import { recordStandings } from "../domain/record-standing.ts";
import { goalTags, placeSchema, variantSchema } from "../domain/seed.ts";
import * as words from "../domain/vocabulary.ts";
import { indicatorSchema, targetSchema } from "./catalog.ts";
import { dataPeriodCode, periodCode, procedure } from "./common.ts";
import { checkAnswerSchema } from "./entry.ts";
import { commentSchema } from "./remarks.ts";

/** A figure, or what its absence means: due and not there, not asked for yet, no such thing. */
const figureOrBlank = z.union([z.number(), z.enum(["未报", "本季不报", "免报", "—"])]);
const whyValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const judgementSchema = z.object({
  code: z.string(),
  name: z.string(),
  collection: z.enum(words.collections),
  basis: z.enum(words.bases),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  /** The judged value, or the newest reported figure where nothing can be judged yet. */
  value: z.number().nullable(),
  valueAt: dataPeriodCode.nullable(),
  elapsedShare: z.number().nullable(),
  progress: z.number().nullable(),
  gap: z.number().nullable(),
  verdict: z.enum(words.verdicts),
  dueState: z.enum(words.dueStates),
  annual: z.record(z.string(), whyValue).nullable(),
  /** The verdict as data: formula, inputs, expected value, rate still required, reason code, source of the target. */
  why: z.record(z.string(), whyValue),
});

/** As on the printed sheet: last year as a whole, the period's own figure, its 同比 as published in `growthUnit`. */
const rowFigures = z.object({
  lastYear: figureOrBlank,
  current: figureOrBlank,
  growth: figureOrBlank,
  growthUnit: z.enum(words.growthUnits).nullable(),
});

/** What a line would be found at today, where that is not what was found when its period was closed. */
export const revisedSchema = z.object({
  value: z.number().nullable(),
  valueAt: dataPeriodCode.nullable(),
  valueAtLabel: z.string().nullable(),
  progress: z.number().nullable(),
  gap: z.number().nullable(),
  verdict: z.enum(words.verdicts),
  figures: rowFigures,
});

/** A row of the indicator table: the judgement and what is shown beside it. */
export const progressRowSchema = judgementSchema.extend({
  order: z.int(),
  category: z.string(),
  unit: z.string(),
  decimals: z.int(),
  attribute: z.enum(words.attributes),
  operator: z.enum(words.operators),
  direction: z.enum(words.directions),
  baselineText: z.string(),
  targetText: z.string(),
  targetYear: z.int(),
  latest: z
    .object({
      value: z.number(),
      growth: z.number().nullable(),
      dataPeriod: dataPeriodCode,
      dataPeriodLabel: z.string(),
      vintage: z.enum(words.vintages).nullable(),
    })
    .nullable(),
  /** Of a closed period as they stood when it was closed. */
  figures: rowFigures,
  valueAtLabel: z.string().nullable(),
  lead: z.string().nullable(),
  leadSuggested: z.boolean(),
  provider: z.string().nullable(),
  /** Codes of who leads the line, provides it, or reports it for itself, in the period. */
  answering: z.array(z.string()),
  /** How the name is read, for finding it: first letters, and one syllable for each character of it. */
  initials: z.string(),
  pinyin: z.string(),
  /** 一一三四六: the goals the line serves. */
  tags: z.array(z.enum(goalTags)),
  notes: z.array(z.string()),
  /** What sets the line apart from a namesake: 省级以上, 每个街道. */
  scope: z.string(),
  /** The 专栏 task, the total of which it is a part (其中), the line of which it is a year's goal. */
  task: z.string().nullable(),
  /** The 专栏 of that task. */
  box: z.object({ number: z.int(), title: z.string() }).nullable(),
  partOf: z.string().nullable(),
  annualOf: z.string().nullable(),
  /** The verdict is the one found when the period was closed. */
  frozen: z.boolean(),
  /** Beside a frozen verdict: what later revisions have made of it; null where nothing has changed. */
  current: revisedSchema.nullable(),
  /** `why` in sentences, in the order in which one would ask. */
  explanation: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type ProgressRow = z.infer<typeof progressRowSchema>;

export const progressSchema = z.object({
  plan: z.string(),
  period: periodCode,
  /** Share of the plan elapsed at the period's end, a fraction. */
  periodShare: z.number(),
  indicators: z.array(progressRowSchema),
  /** The 专栏 tasks, each with its quantities counted by verdict. */
  tasks: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      /** As last reported; null while nobody has said. */
      state: z.enum(words.taskStates).nullable(),
      verdict: z.enum(words.verdicts),
      reason: z.string().nullable(),
      counts: z.partialRecord(z.enum(words.verdicts), z.int()),
    }),
  ),
  /** How many lines have which verdict; composites are not among them. */
  counts: z.partialRecord(z.enum(words.verdicts), z.int()),
  /** Lines that are a structure of parts (三次产业结构): judged on one part, counted apart (01 §1.4). */
  composites: z.int(),
});
export type Progress = z.infer<typeof progressSchema>;

/** A place in a source document, with the document's title. */
export const titledPlaceSchema = placeSchema.extend({ documentTitle: z.string() });
export type TitledPlace = z.infer<typeof titledPlaceSchema>;

export const observationViewSchema = z.object({
  id: z.int(),
  dataPeriod: dataPeriodCode,
  dataPeriodLabel: z.string(),
  organisation: z.string().nullable(),
  organisationName: z.string(),
  reportedIn: z.string().nullable(),
  value: z.number().nullable(),
  /** As given where it is not one number: parts of a composition, state of a milestone. */
  text: z.string().nullable(),
  planTotal: z.boolean(),
  seriesBreak: z.boolean(),
  growth: z.number().nullable(),
  growthBasis: z.string().nullable(),
  vintage: z.string().nullable(),
  filling: z.string(),
  remark: z.string(),
  /** Where it came from: screen, file and cell, shipped source. */
  provenance: z.string(),
  /** Where a source document prints it; null for a reported figure. */
  place: titledPlaceSchema.nullable(),
  /** 订正 of a closed period: why, and after what source. */
  revision: z.object({ reason: z.string(), source: z.string() }).nullable(),
  by: z.string(),
  at: z.string(),
  retracted: z.boolean(),
  /** What was answered when a check questioned it. */
  answers: z.array(checkAnswerSchema),
});
export type ObservationView = z.infer<typeof observationViewSchema>;

/** Points of the trajectory chart, time in years since the plan's first day (0 = baseline, 5 = target). */
export const trajectorySchema = z.object({
  unit: z.string(),
  decimals: z.int(),
  firstYear: z.int(),
  lastYear: z.int(),
  /** Neighbouring `actual` points farther apart than this many years have a gap between them; null: never a gap. */
  step: z.number().nullable(),
  baseline: z.object({ at: z.number(), value: z.number(), label: z.string() }).nullable(),
  target: z.object({ at: z.number(), value: z.number(), label: z.string() }).nullable(),
  /** The path on which the line would be exactly on time (on the line's own method); empty without a target. */
  expected: z.array(z.object({ at: z.number(), value: z.number() })),
  /** Judged points: full years, levels; a missing year is a missing point, never zero. */
  actual: z.array(z.object({ at: z.number(), value: z.number(), label: z.string(), estimate: z.boolean() })),
  /** Year-to-date figures within years, for bars; each starts again from zero. */
  yearToDate: z.array(z.object({ at: z.number(), value: z.number(), label: z.string(), year: z.int() })),
  now: z.number(),
  nowLabel: z.string(),
  summary: z.string(),
});
export type Trajectory = z.infer<typeof trajectorySchema>;

/** A composition over the years; shares in %, in the order of `parts`. */
export const structureSchema = z.object({
  name: z.string(),
  parts: z.array(z.string()),
  /** Baseline, full years and the running one in order of time, target. `missing`: nothing was reported, never zero. */
  rows: z.array(
    z.object({
      kind: z.enum(["baseline", "actual", "estimate", "missing", "target"]),
      label: z.string(),
      shares: z.array(z.number()).nullable(),
    }),
  ),
});
export type Structure = z.infer<typeof structureSchema>;

export const indicatorDetailSchema = z.object({
  row: progressRowSchema,
  trajectory: trajectorySchema,
  targets: z.array(targetSchema),
  /** Index in `targets` of the one the verdict is about; null where none is in force. */
  judgedBy: z.int().nullable(),
  /** The newest records; `observationsTotal` says how many there are. */
  observations: z.array(observationViewSchema),
  observationsTotal: z.int(),
  /** 单季数 derived from year-to-date figures (推算), never reported and never judged. */
  singleQuarters: z.array(z.object({ quarter: periodCode, label: z.string(), value: z.number() })),
  places: z.array(titledPlaceSchema),
  /** What other sources say instead (异文); never judged. */
  variants: z.array(variantSchema.extend({ place: titledPlaceSchema })),
  /** Parts of a composition in %, as the plan prints them and as they were last reported. */
  parts: z.array(indicatorSchema.shape.parts.element.extend({ value: z.number().nullable() })),
  /** The composition over the years; null for a line that is none. */
  structure: structureSchema.nullable(),
});
export type IndicatorDetail = z.infer<typeof indicatorDetailSchema>;

/** Who took a record back, and with what: 撤回本批汇总. */
export const retractionSchema = z.object({ by: z.string(), at: z.string(), summary: z.string() });

export const cellRecordSchema = observationViewSchema.extend({
  standing: z.enum(recordStandings),
  /** Organisation of the person who recorded it: the office enters figures on behalf of others. */
  byOrganisation: z.string(),
  reportedInLabel: z.string().nullable(),
  retraction: retractionSchema.nullable(),
});
export type CellRecord = z.infer<typeof cellRecordSchema>;

/** Everything that was ever said in one cell: line × data period × organisation. */
export const cellHistorySchema = z.object({
  indicator: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  growthUnit: z.enum(words.growthUnits).nullable(),
  dataPeriod: dataPeriodCode,
  dataPeriodLabel: z.string(),
  /** Null: the line has one figure, whoever reports it; or all organisations were asked for. */
  organisation: z.string().nullable(),
  organisationName: z.string(),
  /** Newest first, retracted and replaced ones included. */
  records: z.array(cellRecordSchema),
  /** On the figure of this data period; newest first. */
  comments: z.array(commentSchema),
  /** What organisations were asked about it when their file was sent back (退回), and 单位回复; newest first. */
  queries: z.array(
    z.object({
      number: z.int(),
      organisationName: z.string(),
      field: z.string(),
      raw: z.string(),
      message: z.string(),
      at: z.string(),
      by: z.string(),
      reply: z.string(),
      repliedAt: z.string().nullable(),
    }),
  ),
});
export type CellHistory = z.infer<typeof cellHistorySchema>;

export const cellInput = z.object({
  indicator: z.string(),
  dataPeriod: dataPeriodCode,
  organisation: z.string().nullable(),
});
export type CellInput = z.infer<typeof cellInput>;

export const progressContract = {
  /** All lines, or those of one collection; `counts` are of what is listed. */
  table: procedure
    .input(z.object({ plan: z.string(), period: periodCode, collection: z.enum(words.collections).optional() }))
    .output(progressSchema),
  detail: procedure.input(z.object({ indicator: z.string(), period: periodCode })).output(indicatorDetailSchema),
  /** The history of one cell; of a line with one answer it is the line's, whichever organisation is named. */
  cell: procedure.input(cellInput).output(cellHistorySchema),
};
