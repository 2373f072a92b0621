/** Plans, organisations, indicators and who answers for them. */
import { z } from "zod";
import { goalTags, placeSchema, variantSchema } from "../domain/seed.ts";
import * as words from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";
import { projectSchema } from "./projects.ts";

/** Since when a line or task is no longer asked for or judged, and why; null while it is. */
const retirement = { retiredFrom: periodCode.nullable(), retiredReason: z.string() };

export const planSchema = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  baselineYear: z.int(),
  documentNumber: z.string(),
  /** ISO date; empty where no source gives it. */
  adoptedOn: z.string(),
});

export const organisationSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(words.organisationKinds),
  order: z.int(),
  suggested: z.boolean(),
  isOffice: z.boolean(),
  active: z.boolean(),
  contactName: z.string(),
  contactPhone: z.string(),
  leader: z.string(),
  /** Code of the organisation that took over its work; null while it stands by itself. */
  mergedInto: z.string().nullable(),
  /** From which quarter on it no longer takes part, and why; null while it does, or where it never did. */
  retiredFrom: periodCode.nullable(),
  retiredReason: z.string(),
});

export const targetSchema = z.object({
  /** Null where the document sets no year. */
  year: z.int().nullable(),
  operator: z.enum(words.operators),
  /** The document's own word: 突破, 以上, 左右, 力争 … */
  wording: z.string(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  text: z.string(),
  authority: z.enum(words.targetAuthorities),
  documentNumber: z.string(),
  effectiveOn: z.string(),
  note: z.string(),
  /** Why a later version was set; empty of the first one. */
  reason: z.string(),
});

export const indicatorSchema = z.object({
  code: z.string(),
  plan: z.string(),
  collection: z.enum(words.collections),
  category: z.string(),
  order: z.int(),
  name: z.string(),
  unit: z.string(),
  attribute: z.enum(words.attributes),
  basis: z.enum(words.bases),
  direction: z.enum(words.directions),
  frequency: z.enum(words.frequencies),
  aggregation: z.enum(words.aggregations),
  decimals: z.int(),
  availabilityMonths: z.int(),
  growthUnit: z.enum(words.growthUnits).nullable(),
  baseline: z.number().nullable(),
  baselineText: z.string(),
  baselineYear: z.int(),
  baselineComparable: z.boolean(),
  /** 可比基数 beside the plan's own; judges in its place. */
  comparableBaseline: z.object({ value: z.number(), year: z.int(), note: z.string() }).nullable(),
  /** The plan's target as adopted; later versions are in `targets`. */
  operator: z.enum(words.operators),
  target: z.number().nullable(),
  targetText: z.string(),
  targets: z.array(targetSchema),
  source: placeSchema,
  places: z.array(placeSchema),
  notes: z.array(z.string()),
  confidence: z.string(),
  /** What sets the line apart from a namesake: 省级以上, 市级以上, 每个街道. */
  scope: z.string(),
  /** 一一三四六: the goals the line serves. */
  tags: z.array(z.enum(goalTags)),
  /** The 专栏 task whose number this is. */
  task: z.string().nullable(),
  /** The line of which this is a part (其中). */
  partOf: z.string().nullable(),
  /** The plan's line of which this is a year's goal. */
  annualOf: z.string().nullable(),
  /** What other sources say instead; never judged. */
  variants: z.array(variantSchema),
  /** Parts of a composition in %; the last one is judged. */
  parts: z.array(z.object({ name: z.string(), baseline: z.number().nullable(), target: z.number().nullable() })),
  ...retirement,
});

/** A named undertaking of a 专栏. */
export const taskSchema = z.object({
  code: z.string(),
  plan: z.string(),
  box: z.int(),
  boxTitle: z.string(),
  order: z.int(),
  name: z.string(),
  aim: z.string(),
  deadline: z.string().nullable(),
  places: z.array(placeSchema),
  tags: z.array(z.enum(goalTags)),
  /** Its quantities: codes of `box` lines in the plan's order. */
  indicators: z.array(z.string()),
  ...retirement,
});

export const assignmentSchema = z.object({
  organisation: z.string(),
  /** Code of a line or of a task. */
  item: z.string(),
  role: z.enum(words.roles),
  suggested: z.boolean(),
  /** Reporting periods, both inclusive; null: since ever, until further notice. */
  from: periodCode.nullable(),
  to: periodCode.nullable(),
});

export const catalogSchema = z.object({
  plan: planSchema,
  organisations: z.array(organisationSchema),
  indicators: z.array(indicatorSchema),
  tasks: z.array(taskSchema),
  /** In the pools at some time of the plan's years. */
  projects: z.array(projectSchema),
  assignments: z.array(assignmentSchema),
});

/** A 可比基数 with where it comes from; null takes it away. */
export const comparableBaselineInput = z.object({
  indicator: z.string(),
  baseline: z
    .object({ value: z.number(), year: z.int().min(1990).max(2100), note: z.string().trim().min(1).max(200) })
    .nullable(),
});

export type Plan = z.infer<typeof planSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type ComparableBaselineInput = z.infer<typeof comparableBaselineInput>;
export type Catalog = z.infer<typeof catalogSchema>;

export const catalogContract = {
  get: procedure.input(z.object({ plan: z.string() })).output(catalogSchema),
};
