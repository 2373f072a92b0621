import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankMeans } from "../../shared/domain/due.ts";
import {
  type DueException,
  dueOfLine,
  dueOfReport,
  isExempt,
  isExemptLine,
  sameScope,
} from "../../shared/domain/due-exceptions.ts";
import { quartersOf, suggestedDue } from "../../shared/domain/planned-periods.ts";

const exception = (organisation: string | null, indicator: string | null, due: string | null): DueException => ({
  organisation,
  indicator,
  kind: due === null ? "exempt" : "deferred",
  due,
});
const own = exception("tjj", "gdp", "2022-05-20");
const line = exception(null, "gdp", "2022-05-10");
const whole = exception("tjj", null, "2022-05-05");
const period = "2022-04-20";

describe("which exception counts", () => {
  it("the line of the organisation before the line, the line before the organisation, then the period", () => {
    const due = (exceptions: readonly DueException[]) => dueOfLine(exceptions, period, "tjj", "gdp");
    expect(due([whole, line, own])).toBe("2022-05-20");
    expect(due([whole, line])).toBe("2022-05-10");
    expect(due([whole])).toBe("2022-05-05");
    expect(due([])).toBe(period);
  });

  it("an exemption of one line does not reach the organisation's other lines, nor the line's other organisations", () => {
    const exceptions = [exception("tjj", "gdp", null)];
    expect(isExempt(exceptions, "tjj", "gdp")).toBe(true);
    expect(isExempt(exceptions, "tjj", "retail")).toBe(false);
    expect(isExempt(exceptions, "swj", "gdp")).toBe(false);
    expect(isExemptLine(exceptions, ["tjj"], "gdp")).toBe(true);
    expect(isExemptLine(exceptions, ["tjj", "swj"], "gdp")).toBe(false);
    expect(isExemptLine(exceptions, [], "gdp")).toBe(false);
  });

  it("a deferral of a line of an exempt organisation asks for that line alone", () => {
    const exceptions = [exception("tjj", null, null), own];
    expect(isExempt(exceptions, "tjj", "gdp")).toBe(false);
    expect(isExempt(exceptions, "tjj", "retail")).toBe(true);
  });

  it("gives more time and never less, also when the period's own date was moved beyond it", () => {
    expect(dueOfLine([whole], "2022-06-01", "tjj", "gdp")).toBe("2022-06-01");
    expect(dueOfLine([whole], null, "tjj", "gdp")).toBe("2022-05-05");
  });
});

describe("when a report is due", () => {
  it("is the organisation's own day, whatever single lines are deferred", () => {
    expect(dueOfReport([line], period, "tjj", ["2022-05-10", period])).toBe(period);
    expect(dueOfReport([whole, line], period, "tjj", ["2022-05-10", "2022-05-05"])).toBe("2022-05-05");
  });

  it("is later where everything that is asked is due later", () => {
    expect(dueOfReport([line], period, "tjj", ["2022-05-10"])).toBe("2022-05-10");
    expect(dueOfReport([], null, "tjj", [null])).toBeNull();
  });
});

describe("exceptions of others", () => {
  const code = fc.constantFrom("a", "b", "c");
  const day = fc.integer({ min: 10, max: 30 }).map((d) => `2022-05-${d}`);
  const any = fc
    .tuple(fc.option(code), fc.option(code), fc.option(day))
    .filter(([o, i]) => o !== null || i !== null)
    .map(([o, i, d]) => exception(o, i, d));

  it("never change when another line of another organisation is due, nor whether it is asked for", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, code, code, (some, added, organisation, indicator) => {
        fc.pre(added.organisation !== null ? added.organisation !== organisation : added.indicator !== indicator);
        const before = some.filter((each) => !sameScope(each, added));
        const after = [...before, added];
        expect(dueOfLine(after, period, organisation, indicator)).toBe(
          dueOfLine(before, period, organisation, indicator),
        );
        expect(isExempt(after, organisation, indicator)).toBe(isExempt(before, organisation, indicator));
      }),
    );
  });

  it("never make anything due earlier than the period", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), code, code, (some, organisation, indicator) => {
        expect((dueOfLine(some, "2022-05-20", organisation, indicator) ?? "") >= "2022-05-20").toBe(true);
      }),
    );
  });
});

describe("words", () => {
  const plan = { firstYear: 2021, lastYear: 2025 };
  const quarterly = { basis: "flow", frequency: "quarterly", availabilityMonths: 1 } as const;
  const yearly = { basis: "ratio", frequency: "annual", availabilityMonths: 9 } as const;

  it("says 免报 instead of 未报, and 本季不报 where nothing is due anyway", () => {
    expect(blankMeans(quarterly, plan, "2022Q1", "本期", true)).toBe("免报");
    expect(blankMeans(quarterly, plan, "2022Q1", "上年全年", true)).toBe("免报");
    expect(blankMeans(yearly, plan, "2022Q1", "本期", true)).toBe("本季不报");
    expect(blankMeans(quarterly, plan, "2022Q1", "本期")).toBe("未报");
  });
});

describe("quarters planned ahead", () => {
  it("are all of the plan's, each due on the 20th of the month after its end", () => {
    const quarters = quartersOf({ firstYear: 2021, lastYear: 2025 });
    expect(quarters).toHaveLength(20);
    expect([quarters[0], quarters[5], quarters.at(-1)]).toEqual(["2021Q1", "2022Q2", "2025Q4"]);
    expect(["2022Q1", "2022Q4"].map(suggestedDue)).toEqual(["2022-04-20", "2023-01-20"]);
  });
});
