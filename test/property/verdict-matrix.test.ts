/** What holds of every verdict, for every basis × operator × aggregation (01 §1.3–1.4). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../shared/domain/observation.ts";
import { type Judgement, judge } from "../../shared/domain/verdict.ts";
import {
  type Aggregation,
  aggregations,
  type Basis,
  bases,
  type Direction,
  type Operator,
  operators,
  type Verdict,
} from "../../shared/domain/vocabulary.ts";
import { figure, line, plan14, target } from "../unit/line-builder.ts";

interface Kind {
  readonly basis: Basis;
  readonly operator: Operator;
  readonly aggregation: Aggregation;
}

const kinds: readonly Kind[] = bases.flatMap((basis) =>
  operators.flatMap((operator) => aggregations.map((aggregation) => ({ basis, operator, aggregation }))),
);
const nameOf = ({ basis, operator, aggregation }: Kind) => `${basis} ${operator} ${aggregation}`;
const named = (wanted: (kind: Kind) => boolean) => kinds.filter(wanted).map((kind) => [nameOf(kind), kind] as const);

const organisations = ["s0", "s1"] as const;
const isFromNothing = (basis: Basis) => basis === "cumulative" || basis === "growth";
const isLevel = (basis: Basis) => basis === "stock" || basis === "ratio" || basis === "milestone";

/** Which way is better: the operator says it, else it is chosen. */
function directionOf(operator: Operator, rising: boolean): Direction {
  if (operator === "≥" || operator === ">") return "higher";
  if (operator === "≤" || operator === "<") return "lower";
  return rising ? "higher" : "lower";
}

interface Course {
  readonly b: number;
  readonly T: number;
  readonly rising: boolean;
}

const lineOf = ({ basis, operator, aggregation }: Kind, { b, T, rising }: Course, width = 2) => {
  const direction = directionOf(operator, rising);
  const bounds =
    operator === "range"
      ? direction === "lower"
        ? { lower: T - width, upper: T }
        : { lower: T, upper: T + width }
      : {};
  return line({
    basis,
    aggregation,
    direction,
    b: isFromNothing(basis) ? null : b,
    T: target(operator, operator === "range" ? null : T, bounds),
  });
};

/** One organisation's figures that come to `y` at the end of 2023 on the basis of the line. */
function figuresOf(basis: Basis, y: number, organisation: string | null): Observation[] {
  const more = organisation === null ? {} : { organisation };
  if (isLevel(basis)) return [figure("2023Q4", y, more)];
  const years = ["2021", "2022", "2023"];
  if (basis === "growth") return years.map((year) => figure(year, y, more));
  if (basis === "cumulative") return years.map((year) => figure(year, y / 3, more));
  return [figure("2023", y, more)];
}

const holders = ({ aggregation }: Kind): readonly (string | null)[] =>
  aggregation === "lead" ? [null] : organisations;

function judgeIt(kind: Kind, course: Course, figures: readonly Observation[], width?: number): Judgement {
  return judge({
    plan: plan14,
    line: lineOf(kind, course, width),
    period: "2023Q4",
    observations: figures,
    reporters: organisations,
  });
}

const at = (kind: Kind, course: Course, y: number, width?: number): Judgement =>
  judgeIt(
    kind,
    course,
    holders(kind).flatMap((organisation) => figuresOf(kind.basis, y, organisation)),
    width,
  );

/** From bad to good; limits and ways to go have their own ladders, which never meet on one line. */
const ladder: Partial<Record<Verdict, number>> = {
  far_behind: 0,
  behind: 1,
  on_track: 2,
  ahead: 3,
  reached: 4,
  completed: 4,
  broken: 0,
  near_limit: 1,
  kept: 2,
};

const amount = fc.integer({ min: 1000, max: 90_000 }).map((n) => n / 1000);
const course = fc.record({ b: amount, T: amount, rising: fc.boolean() });
const few = { numRuns: 25 };

