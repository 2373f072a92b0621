import { describe, expect, it } from "vitest";
import { printedNumbers } from "../../shared/domain/printed-number.ts";

describe("the number in a printed text", () => {
  it.each([
    ["3000", "亿元", 3000],
    ["2.65%", "%", 2.65],
    ["100家以上", "家", 100],
    ["至少50", "个", 50],
    ["1,807亿元", "亿元", 1807],
    ["１５", "个", 15],
    ["−3.2", "%", -3.2],
    ["1.5万个", "个", 15000],
    ["1.5万", "万人", 1.5],
    ["30000人", "万人", 30000],
    ["累计降低6", "%", null],
    ["2-3", "个", null],
    ["15分钟生活圈", "", null],
    ["四类机构", "类", null],
    ["—", "亿元", null],
    ["0.1:8.9:91", "%", null],
  ])("%s of a line in %s can mean %s", (text, unit, value) => {
    const numbers = printedNumbers(text, unit);
    if (value === null) expect(numbers).toBeNull();
    else expect(numbers).toContain(value);
  });
});
