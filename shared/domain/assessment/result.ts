/** What came out of an assessment, with everything a score came from, as plain data; frozen like this with its period. */
import { z } from "zod";
import { schemeSchema } from "./scheme.ts";

/**
 * - `missing`: nobody has supplied it. `no_target`: the figure is there, but no target above 0.
 * - `not_applicable`: said not to concern the organisation; its weight goes to the other lines, and nothing is missing.
 * - `not_asked`: the line is not scored in this period.
 */
export const lineStates = ["scored", "missing", "no_target", "not_applicable", "not_asked"] as const;
export type LineState = (typeof lineStates)[number];

/** The others that a figure was measured against. */
const amongSchema = z.object({ place: z.int(), of: z.int(), lowest: z.number(), highest: z.number() });

const quarterScoreSchema = z.object({
  period: z.string(),
  score: z.number().nullable(),
  state: z.enum(lineStates),
});
export type QuarterScore = z.infer<typeof quarterScoreSchema>;

export const lineScoreSchema = z.object({
  line: z.string(),
  state: z.enum(lineStates),
  /**
   * In points of 100 (completion may pass it up to its cap), not rounded; null without one. Of a year whose line is `missing`
   * in some quarter: of the quarters known.
   */
  score: z.number().nullable(),
  value: z.number().nullable(),
  target: z.number().nullable(),
  among: amongSchema.nullable(),
  /** Of a year: what it was put together from; empty for a quarter. */
  quarters: z.array(quarterScoreSchema),
});
export type LineScore = z.infer<typeof lineScoreSchema>;

export const categoryScoreSchema = z.object({
  category: z.string(),
  /** Weight of its lines asked in the period. */
  weight: z.number(),
  /** Of it, the weight of lines that have a score. */
  knownWeight: z.number(),
  /** In points of 100, of the lines known; null where none is. */
  score: z.number().nullable(),
  /** Rank by this category alone, within the group. */
  rank: z.int().nullable(),
});
export type CategoryScore = z.infer<typeof categoryScoreSchema>;

export const adjustmentSchema = z.object({
  id: z.int(),
  period: z.string(),
  organisation: z.string(),
  /** Above 0: 加分; below: 扣分. */
  points: z.number(),
  reason: z.string(),
  /** The document or decision that it rests on. */
  basis: z.string(),
});
export type Adjustment = z.infer<typeof adjustmentSchema>;

export const standingSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  kind: z.string(),
  lines: z.array(lineScoreSchema),
  categories: z.array(categoryScoreSchema),
  adjustments: z.array(adjustmentSchema),
  /** What the adjustments come to within the scheme's caps. */
  adjusted: z.number(),
  /** The weighted mean of the categories known; null where no line has a score: never 0 for want of data. */
  base: z.number().nullable(),
  /** `base` with `adjusted`; not rounded. */
  total: z.number().nullable(),
  /** Within the group; null without a total. */
  rank: z.int().nullable(),
  tied: z.boolean(),
  /** 暂计: a line that is asked has no score, so that total and rank may still change. */
  provisional: z.boolean(),
  /** Codes of those lines. */
  missing: z.array(z.string()),
});
export type Standing = z.infer<typeof standingSchema>;

export const assessmentSchema = z.object({
  /** `2022Q1`, or `2022` for the year. */
  period: z.string(),
  scheme: schemeSchema,
  version: z.int(),
  /** By group and rank; those without a total last. */
  standings: z.array(standingSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;