describe("a better value is never judged worse", () => {
  it.each(named(({ basis }) => basis !== "milestone"))("%s", (_name, kind) => {
    fc.assert(
      fc.property(course, amount, amount, (c, y, z) => {
        fc.pre(c.b !== c.T);
        const lower = directionOf(kind.operator, c.rising) === "lower";
        const [worse, better] = lower ? [Math.max(y, z), Math.min(y, z)] : [Math.min(y, z), Math.max(y, z)];
        const rank = (value: number) => ladder[at(kind, c, value).verdict] ?? Number.NaN;
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
      few,
    );
  });
});

const mirrored: Readonly<Record<Operator, Operator>> = {
  "≥": "≤",
  "≤": "≥",
  ">": "<",
  "<": ">",
  "≈": "≈",
  "=": "=",
  range: "range",
};

describe("what falls to −T is judged as what rises to T", () => {
  // The highest of several is no longer the highest in the mirror; amounts and what starts from nothing have no mirror.
  const hasMirror = ({ basis, aggregation }: Kind) =>
    ["stock", "ratio", "ytd_ratio", "composition"].includes(basis) && aggregation !== "max";
  it.each(named(hasMirror))("%s", (_name, kind) => {
    fc.assert(
      fc.property(course, amount, (c, y) => {
        const other = { ...kind, operator: mirrored[kind.operator] };
        const image = { b: -c.b, T: -c.T, rising: !c.rising };
        const [one, two] = [at(kind, c, y), at(other, image, -y)];
        expect({ verdict: two.verdict, gap: two.gap }).toEqual({ verdict: one.verdict, gap: one.gap });
      }),
      few,
    );
  });
});

describe("亿元 or 万元 makes no difference", () => {
  it.each(named(({ basis }) => basis !== "growth" && basis !== "milestone"))("%s", (_name, kind) => {
    fc.assert(
      fc.property(course, amount, (c, y) => {
        fc.pre(Math.abs(c.T - c.b) > 1);
        const scaled = { ...c, b: c.b * 1e4, T: c.T * 1e4 };
        const [inYi, inWan] = [at(kind, c, y), at(kind, scaled, y * 1e4, 2e4)];
        expect(inWan.verdict).toBe(inYi.verdict);
        if (inYi.gap === null) expect(inWan.gap).toBeNull();
        else expect(inWan.gap).toBeCloseTo(inYi.gap, 6);
      }),
      few,
    );
  });
});

describe("quarters of a year beside its full figure change nothing", () => {
  it.each(named(({ basis }) => !isLevel(basis)))("%s", (_name, kind) => {
    fc.assert(
      fc.property(course, amount, fc.subarray([1, 2, 3]), (c, y, quarters) => {
        const year = holders(kind).flatMap((organisation) => figuresOf(kind.basis, y, organisation));
        const parts = holders(kind).flatMap((organisation) =>
          quarters.map((q) => figure(`2023Q${q}`, q * 10, organisation === null ? {} : { organisation })),
        );
        const told = ({ verdict, progress, gap, value }: Judgement) => ({ verdict, progress, gap, value });
        expect(told(judgeIt(kind, c, [...parts, ...year]))).toEqual(told(judgeIt(kind, c, year)));
      }),
      few,
    );
  });
});

describe("it does not matter who reported first, nor which period came first", () => {
  it.each(named(() => true))("%s", (_name, kind) => {
    const periods = isLevel(kind.basis) ? ["2022Q2", "2022Q4", "2023Q1"] : ["2021", "2022", "2023Q1"];
    const slots = holders(kind).flatMap((organisation) => periods.map((dataPeriod) => ({ organisation, dataPeriod })));
    const entered = fc.tuple(
      fc.array(amount, { minLength: slots.length, maxLength: slots.length }),
      fc.shuffledSubarray(
        slots.map((_, index) => index),
        { minLength: slots.length },
      ),
    );
    fc.assert(
      fc.property(course, entered, (c, [values, order]) => {
        const figures = slots.map(({ organisation, dataPeriod }, index) =>
          figure(dataPeriod, values[index] ?? 0, {
            sequence: index,
            ...(organisation === null ? {} : { organisation }),
          }),
        );
        const otherwise = figures.map((each, index) => ({ ...each, sequence: order.indexOf(index) }));
        const read = order.map((index) => otherwise[index]).filter((each) => each !== undefined);
        expect(judgeIt(kind, c, read)).toEqual(judgeIt(kind, c, figures));
      }),
      few,
    );
  });
});

describe("a promise for every year", () => {
  const promise = (T: number) => [2021, 2022, 2023, 2024, 2025].map((year) => target("≥", T, { year }));
  const years = fc.array(fc.option(amount), { minLength: 5, maxLength: 5 });
  const judged = (T: number, given: readonly (number | null)[], period: string, scale = 1) =>
    judge({
      plan: plan14,
      line: line({ b: null, T: promise(T * scale), basis: "flow" }),
      period,
      observations: given.flatMap((value, index) =>
        value === null ? [] : [figure(String(2021 + index), value * scale)],
      ),
    });

  it("is never better for a worse year, and says no number that is none", () => {
    const best: Partial<Record<Verdict, number>> = {
      far_behind: 0,
      missed: 0,
      behind: 1,
      not_assessed: 2,
      on_track: 2,
      completed: 3,
    };
    fc.assert(
      fc.property(
        years,
        amount,
        fc.nat(4),
        fc.constantFrom("2023Q4", "2024Q2", "2025Q4"),
        (given, T, which, period) => {
          fc.pre(given[which] !== null);
          const worse = given.map((value, index) => (index === which && value !== null ? value / 2 : value));
          const rank = (of: readonly (number | null)[]) => best[judged(T, of, period).verdict] ?? Number.NaN;
          expect(rank(given)).toBeGreaterThanOrEqual(rank(worse));
        },
      ),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(years, amount, (given, T) => {
        expect(judged(T, given, "2025Q4", 1e4).verdict).toBe(judged(T, given, "2025Q4").verdict);
      }),
    );
  });
});
