/** 四挂钩考核 (01 §1.7): weights, ranks and directions, whatever the figures are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleScheme } from "../../seeds/assessment-example.ts";
import { ranksOf } from "../../shared/domain/assessment/ranking.ts";
import { type SuppliedFigure, scoreLine } from "../../shared/domain/assessment/rules.ts";
import {
  ruleKinds,
  type Scheme,
  type SchemeLine,
  schemeProblems,
  usualRule,
} from "../../shared/domain/assessment/scheme.ts";
import { quarterAssessment } from "../../shared/domain/assessment/scores.ts";
import { scoreParts } from "../../shared/domain/charts/score-parts.ts";

const departments = new Map(exampleScheme.lines.map(({ provider }) => [provider, "区政府部门"]));
const assessed = Array.from({ length: 21 }, (_, at) => ({
  organisation: `o${at}`,
  name: `单位${at}`,
  kind: at < 17 ? "街道" : "园区",
}));

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const figure: fc.Arbitrary<SuppliedFigure | null> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      value: amount,
      target: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      filling: fc.constant("reported" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant({ value: null, target: null, filling: "not_applicable" as const }) },
);
const figures = fc.array(figure, { minLength: 1, maxLength: 21 });
const aLine = (kind: (typeof ruleKinds)[number], direction: "higher" | "lower"): SchemeLine => {
  const [first] = exampleScheme.lines;
  if (!first) throw new Error("the example has lines");
  return { ...first, rule: usualRule[kind], direction: kind === "deduct" ? "lower" : direction };
};

describe("四挂钩考核", () => {
  it("a scheme whose weights do not add up to 100 is refused", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 12, maxLength: 12 }), (hundredths) => {
        const lines = exampleScheme.lines.map((line, at) => ({ ...line, weight: (hundredths[at] ?? 1) / 100 }));
        const refused = schemeProblems({ ...exampleScheme, lines }, departments).some(({ code }) => code === "weights");
        expect(refused).toBe(hundredths.reduce((sum, n) => sum + n, 0) !== 10_000);
      }),
    );
  });

  it("weights that add up to 100 in decimals are taken", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 11, maxLength: 11 }), (hundredths) => {
        const rest = 10_000 - hundredths.reduce((sum, n) => sum + n, 0);
        const weights = [...hundredths, rest].map((n) => n / 100);
        const lines = exampleScheme.lines.map((line, at) => ({ ...line, weight: weights[at] ?? 0 }));
        expect(schemeProblems({ ...exampleScheme, lines }, departments)).toEqual([]);
      }),
    );
  });

  it("ranks are a permutation; only equal scores share a place, and the places behind them are left out", () => {
    const entry = fc.record({
      total: fc.double({ min: 0, max: 120, noNaN: true }),
      categories: fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 21 }),
        fc.constantFrom("shared" as const, "by_category" as const),
        (all, ties) => {
          const ranks = ranksOf(all, { ties, decimals: 0 });
          // Spread what is shared over the places it takes up: 1, 1, 3 → 1, 2, 3.
          const places = ranks
            .map(({ rank }) => rank)
            .sort((a, b) => a - b)
            .map((rank, at, sorted) => rank + sorted.slice(0, at).filter((other) => other === rank).length);
          expect(places).toEqual(all.map((_, at) => at + 1));
          for (const { rank, tied } of ranks)
            expect(ranks.filter((other) => other.rank === rank).length > 1).toBe(tied);
        },
      ),
    );
  });

  for (const kind of ruleKinds)
    for (const direction of ["higher", "lower"] as const)
      it(`a better figure never scores less: ${kind}, ${direction}`, () => {
        const line = aLine(kind, direction);
        const sign = line.direction === "higher" ? 1 : -1;
        fc.assert(
          fc.property(figures, fc.nat(20), fc.double({ min: 0, max: 1e6, noNaN: true }), (all, pick, better) => {
            const at = pick % all.length;
            const mine = all[at];
            fc.pre(mine?.value != null);
            // 是 and 否 are 1 and 0.
            const from = kind === "yes_no" ? (sign === 1 ? 0 : 1) : (mine.value ?? 0);
            const to = kind === "yes_no" ? 1 - from : from + sign * better;
            const scoreAt = (value: number) => scoreLine(line, all.with(at, { ...mine, value }))[at]?.score ?? 0;
            expect(scoreAt(to)).toBeGreaterThanOrEqual(scoreAt(from));
          }),
        );
      });

  for (const kind of ruleKinds)
    it(`a better figure lowers neither one's own total nor one's rank: ${kind}`, () => {
      const line = aLine(kind, "higher");
      const scheme: Scheme = { ...exampleScheme, groups: "together", lines: [{ ...line, weight: 100 }] };
      const sign = line.direction === "higher" ? 1 : -1;
      const points = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 21, maxLength: 21 });
      fc.assert(
        fc.property(points, fc.nat(20), fc.nat(40), (values, at, better) => {
          const standingWith = (mine: number) =>
            quarterAssessment({
              period: "2022Q4",
              scheme: { ...scheme, categories: [line.category] },
              version: 1,
              assessed,
              figure: (_, organisation) => {
                const own = Number(organisation.slice(1));
                const value = own === at ? mine : (values[own] ?? 0);
                return { value: kind === "yes_no" ? value % 2 : value, target: 20, filling: "reported" };
              },
              adjustments: [],
            }).standings.find(({ organisation }) => organisation === `o${at}`);
          const from = kind === "yes_no" ? 0 : Math.max(values[at] ?? 0, sign < 0 ? better : 0);
          const [before, after] = [standingWith(from), standingWith(kind === "yes_no" ? 1 : from + sign * better)];
          expect(after?.total ?? 0).toBeGreaterThanOrEqual(before?.total ?? 0);
          expect(after?.rank ?? 99).toBeLessThanOrEqual(before?.rank ?? 0);
        }),
      );
    });

  it("the parts of the chart add up to what is drawn as the score", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 40, maxLength: 40 }), (pool) => {
        const { standings } = quarterAssessment({
          period: "2022Q4",
          scheme: exampleScheme,
          version: 1,
          assessed,
          figure: (line, organisation) =>
            pool[
              (exampleScheme.lines.findIndex(({ code }) => code === line) * 7 + Number(organisation.slice(1))) % 40
            ] ?? null,
          adjustments: [],
        });
        for (const [at, { parts, total, adjusted }] of scoreParts(standings).entries()) {
          expect(total).toBe(standings[at]?.total);
          if (total !== null) expect(parts.reduce((sum, each) => sum + each.points, adjusted)).toBeCloseTo(total, 6);
        }
      }),
    );
  });

  it("what is missing is said and never counts as 0", () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 40, maxLength: 40 }),
        fc.constantFrom("together" as const, "by_kind" as const),
        (pool, groups) => {
          const scheme: Scheme = { ...exampleScheme, groups };
          const at = (line: string, organisation: string) =>
            pool[(scheme.lines.findIndex(({ code }) => code === line) * 7 + Number(organisation.slice(1)) * 3) % 40] ??
            null;
          const { standings } = quarterAssessment({
            period: "2022Q4",
            scheme,
            version: 1,
            assessed,
            figure: at,
            adjustments: [],
          });
          expect(standings.map(({ organisation }) => organisation).sort()).toEqual(
            assessed.map((one) => one.organisation).sort(),
          );
          for (const standing of standings) {
            const known = standing.lines.filter(({ score }) => score !== null);
            const unsupplied = scheme.lines.filter(({ code }) => at(code, standing.organisation) === null);
            expect(standing.missing).toEqual(unsupplied.map(({ code }) => code));
            expect(standing.provisional).toBe(unsupplied.length > 0);
            expect(standing.total === null).toBe(known.length === 0);
            if (standing.total === null) continue;
            const scores = known.map(({ score }) => score ?? 0);
            expect(standing.total).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-6);
            expect(standing.total).toBeLessThanOrEqual(Math.max(...scores) + 1e-6);
          }
        },
      ),
    );
  });
});
