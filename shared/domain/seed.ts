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

/** Where a figure is printed: the document (by its seed file's key), chapter, section, table row; facts, no sentences. */
export const placeSchema = z.strictObject({
  document: z.string(),
  chapter: z.string().optional(),
  section: z.string().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
});

export const planSeed = z.strictObject({
  code: z.string().regex(/^\d{2}th$/),
  name: z.string(),
  title: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  baselineYear: z.int(),
  documentNumber: z.string(),
  adoptedOn: isoDate,
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
});

export const targetSeed = z.strictObject({
  year: z.int(),
  operator: z.enum(operators),
  value: z.number().nullable(),
  lower: z.number().optional(),
  upper: z.number().optional(),
  /** As printed in the plan. */
  text: z.string(),
  authority: z.enum(targetAuthorities),
  documentNumber: z.string(),
  effectiveOn: isoDate,
  note: z.string().optional(),
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
  targets: z.array(targetSeed).min(1),
  places: z.array(placeSchema).min(1),
  /** Numbered notes for screen and print: traps of the source, variants, pending clarifications (待核定). */
  notes: z.array(z.string()),
  /** Which of basis, frequency, lead … are our suggestion rather than the plan's own statement, and how sure we are. */
  confidence: z.enum(["高", "中高", "中", "低"]),
});

export const assignmentSeed = z.strictObject({
  organisation: code,
  indicator: code,
  role: z.enum(roles),
  suggested: z.boolean(),
});

export const observationSeed = z.strictObject({
  indicator: code,
  organisation: code.nullable(),
  dataPeriod: z.string().regex(dataPeriodPattern),
  value: z.number(),
  growth: z.number().nullable(),
  growthBasis: z.enum(growthBases).nullable(),
  vintage: z.enum(vintages),
  remark: z.string(),
  place: placeSchema,
});

export const catalogueSeed = z.strictObject({
  version: z.int(),
  documents: z.array(
    z.strictObject({ key: z.string(), title: z.string(), documentNumber: z.string().optional(), date: z.string() }),
  ),
  plans: z.array(planSeed),
  organisations: z.array(organisationSeed),
  indicators: z.array(indicatorSeed),
  assignments: z.array(assignmentSeed),
  observations: z.array(observationSeed),
});

export type Place = z.infer<typeof placeSchema>;
export type IndicatorSeed = z.infer<typeof indicatorSeed>;
export type ObservationSeed = z.infer<typeof observationSeed>;
export type CatalogueSeed = z.infer<typeof catalogueSeed>;
