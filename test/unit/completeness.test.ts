import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AskedCell, completenessBy, completenessOf } from "../../shared/domain/completeness.ts";

const cell = (answer: AskedCell["answer"], late = false, organisation = "tjj", indicator = "gdp"): AskedCell => ({
  organisation,
  indicator,
  answer,
  late,
});

describe("completeness of a period", () => {
  it("counts 无数据 and 不适用 as answered, 未取得 and silence as missing, and leaves 免报 out", () => {
    const cells = [
      cell("filled"),
      cell("nil"),
      cell("not_applicable"),
      cell("not_obtained"),
      cell("blank"),
      cell("exempt"),
    ];
    expect(completenessOf(cells)).toEqual({
      asked: 5,
      answered: 3,
      onTime: 3,
      missing: { not_obtained: 1, blank: 1 },
      withoutFigure: { nil: 1, not_applicable: 1 },
      exempt: 1,
    });
  });

  it("keeps late ones late: reported, not on time", () => {
    expect(completenessOf([cell("filled", true), cell("filled")])).toMatchObject({ asked: 2, answered: 2, onTime: 1 });
  });

  it("has nothing to count in a period that asks for nothing", () => {
    expect(completenessOf([])).toMatchObject({ asked: 0, answered: 0, onTime: 0 });
  });

  const anyCell = fc.record({
    organisation: fc.constantFrom("tjj", "czj", "swj"),
    indicator: fc.constantFrom("gdp", "revenue"),
    answer: fc.constantFrom("filled", "nil", "not_applicable", "not_obtained", "blank", "exempt"),
    late: fc.boolean(),
  } as const);

  it("adds up: answered and missing are what was asked, and the parts are the whole", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const all = completenessOf(cells);
        expect(all.answered + all.missing.blank + all.missing.not_obtained).toBe(all.asked);
        expect(all.onTime).toBeLessThanOrEqual(all.answered);
        for (const key of ["organisation", "indicator"] as const) {
          const parts = completenessBy(cells, key);
          expect(parts.reduce((sum, { counts }) => sum + counts.asked, 0)).toBe(all.asked);
          expect(parts.reduce((sum, { counts }) => sum + counts.onTime, 0)).toBe(all.onTime);
        }
      }),
    );
  });
});
