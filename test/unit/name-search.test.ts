import { describe, expect, it } from "vitest";
import { readingOf } from "../../electron/services/pinyin.ts";
import { foldedName, isMeant } from "../../shared/domain/name-search.ts";

const names = [
  "地区生产总值",
  "人均GDP",
  "社会消费品零售总额",
  "研发投入强度",
  "重点实验室数量（省级以上）",
  "单位GDP能耗降低率",
  "新增公园绿地面积",
  "PM2.5年日均浓度",
  "金融业增加值占服务业增加值比重",
];
const items = names.map((name) => ({ name, ...readingOf(name) }));
const found = (text: string) => items.filter((item) => isMeant(item, text)).map(({ name }) => name);

describe("the reading of a name", () => {
  it("reads characters as their words have it", () => {
    expect(readingOf("重点增长").initials).toBe("zdzz");
    expect(readingOf("银行不良贷款").initials).toBe("yhbldk");
    expect(readingOf("行政执法").initials).toBe("xzzf");
    expect(readingOf("会计师事务所").initials).toBe("kjssws");
  });

  it("keeps letters and digits, and leaves out signs", () => {
    expect(readingOf("R&D经费（亿元）")).toEqual({ initials: "rdjfyy", pinyin: "r d jing fei yi yuan" });
    expect(readingOf("5G基站").initials).toBe("5gjz");
  });

  it("has one syllable for each character, so that the two can be laid side by side", () => {
    for (const { name, pinyin } of items) expect(pinyin.split(" "), name).toHaveLength([...foldedName(name)].length);
  });
});

describe("finding a name", () => {
  it("finds everything while nothing, or only signs, is typed", () => {
    expect(found("")).toEqual(names);
    expect(found(" （ ")).toEqual(names);
  });

  it("finds parts of the name whatever the case, the width and the blanks", () => {
    expect(found(" gdp ")).toEqual(["地区生产总值", "人均GDP", "单位GDP能耗降低率"]);
    expect(found("ＧＤＰ 能耗")).toEqual(["单位GDP能耗降低率"]);
    expect(found("pm2.5")).toEqual(["PM2.5年日均浓度"]);
  });

  it("finds by first letters, by full pinyin, and by a mixture, from any character on", () => {
    expect(found("shxfp")).toEqual(["社会消费品零售总额"]);
    expect(found("lszong")).toEqual(["社会消费品零售总额"]);
    expect(found("yanfatouru")).toEqual(["研发投入强度"]);
    expect(found("xz公园")).toEqual(["新增公园绿地面积"]);
    expect(found("gdpnh")).toEqual(["单位GDP能耗降低率"]);
  });

  it("finds while a syllable is still being typed, but takes no half syllable in the middle", () => {
    expect(found("zhongdi")).toEqual(["重点实验室数量（省级以上）"]);
    expect(found("zhondian")).toEqual([]);
  });

  it("finds by customary short forms", () => {
    expect(found("社零")).toEqual(["社会消费品零售总额"]);
    expect(found("零售额")).toEqual(["社会消费品零售总额"]);
    expect(found("shlsze")).toEqual(["社会消费品零售总额"]);
    expect(found("r&d")).toEqual(["研发投入强度"]);
  });

  it("forgives one letter too many in a long short form, not two", () => {
    expect(found("shlszye")).toEqual(["社会消费品零售总额"]);
    expect(found("shlxszye")).toEqual([]);
  });

  it("takes no two characters from the middle of a name for a short form", () => {
    expect(found("消零")).toEqual([]);
    expect(found("业比")).toEqual([]);
  });

  it("looks through what stands beside the name by its characters only", () => {
    const item = { name: "新建公园", ...readingOf("新建公园"), more: "每个街道" };
    expect(isMeant(item, "街道")).toBe(true);
    expect(isMeant(item, "jiedao")).toBe(false);
  });

  it("still finds by characters where the reading does not fit the name", () => {
    expect(isMeant({ name: "人均GDP", pinyin: "ren" }, "人均")).toBe(true);
  });
});
