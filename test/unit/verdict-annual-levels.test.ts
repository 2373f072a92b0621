/** Yearly goals within their year: a limit is kept or broken, a count is reached, and only the year's end settles it. */
import { describe, expect, it } from "vitest";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import type { IndicatorSeed } from "../../shared/domain/seed.ts";
import { judge } from "../../shared/domain/verdict.ts";
import type { Basis, Direction, Operator, Verdict } from "../../shared/domain/vocabulary.ts";
import { figure, judged, line, target } from "./line-builder.ts";

const goal = (basis: Basis, operator: Operator, T: number, b: number | null = null) => {
  const direction: Direction = operator === "≤" ? "lower" : "higher";
  const of = target(operator, T, { year: 2022, effectiveOn: "2022-01-15" });
  return line({ b, T: of, basis, direction, collection: "annual", unit: "%", baselineYear: 2021 });
};
const at = (facts: ReturnType<typeof goal>, dataPeriod: string, value: number) =>
  judged(facts, dataPeriod, [figure(dataPeriod, value)]);

describe("a yearly ceiling on a rate: 登记失业率 ≤ 4 %", () => {
  const jobless = goal("ratio", "≤", 4);

  it.each([
    [3.5, "kept"],
    [3.85, "near_limit"],
    [4, "near_limit"],
    [4.01, "broken"],
  ])("is 保持型 within the year: %d is %s, in the first quarter as in the third", (value, verdict) => {
    for (const period of ["2022Q1", "2022Q2", "2022Q3"])
      expect(at(jobless, period, value)).toMatchObject({
        verdict,
        progress: null,
        gap: null,
        annual: { kind: "level", verdict },
        why: { formula: "cap" },
      });
  });

  it("is completed or missed only when the year is over", () => {
    expect(at(jobless, "2022Q4", 4)).toMatchObject({ verdict: "completed", annual: { verdict: "completed" } });
    expect(at(jobless, "2022Q4", 4.1)).toMatchObject({ verdict: "missed", annual: { verdict: "missed" } });
  });

  it("is settled at the year's end too where the year before was within it already", () => {
    const known = goal("ratio", "≤", 4, 3.8);
    expect(at(known, "2022Q2", 3.7).verdict).toBe("kept");
    expect(at(known, "2022Q4", 3.7).verdict).toBe("completed");
    expect(at(known, "2022Q4", 4.2).verdict).toBe("missed");
  });

  it("is a distance where the year before was above it", () => {
    expect(at(goal("ratio", "≤", 4, 5), "2022Q2", 4.5)).toMatchObject({ progress: 0.5, verdict: "on_track" });
  });
});

describe("a yearly floor", () => {
  it("on a rate: what is met may be lost again, and is settled at the year's end", () => {
    const covered = goal("ratio", "≥", 90);
    expect(at(covered, "2022Q1", 90.5)).toMatchObject({ verdict: "kept", annual: { verdict: "kept" } });
    expect(at(covered, "2022Q2", 88)).toMatchObject({ verdict: "not_assessed", why: { reason: "no_baseline" } });
    expect(at(covered, "2022Q4", 90.5).verdict).toBe("completed");
    expect(at(covered, "2022Q4", 88).verdict).toBe("missed");
  });

  it("on a count: reached when it is there", () => {
    expect(at(goal("stock", "≥", 400), "2022Q2", 400).verdict).toBe("reached");
    expect(at(goal("stock", "≥", 400), "2022Q4", 400).verdict).toBe("completed");
  });

  it("on a count to be brought down: kept once it is down, no alarm on its way", () => {
    expect(at(goal("stock", "≤", 0), "2022Q1", 3).verdict).toBe("not_assessed");
    expect(at(goal("stock", "≤", 0), "2022Q2", 0).verdict).toBe("kept");
    expect(at(goal("stock", "≤", 0), "2022Q4", 0).verdict).toBe("completed");
    expect(at(goal("stock", "≤", 0), "2022Q4", 1).verdict).toBe("missed");
  });
});

describe("every yearly goal that is shipped, quarter by quarter", () => {
  const lines = shippedCatalogue.indicators.filter(({ collection }) => collection === "annual");
  const planOf = ({ plan }: IndicatorSeed) => {
    const found = shippedCatalogue.plans.find(({ code }) => code === plan);
    if (!found) throw new Error(`no plan ${plan}`);
    return found;
  };
  const wanted = (facts: IndicatorSeed): { year: number; T: number | null } => {
    const [first] = facts.targets;
    return { year: first?.year ?? 0, T: first?.value ?? first?.lower ?? (facts.basis === "milestone" ? 1 : null) };
  };
  const isYearToDate = ({ basis }: IndicatorSeed) => basis === "flow";
  /** A plausible course: amounts grow over the year, levels and rates stand near their target from the start. */
  function verdictAt(facts: IndicatorSeed, quarter: number, factor: number): Verdict {
    const { year, T } = wanted(facts);
    const value = (T ?? 1) * factor * (isYearToDate(facts) ? quarter / 4 : 1);
    const wholeYear =
      quarter === 4 && facts.basis !== "ratio" && facts.basis !== "stock" && facts.basis !== "milestone";
    const dataPeriod = wholeYear ? String(year) : `${year}Q${quarter}`;
    return judge({
      plan: planOf(facts),
      line: facts,
      period: `${year}Q${quarter}`,
      observations: [figure(dataPeriod, value)],
    }).verdict;
  }

  it("there are 61 of them", () => expect(lines).toHaveLength(61));

  it.each(lines.map((facts) => [facts.code, facts] as const))("%s", (_code, facts) => {
    const { T } = wanted(facts);
    const lower = facts.direction === "lower";
    const well = [1, 2, 3, 4].map((quarter) => verdictAt(facts, quarter, lower ? 0.9 : 1.02));
    if (T === null) return expect(new Set(well)).toEqual(new Set(["target_pending"]));
    const [first, , third, last] = well;
    expect(last).toBe("completed");
    if (facts.basis === "milestone") return expect(new Set(well)).toEqual(new Set(["completed"]));
    const early: Verdict[] = facts.basis === "stock" ? ["reached"] : [];
    const allowed: Verdict[] = ["on_track", "ahead", "kept", "near_limit", ...early];
    if (lower || facts.basis === "ratio") expect(["kept", "near_limit"]).toContain(first);
    expect(allowed).toContain(first);
    expect(allowed).toContain(third);
    const badly = [1, 2, 3, 4].map((quarter) => verdictAt(facts, quarter, lower ? 1.5 : 0.5));
    const isZero = T === 0;
    expect(badly.at(-1)).toBe(isZero ? "completed" : "missed");
    for (const verdict of badly.slice(0, 3))
      expect(isZero ? ["kept"] : ["behind", "far_behind", "not_assessed", "broken"]).toContain(verdict);
  });
});
