/** The finished plan as the reference of a 总结评估: y against T (01 §1.4, §1.8). */
import { describe, expect, it } from "vitest";
import { figure, judged, line, parts, target } from "./line-builder.ts";

describe("a finished plan is judged by y against T: 十三五 (01 §1.4, last line)", () => {
  const plan13 = { firstYear: 2016, lastYear: 2020 };
  const adopted = { year: 2020, effectiveOn: "2016-03-01" };
  /** Operator, planned, actual; basis where it is no level. */
  const rows = [
    ["地区生产总值", "≥", 1400, 1807, "flow"],
    ["全社会固定资产投资（累计）", "≥", 3200, 3287, "cumulative"],
    ["社会消费品零售总额", "≥", 1000, 979.4, "flow"],
    ["财政总收入", "≥", 257, 249, "flow"],
    ["地方一般公共预算收入", "≥", 80, 122, "flow"],
    ["进出口总额", "≥", 29.1, 16, "flow"],
    ["实际利用外资", "≥", 15.4, 16.1, "cumulative"],
    ["现代服务业增加值占比", "≥", 69, 69.2, "ratio"],
    ["研发经费支出占比", "≥", 3.2, 2, "ratio"],
    ["万人有效发明专利", "≥", 15, 26, "stock"],
    ["新增公园绿地面积", "≥", 300, 646, "cumulative"],
    ["城市绿化覆盖率", "≥", 44, 44.2, "ratio"],
    ["能耗降低率（累计）", "≥", 6, 17, "cumulative"],
    ["常住人口", "≥", 140, 157, "stock"],
    ["城市化率", "≥", 99, 99.7, "ratio"],
    ["城镇居民人均可支配收入", "≥", 55000, 50600, "flow"],
    ["城镇调查失业率", "≤", 4, 4, "ratio"],
    ["新增城镇就业人数（累计）", "≥", 14.6, 15.4, "cumulative"],
    ["养老保险新增参保（累计）", "≥", 2, 3.8, "cumulative"],
    ["医疗保险新增参保（累计）", "≥", 5, 17.1, "cumulative"],
  ] as const;

  const results = rows.map(([name, operator, planned, actual, basis]) => {
    const direction = operator === "≤" ? ("lower" as const) : ("higher" as const);
    const facts = line({ name, b: null, T: target(operator, planned, adopted), basis, direction, baselineYear: 2015 });
    const dataPeriod = basis === "stock" || basis === "ratio" ? "2020Q4" : "2020";
    const observation = figure(dataPeriod, actual, { vintage: "年报数", planTotal: basis === "cumulative" });
    return judged(facts, "2020Q4", [observation], plan13);
  });

  it("15 met, 5 not", () => {
    expect(results.filter(({ verdict }) => verdict === "completed")).toHaveLength(15);
    expect(results.filter(({ verdict }) => verdict === "missed").map(({ name }) => name)).toEqual([
      "社会消费品零售总额",
      "财政总收入",
      "进出口总额",
      "研发经费支出占比",
      "城镇居民人均可支配收入",
    ]);
  });

  it("the one composite is judged on the third sector: 86.52 of 91 is not met", () => {
    const planned = [0.1, 8.9, 91].map((share, index) => ({
      name: `第${index + 1}产业`,
      baseline: null,
      target: share,
    }));
    const facts = line({
      b: null,
      T: target("≥", null, adopted),
      basis: "composition",
      parts: planned,
      baselineYear: 2015,
    });
    const result = judged(facts, "2020Q4", [parts("2020", "0.02:13.46:86.52")], plan13);
    expect(result).toMatchObject({ verdict: "missed", target: 91, value: 86.52, why: { structureDistance: 4.56 } });
  });
});
