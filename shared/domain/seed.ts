/**
 * The shape of the shipped catalogue (`seeds/*.json`). Parsed once at the edge; a record carries a stable code, so that
 * a newer app can upgrade what it shipped without touching what the office has edited.
 */
import { z } from "zod";
import {
  aggregations,
  attributes,
  bases,
  collections,
  directions,
  frequencies,
  growthBases,
  growthUnits,
  operators,
  organisationKinds,
  roles,
  targetAuthorities,
  vintages,
} from "./vocabulary.ts";

const code = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
export const dataPeriodPattern = /^\d{4}(Q[1-4])?$/;
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const reportingPeriod = z.string().regex(/^\d{4}Q[1-4]$/);

/** What the office adds in use and no seed file ships: since when a line or task is no longer asked for, and why. */
const retirement = {
  retiredFrom: reportingPeriod.nullable().default(null),
  retiredReason: z.string().default(""),
};

/** Where a figure is printed: the document (by its seed file's key), chapter, section, table row; facts, no sentences. */
export const placeSchema = z.strictObject({
  document: z.string(),
  chapter: z.string().optional(),
  section: z.string().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
});

/** A figure another source gives for the same thing. `text` as printed: 突破1800, 992.6. */
export const variantSchema = z.strictObject({
  what: z.enum(["baseline", "target", "value"]),
  dataPeriod: z.string().regex(dataPeriodPattern).optional(),
  value: z.number().nullable(),
  text: z.string(),
  note: z.string(),
  place: placeSchema,
});

/** 一一三四六 of the plan's chapter 2: what a line serves. */
export const goalTags = [
  "两率先一争当",
  "创新智城·品质金水",
  "三个突破",
  "经济高质量发展新高地",
  "创新要素集聚新高地",
  "数字治理新高地",
  "幸福文明新高地",
  "经济发展能级",
  "创新引领能级",
  "文明文化能级",
  "生态环境能级",
  "公共服务能级",
  "社会治理能级",
] as const;

/** A named undertaking of a 专栏; its numbers are `box` indicators that name it. */
export const taskSeed = z.strictObject({
  code,
  plan: z.string(),
  /** Number of the 专栏; 0 for tasks outside them, whose title says what they are (其他重点任务). */
  box: z.int().min(0),
  boxTitle: z.string(),
  order: z.int(),
  name: z.string(),
  /** What is to be there at the end, in a few words of our own. */
  aim: z.string(),
  deadline: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  places: z.array(placeSchema).min(1),
  tags: z.array(z.enum(goalTags)).default([]),
  ...retirement,
});

export const planSeed = z.strictObject({
  code: z.string().regex(/^\d{2}th$/),
  name: z.string(),
  title: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  baselineYear: z.int(),
  /** Blank where no source gives it, as of the finished plan; so is the date. */
  documentNumber: z.string(),
  adoptedOn: isoDate.or(z.literal("")),
});

export const organisationSeed = z.strictObject({
  code,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(organisationKinds),
  order: z.int(),
  /** The plan names no departments: what ships is a suggestion, marked 建议. */
  suggested: z.boolean(),
  isOffice: z.boolean().default(false),
  active: z.boolean().default(true),
  contactName: z.string().default(""),
  contactPhone: z.string().default(""),
  /** 分管区领导 */
  leader: z.string().default(""),
  /** The organisation that took over its work. */
  mergedInto: code.nullable().default(null),
  ...retirement,
  /** Names it had before: workbooks that still carry them are recognised. */
  aliases: z.array(z.string()).default([]),
});

export const targetSeed = z.strictObject({
  /** Null where the document sets no year. */
  year: z.int().nullable(),
  operator: z.enum(operators),
  /** The document's own word: 突破, 以上, 左右, 力争 … */
  wording: z.string().default(""),
  value: z.number().nullable(),
  lower: z.number().optional(),
  upper: z.number().optional(),
  /** As printed in the plan. */
  text: z.string(),
  authority: z.enum(targetAuthorities),
  documentNumber: z.string(),
  effectiveOn: isoDate,
  note: z.string().optional(),
  /** Why a later version was set; the first one needs none. */
  reason: z.string().default(""),
});

