import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineFacts } from "../../shared/domain/line.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import { type Judgement, judge } from "../../shared/domain/verdict.ts";
import {
  type Aggregation,
  aggregations,
  attributes,
  type Basis,
  bases,
  collections,
  directions,
  operators,
  type Verdict,
  vintages,
} from "../../shared/domain/vocabulary.ts";
import type { AnnualGoal } from "../../shared/domain/within-year.ts";
import { figure, figuresOf, judged, judgedOfMany, line, plan14, target } from "../unit/line-builder.ts";

/** Figures as they are printed: up to three decimals. */
const amount = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const quarter = fc
  .record({ year: fc.integer({ min: 2021, max: 2025 }), q: fc.integer({ min: 1, max: 4 }) })
  .map(({ year, q }) => `${year}Q${q}`);
const dataPeriod = fc.oneof(quarter, fc.integer({ min: 2019, max: 2026 }).map(String));

const observation = fc
  .record({
    dataPeriod,
    value: fc.option(amount(-100000, 100000)),
    vintage: fc.option(fc.constantFrom(...vintages)),
    growth: fc.option(amount(-100, 100)),
    organisation: fc.option(fc.constantFrom("s0", "s1", "s2", "other")),
    text: fc.option(fc.constantFrom("推进中", "已完成", "0.02:13.46:86.52", "半途")),
    seriesBreak: fc.boolean(),
    planTotal: fc.boolean(),
  })
  .map(({ dataPeriod: at, value, ...more }) => figure(at, value, more));

const share = fc.option(amount(0, 100));
const anyLine = fc
  .record({
    b: fc.option(amount(-1000, 1000)),
    T: fc.option(amount(-1000, 1000)),
    year: fc.option(fc.integer({ min: 2020, max: 2026 })),
    basis: fc.constantFrom(...bases),
    direction: fc.constantFrom(...directions),
    operator: fc.constantFrom(...operators),
    attribute: fc.constantFrom(...attributes),
    aggregation: fc.constantFrom(...aggregations),
    collection: fc.constantFrom(...collections),
    comparable: fc.boolean(),
    comparableBaseline: fc.option(
      fc.record({ value: amount(-1000, 1000), year: fc.integer({ min: 2019, max: 2024 }) }),
    ),
    parts: fc.array(fc.record({ name: fc.constant("某产业"), baseline: share, target: share }), { maxLength: 3 }),
    unit: fc.constantFrom("%", "亿元"),
  })
  .map(({ b, T, year, operator, ...rest }) => {
    const bounds = operator === "range" && T !== null ? { lower: T, upper: T + 5 } : {};
    return line({ ...rest, b, T: target(operator, T, { year, ...bounds }) });
  });

const anyGoal = fc
  .record({
    code: fc.constant("goal"),
    basis: fc.constantFrom(...bases),
    direction: fc.constantFrom(...directions),
    T: amount(-100, 100),
    operator: fc.constantFrom(...operators),
  })
  .map(({ T, operator, ...goal }) => ({
    ...goal,
    target: target(operator, T, { year: 2022, lower: T, upper: T + 1 }),
  }));

/** The line as three organisations and a year's goals make it. */
const judgedFully = (
  facts: LineFacts,
  period: string,
  observations: readonly Observation[],
  goals: readonly AnnualGoal[] = [],
) => judge({ plan: plan14, line: facts, period, observations, goals, reporters: ["s0", "s1", "s2"] });

function everyNumber(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(everyNumber) : [];
}

/** From bad to good, for lines whose verdict is a distance covered. */
const ranking: Partial<Record<Verdict, number>> = {
  far_behind: 0,
  behind: 1,
  on_track: 2,
  ahead: 3,
  reached: 4,
  broken: 0,
  near_limit: 1,
  kept: 2,
};
const rankOf = (judgement: Judgement) => ranking[judgement.verdict] ?? Number.NaN;

