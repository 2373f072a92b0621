/**
 * Scores per line, category and total of a quarter, and the ranks.
 *
 * Missing data are never 0. A line without a score takes no part: its weight goes to the other lines of its category, and
 * the weight of a category without any to the other categories. Such a total is 暂计 (`provisional`) until the figure
 * comes; a line that does not concern an organisation is treated alike, without being missing.
 */
import { round9 } from "../number.ts";
import { ranksOf } from "./ranking.ts";
import type { Adjustment, Assessment, CategoryScore, LineScore, Standing } from "./result.ts";
import { type SuppliedFigure, scoreLine } from "./rules.ts";
import { isScoredIn, type Scheme } from "./scheme.ts";

export interface Assessed {
  readonly organisation: string;
  readonly name: string;
  readonly kind: string;
}

export interface QuarterInput {
  /** `2022Q1` */
  readonly period: string;
  readonly scheme: Scheme;
  readonly version: number;
  /** In the office's order. */
  readonly assessed: readonly Assessed[];
  readonly figure: (line: string, organisation: string) => SuppliedFigure | null;
  readonly adjustments: readonly Adjustment[];
}

/** Those who are ranked against each other, in the order given. */
export function groupsOf<T extends Pick<Assessed, "kind">>(
  { groups }: Pick<Scheme, "groups">,
  all: readonly T[],
): T[][] {
  if (groups === "together") return all.length === 0 ? [] : [[...all]];
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.map((kind) => all.filter((each) => each.kind === kind));
}

export function quarterAssessment(input: QuarterInput): Assessment {
  const { period, scheme, version, assessed, figure } = input;
  const lines = new Map<string, LineScore[]>(assessed.map(({ organisation }) => [organisation, []]));
  for (const group of groupsOf(scheme, assessed))
    for (const line of scheme.lines) {
      if (!isScoredIn(line, period)) continue;
      const scores = scoreLine(
        line,
        group.map(({ organisation }) => figure(line.code, organisation)),
      );
      for (const [at, { organisation }] of group.entries()) {
        const score = scores[at];
        if (score) lines.get(organisation)?.push(score);
      }
    }
  return assessmentOf({ ...input, version, lines });
}

export type TotalsInput = Omit<QuarterInput, "figure"> & {
  /** Of each organisation, those asked in the period. */
  readonly lines: ReadonlyMap<string, readonly LineScore[]>;
};

/** From scores of lines to totals and ranks: of a quarter and of a year alike. */
export function assessmentOf({ period, scheme, version, assessed, lines, adjustments }: TotalsInput): Assessment {
  const standings = assessed.map((each) =>
    standingOf(
      scheme,
      each,
      lines.get(each.organisation) ?? [],
      adjustments.filter(({ organisation }) => organisation === each.organisation),
    ),
  );
  return { period, scheme, version, standings: groupsOf(scheme, standings).flatMap((group) => ranked(scheme, group)) };
}

function standingOf(
  scheme: Scheme,
  { organisation, name, kind }: Assessed,
  lines: readonly LineScore[],
  adjustments: readonly Adjustment[],
): Standing {
  const categories = scheme.categories.map((category) => categoryOf(scheme, category, lines));
  const known = categories.filter(({ score }) => score !== null);
  const weight = known.reduce((sum, each) => sum + each.weight, 0);
  const base =
    weight === 0 ? null : round9(known.reduce((sum, each) => sum + each.weight * (each.score ?? 0), 0) / weight);
  const adjusted = adjustedPoints(scheme, adjustments);
  const missing = lines.filter(({ state }) => state === "missing" || state === "no_target").map(({ line }) => line);
  return {
    organisation,
    name,
    kind,
    lines: [...lines],
    categories,
    adjustments: [...adjustments],
    adjusted,
    base,
    total: base === null ? null : round9(base + adjusted),
    rank: null,
    tied: false,
    provisional: missing.length > 0,
    missing,
  };
}

function categoryOf(scheme: Scheme, category: string, lines: readonly LineScore[]): CategoryScore {
  const weights = new Map(scheme.lines.filter((line) => line.category === category).map((l) => [l.code, l.weight]));
  const asked = lines.filter(({ line, state }) => weights.has(line) && state !== "not_applicable");
  const weigh = (some: readonly LineScore[], factor: (line: LineScore) => number): number =>
    some.reduce((sum, each) => sum + (weights.get(each.line) ?? 0) * factor(each), 0);
  const known = asked.filter(({ score }) => score !== null);
  const knownWeight = weigh(known, () => 1);
  return {
    category,
    weight: round9(weigh(asked, () => 1)),
    knownWeight: round9(knownWeight),
    score: knownWeight === 0 ? null : round9(weigh(known, ({ score }) => score ?? 0) / knownWeight),
    rank: null,
  };
}

/** 加分 and 扣分 each up to the scheme's cap. */
export function adjustedPoints(
  { bonusCap, malusCap }: Pick<Scheme, "bonusCap" | "malusCap">,
  adjustments: readonly Pick<Adjustment, "points">[],
): number {
  const of = (sign: 1 | -1): number => adjustments.reduce((sum, { points }) => sum + Math.max(0, points * sign), 0);
  return round9(Math.min(bonusCap, of(1)) - Math.min(malusCap, of(-1)));
}

/** By rank; equal ones, and those without a total, in the order given. */
function ranked(scheme: Scheme, group: readonly Standing[]): Standing[] {
  const byCategory = scheme.categories.map((_, at) =>
    rankOn(scheme, group, (one) => one.categories[at]?.score ?? null),
  );
  const overall = rankOn(scheme, group, ({ total }) => total);
  return group
    .map((standing, at) => ({
      ...standing,
      ...(overall[at] ?? { rank: null, tied: false }),
      categories: standing.categories.map((each, c) => ({ ...each, rank: byCategory[c]?.[at]?.rank ?? null })),
    }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
}

function rankOn(scheme: Scheme, group: readonly Standing[], scoreOf: (standing: Standing) => number | null) {
  const known = group.flatMap((standing, at) => {
    const total = scoreOf(standing);
    return total === null ? [] : [{ at, total, categories: standing.categories.map(({ score }) => score) }];
  });
  const ranks = ranksOf(known, scheme);
  const placed = new Map(known.map(({ at }, index) => [at, ranks[index]]));
  return group.map((_, at) => placed.get(at) ?? null);
}
