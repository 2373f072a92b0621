import { describe, expect, it } from "vitest";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { dueDataPeriod } from "../../shared/domain/due.ts";
import { targetInForce } from "../../shared/domain/line.ts";
import { canonicalDataPeriod } from "../../shared/domain/period.ts";
import { catalogueSeed } from "../../shared/domain/seed.ts";

const { documents, plans, organisations, tasks } = shippedCatalogue;

/** The plan's own table: the 14 headline lines of 十四五, who answers for them and what is known of them. */
const indicators = shippedCatalogue.indicators.filter((each) => each.plan === "14th" && each.collection === "headline");
const isHeadline = (code: string | undefined) => indicators.some((each) => each.code === code);
const assignments = shippedCatalogue.assignments.filter((each) => isHeadline(each.indicator));
const observations = shippedCatalogue.observations.filter((each) => isHeadline(each.indicator));

const duplicates = (codes: readonly string[]) => codes.filter((code, i) => codes.indexOf(code) !== i);
const tally = (words: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

function line(slug: string) {
  const found = indicators.find((each) => each.code === `14-${slug}`);
  if (!found) throw new Error(`no line 14-${slug}`);
  return found;
}

function target(slug: string) {
  const [only, ...more] = line(slug).targets;
  if (!only || more.length > 0) throw new Error(`14-${slug} has not exactly one target`);
  return only;
}

function plan14() {
  const found = plans.find((each) => each.code === "14th");
  if (!found) throw new Error("no plan 14th");
  return found;
}

/** The plan's table a second time, typed from the printed page: figures are entered twice and compared. */
const printedTable = `
1 地区生产总值 亿元 1807 3000 预期性
2 人均GDP 万美元 1.8 3 预期性
3 财政总收入 亿元 249 500 预期性
4 社会消费品零售总额 亿元 979.4 1506 预期性
5 实际利用外资 亿美元 16.1 20 预期性
6 万人有效发明专利拥有量 件 26 30 预期性
7 研发投入强度 % 2 2.65 预期性
8 数字经济核心产业增加值占GDP比重 % 5.8 10 预期性
9 重点实验室数量（省级以上） 家 55 65 预期性
10 单位GDP能耗降低率 % 2.5 按市下达目标 约束性
11 空气质量优良天数比例 % 62 按市下达目标 约束性
12 新增公园绿地面积 万平方米 1626 212.7 预期性
13 城镇登记失业率 % 4 4 预期性
14 每千人拥有执业医师数 人 17.8 18.8 预期性`;

describe("the shipped catalogue", () => {
  it("carries the plan's table row by row, as printed", () => {
    const rows = indicators.map((each) =>
      [each.order, each.name, each.unit, each.baseline.text, each.targets[0]?.text, each.attribute].join(" "),
    );
    expect(rows).toEqual(printedTable.trim().split("\n"));
    expect(tally(indicators.map((each) => each.category))).toEqual({
      经济发展: 5,
      创新驱动: 4,
      绿色生态: 3,
      民生福祉: 2,
    });
  });

  it("has numbers that say the same as the printed text", () => {
    for (const { baseline, targets } of indicators) {
      expect(String(baseline.value)).toBe(baseline.text);
      for (const each of targets) expect(each.value === null ? "按市下达目标" : String(each.value)).toBe(each.text);
    }
  });

  it("repeats no code, order or name", () => {
    const all = shippedCatalogue;
    const orders = all.indicators.map((each) => `${each.plan} ${each.collection} ${each.order}`);
    expect(duplicates(documents.map((each) => each.key))).toEqual([]);
    expect(duplicates(plans.map((each) => each.code))).toEqual([]);
    expect(duplicates(organisations.map((each) => each.code))).toEqual([]);
    expect(duplicates(organisations.map((each) => each.name))).toEqual([]);
    expect(duplicates(organisations.map((each) => each.shortName))).toEqual([]);
    expect(duplicates(organisations.map((each) => String(each.order)))).toEqual([]);
    expect(duplicates([...all.indicators, ...tasks].map((each) => each.code))).toEqual([]);
    expect(duplicates(orders)).toEqual([]);
    expect(duplicates(tasks.map((each) => `${each.plan} ${each.order}`))).toEqual([]);
    const figures = all.observations.map((each) => [each.indicator, each.dataPeriod, each.place.document].join("@"));
    expect(duplicates(figures)).toEqual([]);
  });

  it("has the same thing in two places as one line, not two", () => {
    const plain = (name: string) => name.replace(/[（(].*?[）)]|[\s“”、]/g, "");
    const lines = shippedCatalogue.indicators.filter((each) => each.collection !== "annual");
    const keys = lines.flatMap(({ plan, name, unit, scope, targets }) =>
      targets.map(({ value, lower, year }) => [plan, plain(name), unit, scope, value ?? lower, year].join(" ")),
    );
    expect(duplicates(keys)).toEqual([]);
  });

  it("refers only to what it ships", () => {
    const all = shippedCatalogue;
    const lineCodes = all.indicators.map((each) => each.code);
    const taskCodes = tasks.map((each) => each.code);
    const unknown = (known: readonly string[], named: readonly (string | null | undefined)[]) =>
      named.filter((code) => code !== null && code !== undefined && !known.includes(code));
    const places = [
      ...all.indicators.flatMap((each) => [...each.places, ...each.variants.map(({ place }) => place)]),
      ...tasks.flatMap((each) => each.places),
      ...all.observations.map((each) => each.place),
    ];
    expect(
      unknown(
        documents.map((each) => each.key),
        places.map((each) => each.document),
      ),
    ).toEqual([]);
    expect(
      unknown(
        plans.map((each) => each.code),
        [...all.indicators, ...tasks].map((each) => each.plan),
      ),
    ).toEqual([]);
    expect(
      unknown(
        organisations.map((each) => each.code),
        all.assignments.map((each) => each.organisation),
      ),
    ).toEqual([]);
    expect(
      unknown(
        lineCodes,
        [...all.assignments, ...all.observations].map((each) => each.indicator),
      ),
    ).toEqual([]);
    expect(
      unknown(
        lineCodes,
        all.indicators.flatMap((each) => [each.partOf, each.annualOf]),
      ),
    ).toEqual([]);
    expect(
      unknown(
        taskCodes,
        [...all.assignments, ...all.indicators].map((each) => each.task),
      ),
    ).toEqual([]);
  });

  it("files every figure under the data period the app looks for", () => {
    for (const { indicator, dataPeriod } of shippedCatalogue.observations) {
      const found = shippedCatalogue.indicators.find((each) => each.code === indicator);
      expect(found && canonicalDataPeriod(found.basis, found.frequency, dataPeriod), indicator).toBe(dataPeriod);
    }
  });

  it("names the row of the plan's table first among a line's places", () => {
    for (const { order, places } of indicators) {
      expect(places[0]).toMatchObject({ document: "002_02d24b5c303dc433", chapter: "第二章", row: String(order) });
    }
  });

  it("dates the plan as its document does, and every target is in force from the plan's first quarter on", () => {
    const { documentNumber, adoptedOn, firstYear, lastYear, baselineYear } = plan14();
    expect({ documentNumber, adoptedOn, firstYear, lastYear, baselineYear }).toEqual({
      documentNumber: "金政〔2021〕24号",
      adoptedOn: "2021-06-22",
      firstYear: 2021,
      lastYear: 2025,
      baselineYear: 2020,
    });
    for (const { targets } of indicators) {
      expect(targetInForce(targets, `${firstYear}Q1`)).toMatchObject({ year: lastYear, documentNumber });
    }
  });

  it("is refused when a field is misspelt", () => {
    const [first, ...rest] = shippedCatalogue.indicators;
    const misspelt = { ...shippedCatalogue, indicators: [{ ...first, desimals: 1 }, ...rest] };
    expect(catalogueSeed.safeParse(misspelt).success).toBe(false);
  });
});

describe("organisations and responsibilities", () => {
  it("has the 17 streets and 4 parks, one office, and marks all as suggestions", () => {
    expect(tally(organisations.map((each) => each.kind))).toMatchObject({ 街道: 17, 园区: 4 });
    expect(organisations.filter((each) => each.isOffice).map((each) => each.name)).toEqual(["区发展改革委"]);
    expect(organisations.filter((each) => each.kind === "街道" && !each.name.endsWith("街道"))).toEqual([]);
    expect([...organisations, ...shippedCatalogue.assignments].filter((each) => !each.suggested)).toEqual([]);
  });

  it("gives every line and task exactly one lead and at most one other data provider", () => {
    for (const { code } of [...shippedCatalogue.indicators, ...tasks]) {
      const holders = shippedCatalogue.assignments.filter((each) => (each.task ?? each.indicator) === code);
      const leads = holders.filter((each) => each.role === "lead");
      const providers = holders.filter((each) => each.role === "provider");
      expect(leads, code).toHaveLength(1);
      expect(providers.length, code).toBeLessThanOrEqual(1);
      expect(providers[0]?.organisation, code).not.toBe(leads[0]?.organisation);
    }
  });

  it("asks 统计局 for what it computes, whoever leads", () => {
    const provided = assignments.filter((each) => each.role === "provider");
    expect(new Set(provided.map((each) => each.organisation))).toEqual(new Set(["tjj"]));
    expect(provided.map((each) => each.indicator)).toEqual([
      "14-gdp",
      "14-retail-sales",
      "14-rd-intensity",
      "14-digital-economy-share",
      "14-energy-intensity-cut",
    ]);
  });
});

describe("when a line is asked for", () => {
  const asked = (slug: string, period: string) => dueDataPeriod(line(slug), plan14(), period);

  it("asks for the R&D intensity of 2021 in 2022Q3", () => {
    expect(["2022Q1", "2022Q2", "2022Q3", "2022Q4"].map((period) => asked("rd-intensity", period))).toEqual([
      null,
      null,
      "2021",
      null,
    ]);
  });

  it("asks nothing of these lines in 2022Q1 (本季不报)", () => {
    const quiet = indicators.filter((each) => dueDataPeriod(each, plan14(), "2022Q1") === null);
    expect(quiet.map((each) => each.code)).toEqual([
      "14-gdp-per-capita",
      "14-rd-intensity",
      "14-digital-economy-share",
      "14-key-labs",
      "14-energy-intensity-cut",
      "14-park-green-area",
      "14-physicians",
    ]);
  });

  it("asks once a year for each annual line, always for the year before", () => {
    for (const each of indicators.filter(({ frequency }) => frequency === "annual")) {
      const quarters = ["2023Q1", "2023Q2", "2023Q3", "2023Q4"].map((period) => dueDataPeriod(each, plan14(), period));
      expect(
        quarters.filter((period) => period !== null),
        each.code,
      ).toEqual(["2022"]);
    }
  });
});

describe("the traps of the sources (01 §1.9)", () => {
  it("keeps 财政总收入 500 and 社零 979.4 against the earlier stage's 300 and 992.6, and says so", () => {
    expect(target("fiscal-revenue").value).toBe(500);
    expect(line("fiscal-revenue").notes.join()).toContain("300");
    expect(line("retail-sales").baseline.value).toBe(979.4);
    expect(line("retail-sales").notes.join()).toContain("992.6");
  });

  it("shows 1626 but never compares it, and counts 新增公园绿地面积 from zero", () => {
    const { baseline, basis, notes } = line("park-green-area");
    expect(baseline).toMatchObject({ value: 1626, text: "1626", comparable: false });
    expect(basis).toBe("cumulative");
    expect(notes.join()).toContain("自零起");
  });

  it("treats 城镇登记失业率 as a ceiling that is to be kept, apart from the surveyed rate", () => {
    const { baseline, notes } = line("registered-unemployment");
    expect(target("registered-unemployment")).toMatchObject({ operator: "≤", value: baseline.value });
    expect(notes.join()).toContain("城镇调查失业率");
  });

  it("takes 实际利用外资 as cumulative over the plan until that is settled", () => {
    expect(line("fdi").basis).toBe("cumulative");
    expect(line("fdi").notes.join()).toContain("待核定");
  });

  it("questions 17.8 physicians without correcting it", () => {
    expect(line("physicians").baseline).toMatchObject({ value: 17.8, comparable: true });
    expect(line("physicians").notes.join()).toContain("口径存疑");
  });

  it("keeps 5.8 % beside later figures of another scope without comparing them", () => {
    expect(line("digital-economy-share").baseline).toMatchObject({ value: 5.8, comparable: false });
    expect(line("digital-economy-share").notes.join()).toContain("162.6");
  });

  it("leaves the two targets of the city pending, and takes a bigger energy reduction as better", () => {
    const pending = indicators.filter((each) => each.targets.every(({ value }) => value === null));
    expect(pending.map((each) => each.code)).toEqual(["14-energy-intensity-cut", "14-good-air-days"]);
    expect(pending.map((each) => each.attribute)).toEqual(["约束性", "约束性"]);
    expect(line("energy-intensity-cut")).toMatchObject({ direction: "higher", baseline: { comparable: false } });
  });

  it("reads 突破 as strictly above, and notes 力争", () => {
    const strict = indicators.filter((each) => each.targets[0]?.operator === ">");
    expect(strict.map((each) => each.code)).toEqual(["14-gdp", "14-gdp-per-capita", "14-fiscal-revenue"]);
    expect(target("fiscal-revenue").note).toContain("力争");
    expect(target("retail-sales").note).toContain("力争");
  });

  it("keeps 人均GDP in 万美元 beside a GDP in 亿元", () => {
    expect(line("gdp-per-capita").unit).toBe("万美元");
    expect(line("gdp").unit).toBe("亿元");
    expect(line("gdp-per-capita").notes.join()).toContain("汇率");
  });

  it("writes every note as one short Chinese sentence", () => {
    const notes = shippedCatalogue.indicators.flatMap((each) => [
      ...each.notes,
      ...each.targets.flatMap(({ note }) => note ?? []),
    ]);
    expect(notes.filter((note) => !/^[^。]{6,44}。$/.test(note))).toEqual([]);
  });
});

describe("the figures that are shipped as data", () => {
  const of = (slug: string) =>
    Object.fromEntries(
      observations.filter((each) => each.indicator === `14-${slug}`).map((each) => [each.dataPeriod, each.value]),
    );

  it("has the two year-to-date figures of 2022Q1, as first estimates from a source document", () => {
    expect(of("gdp")).toEqual({ "2020": 1807, "2022Q1": 489.5 });
    expect(of("retail-sales")).toEqual({ "2020": 979.4, "2022Q1": 258.9 });
    for (const each of observations.filter(({ dataPeriod }) => dataPeriod === "2022Q1")) {
      expect(each).toMatchObject({ vintage: "快报数", organisation: null, growth: null });
      expect(each.place.document).toBe("004_a787a724a2ea2cfd");
    }
  });

  it("has nothing for 2021: “超过1800” is a lower bound, not a figure", () => {
    expect(observations.filter((each) => each.dataPeriod.startsWith("2021"))).toEqual([]);
    expect(line("gdp").notes.join()).toContain("1800");
  });

  it("ships no “baseline” that is not the figure of 2020", () => {
    const withFigure = new Set(observations.map((each) => each.indicator));
    expect(indicators.map((each) => each.code).filter((code) => !withFigure.has(code))).toEqual([
      "14-fdi",
      "14-energy-intensity-cut",
      "14-park-green-area",
      "14-registered-unemployment",
    ]);
  });

  it("agrees with the baselines", () => {
    for (const { indicator, dataPeriod, value } of observations) {
      const { baseline } = line(indicator.replace("14-", ""));
      if (dataPeriod.startsWith("2020")) expect(value, indicator).toBe(baseline.value);
    }
  });
});
