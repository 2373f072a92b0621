import { describe, expect, it } from "vitest";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { canonicalDataPeriod } from "../../shared/domain/period.ts";
import type { IndicatorSeed } from "../../shared/domain/seed.ts";
import { judge } from "../../shared/domain/verdict.ts";

const lines = shippedCatalogue.indicators.filter((each) => each.plan === "13th" && each.collection === "headline");
const observations = shippedCatalogue.observations.filter(({ indicator }) =>
  lines.some(({ code }) => code === indicator),
);

function line(row: number): IndicatorSeed {
  const found = lines.find((each) => each.order === row);
  if (!found) throw new Error(`no row ${row}`);
  return found;
}

function target(each: IndicatorSeed) {
  const [only, ...more] = each.targets;
  if (!only || more.length > 0) throw new Error(`${each.code} has not exactly one target`);
  return only;
}

/** The value of the end of the plan, as the sources tell it: the line's own figure among all that is shipped of it. */
function achieved(each: IndicatorSeed) {
  const found = observations.filter(
    ({ indicator, place }) => indicator === each.code && place.row === String(each.order),
  );
  const [only, ...more] = found;
  if (!only || more.length > 0) throw new Error(`${each.code} has not exactly one figure of the table`);
  return only;
}

function verdictOf(each: IndicatorSeed) {
  const plan = shippedCatalogue.plans.find(({ code }) => code === each.plan);
  if (!plan) throw new Error(each.plan);
  const figures = observations
    .filter(({ indicator }) => indicator === each.code)
    .map((seed, sequence) => ({ ...seed, filling: "reported" as const, sequence }));
  return judge({ plan, line: each, period: "2020Q4", observations: figures });
}

/** The plan's table of what 十三五 achieved a second time, typed from the printed page: 序号 名称 单位 规划目标 完成情况. */
const printedTable = `
1 地区生产总值 亿元 1400 1807
2 全社会固定资产投资（累计） 亿元 3200 3287
3 社会消费品零售总额 亿元 1000 979.4
4 财政总收入 亿元 257 249
5 地方一般公共预算收入 亿元 80 122
6 进出口总额 亿美元 29.1 16
7 实际利用外资 亿美元 15.4 16.1
8 三次产业结构 % 0.1:8.9:91 0.02:13.46:86.52
9 现代服务业增加值占生产总值比重 % 69 69.2
10 研究与开发经费支出占生产总值比重 % 3.2 2
11 万人有效发明专利拥有量 件 15 26
12 新增公园绿地面积 万平方米 300 646
13 城市绿化覆盖率 % 44 44.2
14 万元生产总值能耗降低率 % 累计降低6 累计降低17
15 常住人口 万人 140 157
16 城市化率 % 99 99.7
17 城镇居民人均可支配收入 元 55000 50600
18 城镇调查失业率 % 4 4
19 新增城镇就业人数（累计） 万人 14.6 15.4
20 城镇基本养老保险新增参保人数（累计） 万人 2 3.8
21 城镇基本医疗保险新增参保人数（累计） 万人 5 17.1`
  .trim()
  .split("\n");

describe("十三五 as shipped", () => {
  it("carries the table of what was planned and achieved row by row, as printed", () => {
    const rows = lines.map((each) => {
      const { value, text } = achieved(each);
      const planned = target(each).text;
      const actual = text ?? (planned.startsWith("累计降低") ? `累计降低${value}` : String(value));
      return [each.order, each.name, each.unit, planned, actual].join(" ");
    });
    expect(rows).toEqual(printedTable);
  });

  it("has targets whose number is the printed one, for 2020, in force from the plan's first day", () => {
    for (const each of lines) {
      const { value, text, year, effectiveOn } = target(each);
      const printed = text.split(":").at(-1)?.replace("累计降低", "");
      expect(String(value), each.code).toBe(printed);
      expect({ year, effectiveOn }, each.code).toEqual({ year: 2020, effectiveOn: "2016-01-01" });
    }
  });

  it("invents no baseline: only the structure of 2015 is printed anywhere", () => {
    expect(lines.filter((each) => each.baseline.value !== null)).toEqual([]);
    expect(lines.filter((each) => each.baseline.text !== "—").map((each) => each.name)).toEqual(["三次产业结构"]);
  });

  it("names the row of the table first, and files figures under the data period the app looks for", () => {
    for (const each of lines) {
      expect(each.places[0]).toMatchObject({ chapter: "第一章", section: "第一节", row: String(each.order) });
      const { dataPeriod } = achieved(each);
      expect(dataPeriod, each.code).toMatch(/^2020/);
      expect(canonicalDataPeriod(each.basis, each.frequency, dataPeriod), each.code).toBe(dataPeriod);
    }
  });

  it("gives no more decimals than are printed", () => {
    const places = (text: string) => Math.max(...text.split(/[^\d.]+/).map((n) => n.split(".")[1]?.length ?? 0));
    for (const [index, each] of lines.entries()) {
      const [, , , planned, actual] = (printedTable[index] ?? "").split(" ");
      expect(each.decimals, each.name).toBe(Math.max(places(planned ?? ""), places(actual ?? "")));
    }
  });
});