export const indicatorSeed = z.strictObject({
  code,
  plan: z.string(),
  collection: z.enum(collections),
  category: z.string(),
  order: z.int(),
  name: z.string(),
  unit: z.string(),
  attribute: z.enum(attributes),
  basis: z.enum(bases),
  direction: z.enum(directions),
  frequency: z.enum(frequencies),
  aggregation: z.enum(aggregations),
  decimals: z.int().min(0).max(6),
  /** Whole months after the data period's end at which the figure exists (01 §1.2 availability). */
  availabilityMonths: z.int().min(0).max(18),
  /** The unit of 同比: % for amounts, 百分点 for ratios; null where no growth is published. */
  growthUnit: z.enum(growthUnits).nullable(),
  baseline: z.strictObject({
    value: z.number().nullable(),
    text: z.string(),
    year: z.int(),
    comparable: z.boolean().default(true),
  }),
  /** 可比基数 beside the plan's own, where that one does not compare with later figures: this one then judges. */
  comparableBaseline: z.strictObject({ value: z.number(), year: z.int(), note: z.string() }).nullable().default(null),
  targets: z.array(targetSeed).min(1),
  places: z.array(placeSchema).min(1),
  /** Numbered notes for screen and print: traps of the source, variants, pending clarifications (待核定). */
  notes: z.array(z.string()),
  /** What the figure covers where that sets it apart from a namesake: 市级以上, 省级以上, 每个街道. */
  scope: z.string().default(""),
  /** The goal structure 一一三四六, so that the plan can be looked at by goal. */
  tags: z.array(z.enum(goalTags)).default([]),
  /** The 专栏 task whose number this is. */
  task: code.nullable().default(null),
  /** The line of which this is a part (其中). */
  partOf: code.nullable().default(null),
  /** The plan's line of which this yearly goal is a year: same statistic, same figures, asked for once (01 §1.5). */
  annualOf: code.nullable().default(null),
  /** What other sources say instead: kept beside the plan's figure, never judged. */
  variants: z.array(variantSchema).default([]),
  /** Parts of a composition, each with its baseline and target in % as printed; the last one (第三产业) is judged. */
  parts: z
    .array(z.strictObject({ name: z.string(), baseline: z.number().nullable(), target: z.number().nullable() }))
    .default([]),
  /** Which of basis, frequency, lead … are our suggestion rather than the plan's own statement, and how sure we are. */
  confidence: z.enum(["高", "中高", "中", "低"]),
  ...retirement,
});

/** Who answers for a line or a task: exactly one of the two is named. */
export const assignmentSeed = z
  .strictObject({
    organisation: code,
    indicator: code.optional(),
    task: code.optional(),
    role: z.enum(roles),
    suggested: z.boolean(),
    /** Reporting periods, both inclusive; null: since ever, until further notice. */
    from: reportingPeriod.nullable().default(null),
    to: reportingPeriod.nullable().default(null),
  })
  .refine(({ indicator, task }) => (indicator === undefined) !== (task === undefined), "an indicator or a task");

export const observationSeed = z.strictObject({
  indicator: code,
  organisation: code.nullable(),
  dataPeriod: z.string().regex(dataPeriodPattern),
  value: z.number(),
  /** The figure as given where it is not one number: `0.02:13.46:86.52` of a composition, 推进中 of a milestone. */
  text: z.string().nullable().default(null),
  /** The value is the total since the plan began, not the year's: 累计 in a table of what a finished plan achieved. */
  planTotal: z.boolean().default(false),
  /** Figures before this data period do not compare with it and what follows (口径调整). */
  seriesBreak: z.boolean().default(false),
  growth: z.number().nullable(),
  growthBasis: z.enum(growthBases).nullable(),
  vintage: z.enum(vintages),
  remark: z.string(),
  place: placeSchema,
});

/** Two figures of one key are the same figure, said again: the later one counts. */
export const sourceKey = (
  each: Pick<z.infer<typeof observationSeed>, "indicator" | "organisation" | "dataPeriod" | "vintage" | "place">,
): string => JSON.stringify([each.indicator, each.organisation, each.dataPeriod, each.vintage, each.place.document]);

export const catalogueSeed = z.strictObject({
  version: z.int(),
  documents: z.array(
    z.strictObject({ key: z.string(), title: z.string(), documentNumber: z.string().optional(), date: z.string() }),
  ),
  plans: z.array(planSeed),
  organisations: z.array(organisationSeed),
  indicators: z.array(indicatorSeed),
  tasks: z.array(taskSeed),
  assignments: z.array(assignmentSeed),
  observations: z.array(observationSeed),
});

export type TaskSeed = z.infer<typeof taskSeed>;
export type Place = z.infer<typeof placeSchema>;
export type IndicatorSeed = z.infer<typeof indicatorSeed>;
export type ObservationSeed = z.infer<typeof observationSeed>;
export type OrganisationSeed = z.infer<typeof organisationSeed>;
export type TargetSeed = z.infer<typeof targetSeed>;
export type AssignmentSeed = z.infer<typeof assignmentSeed>;
export type CatalogueSeed = z.infer<typeof catalogueSeed>;
