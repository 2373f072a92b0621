import { describe, expect, it } from "vitest";
import { proposeColumns } from "../../shared/domain/mapping/column-role.ts";
import { factorBetween, unitOf, unitWithin } from "../../shared/domain/mapping/file-units.ts";
import { likeness, proposeLine } from "../../shared/domain/mapping/line-of-row.ts";
import { dataPeriodOf } from "../../shared/domain/mapping/mapping.ts";
import { periodWords, statedPeriod, withoutPeriod } from "../../shared/domain/mapping/period-words.ts";

describe("periods in heads", () => {
  it.each([
    ["2022年1—3月", { year: 2022, span: "toDate", quarter: 1 }],
    ["1-6月累计", { year: null, span: "toDate", quarter: 2 }],
    ["一季度", { year: null, span: "toDate", quarter: 1 }],
    ["2022年前三季度", { year: 2022, span: "toDate", quarter: 3 }],
    ["1—2月", { year: null, span: "toDate", quarter: null }],
    ["2022年6月末", { year: 2022, span: "end", quarter: 2 }],
    ["2021年", { year: 2021, span: "year", quarter: null }],
  ])("%s", (text, words) => expect(periodWords(text)).toEqual(words));

  it.each(["二季度", "4-6月", "6月", "三季度"])(
    "never takes %s, a period by itself, for what counts from January on",
    (text) => expect(periodWords(text)?.span).toBe("alone"),
  );

  it("knows a head again next quarter and next year, and tells years from each other", () => {
    expect(withoutPeriod("2022年1-3月累计", 2022)).toBe(withoutPeriod("2023年1—6月累计", 2023));
    expect(withoutPeriod("2021年1-3月", 2022)).toBe(withoutPeriod("2022年1-6月", 2023));
    expect(withoutPeriod("2021年1-3月", 2022)).not.toBe(withoutPeriod("2022年1-3月", 2022));
    expect(withoutPeriod("一季度", 2022)).not.toBe(withoutPeriod("二季度", 2022));
    expect(withoutPeriod("1-6月", null)).not.toBe(withoutPeriod("4-6月", null));
  });

  it("takes the reporting period from the heads only where they agree", () => {
    expect(statedPeriod(["2022年3月金水区主要经济指标", "2022年1-3月", "1-3月累计"])).toBe("2022Q1");
    expect(statedPeriod(["2022年", "1-6月累计"])).toBe("2022Q2");
    expect(statedPeriod(["2022年1-12月主要指标", "1-12月累计", "2023年1月8日"])).toBe("2022Q4");
    expect(statedPeriod(["2022年", "1-6月累计", "2021年1-6月"])).toBeNull();
    expect(statedPeriod(["2022年1-3月", "2022年1-6月"])).toBeNull();
    expect(statedPeriod(["1-3月累计"])).toBeNull();
  });

  it("means the same column next quarter", () => {
    expect(dataPeriodOf({ rule: "current" }, "2022Q2")).toBe("2022Q2");
    expect(dataPeriodOf({ rule: "lastYear" }, "2022Q2")).toBe("2021Q2");
    expect(dataPeriodOf({ rule: "lastFullYear" }, "2022Q2")).toBe("2021");
  });
});

describe("columns", () => {
  const roles = (...heads: string[]) => proposeColumns(heads, 2022).map(({ role }) => role);

  it("of a bureau's monthly table", () => {
    expect(
      roles(
        "序号",
        "指标名称",
        "计量单位",
        "2022年1-3月/累计",
        "2022年1-3月/同比增长（%）",
        "2021年1-3月/累计",
        "备注",
      ),
    ).toEqual(["ignore", "name", "unit", "value", "growth", "ignore", "remark"]);
  });

  it("leaves a month or a quarter by itself, targets and ranks alone", () => {
    expect(roles("指标", "3月", "二季度", "本月", "全年目标", "完成率%", "位次")).toEqual([
      "name",
      ...Array(6).fill("ignore"),
    ]);
  });

  it("is not sure of either where two columns have figures of the period", () => {
    const [, one, other] = proposeColumns(["指标", "1-3月累计", "本期数"], 2022);
    expect([one?.confidence, other?.confidence]).toEqual(["unsure", "unsure"]);
  });
});

describe("units", () => {
  it.each([
    ["（万元）", "万元"],
    ["单位：亿元", "亿元"],
    ["％", "%"],
    ["3.5", ""],
  ])("%s is %s", (text, unit) => expect(unitOf(text)).toBe(unit));
  it("are found within a name", () => {
    expect(unitWithin("财政总收入（万元）")).toBe("万元");
    expect(unitWithin("单位：万元、%")).toBe("万元");
  });
  it("are told in one another where that can be said", () => {
    expect(factorBetween("万元", "亿元")).toBeCloseTo(0.0001, 15);
    expect(factorBetween("亿元", "万元")).toBe(1e4);
    expect(factorBetween("人", "万人")).toBe(1e-4);
    expect(factorBetween("万美元", "亿元")).toBeNull();
    expect(factorBetween("千米", "米")).toBeNull();
    expect(factorBetween("%", "百分点")).toBeNull();
  });
});

describe("lines by name", () => {
  const lines = [
    { code: "gdp", name: "地区生产总值", unit: "亿元" },
    { code: "fiscal", name: "财政总收入", unit: "亿元" },
    { code: "a", name: "新增企业研发机构", unit: "家" },
    { code: "b", name: "新增企业研发机构", unit: "家" },
  ];
  it.each([
    ["一、地区生产总值（亿元）", "亿元", "gdp", "certain", 1],
    ["GDP", "亿元", "gdp", "certain", 1],
    ["财政总收入", "万元", "fiscal", "certain", 0.0001],
    ["区级财政总收入", "万元", "fiscal", "likely", 0.0001],
    ["财政总收入", "", "fiscal", "likely", null],
    ["财政总收入", "万美元", null, "unsure", null],
    ["新增企业研发机构", "家", null, "unsure", null],
    ["户籍人口", "万人", null, "unsure", null],
  ])("%s in %s", (label, unit, line, confidence, factor) => {
    const proposal = proposeLine(label, unit, lines);
    expect(proposal).toMatchObject({ line, confidence });
    if (factor === null) expect(proposal.factor).toBeNull();
    else expect(proposal.factor).toBeCloseTo(factor, 12);
  });
  it("are alike by their pairs of characters", () => expect(likeness("财政总收入", "财政总收入")).toBe(1));
});
