import { describe, expect, it } from "vitest";
import { z } from "zod";
import assignments13th from "../../seeds/assignments-13th.json" with { type: "json" };
import assignmentsAnnual from "../../seeds/assignments-annual.json" with { type: "json" };
import assignmentsChapter from "../../seeds/assignments-chapter.json" with { type: "json" };
import documents from "../../seeds/documents.json" with { type: "json" };
import indicatorsHeadline from "../../seeds/indicators.json" with { type: "json" };
import indicators13th from "../../seeds/indicators-13th.json" with { type: "json" };
import indicatorsAnnual from "../../seeds/indicators-annual.json" with { type: "json" };
import indicatorsChapter from "../../seeds/indicators-chapter.json" with { type: "json" };
import observationsHistory from "../../seeds/observations-history.json" with { type: "json" };
import organisations from "../../seeds/organisations.json" with { type: "json" };
import { canonicalDataPeriod } from "../../shared/domain/period.ts";
import { assignmentSeed, type IndicatorSeed, indicatorSeed, observationSeed } from "../../shared/domain/seed.ts";

const lines = z.array(indicatorSeed);
const headline = lines.parse(indicatorsHeadline);
const chapter = lines.parse(indicatorsChapter);
const annual = lines.parse(indicatorsAnnual);
const history = z.array(observationSeed).parse(observationsHistory);
const assignments = z.array(assignmentSeed).parse([...assignmentsChapter, ...assignmentsAnnual]);
const own = [...chapter, ...annual];
const known = [...lines.parse(indicators13th), ...headline, ...own];

