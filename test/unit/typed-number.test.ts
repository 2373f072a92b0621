import { describe, expect, it } from "vitest";
import { parseTypedNumber } from "../../shared/domain/typed-number.ts";

describe("reading a typed number", () => {
  it.each([
    ["489.5", 489.5],
    ["0", 0],
    [".5", 0.5],
    ["-3.2", -3.2],
    ["+3.2", 3.2],
    ["１８０７．５", 1807.5],
    ["－３.２", -3.2],
    ["−3.2", -3.2],
    ["1,807", 1807],
    ["1，234，567.8", 1234567.8],
    ["1 807", 1807],
    [" 489.5\u00a0", 489.5],
    ["\u200b489.5", 489.5],
  ])("reads %j as %d", (text, value) => {
    expect(parseTypedNumber(text)).toMatchObject({ ok: true, value });
  });

  it("reads the line's own unit behind the figure and never rescales", () => {
    expect(parseTypedNumber("1807亿元", "亿元")).toEqual({ ok: true, value: 1807, notes: ["unit_removed"] });
    expect(parseTypedNumber("2.65％", "%")).toMatchObject({ ok: true, value: 2.65 });
  });

  it("says what was put right", () => {
    expect(parseTypedNumber("１,807 ")).toMatchObject({ notes: ["spaces", "full_width", "thousands"] });
    expect(parseTypedNumber("1807")).toMatchObject({ notes: [] });
  });

  it.each([
    "1,80,7",
    "12 34",
    "约1807",
    "1807万元",
    "10-15",
    "1800~1900",
    "（3.2）",
    "≥95",
    "1e3",
    "007",
    "1.2.3",
    "一千八百",
    "1807（其中…）",
    "1234567890.1234567",
  ])("refuses %j: it could mean two things", (text) => {
    expect(parseTypedNumber(text, "亿元")).toEqual({ ok: false, code: "ambiguous" });
  });

  it("refuses % in a line of another unit", () => {
    expect(parseTypedNumber("2.65%", "亿元")).toEqual({ ok: false, code: "ambiguous" });
  });

  it.each(["同上", "abc", "NaN", "Infinity", "."])("refuses %j: no number", (text) => {
    expect(parseTypedNumber(text)).toEqual({ ok: false, code: "not_a_number" });
  });

  it("tells a blank and a mark for “none” from 0", () => {
    expect(parseTypedNumber("  ")).toEqual({ ok: false, code: "blank" });
    for (const mark of ["—", "无", "/", "－", "-"]) {
      expect(parseTypedNumber(mark)).toEqual({ ok: false, code: "no_figure_mark" });
    }
  });
});
