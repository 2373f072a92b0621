import { describe, expect, it } from "vitest";
import {
  canonicalDecimal,
  decimalPlaces,
  formatNumber,
  formatSigned,
  plainNumber,
  round9,
  roundHalfUp,
  sameNumber,
} from "../../shared/domain/number.ts";

describe("rounding as the office does (四舍五入)", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.5, 0, 1],
    [1.4999999, 0, 1],
    [-1.005, 2, -1.01],
    [-0.5, 0, -1],
    [489.45, 1, 489.5],
    [1807, 1, 1807],
    [0.00000049, 6, 0],
    [0.0000005, 6, 0.000001],
    [123456789012.345, 2, 123456789012.35],
  ])("rounds %d at %d places to %d", (n, decimals, expected) => {
    expect(roundHalfUp(n, decimals)).toBe(expected);
  });

  it("prints exactly the line's decimals, minus as U+2212, and no negative zero", () => {
    expect(formatNumber(1807, 1)).toBe("1807.0");
    expect(formatNumber(-28.44, 1)).toBe("−28.4");
    expect(formatNumber(-0.04, 1)).toBe("0.0");
  });

  it("signs gaps", () => {
    expect(formatSigned(1.5, 1)).toBe("+1.5");
    expect(formatSigned(-4.1, 1)).toBe("−4.1");
    expect(formatSigned(0.04, 1)).toBe("0.0");
  });

  it("prints a figure as typed", () => {
    expect(plainNumber(1807)).toBe("1807");
    expect(plainNumber(-2.65)).toBe("−2.65");
  });
});

describe("comparing", () => {
  it("takes 0.1 + 0.2 for 0.3", () => {
    expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
    expect(canonicalDecimal(0.1 + 0.2)).toBe(0.3);
  });

  it("keeps what differs in the fifteenth digit apart, and a blank from 0", () => {
    expect(sameNumber(1.00000000000001, 1)).toBe(false);
    expect(sameNumber(0, null)).toBe(false);
    expect(sameNumber(null, null)).toBe(true);
  });

  it("counts decimal places of the figure, not of its binary form", () => {
    expect(decimalPlaces(2.65)).toBe(2);
    expect(decimalPlaces(1807)).toBe(0);
    expect(decimalPlaces(0.1 + 0.2)).toBe(1);
    expect(decimalPlaces(1e-7)).toBe(7);
    expect(decimalPlaces(120000)).toBe(0);
  });

  it("removes binary noise before bands", () => {
    expect(round9((0.5 - 0.6) * 100)).toBe(-10);
  });
});
