import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../shared/domain/observation.ts";
import type { Judgement } from "../../shared/domain/verdict.ts";
import { attributes, bases, directions, operators, type Verdict, vintages } from "../../shared/domain/vocabulary.ts";
import { figure, judged, line, target } from "../unit/line-builder.ts";

/** Figures as they are printed: up to three decimals. */
const amount = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const quarter = fc
  .record({ year: fc.integer({ min: 2021, max: 2025 }), q: fc.integer({ min: 1, max: 4 }) })
  .map(({ year, q }) => `${year}Q${q}`);
const dataPeriod = fc.oneof(quarter, fc.integer({ min: 2019, max: 2026 }).map(String));

const observation = fc
  .record({ dataPeriod, value: fc.option(amount(-100000, 100000)), vintage: fc.option(fc.constantFrom(...vintages)) })
  .map(({ dataPeriod: at, value, vintage }) => figure(at, value, { vintage }));

const anyLine = fc
  .record({
    b: fc.option(amount(-1000, 1000)),
    T: fc.option(amount(-1000, 1000)),
    basis: fc.constantFrom(...bases),
    direction: fc.constantFrom(...directions),
    operator: fc.constantFrom(...operators),
    attribute: fc.constantFrom(...attributes),
    comparable: fc.boolean(),
    unit: fc.constantFrom("%", "亿元"),
  })
  .map(({ b, T, operator, ...rest }) =>
    line({ ...rest, b, T: target(operator, T, operator === "range" && T !== null ? { lower: T, upper: T + 5 } : {}) }),
  );

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
      fc.property(anyLine, quarter, fc.array(observation, { maxLength: 12 }), (facts, period, figures) => {
        expect(everyNumber(judged(facts, period, figures)).filter((n) => !Number.isFinite(n))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order in which records are read", () => {
    const shuffled = fc
      .array(observation, { maxLength: 12 })
      .chain((figures) => fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })));
    fc.assert(
      fc.property(anyLine, quarter, shuffled, (facts, period, [figures, other]) => {
        expect(judged(facts, period, other)).toEqual(judged(facts, period, figures));
      }),
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
        const { verdict, progress, gap } = judged(facts, period, figures);
        if (wordsOnly.has(verdict)) expect([progress, gap]).toEqual([null, null]);
      }),
    );
  });
});

const positive = amount(1, 5000);
const level = fc.record({
  b: positive,
  T: positive,
  y: positive,
  z: positive,
  basis: fc.constantFrom("stock", "flow"),
  attribute: fc.constantFrom(...attributes),
});

/** A line with one figure, 2023, on the way from b to T; direction and operator follow from where T lies. */
function at(
  c: { b: number; T: number; basis: "stock" | "flow"; attribute: "约束性" | "预期性" },
  y: number,
  sign = 1,
): Judgement {
  const rising = c.T > c.b === sign > 0;
  const facts = line({
    basis: c.basis,
    attribute: c.attribute,
    b: sign * c.b,
    T: target(rising ? "≥" : "≤", sign * c.T),
    direction: rising ? "higher" : "lower",
  });
  return judged(facts, "2023Q4", [figure(c.basis === "flow" ? "2023" : "2023Q4", sign * y)]);
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
    );
  });

  it("is judged alike in the mirror: what falls to −T as what rises to T", () => {
    fc.assert(
      fc.property(level, (c) => {
        fc.pre(c.b !== c.T);
        const given = { ...c, basis: "stock" as const };
        const mirrored = at(given, c.y, -1);
        expect(mirrored.verdict).toBe(at(given, c.y).verdict);
        expect(mirrored.gap).toBe(at(given, c.y).gap);
      }),
    );
  });

  it("does not change with the unit: 亿元 or 万元", () => {
    fc.assert(
      fc.property(level, (c) => {
        fc.pre(Math.abs(c.T - c.b) > 1);
        const inWan = at({ ...c, b: c.b * 1e4, T: c.T * 1e4 }, c.y * 1e4);
        const inYi = at(c, c.y);
        expect(inWan.verdict).toBe(inYi.verdict);
        if (inYi.gap !== null)
          expect((inWan.gap ?? Number.NaN) / (inYi.gap || 1)).toBeCloseTo(inYi.gap === 0 ? 0 : 1, 6);
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
        fc.constantFrom("flow", "cumulative", "ytd_ratio"),
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
