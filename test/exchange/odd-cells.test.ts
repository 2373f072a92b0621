/** Texts in number cells and long codes, row by row of 05 §5.4: what would be proposed, and what is kept of the words. */
import { describe, expect, it } from "vitest";
import { guessNumber } from "../../electron/exchange/read/ambiguous-number.ts";
import { chineseNumeral } from "../../electron/exchange/read/chinese-numeral.ts";
import { codeText } from "../../electron/exchange/read/long-codes.ts";
import type { TableCell } from "../../electron/exchange/table.ts";

const guess = (text: string, unit = "亿元") => guessNumber(text, unit);

describe("35 several numbers or a bound", () => {
  it.each([
    "1800-1900",
    "1800~1900亿元",
    "1800—1900",
    "1800–1900",
    "1800至1900",
    "≥95",
    "＞95",
    "不低于95",
    "至少95",
    "1800（下限）-1900（上限）",
    "65；70",
  ])("%s has no value to take", (text) => {
    expect(guess(text)).toEqual({ code: "several_numbers", proposal: null });
  });
});

describe("36 words behind a figure", () => {
  it.each([
    ["1807（其中二产600）", 1807, "其中二产600"],
    ["1807 亿元（初步核算数）。", 1807, "初步核算数"],
    ["1,807，含园区12亿元", 1807, "含园区12亿元"],
    ["1807亿元；同比增长5%", 1807, "同比增长5%"],
    ["1807其中：二产600", 1807, "其中：二产600"],
    ["１８０７（快报）", 1807, "快报"],
    ["1807（其中1-2月1200、3月607）", 1807, "其中1-2月1200、3月607"],
  ])("%s: %d and “%s”", (text, proposal, rest) => {
    expect(guess(text)).toEqual({ code: "trailing_words", proposal, rest });
  });

  it("keeps the words of a figure that cannot be read", () => {
    expect(guess("1807万人（常住）")).toEqual({ code: "trailing_words", proposal: null, rest: "常住" });
  });
});

describe("37 numerals", () => {
  it.each([
    ["一千八百", 1800],
    ["一千八", 1800],
    ["一千零八", 1008],
    ["一千八百零七点五", 1807.5],
    ["两万三", 23000],
    ["三百二十", 320],
    ["十五", 15],
    ["负三点二", -3.2],
    ["二〇二二", null],
  ])("%s is %s", (text, figure) => {
    expect(chineseNumeral(text)).toBe(figure);
  });
});

describe("34 long codes", () => {
  const cell = (value: number | string, text: string): TableCell => ({
    column: 8,
    type: typeof value === "number" ? "number" : "text",
    value,
    text,
    format: "General",
  });

  it.each<[number | string, string, string | null]>([
    ["1.38E+10", "1.38E+10", null],
    [1.38e10, "1.38E+10", null],
    [13812345678, "1.38E+10", "13812345678"],
    [138123456789, "1.38123E+11", "138123456789"],
    [13812345678, "13812345678", "13812345678"],
    // An identity number: its last digits are gone.
    [410105199001011300, "4.10105E+17", null],
    [410105199001011300, "410105199001011000", null],
    ["410105199001011234", "410105199001011234", "410105199001011234"],
    ["0371-63526123", "0371-63526123", "0371-63526123"],
    [68.9, "68.9", "68.9"],
  ])("%s shown as %s is %s", (value, text, read) => {
    expect(codeText(cell(value, text))).toBe(read);
  });
});
