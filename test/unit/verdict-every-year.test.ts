/** “每年 N”: every year counts, the running one as far as it goes (docs/decisions/011). */
import { describe, expect, it } from "vitest";
import type { TargetFacts } from "../../shared/domain/line.ts";
import type { Judgement } from "../../shared/domain/verdict.ts";
import { explain } from "../../shared/text/explanation.ts";
import { figure, figuresOf, judged, judgedOfMany, line, target } from "./line-builder.ts";

const years = [2021, 2022, 2023, 2024, 2025];
const each = (value: number): TargetFacts[] => years.map((year) => target("≥", value, { year }));
const trained = line({ b: null, T: each(3000), basis: "flow", unit: "名" });
const at = (period: string, figures: Readonly<Record<string, number>>) =>
  judged(
    trained,
    period,
    Object.entries(figures).map(([dataPeriod, value]) => figure(dataPeriod, value)),
  );
const yearsTold = (judgement: Judgement) =>
  explain(judgement, { unit: "名", decimals: 0 }).find(({ label }) => label === "各年完成")?.text;

describe("a promise for every year", () => {
  it("remembers a year that failed: at the plan's end 未完成, before it 滞后 at best", () => {
    const figures = { "2021": 3100, "2022": 2900, "2023": 3500, "2024": 3200 };
    const before = at("2024Q4", figures);
    expect(before).toMatchObject({
      verdict: "behind",
      value: 3200,
      valueAt: "2024",
      elapsedShare: 0.8,
      progress: null,
      gap: null,
      why: { formula: "every_year", yearsMet: "2021,2023,2024", yearsMissed: "2022", met: true },
    });
    expect(yearsTold(before)).toBe("2022年未达到当年目标；2021、2023、2024年达到当年目标");
    expect(at("2025Q3", { ...figures, "2025Q3": 3000 }).verdict).toBe("behind");
    expect(at("2025Q4", { ...figures, "2025": 3000 }).verdict).toBe("missed");
  });

  it("is settled as missed at the plan's end even before the last year's figure has come", () => {
    expect(at("2025Q4", { "2021": 3100, "2022": 2900, "2023": 3500, "2024": 3200 }).verdict).toBe("missed");
  });

  it("is far behind when a year failed and the running one is far behind", () => {
    expect(at("2022Q3", { "2021": 2900, "2022Q3": 1000 })).toMatchObject({ verdict: "far_behind" });
  });

  it("says what the running year says while every year has been met", () => {
    const quarters = (value: number) => at("2022Q2", { "2021Q2": 1500, "2021": 3000, "2022Q2": value });
    expect(quarters(1500)).toMatchObject({ verdict: "on_track", valueAt: "2021", elapsedShare: 0.2 });
    expect(quarters(1800).verdict).toBe("ahead");
    expect(quarters(1100).verdict).toBe("behind");
    expect(quarters(300).verdict).toBe("far_behind");
  });

  it("is ahead, not reached, when the running year's amount has come already", () => {
    expect(at("2022Q3", { "2021": 3100, "2022Q3": 3000 })).toMatchObject({
      verdict: "ahead",
      annual: { verdict: "reached" },
    });
  });

  it("is on time when every year so far was met and nothing is known of the running one", () => {
    expect(at("2022Q1", { "2021": 3100 })).toMatchObject({ verdict: "on_track", why: { targetYear: 2021 } });
  });

  it("is completed in the plan's last year, when all were met", () => {
    const all = Object.fromEntries(years.map((year) => [String(year), 3000]));
    expect(at("2025Q4", all)).toMatchObject({ verdict: "completed", elapsedShare: 1 });
    expect(at("2024Q4", all).verdict).toBe("on_track");
  });

  it("names a year without a figure and leaves it out; at the end nothing is settled without it", () => {
    const figures = { "2021": 3100, "2023": 3000 };
    const before = at("2023Q4", figures);
    expect(before).toMatchObject({ verdict: "on_track", why: { yearsUnreported: "2022", reason: null } });
    expect(yearsTold(before)).toContain("2022年全年数未报，该年不作评价");
    expect(at("2025Q4", { ...figures, "2024": 3000, "2025": 3000 })).toMatchObject({
      verdict: "not_assessed",
      why: { reason: "years_unreported", yearsUnreported: "2022" },
    });
  });

  it("starts with the first year's own course, and knows nothing without a figure", () => {
    expect(at("2021Q2", { "2021Q2": 1500 })).toMatchObject({ verdict: "on_track", value: 1500, valueAt: "2021Q2" });
    expect(at("2021Q2", {})).toMatchObject({ verdict: "not_assessed", value: null, why: { reason: "no_value" } });
    expect(judged(trained, "2022Q1", [figure("2021", 3100, { vintage: "预计数" })]).verdict).toBe("not_assessed");
  });

  it("judges each year by its own target, and a later document that changes one year changes only that one", () => {
    const rising = line({
      b: null,
      basis: "flow",
      T: years.map((year, index) => target("≥", 1000 + index * 100, { year })),
    });
    expect(judged(rising, "2022Q4", [figure("2021", 1000), figure("2022", 1050)])).toMatchObject({
      target: 1100,
      why: { yearsMet: "2021", yearsMissed: "2022" },
    });
    const adjusted = target("≥", 500, { year: 2022, effectiveOn: "2022-03-01", authority: "人大常委会决定" });
    const changed = line({ b: null, basis: "flow", T: [...each(3000), adjusted] });
    const figures = [figure("2021", 3000), figure("2022", 600)];
    expect(judged(changed, "2022Q4", figures)).toMatchObject({ verdict: "on_track", target: 500 });
    expect(judged(changed, "2023Q2", [...figures, figure("2023Q2", 100)])).toMatchObject({
      verdict: "far_behind",
      annual: { annualTarget: 3000 },
    });
  });

  it("adds up what several organisations did in the same year", () => {
    const facts = line({ b: null, T: each(10), basis: "flow", aggregation: "sum" });
    const figures = [...figuresOf("2021", [6, 4]), ...figuresOf("2022", [6, 3])];
    expect(judgedOfMany(facts, "2022Q4", 2, figures).why).toMatchObject({ yearsMet: "2021", yearsMissed: "2022" });
  });

  it("leaves lines with targets for some years only, and levels, as they are", () => {
    const dated = line({ b: null, T: [target("≥", 1200, { year: 2021 }), target("≥", 2000)], basis: "flow" });
    expect(judged(dated, "2021Q4", [figure("2021", 1200)])).toMatchObject({ verdict: "completed" });
    const level = line({ b: null, T: each(10), basis: "stock" });
    expect(judged(level, "2021Q4", [figure("2021Q4", 10)]).why.formula).not.toBe("every_year");
  });
});
