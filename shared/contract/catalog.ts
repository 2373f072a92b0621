/** Plans, organisations, indicators and who answers for them. */
import { z } from "zod";
import { placeSchema } from "../domain/seed.ts";
import * as words from "../domain/vocabulary.ts";
import { procedure } from "./common.ts";

export const planSchema = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  baselineYear: z.int(),
  documentNumber: z.string(),
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
});

export const targetSchema = z.object({
  year: z.int(),
  operator: z.enum(words.operators),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  text: z.string(),
  authority: z.enum(words.targetAuthorities),
  documentNumber: z.string(),
  effectiveOn: z.string(),
  note: z.string(),
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
  /** The plan's target as adopted; later versions are in `targets`. */
  operator: z.enum(words.operators),
  target: z.number().nullable(),
  targetText: z.string(),
  targets: z.array(targetSchema),
  source: placeSchema,
  places: z.array(placeSchema),
  notes: z.array(z.string()),
  confidence: z.string(),
});

export const assignmentSchema = z.object({
  organisation: z.string(),
  item: z.string(),
  role: z.enum(words.roles),
  suggested: z.boolean(),
});

export const catalogSchema = z.object({
  plan: planSchema,
  organisations: z.array(organisationSchema),
  indicators: z.array(indicatorSchema),
  tasks: z.array(z.never()),
  projects: z.array(z.never()),
  assignments: z.array(assignmentSchema),
});

export const organisationEdit = z.object({
  code: z.string(),
  name: z.string().trim().min(1).max(40),
  shortName: z.string().trim().min(1).max(20),
  contactName: z.string().trim().max(40),
  contactPhone: z.string().trim().max(40),
  leader: z.string().trim().max(40),
});

export type Plan = z.infer<typeof planSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type Catalog = z.infer<typeof catalogSchema>;
export type OrganisationEdit = z.infer<typeof organisationEdit>;

export const catalogContract = {
  get: procedure.input(z.object({ plan: z.string() })).output(catalogSchema),
  /** Renames or completes an organisation; what the office edits is never overwritten by a newer app. */
  editOrganisation: procedure.input(organisationEdit).output(organisationSchema),
  /** Makes `organisation` the only holder of `role` for the line; null takes the role away (providers only). */
  assign: procedure
    .input(z.object({ item: z.string(), role: z.enum(["lead", "provider"]), organisation: z.string().nullable() }))
    .output(z.array(assignmentSchema)),
};
