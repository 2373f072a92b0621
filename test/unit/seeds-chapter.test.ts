/** What the running text and the work reports promise, typed a second time from the printed pages. */
import { describe, expect, it } from "vitest";
import organisations from "../../seeds/organisations.json" with { type: "json" };
import type { IndicatorSeed } from "../../shared/domain/seed.ts";
import { annual, assignments, chapter, chapterNumbers, line, plan } from "./shipped-chapter.ts";

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