describe("whatever is put in", () => {
  it("never gives NaN or infinity", () => {
    fc.assert(
      fc.property(
        anyLine,
        quarter,
        fc.array(observation, { maxLength: 12 }),
        fc.array(anyGoal, { maxLength: 2 }),
        (facts, period, figures, goals) => {
          const judgement = judgedFully(facts, period, figures, goals);
          expect(everyNumber(judgement).filter((n) => !Number.isFinite(n))).toEqual([]);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("does not depend on the order in which records are read", () => {
    const shuffled = fc
      .array(observation, { maxLength: 12 })
      .chain((figures) => fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })));
    fc.assert(
      fc.property(anyLine, quarter, shuffled, (facts, period, [figures, other]) => {
        expect(judgedFully(facts, period, other)).toEqual(judgedFully(facts, period, figures));
      }),
      { numRuns: 1000 },
    );
  });

  it("judges an unset target, an absent value and a keeping line without a percentage", () => {
    const wordsOnly = new Set<Verdict>([
      "target_pending",
      "not_assessed",
      "not_comparable",
      "kept",
      "near_limit",
      "broken",
    ]);
    fc.assert(
      fc.property(anyLine, quarter, fc.array(observation, { maxLength: 8 }), (facts, period, figures) => {
        fc.pre(facts.collection !== "annual");
        const { verdict, progress, gap } = judgedFully(facts, period, figures);
        if (wordsOnly.has(verdict)) expect([progress, gap]).toEqual([null, null]);
      }),
      { numRuns: 1000 },
    );
  });
});

const positive = amount(1, 5000);
/** Bases whose progress is a distance from b to T. */
const distances = ["stock", "ratio", "ytd_ratio", "flow", "composition"] as const;
/** Bases that start from nothing: what is new, and what has grown. */
const fromNothing = ["cumulative", "growth"] as const;

const level = fc.record({
  b: positive,
  T: positive,
  y: positive,
  z: positive,
  basis: fc.constantFrom(...distances),
  attribute: fc.constantFrom(...attributes),
});

interface Way {
  readonly b: number;
  readonly T: number;
  readonly basis: Basis;
  readonly attribute: "约束性" | "预期性";
}

/** Figures that make up `y` at the end of 2023 on the basis of the line. */
function figuresAt(basis: Basis, y: number): Observation[] {
  if (basis === "stock" || basis === "ratio") return [figure("2023Q4", y)];
  if (basis === "growth") return ["2021", "2022", "2023"].map((year) => figure(year, y));
  if (basis === "cumulative") return ["2021", "2022", "2023"].map((year) => figure(year, y / 3));
  return [figure("2023", y)];
}

/** A line with what it has come to in 2023, on the way from b to T; direction and operator follow from where T lies. */
function at(c: Way, y: number, sign = 1): Judgement {
  const rising = c.T > c.b === sign > 0;
  const facts = line({
    basis: c.basis,
    attribute: c.attribute,
    b: sign * c.b,
    T: target(rising ? "≥" : "≤", sign * c.T),
    direction: rising ? "higher" : "lower",
  });
  return judged(facts, "2023Q4", figuresAt(c.basis, sign * y));
}

describe("a line on its way", () => {
  it("is never judged worse for a better value", () => {
    fc.assert(
      fc.property(level, (c) => {
        fc.pre(c.b !== c.T);
        const better = c.T > c.b ? Math.max(c.y, c.z) : Math.min(c.y, c.z);
        const worse = c.T > c.b ? Math.min(c.y, c.z) : Math.max(c.y, c.z);
        expect(rankOf(at(c, better))).toBeGreaterThanOrEqual(rankOf(at(c, worse)));
      }),
      { numRuns: 500 },
    );
  });

  it("is never judged worse for more of what is new, or for faster growth", () => {
    fc.assert(
      fc.property(level, fc.constantFrom(...fromNothing), (c, basis) => {
        const given = { ...c, b: 0, basis };
        expect(rankOf(at(given, Math.max(c.y, c.z)))).toBeGreaterThanOrEqual(rankOf(at(given, Math.min(c.y, c.z))));
      }),
      { numRuns: 500 },
    );
  });

  it("is judged alike in the mirror: what falls to −T as what rises to T", () => {
    fc.assert(
      fc.property(level, (c) => {
        fc.pre(c.b !== c.T && c.basis !== "flow");
        expect(at(c, c.y, -1)).toMatchObject({ verdict: at(c, c.y).verdict, gap: at(c, c.y).gap });
      }),
      { numRuns: 500 },
    );
  });

  it("does not change with the unit: 亿元 or 万元", () => {
    const amounts = fc.constantFrom("stock", "flow", "cumulative" as const);
    fc.assert(
      fc.property(level, amounts, (c, basis) => {
        fc.pre(Math.abs(c.T - c.b) > 1);
        const given = { ...c, basis };
        const inWan = at({ ...given, b: c.b * 1e4, T: c.T * 1e4 }, c.y * 1e4);
        const inYi = at(given, c.y);
        expect(inWan.verdict).toBe(inYi.verdict);
        if (inYi.gap !== null)
          expect((inWan.gap ?? Number.NaN) / (inYi.gap || 1)).toBeCloseTo(inYi.gap === 0 ? 0 : 1, 6);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a line of several organisations", () => {
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 8 });
  const facts = (aggregation: Aggregation, T = 2) => line({ b: null, T: target("≥", T), aggregation });
  const rate = (aggregation: Aggregation, given: readonly number[], T = 2) =>
    judgedOfMany(facts(aggregation, T), "2023Q2", given.length, figuresOf("2023Q2", given));

  it("is judged by the share that meets the target, whoever they are", () => {
    fc.assert(
      fc.property(values, (given) => {
        const share = given.filter((value) => value >= 2).length / given.length;
        expect(rate("each", given).progress).toBe(share);
        expect(rate("each", given.toReversed()).progress).toBe(share);
      }),
    );
  });

  it("is never judged worse when one of them does better", () => {
    fc.assert(
      fc.property(values, fc.nat(7), (given, which) => {
        const better = given.map((value, index) => (index === which % given.length ? value + 1 : value));
        expect(rankOf(rate("each", better))).toBeGreaterThanOrEqual(rankOf(rate("each", given)));
      }),
    );
  });

  it("does not depend on the unit, summed, averaged, at its highest or one by one", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("sum", "mean", "max", "each" as const), (given, aggregation) => {
        const inWan = rate(
          aggregation,
          given.map((value) => value * 1e4),
          2e4,
        );
        const inYi = rate(aggregation, given);
        expect(inWan.verdict).toBe(inYi.verdict);
        expect(inWan.value).toBeCloseTo((inYi.value ?? Number.NaN) * 1e4, 6);
      }),
    );
  });
});

describe("a level to be kept", () => {
  it("is never judged worse further inside the limit", () => {
    fc.assert(
      fc.property(positive, positive, positive, (limit, y, z) => {
        const facts = line({ b: limit, T: target("≤", limit), direction: "lower" });
        const verdictAt = (value: number) => rankOf(judged(facts, "2023Q4", [figure("2023Q4", value)]));
        expect(verdictAt(Math.min(y, z))).toBeGreaterThanOrEqual(verdictAt(Math.max(y, z)));
      }),
    );
  });
});

describe("year-to-date figures", () => {
  const quarters = (year: number): fc.Arbitrary<Observation[]> =>
    fc.subarray([1, 2, 3]).map((some) => some.map((q) => figure(`${year}Q${q}`, q * 10)));

  it("are never summed: quarters beside a full year change nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("flow", "cumulative", "ytd_ratio", "growth", "composition" as const),
        positive,
        quarters(2021),
        (basis, whole, parts) => {
          const facts = line({ basis, b: 1, T: target("≥", 6000) });
          const year = figure("2021", whole);
          const { progress, value, verdict } = judged(facts, "2021Q4", [...parts, year]);
          const alone = judged(facts, "2021Q4", [year]);
          expect({ progress, value, verdict }).toEqual({
            progress: alone.progress,
            value: alone.value,
            verdict: alone.verdict,
          });
        },
      ),
    );
  });

  it("count once in a cumulative total: the newest of the open year", () => {
    fc.assert(
      fc.property(positive, quarters(2022), (whole, parts) => {
        const facts = line({ basis: "cumulative", b: 1626, T: target("≥", 9000) });
        const newest = parts.at(-1)?.value ?? 0;
        expect(judged(facts, "2022Q3", [...parts, figure("2021", whole)]).value).toBeCloseTo(whole + newest, 9);
      }),
    );
  });
});
