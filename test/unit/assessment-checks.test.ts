/** Graded checks on figures of the matrix: what a clerk mistypes is asked about, what is plainly right is not. */
import { describe, expect, it } from "vitest";
import { checkSupplied, type SupplyContext } from "../../shared/domain/assessment/checks.ts";
import type { SuppliedFigure } from "../../shared/domain/assessment/rules.ts";
import { type SchemeLine, usualRule } from "../../shared/domain/assessment/scheme.ts";
import { supplyFindingText } from "../../shared/text/assessment-checks.ts";

type Checked = Pick<SchemeLine, "unit" | "decimals" | "rule">;
const amount: Checked = { unit: "亿元", decimals: 2, rule: usualRule.completion };
const rate: Checked = { unit: "%", decimals: 1, rule: usualRule.min_max };
const count: Checked = { unit: "个", decimals: 0, rule: usualRule.rank };
const misses: Checked = { unit: "次", decimals: 0, rule: usualRule.deduct };

const said = (value: number | null, target: number | null = null): SuppliedFigure => ({
  value,
  target,
  filling: value === null ? "not_obtained" : "reported",
});
const nothing: SupplyContext = { previous: null, yearBefore: null, others: [] };
const found = (line: Checked, figure: SuppliedFigure, context: Partial<SupplyContext> = {}) =>
  checkSupplied(line, figure, { ...nothing, ...context }).map(({ code, grade }) => `${grade} ${code}`);

describe("checks of 考核数据", () => {
  it.each([
    ["万元 in a line of 亿元", amount, said(95_000, 10), { previous: said(9, 10) }, "B scale_slip"],
    ["亿元 in a line of 万元", amount, said(0.0009, 9), { yearBefore: said(9, 9) }, "B scale_slip"],
    ["a hundred times", amount, said(900, 950), { previous: said(9, 10) }, "B scale_slip"],
    ["万元 where only the others tell", count, said(90_000), { others: [7, 8, 9, 10, 11] }, "B scale_slip"],
    ["a fraction for percent", rate, said(0.062), { previous: said(6.4) }, "B fraction_as_percent"],
    ["a rise beyond the limit", amount, said(12.1, 12), { yearBefore: said(10, 10) }, "C change_over_limit"],
    ["a fall beyond the limit", amount, said(7.9, 8), { yearBefore: said(10, 10) }, "C change_over_limit"],
    ["ten times the quarter before", amount, said(180, 200), { previous: said(18, 20) }, "C ten_times"],
    ["far over the target", amount, said(70, 20), {}, "C far_over_target"],
    ["ten times the highest of the others", count, said(120), { others: [7, 8, 9, 10, 11] }, "C beyond_others"],
    ["more places than the line has", amount, said(9.125, 10), {}, "D too_many_decimals"],
    ["as last quarter", amount, said(9.1, 10), { previous: said(9.1, 10) }, "D same_as_last"],
    ["a negative number of misses", misses, said(-1), {}, "A negative_count"],
    ["a target of nothing", amount, said(1, 0), {}, "A target_zero"],
  ] as const)("%s", (_, line, figure, context, expected) => {
    expect(found(line, figure, context)).toContain(expected);
  });

  it.each([
    ["as usual", amount, said(19.05, 20), { previous: said(18, 20), yearBefore: said(18, 20) }],
    ["a first quarter after a whole year", amount, said(4, 5), { previous: said(18, 20) }],
    ["one project more", count, said(8), { yearBefore: said(6), others: [2, 3, 5, 6, 30] }],
    ["misses that come and go", misses, said(12), { previous: said(1), yearBefore: said(1) }],
    ["the beginning of a yearly target", amount, said(0.2, 20), {}],
    ["0", amount, said(0, 20), { previous: said(18, 20), yearBefore: said(18, 20) }],
    ["nothing yet", amount, said(null, 20), { previous: said(18, 20) }],
  ] as const)("%s is not asked about", (_, line, figure, context) => {
    expect(found(line, figure, context)).toEqual([]);
  });

  it("a slip is said alone, with both figures and how far they are apart", () => {
    const [slip, ...others] = checkSupplied(amount, said(95_000, 10), { ...nothing, previous: said(9, 10) });
    expect(others).toEqual([]);
    expect(slip && supplyFindingText(slip, "亿元")).toBe(
      "填了 95000 亿元，与上一季度 9 亿元 相比约大 1万倍，疑似计量单位用错，请核对；如属实请填原因，并由区发展改革委审核同意。",
    );
  });
});
