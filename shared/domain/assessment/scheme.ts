/**
 * The scheme of a year's 四挂钩考核 (01 §1.7): what is scored, by which rule, with which weight. The office's own to edit; a
 * changed one is a new version.
 */
import { z } from "zod";
import { sameNumber } from "../number.ts";

/** The four that the plan hooks together; a scheme may name others. */
export const usualCategories = ["发展质效", "项目建设", "市场活力", "招商引资"] as const;

/** Kinds of organisations that are scored: 17 streets and 4 parks as shipped. */
export const assessedKinds = ["街道", "园区"] as const;

const points = z.number().min(0).max(100);

/**
 * How a figure becomes a score; `rules.ts` has the formulas.
 * - `completion`: against the target, at most `cap`.
 * - `rank`, `min_max`: against the others of the group, the last or lowest gets `floor`.
 * - `deduct`: the figure counts misses, each costs `points`.
 * - `yes_no`: the figure is 1 (是) or 0 (否).
 */
export const scoringRuleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("completion"), cap: z.number().min(100).max(200) }),
  z.object({ kind: z.literal("rank"), floor: points }),
  z.object({ kind: z.literal("min_max"), floor: points }),
  z.object({ kind: z.literal("deduct"), points: z.number().positive().max(100) }),
  z.object({ kind: z.literal("yes_no") }),
]);
export type ScoringRule = z.infer<typeof scoringRuleSchema>;

export const ruleKinds = ["completion", "rank", "min_max", "deduct", "yes_no"] as const satisfies ScoringRule["kind"][];

/** As a new line begins: completion is capped at 120 (01 §1.7). */
export const usualRule: { readonly [K in ScoringRule["kind"]]: Extract<ScoringRule, { kind: K }> } = {
  completion: { kind: "completion", cap: 120 },
  rank: { kind: "rank", floor: 60 },
  min_max: { kind: "min_max", floor: 60 },
  deduct: { kind: "deduct", points: 10 },
  yes_no: { kind: "yes_no" },
};

export const schemeLineSchema = z.object({
  /** Stays with the line through all versions and years: figures are kept by it. */
  code: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  category: z.string(),
  /** Empty where the figure is 是 or 否. */
  unit: z.string().max(12),
  decimals: z.int().min(0).max(4),
  /** Code of the line of the catalogue that it is taken from; null: the office's own. */
  indicator: z.string().nullable(),
  /** Code of the organisation that supplies the figures of all that are scored; never one of these. */
  provider: z.string(),
  /** Share of the total, in points of 100. */
  weight: z.number().positive().max(100),
  direction: z.enum(["higher", "lower"]),
  rule: scoringRuleSchema,
  /** In which quarters it is asked and scored. */
  when: z.enum(["every_quarter", "year_end"]),
});
export type SchemeLine = z.infer<typeof schemeLineSchema>;

export const schemeSchema = z.object({
  year: z.int().min(2000).max(2100),
  name: z.string().trim().min(1).max(60),
  /** Shipped or taken over as an example: everything made with it says so. */
  example: z.boolean(),
  categories: z.array(z.string().trim().min(1).max(20)).min(1).max(8),
  lines: z.array(schemeLineSchema).min(1).max(80),
  /** Most that 加分 and 扣分 may add to or take off a total. */
  bonusCap: points,
  malusCap: points,
  /** Equal totals share a rank (1, 1, 3), or the categories decide in their order before they do. */
  ties: z.enum(["shared", "by_category"]),
  /** All against each other, or streets and parks each among themselves. */
  groups: z.enum(["together", "by_kind"]),
  /** What each quarter counts for in the year; `0, 0, 0, 100` scores the year by its full-year figures. */
  quarterWeights: z.tuple([points, points, points, points]),
  /** Of scores: to so many places they are printed, and compared for ties. */
  decimals: z.int().min(0).max(4),
});
export type Scheme = z.infer<typeof schemeSchema>;

export type SchemeProblem =
  | { readonly code: "weights" | "quarter_weights"; readonly sum: number }
  | { readonly code: "twice" | "unknown_category" | "provider_scored" | "unknown_provider"; readonly line: string }
  | { readonly code: "direction"; readonly line: string }
  | { readonly code: "category_twice" | "empty_category"; readonly category: string };

/** Sum of weights without binary noise: 0.1 ten times is 1. */
export const weightSum = (weights: readonly number[]): number =>
  Number(weights.reduce((sum, weight) => sum + weight, 0).toFixed(9));

/**
 * Why a scheme cannot be used; none where it can. Weights must add up to 100, also those of the quarters.
 * @param organisations every organisation by code, with its kind
 */
export function schemeProblems(scheme: Scheme, organisations: ReadonlyMap<string, string>): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const sum = weightSum(scheme.lines.map(({ weight }) => weight));
  if (!sameNumber(sum, 100)) problems.push({ code: "weights", sum });
  const quarters = weightSum(scheme.quarterWeights);
  if (!sameNumber(quarters, 100)) problems.push({ code: "quarter_weights", sum: quarters });
  for (const category of twice(scheme.categories)) problems.push({ code: "category_twice", category });
  for (const category of new Set(scheme.categories))
    if (!scheme.lines.some((line) => line.category === category)) problems.push({ code: "empty_category", category });
  for (const line of [...twice(scheme.lines.map(({ code }) => code)), ...twice(scheme.lines.map(({ name }) => name))])
    problems.push({ code: "twice", line });
  for (const { name, category, provider, direction, rule } of scheme.lines) {
    if (!scheme.categories.includes(category)) problems.push({ code: "unknown_category", line: name });
    const kind = organisations.get(provider);
    if (kind === undefined) problems.push({ code: "unknown_provider", line: name });
    else if (isAssessed(kind)) problems.push({ code: "provider_scored", line: name });
    if (rule.kind === "deduct" && direction === "higher") problems.push({ code: "direction", line: name });
  }
  return problems;
}

export const isAssessed = (kind: string): boolean => assessedKinds.some((each) => each === kind);

/** Whether a line is asked and scored in a quarter such as `2022Q1`. */
export const isScoredIn = ({ when }: SchemeLine, period: string): boolean =>
  when === "every_quarter" || period.endsWith("Q4");

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
