import { describe, expect, it } from "vitest";
import { matchNames, type Named, normalisedName } from "../../shared/domain/name-matching.ts";

const streets: readonly Named[] = [
  { key: "jingbalu", names: ["经八路街道", "经八路"] },
  { key: "nanyanglu", names: ["南阳路街道", "南阳路"] },
  { key: "nanyangxincun", names: ["南阳新村街道", "南阳新村"] },
];
const lines: readonly Named[] = [
  { key: "gdp", names: ["地区生产总值", "地区生产总值（亿元）"] },
  { key: "provincial", names: ["重点实验室数量", "重点实验室数量（省级以上）"] },
  { key: "municipal", names: ["重点实验室数量", "重点实验室数量（市级以上）"] },
];

describe("rows of a pasted block", () => {
  it("are found by name in whatever order they come", () => {
    expect(matchNames(["南阳新村街道", "经八路"], streets)).toEqual([
      { how: "exact", key: "nanyangxincun" },
      { how: "exact", key: "jingbalu" },
    ]);
  });

  it.each([
    "经八路街道办事处",
    "经八路 街道办",
    "1．经八路街道",
    "（一）经八路办事处",
    "金水区经八路街道",
    "其中：经八路",
    "经 八 路",
  ])("are found when %j is only written differently", (text) => {
    expect(matchNames([text], streets)).toEqual([{ how: "alike", key: "jingbalu" }]);
  });

  it("are not found by a part of a name", () => {
    expect(matchNames(["南阳", "合计", "", "街道"], streets)).toEqual(
      ["南阳", "合计", "", "街道"].map(() => ({ how: "unknown", key: null })),
    );
  });

  it("belong to nobody when the block names one row twice", () => {
    expect(matchNames(["经八路", "经八路街道办", "南阳路"], streets)).toEqual([
      { how: "repeated", key: null },
      { how: "repeated", key: null },
      { how: "exact", key: "nanyanglu" },
    ]);
  });

  it("are left to the person where a name means two lines", () => {
    expect(matchNames(["重点实验室数量"], lines)).toEqual([{ how: "ambiguous", key: null }]);
    expect(matchNames(["重点实验室数量(市级以上)"], lines)).toEqual([{ how: "exact", key: "municipal" }]);
  });

  it("are not taken in another unit", () => {
    expect(matchNames(["地区生产总值(亿元)"], lines)).toEqual([{ how: "exact", key: "gdp" }]);
    expect(matchNames(["地区生产总值（万元）"], lines)).toEqual([{ how: "unknown", key: null }]);
  });

  it("keep a name that is nothing but a general word", () => {
    expect(normalisedName("街道")).toBe("街道");
  });
});
