import { describe, expect, it } from "vitest";
import { createDice } from "../../electron/services/demo/dice.ts";
import { type DemoLine, demoFigure } from "../../electron/services/demo/figure.ts";
import type { Plan } from "../../shared/contract/catalog.ts";
import { addsUpToHundred, parseComposition } from "../../shared/domain/composition.ts";
import { openOffice } from "../support/office.ts";

const dice = createDice("2021");
const office = openOffice();
const catalogue = office.core.catalog.get("14th");
await office.close();
const plan: Plan = catalogue.plan;
const lines: DemoLine[] = catalogue.indicators.map((line) => ({ line, plan, reporters: 17 }));
const years = ["2021", "2022", "2023", "2024", "2025"];

describe("figures of the demonstration", () => {
  it("are the same for the same seed, and others for another", () => {
    const all = (seed: string) => lines.map((line) => demoFigure(line, "2023", "hyl", createDice(seed)).value);
    expect(all("2021")).toEqual(all("2021"));
    expect(all("2021")).not.toEqual(all("2022"));
  });

  it("are finite, not below zero but for growth, and shares stay within 100", () => {
    for (const each of lines)
      for (const dataPeriod of [...years, "2022Q1", "2024Q3"]) {
        const { value } = demoFigure(each, dataPeriod, "hyl", dice);
        expect(Number.isFinite(value)).toBe(true);
        if (each.line.basis !== "growth") expect(value).toBeGreaterThanOrEqual(0);
        if (each.line.unit === "%" && each.line.basis !== "growth") expect(value).toBeLessThanOrEqual(100);
      }
  });

  it("of a year's amount never fall from quarter to quarter", () => {
    for (const each of lines.filter(({ line }) => line.basis === "flow" || line.basis === "cumulative")) {
      const values = ["2023Q1", "2023Q2", "2023Q3", "2023"].map(
        (code) => demoFigure(each, code, "hyl", dice).value ?? 0,
      );
      expect(values, each.line.name).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it("of a composition add up to 100", () => {
    for (const each of lines.filter(({ line }) => line.basis === "composition")) {
      const shares = parseComposition(demoFigure(each, "2023", "tjj", dice).text ?? "", each.line.parts.length);
      expect(shares && addsUpToHundred(shares)).toBe(true);
    }
  });
});

describe("chance", () => {
  it("is spread evenly, and pays no heed to the order of the questions", () => {
    const shares = Array.from({ length: 2000 }, (_, index) => dice.share(`q${index}`));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.47);
    expect(mean).toBeLessThan(0.53);
    expect(dice.share("q7")).toBe(shares[7]);
  });
});
