import { describe, expect, it } from "vitest";
import { judgedValue, latestFigure, latestRecord } from "../../shared/domain/observation.ts";
import { figure } from "./line-builder.ts";

describe("which figure of a data period counts", () => {
  it("is the strongest vintage, whatever came last", () => {
    const final = figure("2021", 1950, { vintage: "年报数" });
    const late = figure("2021", 1960, { vintage: "快报数" });
    expect(judgedValue([final, late])).toBe(final);
    expect(latestRecord([final, late])).toBe(late);
  });

  it("is the newest within a vintage", () => {
    const first = figure("2021", 1950);
    const corrected = figure("2021", 1951);
    expect(judgedValue([corrected, first])).toBe(corrected);
  });

  it("is never an estimate", () => {
    expect(judgedValue([figure("2021", 1950, { vintage: "预计数" })])).toBeNull();
  });

  it("is withdrawn by a newer 未取得 of the same strength, not of a weaker one", () => {
    const withdrawn = { vintage: null, filling: "not_obtained" } as const;
    expect(judgedValue([figure("2021", 1950), figure("2021", null, withdrawn)])).toBeNull();
    expect(judgedValue([figure("2021", 1950, { vintage: "年报数" }), figure("2021", null, withdrawn)])?.value).toBe(
      1950,
    );
  });

  it("does not exist without records", () => {
    expect(judgedValue([])).toBeNull();
    expect(latestRecord([])).toBeNull();
  });
});

describe("the latest figure for display", () => {
  it("is of the newest data period that has one, an estimate if need be", () => {
    const estimate = figure("2022", 2100, { vintage: "预计数" });
    expect(latestFigure([estimate, figure("2021", 1950), figure("2022Q3", 1500)])).toBe(estimate);
    expect(latestFigure([figure("2021", 1950), figure("2022Q1", null)])?.value).toBe(1950);
  });
});
