/** Levels to be kept, targets still to be set, figures that do not compare, and averages of growth (01 §1.4). */
import { describe, expect, it } from "vitest";
import { figure, judged, line, target } from "./line-builder.ts";

describe("保持型", () => {
  const jobless = line({ b: 4, T: target("≤", 4), basis: "ratio", direction: "lower", unit: "%" });

  it.each([
    [3.71, "kept"],
    [3.8, "kept"],
    [3.81, "near_limit"],
    [3.85, "near_limit"],
    [4, "near_limit"],
    [4.01, "broken"],
  ])("a ceiling of 4 from 4: %d is %s, without a percentage", (value, verdict) => {
    expect(judged(jobless, "2022Q1", [figure("2022Q1", value)])).toMatchObject({
      verdict,
      progress: null,
      gap: null,
      why: { formula: "cap" },
    });
  });

  it("gives the distance to the limit as a share of it", () => {
    expect(judged(jobless, "2022Q1", [figure("2022Q1", 3.85)]).why.margin).toBeCloseTo(0.0375, 9);
  });

  it("keeps a floor when the baseline is already better", () => {
    const floor = line({ b: 70, T: target("≥", 60) });
    expect(judged(floor, "2022Q1", [figure("2022Q1", 66)])).toMatchObject({
      verdict: "kept",
      why: { formula: "floor", margin: 0.1 },
    });
    expect(judged(floor, "2022Q1", [figure("2022Q1", 61)]).verdict).toBe("near_limit");
    expect(judged(floor, "2022Q1", [figure("2022Q1", 59)]).verdict).toBe("broken");
  });

  it("breaks a strict ceiling at the limit itself", () => {
    const strict = line({ b: 4, T: target("<", 4), direction: "lower" });
    expect(judged(strict, "2022Q1", [figure("2022Q1", 4)]).verdict).toBe("broken");
  });

  it("has no amber where it makes no sense: 98 % → 102.9 %, and at zero", () => {
    const share = line({ b: 98, T: target("≥", 98), basis: "ratio", unit: "%" });
    expect(judged(share, "2022Q1", [figure("2022Q1", 98.1)]).verdict).toBe("kept");
    const accidents = line({ b: 0, T: target("≤", 0), direction: "lower" });
    expect(judged(accidents, "2022Q1", [figure("2022Q1", 0)]).verdict).toBe("kept");
    expect(judged(accidents, "2022Q1", [figure("2022Q1", 1)]).verdict).toBe("broken");
  });

  it("judges a limit even in the first quarter", () => {
    expect(judged(jobless, "2021Q1", [figure("2021Q1", 4.2)]).verdict).toBe("broken");
  });
});

describe("pending and not comparable", () => {
  const pending = target("≥", null);

  it("logs a pending line and never judges it", () => {
    const air = line({ b: 62, T: pending, basis: "ytd_ratio", attribute: "约束性" });
    expect(judged(air, "2022Q1", [figure("2021", 64.9), figure("2022Q1", 56.7)])).toMatchObject({
      verdict: "target_pending",
      target: null,
      progress: null,
      gap: null,
    });
    expect(judged(air, "2022Q1", [])).toMatchObject({ verdict: "target_pending", value: null });
  });

  it("takes the target in force at the period's end, with its source", () => {
    const later = target("≥", 68, {
      effectiveOn: "2022-05-20",
      authority: "市下达",
      documentNumber: "郑政〔2022〕9号",
    });
    const air = line({ b: 62, T: [later, pending], basis: "ytd_ratio" });
    expect(judged(air, "2022Q1", [figure("2021", 64)]).verdict).toBe("target_pending");
    expect(judged(air, "2022Q2", [figure("2021", 64)])).toMatchObject({
      verdict: "ahead",
      target: 68,
      why: { targetAuthority: "市下达", targetDocument: "郑政〔2022〕9号" },
    });
  });

  it("has no target before the plan's takes effect", () => {
    const late = line({ b: 1, T: target("≥", 2, { effectiveOn: "2021-08-01" }) });
    expect(judged(late, "2021Q2", [figure("2021Q2", 1.5)]).why.reason).toBe("no_target_in_force");
  });

  it("does not compare what cannot be compared, but shows it", () => {
    const digital = line({ b: 5.8, T: target("≥", 10), basis: "ratio", frequency: "annual", comparable: false });
    expect(judged(digital, "2022Q3", [figure("2021", 8.1)])).toMatchObject({
      verdict: "not_comparable",
      value: 8.1,
      progress: null,
      gap: null,
    });
    expect(judged(digital, "2022Q3", []).verdict).toBe("not_assessed");
    const green = line({ b: 1626, T: target("≥", 100), basis: "cumulative", comparable: false });
    expect(judged(green, "2021Q4", [figure("2021", 20)]).verdict).toBe("on_track");
  });
});

describe("average growth", () => {
  const growth = line({ b: null, T: target("≥", 8), basis: "growth", unit: "%" });

  it("compounds the years so far", () => {
    const result = judged(growth, "2022Q4", [figure("2021", 10), figure("2022", 4)]);
    expect(result.value).toBeCloseTo(6.958, 3);
    expect(result.progress).toBeCloseTo((Math.log(1.1) + Math.log(1.04)) / (5 * Math.log(1.08)), 12);
    expect(result.why.requiredPerYear).toBeCloseTo((1.08 ** 5 / (1.1 * 1.04)) ** (1 / 3) - 1, 12);
  });

  it("needs every year, and is never reached before the end", () => {
    expect(judged(growth, "2022Q4", [figure("2022", 9)]).why.reason).toBe("missing_years");
    expect(
      judged(
        growth,
        "2024Q4",
        ["2021", "2022", "2023", "2024"].map((year) => figure(year, 12)),
      ).verdict,
    ).toBe("ahead");
    expect(
      judged(
        growth,
        "2025Q4",
        ["2021", "2022", "2023", "2024", "2025"].map((year) => figure(year, 8)),
      ).verdict,
    ).toBe("completed");
  });

  it("takes “8 % 左右” for met down to 7.7", () => {
    const about = line({ b: null, T: target("≈", 8), basis: "growth", attribute: "约束性" });
    const years = (rate: number) => ["2021", "2022", "2023", "2024"].map((year) => figure(year, rate));
    expect(judged(about, "2024Q4", years(7.7)).verdict).toBe("on_track");
    expect(judged(about, "2024Q4", years(7.6)).verdict).toBe("behind");
  });
});