describe("十三五 judged at its end", () => {
  const judged = lines.map((each) => ({ line: each, judgement: verdictOf(each) }));
  const named = (verdict: string) =>
    judged
      .filter(({ line: { basis }, judgement }) => basis !== "composition" && judgement.verdict === verdict)
      .map(({ line: { name } }) => name);

  it("is 15 met, 5 not, 1 composite", () => {
    expect(named("completed")).toHaveLength(15);
    expect(named("missed")).toEqual([
      "社会消费品零售总额",
      "财政总收入",
      "进出口总额",
      "研究与开发经费支出占生产总值比重",
      "城镇居民人均可支配收入",
    ]);
    expect(lines.filter((each) => each.basis === "composition").map((each) => each.name)).toEqual(["三次产业结构"]);
  });

  it("does not round 979.4 up to 1000", () => {
    expect(verdictOf(line(3))).toMatchObject({ verdict: "missed", value: 979.4, target: 1000 });
  });

  it("takes 4 % for a kept ceiling of 4 %, and would not take 4.1 %", () => {
    const rate = line(18);
    expect(rate.direction).toBe("lower");
    expect(verdictOf(rate)).toMatchObject({ verdict: "completed", value: 4, target: 4 });
    const plan = { firstYear: 2016, lastYear: 2020 };
    const worse = { ...achieved(rate), value: 4.1, filling: "reported" as const, sequence: 1 };
    expect(judge({ plan, line: rate, period: "2020Q4", observations: [worse] }).verdict).toBe("missed");
  });

  it("judges the totals of five years as such, on the printed total and not as the amount of 2020", () => {
    const totals = lines.filter((each) => each.basis === "cumulative");
    expect(totals.map((each) => each.order)).toEqual([2, 7, 12, 14, 19, 20, 21]);
    for (const each of totals) {
      expect(achieved(each).planTotal, each.name).toBe(true);
      expect(each.scope, each.name).toMatch(/^五年/);
      expect(verdictOf(each).value, each.name).toBe(achieved(each).value);
    }
    const others = lines.filter((each) => each.basis !== "cumulative");
    expect(others.filter((each) => achieved(each).planTotal)).toEqual([]);
  });

  it("would see a total that falls short, though no single year is known", () => {
    const jobs = line(19);
    const short = { ...achieved(jobs), value: 14.5, filling: "reported" as const, sequence: 1 };
    const plan = { firstYear: 2016, lastYear: 2020 };
    expect(judge({ plan, line: jobs, period: "2020Q4", observations: [short] }).verdict).toBe("missed");
  });

  it("keeps the three parts of the structure, each adding up to 100", () => {
    const { parts } = line(8);
    expect(parts.map((each) => each.name)).toEqual(["第一产业", "第二产业", "第三产业"]);
    const sum = (numbers: readonly (number | null)[]) =>
      numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
    expect(sum(parts.map((each) => each.baseline))).toBeCloseTo(100, 9);
    expect(sum(parts.map((each) => each.target))).toBeCloseTo(100, 9);
    expect(sum((achieved(line(8)).text ?? "").split(":").map(Number))).toBeCloseTo(100, 9);
    expect(achieved(line(8)).value).toBe(86.52);
  });

  it("keeps the other figure that an earlier report gives for 2020 beside the plan's", () => {
    expect(line(3).variants.map((each) => [each.dataPeriod, each.value])).toEqual([["2020", 992.6]]);
  });
});