const plan = "002_02d24b5c303dc433";
const chapterNumbers = ["二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

function line(code: string): IndicatorSeed {
  const found = known.find((each) => each.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
}

const duplicates = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);

/** What a line's target says, in one word: `≥500家@2025`, `1–2个@2025`, `是@2025`, `全部…` where there is no number. */
function said({ unit, basis, targets }: IndicatorSeed): string {
  const [first] = targets;
  if (!first) throw new Error("no target");
  const { operator, value, lower, upper, text, year } = first;
  const years = targets.length > 1 ? `${year}–${targets.at(-1)?.year}` : (year ?? "—");
  if (basis === "milestone" && value === 1) return `是@${years}`;
  const amount =
    operator === "range" ? `${lower}–${upper}${unit}` : `${operator}${value ?? text}${value === null ? "" : unit}`;
  return `${amount}@${years}`;
}

/** The targets of the running text a second time, typed from the printed pages: entered twice and compared. */
const printedChapters = `
c2-income-growth ≥不低于经济增速@2025
c3-talent-team-projects ≥50项@2025
c3-engineering-centres ≥500家@2025
c3-new-rd-institutes ≥15家@2025
c3-incubators ≥75家@2025
c3-incubators-national ≥30家@2025
c3-incubator-area ≥100万平方米@2025
c3-innovation-leaders ≥10家@2025
c3-hightech-firms ≥1000家@2025
c3-tech-smes ≥3000家@2025
c3-ip-service-firms ≥500家@2025
c3-ip-service-platforms ≥15个@2025
c3-ip-pledge-financing >2亿元@2025
c4-rural-framework 是@2025
c4-fine-villages ≥3个@—
c4-rural-four-upgrades ≥100%@—
c4-produce-platform ≥100%@2025
c4-produce-self-check ≥100%@2025
c4-dead-livestock ≥100%@2025
c4-origin-pass-rate ≥100%@2025
c4-farm-supplies-inspection ≥100%@2025
c5-ai-industry ≥500亿元@2025
c5-infosec-industry ≥500亿元@2025
c5-it-leaders ≈3家@2025
c5-commerce-industry ≥260亿元@2025
c5-finance-industry ≥700亿元@2025
c5-business-services-industry ≥245亿元@2025
c5-culture-share ≥12%@2025
c5-top-fashion-districts 1–2个@2025
c5-vibrant-districts ≥5个@2025
c5-feature-streets ≥10条@2025
c5-famous-streets 1–2条@2025
c5-building-specialities 是@2025
c7-project-approval 是@2024
c7-business-environment-rank 是@2025
c7-fiscal-powers-reform 是@—
c8-toilet-density ≥6座/平方公里@2025
c8-toilet-class ≥100%@2025
c8-branch-roads ≥145条@—
c8-arterial-renovation ≥14条@—
c8-parking-spaces ≥5万个@2025
c8-madu-flood-works 是@—
c8-street-light-coverage ≥100%@—
c8-street-light-working ≥100%@—
c8-overhead-cables 是@2025
c8-city-management-rank 是@—
c8-stubborn-problems 是@2025
c9-library-items ≥0.6本@2025
c9-heritage-city ≥5项@2025
c9-heritage-district ≥10项@2025
c10-old-equipment ≥100%@2025
c10-carbon-peak-plan 是@—
c10-climate-targets ≥2030年应对气候变化分解目标@2030
c10-black-odorous-water ≤0处@—
c10-pm25 ≈53微克/立方米@2025
c10-hazardous-waste ≥100%@2025
c10-waste-sorting ≥100%@2025
c10-basic-farmland ≥面积不减@—
c10-green-within-reach 是@—
c10-new-parks ≥5个@2025
c10-new-pocket-parks ≥35个@2025
c10-pocket-park-upgrades ≥35个@2025
c10-green-road-upgrades ≥25条@2025
c11-civilised-campuses ≥100%@2025
c11-learning-communities ≥1个@2021–2025
c11-health-centre-per-street ≥1所@—
c11-health-centres ≥30家@2025
c11-health-stations ≥100家@2025
c11-medical-alliances ≥100%@2025
c11-first-visit-rate >65%@2025
c11-smart-signing ≥80%@2025
c11-first-aiders ≥3000名@2021–2025
c11-fitness-contests ≥1次@2021–2025
c11-fitness-circle 是@2025
c11-fitness-equipment ≥100%@2025
c11-regular-exercise ≥40%@2025
c11-elder-facilities ≥100%@2025
c11-elder-beds ≥40张@2025
c11-elder-carer-training ≥98%@2025
c11-elder-centres-per-street ≥1所@2025
c11-nursing-bed-share ≥50%@2025
c11-minimum-living ≥100%@—
c11-assistance-lists ≥3张@—
c12-street-party-centres ≥100%@—
c12-community-party-centres ≥100%@—
c12-large-party-centres ≥80%@2025
c12-social-organisation-system 是@—
c13-5g-coverage ≥100%@—
c13-control-centre 是@2025
c13-leaders-cockpit 是@2025
c13-deep-scenarios 10–15个@2025`;

/** The yearly goals a second time, as the newspapers print them. */
const printedGoals = `
a2020-gdp-growth ≈6.5%@2020
a2020-budget-revenue-growth ≈3%@2020
a2020-income-growth ≈与经济增长保持同步@2020
a2020-rd-spending-growth ≈15%@2020
a2020-registered-unemployment ≤4%@2020
a2020-projects-started ≥55个@2020
a2020-projects-under-way ≥116个@2020
a2020-projects-completed ≥15个@2020
a2020-finance-share ≥30%@2020
a2020-feature-buildings ≥3幢@2020
a2020-million-tax-buildings >140幢@2020
a2020-infosec-firms ≥50家@2020
a2020-sharing-firms >100家@2020
a2020-relending-fund ≥6000万元@2020
a2020-main-board-listing ≥1家@2020
a2020-listing-reserve ≥5家@2020
a2020-projects-capped ≥6个@2020
a2020-projects-rehoused ≥5个@2020
a2020-roads ≥92条@2020
a2020-longjin-interchange 是@2020
a2020-arterials-first ≥4条@2020
a2020-back-streets-first ≥49条@2020
a2020-arterials-second ≥4条@2020
a2020-sewage-stations ≥2个@2020
a2020-fringe-roads ≥9条@2020
a2020-model-road-sections ≥214条@2020
a2020-cables-underground ≥33条@2020
a2020-waste-sorting-centre ≥1座@2020
a2020-waste-transfer-stations ≥2座@2020
a2020-waste-sorting ≥95%@2020
a2020-international-headquarters ≥6家@2020
a2020-online-park-firms >1000家@2020
a2020-trade-firms ≥200家@2020
a2020-overseas-warehouses ≥30万平方米@2020
a2020-academician-stations ≥2个@2020
a2020-new-rd-institutes ≥2家@2020
a2020-engineering-centres ≥20家@2020
a2020-innovation-leaders ≥3家@2020
a2020-hightech-firms ≥400家@2020
a2020-tech-smes ≥1500家@2020
a2020-talents ≥60名@2020
a2020-new-incubators ≥7家@2020
a2020-incubated-firms >3200家@2020
a2020-national-team-fields ≥3个@2020
a2020-provincial-leader-fields ≥4个@2020
a2020-signed-investment >290亿元@2020
a2020-one-thing-services ≥300个@2020
a2020-online-approval 是@2020
a2020-black-odorous-water ≤0处@2020
a2020-road-greening 是@2020
a2020-forest ≥1000亩@2020
a2022-investment-projects ≥200个@2022
a2022-signed-investment >500亿元@2022
a2022-foreign-projects 2–3个@2022
a2022-modern-services >1400亿元@2022
a2022-modern-services-contribution 2–3百分点@2022
a2022-emerging-growth ≥15%@2022
a2022-guaranteed-firms ≥1万家@2022
a2022-guaranteed-amount ≥20亿元@2022
a2022-street-elder-centres ≥100%@2022
a2022-community-day-care ≥100%@2022`;

const rows = (table: string) => table.trim().split("\n");
const asTyped = (each: IndicatorSeed) => `${each.code.replace(/^1[34]-/, "")} ${said(each)}`;

describe("targets of the running text, chapters 2–13", () => {
  it("says of each line what the plan prints: operator, number, unit, year", () => {
    expect(chapter.map(asTyped)).toEqual(rows(printedChapters));
  });

  it("counts by chapter, chapter 6 having its numbers only in its 专栏", () => {
    const counts = chapterNumbers.map((number) => {
      const inIt = chapter.filter((each) => each.places[0]?.chapter === `第${number}章`);
      return `${number} ${inIt.length}`;
    });
    expect(counts).toEqual([
      "二 1",
      "三 12",
      "四 8",
      "五 12",
      "六 0",
      "七 3",
      "八 11",
      "九 3",
      "十 13",
      "十一 20",
      "十二 4",
      "十三 4",
    ]);
  });

  it("stands where its code says, in a section of that chapter", () => {
    for (const { code, places, category, plan: of, collection } of chapter) {
      const number = chapterNumbers[Number(/^14-c(\d+)-/.exec(code)?.[1]) - 2];
      expect(places[0], code).toMatchObject({ document: plan, chapter: `第${number}章` });
      expect(places[0]?.section, code).toMatch(/^第[一二三四]节$/);
      expect(category, code).toMatch(new RegExp(`^第${number}章：`));
      expect([of, collection], code).toEqual(["14th", "chapter"]);
    }
  });

  it("takes no line's target from elsewhere than the plan", () => {
    const set = chapter.flatMap((each) => each.targets);
    expect(new Set(set.map((each) => `${each.authority} ${each.documentNumber}`))).toEqual(
      new Set(["规划纲要 金政〔2021〕24号"]),
    );
  });

  it("splits what is due every year into one target for each year of the plan", () => {
    const yearly = chapter.filter((each) => each.targets.length > 1);
    expect(yearly.map((each) => each.code)).toEqual([
      "14-c11-learning-communities",
      "14-c11-first-aiders",
      "14-c11-fitness-contests",
    ]);
    for (const { targets, basis, name } of yearly) {
      expect(targets.map((each) => each.year)).toEqual([2021, 2022, 2023, 2024, 2025]);
      expect(new Set(targets.map((each) => each.value)).size).toBe(1);
      expect(basis).toBe("flow");
      expect(name).toContain("每年");
    }
  });

  it("judges 每个街道 street by street, with all 17 asked and a department above them", () => {
    const streets = organisations.filter((each) => each.kind === "街道").map((each) => each.code);
    const perStreet = chapter.filter((each) => each.aggregation !== "lead");
    expect(perStreet.map((each) => each.code)).toEqual([
      "14-c11-health-centre-per-street",
      "14-c11-elder-centres-per-street",
    ]);
    for (const { code, aggregation, scope } of perStreet) {
      const asked = assignments.filter((each) => each.indicator === code && each.role === "support");
      expect(aggregation).toBe("each");
      expect(scope).toContain("每个街道");
      expect(asked.map((each) => each.organisation).sort()).toEqual([...streets].sort());
    }
    expect(line("14-c11-elder-centres-per-street").scope).toContain("70张");
  });

  it("takes a baseline only from a source: the high-tech firms of 2020", () => {
    const withBaseline = chapter.filter((each) => each.baseline.value !== null);
    expect(withBaseline.map((each) => [each.code, each.baseline.value])).toEqual([["14-c3-hightech-firms", 508]]);
    expect(chapter.filter((each) => each.baseline.value === null && each.baseline.text !== "—")).toEqual([]);
  });
});

describe("yearly goals", () => {
  it("says of each goal what the report prints", () => {
    expect(annual.map(asTyped)).toEqual(rows(printedGoals));
  });

  it("files a goal of 2020 under the finished plan and one of 2022 under the running one", () => {
    for (const { code, plan: of, collection, targets, scope, category, places } of annual) {
      const year = code.includes("-a2020-") ? 2020 : 2022;
      expect([of, collection], code).toEqual([year === 2020 ? "13th" : "14th", "annual"]);
      expect(code.startsWith(of.slice(0, 2)), code).toBe(true);
      expect(targets, code).toMatchObject([{ year, authority: "区政府年度目标", effectiveOn: `${year}-01-01` }]);
      expect(scope.startsWith(`${year}年度`), code).toBe(true);
      expect(category.startsWith(`${year}年`), code).toBe(true);
      expect(places[0]?.document, code).not.toBe(plan);
    }
  });

  it("counts amounts of the year as such, never over the plan", () => {
    expect(annual.filter((each) => each.basis === "cumulative")).toEqual([]);
  });

  it("names the plan's line only where the statistic is the same", () => {
    const linked = annual.filter((each) => each.annualOf !== null);
    expect(linked.map((each) => [each.code, each.annualOf])).toEqual([
      ["13-a2020-gdp-growth", "13-gdp"],
      ["13-a2020-budget-revenue-growth", "13-general-budget-revenue"],
    ]);
    for (const each of linked) expect(line(each.annualOf ?? "").plan).toBe(each.plan);
  });
});

describe("how words are read", () => {
  const wordings = own.flatMap((each) => each.targets.map((target) => ({ ...target, code: each.code })));
  const read = (pattern: RegExp) => wordings.filter((each) => pattern.test(each.wording));

  it.each([
    [/突破|超|高于/, ">", 8],
    [/左右/, "≈", 5],
    [/以内/, "≤", 1],
    [/以上|不低于|至少|不少于/, "≥", 18],
  ] as const)("%s is %s", (pattern, operator, atLeast) => {
    const found = read(pattern);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    expect(found.filter((each) => each.operator !== operator)).toEqual([]);
  });

  it("is strict, or about, only where a word says so", () => {
    const unexplained = wordings.filter(({ operator, wording, value }) => {
      if (operator === ">") return !/突破|超|高于/.test(wording);
      if (operator === "≈") return !/左右/.test(wording) && value !== null;
      return false;
    });
    expect(unexplained).toEqual([]);
  });

  const universal = /全覆盖|全部|全面实现|全面完成|应保尽保|全提升|100%/;

  it("reads 全覆盖, 全部 and 100% as a share of 100", () => {
    for (const each of own.filter(({ targets }) => universal.test(targets[0]?.text ?? ""))) {
      if (each.basis === "milestone") continue;
      expect([each.basis, each.unit, each.targets[0]?.value], each.code).toEqual(["ratio", "%", 100]);
    }
    const whole = own.filter((each) => each.targets[0]?.value === 100 && each.unit === "%");
    expect(whole.map((each) => each.targets[0]?.text ?? "").filter((text) => !universal.test(text))).toEqual([]);
  });

  it("has a range with both ends and no value of its own", () => {
    for (const { operator, value, lower, upper, text, code } of wordings) {
      if (operator !== "range") expect([lower, upper], code).toEqual([undefined, undefined]);
      else {
        expect(value, code).toBeNull();
        expect(text.split(/[-至]/).map(Number), code).toEqual([lower, upper]);
      }
    }
  });

  it("prints the number it means, or the plan's own words", () => {
    for (const { value, text, code } of wordings) {
      const printed = /^[\d.]+%?$/.exec(text);
      if (printed) expect(Number.parseFloat(text), code).toBe(value);
      else expect(text, code).toMatch(/[一-鿿＋+%-]/);
    }
  });

  it("waits with a verdict where the target is set by reference", () => {
    const pending = own.filter((each) => each.targets[0]?.value === null && each.targets[0].operator !== "range");
    expect(pending.map((each) => each.code)).toEqual([
      "14-c2-income-growth",
      "14-c10-climate-targets",
      "14-c10-basic-farmland",
      "13-a2020-income-growth",
    ]);
    expect(line("14-good-air-days").places.map((each) => each.chapter)).toContain("第十章");
  });
});

describe("lines among each other", () => {
  it("repeats no code, no order within plan and collection, and no name of the same scope", () => {
    expect(duplicates(known.map((each) => each.code))).toEqual([]);
    expect(duplicates(own.map((each) => `${each.plan} ${each.collection} ${each.order}`))).toEqual([]);
    const running = known.filter((each) => each.plan === "14th" || each.collection === "annual");
    expect(duplicates(running.map((each) => `${each.name} ${each.scope}`))).toEqual([]);
  });

  it("keeps namesakes of different levels apart", () => {
    expect(line("14-c3-engineering-centres").scope).toBe("市级以上");
    expect(line("14-key-labs").name).toContain("省级以上");
    expect(line("14-c9-heritage-city").scope).toBe("市级");
    expect(line("14-c9-heritage-district").scope).toBe("区级");
    for (const { name, scope, code } of own) {
      const level = /（([^（）]*级[^（）]*)）$/.exec(name)?.[1];
      if (level) expect(scope, code).toContain(level);
    }
  });

  it("links a part to a total of the same unit and year that is not smaller", () => {
    const parts = own.filter((each) => each.partOf !== null);
    expect(parts.map((each) => [each.code, each.partOf])).toEqual([["14-c3-incubators-national", "14-c3-incubators"]]);
    for (const part of parts) {
      const [own, whole] = [part.targets[0], line(part.partOf ?? "").targets[0]];
      expect(line(part.partOf ?? "").unit).toBe(part.unit);
      expect(own?.year).toBe(whole?.year);
      expect(own?.value ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(whole?.value ?? 0);
    }
  });

  it("counts what is new from zero, levels by date and undertakings by their state", () => {
    for (const { code, basis, name, unit, frequency, availabilityMonths } of own) {
      if (/^(新增|新建|引进|引培)/.test(name)) expect(["cumulative", "flow"], code).toContain(basis);
      if (/(数量|总量)(（.*）)?$/.test(name)) expect(basis, code).toBe("stock");
      if (unit === "%") expect(["ratio", "growth"], code).toContain(basis);
      expect(basis === "milestone", code).toBe(unit === "");
      if (basis === "milestone") expect(frequency, code).toBe("on_event");
      expect(availabilityMonths, code).toBeGreaterThanOrEqual(1);
    }
  });

  it("takes less as better only for foul water, fine dust and unemployment", () => {
    const lower = own.filter((each) => each.direction === "lower").map((each) => each.code);
    expect(lower).toEqual([
      "14-c10-black-odorous-water",
      "14-c10-pm25",
      "13-a2020-registered-unemployment",
      "13-a2020-black-odorous-water",
    ]);
  });

  it("writes every note as one short Chinese sentence", () => {
    const notes = own.flatMap((each) => [
      ...each.notes,
      ...each.targets.flatMap(({ note }) => note ?? []),
      ...each.variants.map(({ note }) => note),
    ]);
    expect(notes.filter((note) => !/^[^。]{6,44}。$/.test(note))).toEqual([]);
  });

  it("names documents that are shipped", () => {
    const keys = documents.map((each) => each.key);
    const named = [...known, ...history.map(({ place }) => ({ places: [place], variants: [] }))].flatMap((each) => [
      ...each.places,
      ...each.variants.map(({ place }) => place),
    ]);
    expect(named.filter((place) => !keys.includes(place.document))).toEqual([]);
  });
});

describe("goals 一一三四六", () => {
  it("puts every line under one of the four 高地 and one of the six 能级 at least", () => {
    for (const { code, tags } of [...headline, ...own]) {
      expect(tags.filter((tag) => tag.endsWith("新高地")).length, code).toBeGreaterThanOrEqual(1);
      expect(tags.filter((tag) => tag.endsWith("能级")).length, code).toBeGreaterThanOrEqual(1);
      expect(duplicates(tags), code).toEqual([]);
    }
  });

  it("has the three 突破 and no more", () => {
    const three = [...headline, ...own].filter((each) => each.tags.includes("三个突破"));
    expect(three.map((each) => each.code)).toEqual(["14-gdp", "14-gdp-per-capita", "14-fiscal-revenue"]);
    expect(three.map((each) => each.targets[0]?.wording)).toEqual(["突破", "突破", "力争突破"]);
  });
});

describe("responsibilities", () => {
  it("gives every line one suggested lead that is shipped", () => {
    const organisationCodes = organisations.map((each) => each.code);
    for (const { code } of own) {
      expect(
        assignments.filter((each) => each.indicator === code && each.role === "lead"),
        code,
      ).toHaveLength(1);
    }
    expect(assignments.filter((each) => !each.suggested || !organisationCodes.includes(each.organisation))).toEqual([]);
    expect(new Set(assignments.map((each) => each.indicator))).toEqual(new Set(own.map((each) => each.code)));
  });
});

describe("known history and what sources say otherwise", () => {
  it("attaches figures to lines of the same statistic, filed under the data period the app looks for", () => {
    expect(history.map((each) => `${each.indicator} ${each.dataPeriod} ${each.value}`)).toEqual([
      "13-urban-income 2012 28824",
      "13-urban-income 2021 53471",
      "13-general-budget-revenue 2022Q1 36.6",
      "13-a2020-million-tax-buildings 2020Q4 143",
      "13-a2020-hightech-firms 2020Q4 508",
      "14-c3-hightech-firms 2020Q4 508",
    ]);
    for (const { indicator, dataPeriod, vintage, organisation } of history) {
      const { basis, frequency } = line(indicator);
      expect(canonicalDataPeriod(basis, frequency, dataPeriod), indicator).toBe(dataPeriod);
      expect([vintage, organisation], indicator).toEqual(["快报数", null]);
    }
  });

  it("has a lead for each line that carries history", () => {
    const led = [...assignments, ...z.array(assignmentSeed).parse(assignments13th)].map((each) => each.indicator);
    expect(history.filter((each) => !led.includes(each.indicator))).toEqual([]);
  });

  it("keeps what the earlier stage said beside the plan's figure", () => {
    const others = (code: string) => line(code).variants.map((each) => [each.what, each.value]);
    expect(others("14-fiscal-revenue")).toEqual([
      ["target", 300],
      ["value", 36.6],
    ]);
    expect(others("14-retail-sales")).toEqual([["baseline", 992.6]]);
    expect(line("14-fiscal-revenue").targets[0]?.value).toBe(500);
    expect(line("14-retail-sales").baseline.value).toBe(979.4);
  });

  it("gives no number to a bound: 突破1800, 超越1800, 4%以内, 80%以上", () => {
    const bounds = [...headline, ...own]
      .flatMap((each) => each.variants)
      .filter(({ text }) => /突破|超|以内|以上/.test(text));
    expect(bounds.filter((each) => each.what !== "target").map((each) => [each.text, each.value])).toEqual([
      ["突破1800亿", null],
      ["超越1800亿元", null],
      ["4%以内", null],
      ["80%以上", null],
      ["4%以内", null],
    ]);
  });

  it("never repeats the line's own figure as another source's", () => {
    for (const { code, variants, baseline, targets } of [...headline, ...own]) {
      for (const { what, value } of variants) {
        if (value !== null && what === "baseline") expect(value, code).not.toBe(baseline.value);
        if (value !== null && what === "target") expect(value, code).not.toBe(targets[0]?.value);
      }
    }
  });
});
