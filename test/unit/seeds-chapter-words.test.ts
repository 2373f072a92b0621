/** How words became numbers, how lines hang together, who answers for them, and what else is known of them. */
import { describe, expect, it } from "vitest";
import documents from "../../seeds/documents.json" with { type: "json" };
import organisations from "../../seeds/organisations.json" with { type: "json" };
import { canonicalDataPeriod } from "../../shared/domain/period.ts";
import { assignments, assignmentsOf13th, duplicates, headline, history, known, line, own } from "./shipped-chapter.ts";

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
    const led = [...assignments, ...assignmentsOf13th].map((each) => each.indicator);
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
